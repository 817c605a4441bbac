import type { PartitionFault } from '../../domain/partition.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

type Sentences = {
  readonly [Code in PartitionFault['code']]: (path: string, found: string, expected: string) => string;
};
const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

const en = {
  opening: (figures: string, size: string) => `Opening ${figures} figures (${size})…`,
  notOpened: 'The figures of this indicator could not be opened; the reason is given above.',
  broken: (name: string) => `“${name}” could not be opened.`,
  faults: {
    unreachable: (path: string) => `The file ${path} did not arrive: there is no connection to the host.`,
    missing: (path: string, found: string) => `The host has no file ${path}${inBrackets(found)}.`,
    refused: (path: string, found: string) => `The host refuses the file ${path}${inBrackets(found)}.`,
    changed: (path: string, found: string, expected: string) =>
      `The file ${path} is not the one that the package describes: ${expected} bytes${found === '' ? '' : `, not ${found}`}. It may have been published anew: reload the page.`,
    'not-parquet': (path: string, found: string) =>
      `The file ${path} is not a Parquet file, or is incomplete${inBrackets(found)}.`,
    codec: (path: string, found: string, expected: string) =>
      `The file ${path} is packed with ${found}; this page reads ${expected}.`,
    'column-missing': (path: string, found: string, expected: string) =>
      `The file ${path} has no column ${expected}, which the package describes. Its columns: ${found}.`,
    'rows-differ': (path: string, found: string, expected: string) =>
      `The file ${path} has ${found} rows; the package describes ${expected}.`,
    'too-many-distinct': (path: string, _found: string, expected: string) =>
      `The file ${path} names more than ${expected} areas or periods.`,
    broken: (path: string, found: string) => `The file ${path} is damaged${inBrackets(found)}.`,
  } satisfies Sentences as Sentences,
  retry: 'Try again',
  unopened: (count: number, text: string) =>
    `Published, not opened yet: ${text} ${plural(count, 'indicator', 'indicators')}`,
  unopenedNote: 'Whether they have figures for this area is known once they are opened.',
  leftOut: (text: string, all: string) => `Published rows that were left out: ${text} of ${all}`,
  more: (text: string) => `and ${text} more`,
};

const vi: typeof en = {
  opening: (figures, size) => `Đang mở ${figures} số liệu (${size})…`,
  notOpened: 'Chưa mở được số liệu của chỉ số này; lý do nêu ở trên.',
  broken: (name) => `Không mở được chỉ số “${name}”.`,
  faults: {
    unreachable: (path) => `Không tải được tệp ${path}: mất kết nối với máy chủ.`,
    missing: (path, found) => `Máy chủ không có tệp ${path}${inBrackets(found)}.`,
    refused: (path, found) => `Máy chủ từ chối cung cấp tệp ${path}${inBrackets(found)}.`,
    changed: (path, found, expected) =>
      `Tệp ${path} không đúng như gói dữ liệu mô tả: ${expected} byte${found === '' ? '' : `, thực tế ${found} byte`}. Có thể tệp vừa được công bố lại: hãy tải lại trang.`,
    'not-parquet': (path, found) => `Tệp ${path} không phải tệp Parquet, hoặc không đầy đủ${inBrackets(found)}.`,
    codec: (path, found, expected) => `Tệp ${path} được nén bằng ${found}; trang này đọc được ${expected}.`,
    'column-missing': (path, found, expected) =>
      `Tệp ${path} thiếu cột ${expected} mà gói dữ liệu mô tả. Các cột hiện có: ${found}.`,
    'rows-differ': (path, found, expected) => `Tệp ${path} có ${found} dòng; gói dữ liệu mô tả ${expected} dòng.`,
    'too-many-distinct': (path, _found, expected) => `Tệp ${path} nêu hơn ${expected} địa bàn hoặc kỳ số liệu.`,
    broken: (path, found) => `Tệp ${path} bị hỏng${inBrackets(found)}.`,
  },
  retry: 'Thử lại',
  unopened: (_count, text) => `Đã công bố, chưa mở: ${text} chỉ số`,
  unopenedNote: 'Chỉ khi mở mới biết các chỉ số này có số liệu của địa bàn hay không.',
  leftOut: (text, all) => `Số dòng công bố bị bỏ qua: ${text} trên ${all}`,
  more: (text) => `và ${text} dòng khác`,
};

/** Texts about indicators that are published in files of their own, and opened one at a time. */
export const partitionMessages = texts('partition', { en, vi });
