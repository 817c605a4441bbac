import type { TargetOrder } from '../../domain/offered.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  title: 'Targets',
  ofProgramme: (count: number, text: string, basis: string) =>
    `${text} ${plural(count, 'target', 'targets')} of ${basis}`,
  ofArea: (area: string) => `All programmes of ${area}`,
  only: (basis: string) => `Only ${basis}`,
  allTargets: 'All targets: find, filter, add',
  allPillars: 'All',
  caption: 'Targets that can be judged',
  by: (year: string) => `By ${year}`,
  progress: (base: string, target: string, reached: string, required: string) =>
    `From ${base} to ${target}: ${reached}${required === '' ? '' : `; a straight path would be at ${required}`}.`,
  wayGone: (percent: string) => `${percent} of the way`,
  wayBack: (percent: string) => `moved away by ${percent} of the way`,
  wayPassed: 'reached and passed',
  progressKey:
    'Bars run from the starting value (left) to the target (blue line). The dot is the latest figure; the thin line is where a straight path would stand by now.',
  expected: (year: string, low: string, high: string) => `Projected to be met in ${year} (80%: ${low} to ${high})`,
  /** Where all but the last tenth of the paths come to it in one year. */
  expectedIn: (year: string) => `Projected to be met in ${year} (80%: in that year)`,
  later: 'later than ten years from now',
  notWithin: 'Projected not to be met within ten years',
  otherwise: (projected: string) => `${projected}: another method than the verdict’s, and the two differ`,
  unjudged: (count: number, text: string) => `${text} ${plural(count, 'target', 'targets')} cannot be judged`,
  addFigures: 'Add figures',
  all: 'All programmes of this area',
  order: 'Order',
  byPillar: 'By pillar',
  orders: { worst: 'Worst first', year: 'By year', name: 'By name' } satisfies Record<TargetOrder, string>,
  verdict: 'Verdict',
  any: 'All verdicts',
  find: 'Find an indicator',
  shown: (_count: number, text: string, total: string) => `Targets shown: ${text} of ${total}`,
  second: (_count: number, text: string) => `, with ${text} more series of the same measure`,
  sorted: (order: string) => `Order: ${order}.`,
  nothing: 'No target matches.',
  showAll: 'Show all targets',
  noTargets: (area: string, isAll: boolean) =>
    isAll ? `No programme in the data sets targets for ${area}.` : `This programme sets no targets for ${area}.`,
  common: (group: string, area: string) =>
    `Common targets (${group}): the group is to reach them as a whole, and none of them is by itself a legal duty of ${area} alone. Here they are held against the figures of ${area}.`,
  changed: 'What changed',
  unchanged: 'No target has a new figure or verdict.',
  since: 'Compared with',
  sinces: {
    none: 'choose…',
    revision: (id: string, date: string) => `the previous revision (${id}, ${date})`,
    other: (id: string, date: string) => `revision ${id} (${date})`,
    visit: (date: string) => `what you saw last, on ${date}`,
    edition: (edition: string) => `the data without the ${edition} survey edition`,
  },
  nothingSince: 'No revision was made since.',
  goneRevision: 'That revision is not in this browser, or its data were let go.',
  ofAll: (count: number, text: string) =>
    `All ${text} ${plural(count, 'programme', 'programmes')} of this area that set targets.`,
  firstRevision: 'These are the first data in this browser. After an import, the changes are listed here.',
  isNew: 'new',
  gone: (count: number, text: string) => `${text} ${plural(count, 'target has', 'targets have')} been removed.`,
  then: (before: string, now: string) => `${before} → ${now}`,
  lookBack: 'Look at the data as they were',
};

