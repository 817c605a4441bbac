import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  latest: (period: string) => `Latest figure, ${period}`,
  unit: 'Unit',
  leading: (target: string) => `Target: ${target}`,
  choose: 'Targets; the path and the pace below refer to the one chosen',
  setBy: (_count: number, text: string) => `Set by ${text} texts`,
  aside: (count: number, text: string) =>
    `${text} more ${plural(count, 'target', 'targets')}: past, or with a newer text`,
  ended: (target: string, how: string) => `${target}: ${how}`,
  newerText: 'newer text',
  by: (series: string) => `according to ${series}`,
  how: 'How targets are judged; other rules',
  all: (text: string) => `Show all ${text} figures`,
  fewer: 'Show the latest figures only',
};

const vi: typeof en = {
  latest: (period) => `Số liệu gần nhất, ${period}`,
  unit: 'Đơn vị',
  leading: (target) => `Mục tiêu: ${target}`,
  choose: 'Các mục tiêu; lộ trình và tốc độ bên dưới tính theo mục tiêu được chọn',
  setBy: (_count, text) => `${text} văn bản cùng quy định`,
  aside: (_count, text) => `${text} mục tiêu khác đã hết hạn hoặc có văn bản mới hơn`,
  ended: (target, how) => `${target}: ${how}`,
  newerText: 'có văn bản mới hơn',
  by: (series) => `theo ${series}`,
  how: 'Cách đánh giá mục tiêu; quy tắc khác',
  all: (text) => `Xem toàn bộ ${text} số liệu`,
  fewer: 'Chỉ xem số liệu gần nhất',
};

/** Texts of the heading of one indicator, and of its targets, one goal a line. */
export const goalListMessages = texts('goalList', { en, vi });
