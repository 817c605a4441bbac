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
};

/** Texts of the list of all indicators. */
export const catalogueMessages = texts('catalogue', { en, vi });