const vi: typeof en = {
  title: 'Mục tiêu',
  ofProgramme: (_count, text, basis) => `${text} mục tiêu của ${basis}`,
  ofArea: (area) => `Mọi chương trình của ${area}`,
  only: (basis) => `Chỉ ${basis}`,
  allTargets: 'Tất cả mục tiêu: tìm, lọc, thêm',
  allPillars: 'Tất cả',
  caption: 'Những mục tiêu đánh giá được',
  by: (year) => `Đến năm ${year}`,
  progress: (base, target, reached, required) =>
    `Từ ${base} đến ${target}: ${reached}${required === '' ? '' : `; theo đường thẳng thì nay phải là ${required}`}.`,
  wayGone: (percent) => `đã đi được ${percent} chặng đường`,
  wayBack: (percent) => `đã lùi xa thêm ${percent} chặng đường`,
  wayPassed: 'đã đạt và vượt',
  progressKey:
    'Thanh kéo từ mức xuất phát (bên trái) đến mục tiêu (vạch xanh). Chấm tròn là số liệu mới nhất; vạch mảnh là mức cần có vào lúc này nếu đi theo đường thẳng.',
  expected: (year, low, high) => `Dự phóng đạt vào năm ${year} (80%: từ ${low} đến ${high})`,
  expectedIn: (year) => `Dự phóng đạt vào năm ${year} (80%: trong năm đó)`,
  later: 'sau hơn mười năm nữa',
  notWithin: 'Dự phóng không đạt trong mười năm tới',
  otherwise: (projected) => `${projected}: khác phương pháp đánh giá và cho kết quả khác`,
  unjudged: (_count, text) => `${text} mục tiêu không đánh giá được`,
  addFigures: 'Thêm số liệu',
  all: 'Mọi chương trình của địa bàn này',
  order: 'Thứ tự',
  byPillar: 'Theo trụ cột',
  orders: { worst: 'Kém nhất trước', year: 'Theo năm', name: 'Theo tên' },
  verdict: 'Đánh giá',
  any: 'Mọi đánh giá',
  find: 'Tìm chỉ số',
  shown: (_count, text, total) => `Hiển thị ${text}/${total} mục tiêu`,
  second: (_count, text) => `, kèm ${text} chuỗi số liệu đo thêm`,
  sorted: (order) => `Thứ tự: ${order}.`,
  nothing: 'Không có mục tiêu nào phù hợp.',
  showAll: 'Hiển thị tất cả mục tiêu',
  noTargets: (area, isAll) =>
    isAll
      ? `Không có chương trình nào trong dữ liệu đặt mục tiêu cho ${area}.`
      : `Chương trình này không đặt mục tiêu cho ${area}.`,
  common: (group, area) =>
    `Mục tiêu chung (${group}): cả khối cùng thực hiện; tự thân các mục tiêu này không phải là nghĩa vụ pháp lý của riêng ${area}. Ở đây, mục tiêu được so với số liệu của ${area}.`,
  changed: 'Những thay đổi',
  unchanged: 'Không mục tiêu nào có số liệu hay đánh giá khác trước.',
  since: 'So với',
  sinces: {
    none: 'chọn…',
    revision: (id, date) => `phiên bản dữ liệu trước (${id}, ${date})`,
    other: (id, date) => `phiên bản dữ liệu ${id} (${date})`,
    visit: (date) => `lần bạn xem gần nhất, ngày ${date}`,
    edition: (edition) => `dữ liệu khi chưa có kỳ khảo sát ${edition}`,
  },
  nothingSince: 'Từ đó đến nay không có phiên bản dữ liệu mới.',
  goneRevision: 'Phiên bản này không có trong trình duyệt, hoặc dữ liệu của nó đã được xóa.',
  ofAll: (_count, text) => `Tất cả ${text} chương trình có mục tiêu của địa bàn này.`,
  firstRevision: 'Đây là dữ liệu đầu tiên trong trình duyệt này. Sau khi nhập, những gì thay đổi sẽ hiện ở đây.',
  isNew: 'mới',
  gone: (_count, text) => `${text} mục tiêu không còn nữa.`,
  then: (before, now) => `${before} → ${now}`,
  lookBack: 'Xem dữ liệu tại phiên bản đó',
};

/** Texts about the table of targets, and what a revision changed in it. */
export const targetMessages = texts('targets', { en, vi });
