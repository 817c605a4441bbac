import type { TargetOrder } from '../../domain/offered.ts';
import { plural } from './plural.ts';

const en = {
  title: 'Targets',
  programme: 'Programme',
  all: 'All programmes of this area',
  order: 'Order',
  byPillar: 'By pillar',
  orders: { worst: 'Worst first', year: 'By year', name: 'By name' } satisfies Record<TargetOrder, string>,
  verdict: 'Verdict',
  any: 'All verdicts',
  find: 'Find an indicator',
  shown: (_count: number, text: string, total: string) => `Targets shown: ${text} of ${total}`,
  sorted: (order: string) => `Order: ${order}.`,
  nothing: 'No target matches.',
  showAll: 'Show all targets',
  noTargets: (area: string, isAll: boolean) =>
    isAll ? `No programme in the data sets targets for ${area}.` : `This programme sets no targets for ${area}.`,
  changed: 'What changed',
  sinceRevision: (id: string, date: string) => `Since the previous revision (${id}, ${date})`,
  unchanged: 'No target of this programme has a new figure or verdict.',
  firstRevision: 'These are the first data in this browser. After an import, the changes are listed here.',
  isNew: 'new',
  gone: (count: number, text: string) => `${text} ${plural(count, 'target has', 'targets have')} been removed.`,
  then: (before: string, now: string) => `${before} → ${now}`,
  lookBack: 'Look at the data as they were',
};

const vi: typeof en = {
  title: 'Mục tiêu',
  programme: 'Chương trình',
  all: 'Mọi chương trình của địa bàn này',
  order: 'Thứ tự',
  byPillar: 'Theo trụ cột',
  orders: { worst: 'Kém nhất trước', year: 'Theo năm', name: 'Theo tên' },
  verdict: 'Đánh giá',
  any: 'Mọi đánh giá',
  find: 'Tìm chỉ số',
  shown: (_count, text, total) => `Hiển thị ${text}/${total} mục tiêu`,
  sorted: (order) => `Thứ tự: ${order}.`,
  nothing: 'Không có mục tiêu nào phù hợp.',
  showAll: 'Hiển thị tất cả mục tiêu',
  noTargets: (area, isAll) =>
    isAll
      ? `Không có chương trình nào trong dữ liệu đặt mục tiêu cho ${area}.`
      : `Chương trình này không đặt mục tiêu cho ${area}.`,
  changed: 'Những thay đổi',
  sinceRevision: (id, date) => `So với phiên bản dữ liệu trước (${id}, ${date})`,
  unchanged: 'Không mục tiêu nào của chương trình có số liệu hay đánh giá khác trước.',
  firstRevision: 'Đây là dữ liệu đầu tiên trong trình duyệt này. Sau khi nhập, những gì thay đổi sẽ hiện ở đây.',
  isNew: 'mới',
  gone: (_count, text) => `${text} mục tiêu không còn nữa.`,
  then: (before, now) => `${before} → ${now}`,
  lookBack: 'Xem dữ liệu tại phiên bản đó',
};

/** Texts about the table of targets, and what a revision changed in it. */
export const targetMessages = { en, vi };
