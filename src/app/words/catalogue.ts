import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  title: (text: string) => `Catalogue: all ${text} indicators`,
  find: 'Find an indicator',
  periods: 'Periods',
  areas: 'Areas',
  targets: 'Targets',
  noFigures: 'no figures',
  more: (text: string) => `${text} more indicators: type part of a name.`,
  nothing: 'No indicator has such a name.',
  sources: (count: number, text: string) => `Sources: ${text} ${plural(count, 'publisher', 'publishers')}`,
  publisher: 'Publisher',
  indicators: 'Indicators',
  newest: 'Seen last in',
  published: 'Published',
  nobody: 'not stated',
};

const vi: typeof en = {
  title: (text) => `Danh mục: toàn bộ ${text} chỉ số`,
  find: 'Tìm chỉ số',
  periods: 'Kỳ số liệu',
  areas: 'Địa bàn',
  targets: 'Mục tiêu',
  noFigures: 'chưa có số liệu',
  more: (text) => `Còn ${text} chỉ số: hãy gõ một phần tên.`,
  nothing: 'Không có chỉ số nào mang tên như vậy.',
  sources: (_, text) => `Nguồn: ${text} nơi công bố`,
  publisher: 'Nơi công bố',
  indicators: 'Chỉ số',
  newest: 'Lấy gần nhất từ',
  published: 'Ngày công bố',
  nobody: 'không nêu',
};

/** Texts of the list of all indicators. */
export const catalogueMessages = texts('catalogue', { en, vi });
