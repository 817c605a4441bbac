import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  title: 'Find',
  label: 'Indicator, area, programme, target, screen or snapshot',
  kind: {
    screen: 'screen',
    area: 'area',
    indicator: 'indicator',
    programme: 'programme',
    target: 'target',
    snapshot: 'snapshot',
  },
  matches: (count: number, text: string) => `${text} ${plural(count, 'match', 'matches')}`,
  more: (text: string) => `and ${text} more: type more of the name`,
  nothing: 'Nothing here has such a name.',
  hint: 'Arrow keys choose, Enter opens, Esc closes.',
  close: 'Close',
  perhapsOwn:
    'If somebody sent you this link: what they imported stays in their browser. Ask them for a snapshot, which carries its figures.',
  nearest: (asked: string) => `The names most like “${asked}”:`,
  nothingNear: (asked: string) => `Nothing in the data of this browser has a name like “${asked}”.`,
  search: 'Find by name',
};

const vi: typeof en = {
  title: 'Tìm',
  label: 'Chỉ số, địa bàn, chương trình, mục tiêu, màn hình hoặc ảnh chụp biểu đồ',
  kind: {
    screen: 'màn hình',
    area: 'địa bàn',
    indicator: 'chỉ số',
    programme: 'chương trình',
    target: 'mục tiêu',
    snapshot: 'ảnh chụp biểu đồ',
  },
  matches: (_count, text) => `${text} kết quả`,
  more: (text) => `và ${text} kết quả khác: hãy gõ thêm tên`,
  nothing: 'Không có gì mang tên như vậy.',
  hint: 'Phím mũi tên để chọn, Enter để mở, Esc để đóng.',
  close: 'Đóng',
  perhapsOwn:
    'Nếu có người gửi cho bạn liên kết này: dữ liệu họ đã nhập chỉ nằm trong trình duyệt của họ. Hãy đề nghị họ gửi một ảnh chụp biểu đồ, vì số liệu đi kèm trong đó.',
  nearest: (asked) => `Những tên gần giống “${asked}” nhất:`,
  nothingNear: (asked) => `Trong dữ liệu của trình duyệt này không có tên nào gần giống “${asked}”.`,
  search: 'Tìm theo tên',
};

/** Texts of the box that finds anything. */
export const findMessages = texts('find', { en, vi });
