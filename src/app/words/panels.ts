import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  heading: 'Each unit over time',
  title: (indicator: string) => `${indicator}: each unit over time`,
  span: (first: string, last: string) => `${first} to ${last}`,
  scale: 'one scale for all',
  latest: (figure: string, period: string) => `latest ${figure} (${period})`,
  first: (figure: string, period: string) => `first ${figure} (${period})`,
  at: (figure: string, period: string) => `${figure} (${period})`,
  went: (name: string, first: string, from: string, last: string, to: string) =>
    `${name}: ${first} (${from}), then ${last} (${to}).`,
  better: (better: string, count: number, text: string) =>
    `${better} of ${text} ${plural(count, 'unit', 'units')} with two figures or more ${better === '1' ? 'stands' : 'stand'} better at the last of them than at the first.`,
  found: (indicator: string, finding: string) => `${indicator}: ${finding}`,
  chosen: (name: string) => `${name}, in every chart`,
  shown: (from: string, to: string, total: string) => `Units ${from} to ${to} of ${total}`,
  pages: 'Pages of the small charts',
  back: 'Previous',
  next: 'Next',
};

const vi: typeof en = {
  heading: 'Từng đơn vị qua các kỳ',
  title: (indicator) => `${indicator}: từng đơn vị qua các kỳ`,
  span: (first, last) => `từ ${first} đến ${last}`,
  scale: 'cùng một thang đo',
  latest: (figure, period) => `mới nhất ${figure} (${period})`,
  first: (figure, period) => `đầu tiên ${figure} (${period})`,
  at: (figure, period) => `${figure} (${period})`,
  went: (name, first, from, last, to) => `${name}: ${first} (${from}), sau đó ${last} (${to}).`,
  better: (better, _count, text) =>
    `${better} trên ${text} đơn vị có từ hai số liệu trở lên đạt kết quả tốt hơn ở kỳ cuối so với kỳ đầu.`,
  found: (indicator, finding) => `${indicator}: ${finding}`,
  chosen: (name) => `${name}, thể hiện trong mọi biểu đồ`,
  shown: (from, to, total) => `Đơn vị ${from} đến ${to} trong tổng số ${total}`,
  pages: 'Các trang biểu đồ nhỏ',
  back: 'Trước',
  next: 'Tiếp',
};

/** Texts of one indicator as a small chart a unit. */
export const panelsMessages = texts('panels', { en, vi });
