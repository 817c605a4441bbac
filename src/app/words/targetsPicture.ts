import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  share: 'Share this table',
  csv: 'Download this table (CSV)',
  part: (shown: string, chosen: string, part: string, parts: string) =>
    `${shown} of ${chosen} targets: part ${part} of ${parts}`,
  whichPart: 'Picture',
  partOf: (from: string, to: string, all: string) => `targets ${from} to ${to} of ${all}`,
  finding: (area: string, good: string, judged: number, text: string) =>
    `${area}: ${good} of ${text} ${plural(judged, 'target that can be judged is', 'targets that can be judged are')} met or on track`,
  unjudged: (area: string, count: number, text: string) =>
    `${area}: no verdict yet on ${text} ${plural(count, 'target', 'targets')}`,
  ofVerdict: (area: string, chosen: string, total: string, verdict: string) =>
    `${area}: ${chosen} of ${total} targets ${verdict}`,
  others: (count: number, text: string) => `${text} more cannot be judged`,
  found: (text: string) => `search: “${text}”`,
  shown: (shown: string, total: string) => `shown: ${shown} of ${total}`,
  more: (count: number, text: string) =>
    `And ${text} more ${plural(count, 'target', 'targets')}: see the table, or open this picture again`,
  line: (name: string, goal: string, latest: string, said: string) => `${name}: ${goal}; latest ${latest}; ${said}`,
  by: (goal: string, year: string) => `${goal} by ${year}`,
  noFigure: 'no figure',
  base: 'Starting value',
  basis: 'Legal basis',
  rule: (rule: string) => `Verdicts: ${rule}`,
  chance: (source: string) => `Chance: ${source}`,
  bar: 'Start → target',
  legend: { latest: 'latest figure', required: 'straight path by now', target: 'target' },
  csvHead: {
    programme: 'Programme',
    pillar: 'Pillar',
    indicatorId: 'Indicator id',
    targetId: 'Target id',
    year: 'Year',
    comparator: 'Comparator',
    unit: 'Unit',
    basePeriod: 'Starting value: period',
    period: 'Latest: period',
    share: 'Share of the way gone (0 to 1)',
    requiredShare: 'Share that a straight path would have gone by then (0 to 1)',
    why: 'Detail',
    rule: 'Rule',
    source: 'Source of the latest figure',
    url: 'Source of the target',
  },
};

const vi: typeof en = {
  share: 'Chia sẻ bảng này',
  csv: 'Tải bảng này (CSV)',
  part: (shown, chosen, part, parts) => `${shown}/${chosen} mục tiêu: phần ${part}/${parts}`,
  whichPart: 'Hình',
  partOf: (from, to, all) => `mục tiêu ${from} đến ${to} trong ${all}`,
  finding: (area, good, _judged, text) => `${area}: ${good}/${text} mục tiêu đánh giá được đã đạt hoặc đúng tiến độ`,
  unjudged: (area, _count, text) => `${area}: chưa có đánh giá cho mục tiêu nào trong ${text} mục tiêu`,
  ofVerdict: (area, chosen, total, verdict) => `${area}: ${chosen}/${total} mục tiêu ${verdict}`,
  others: (_count, text) => `${text} mục tiêu khác không đánh giá được`,
  more: (_count, text) => `Và ${text} mục tiêu khác: xem trong bảng, hoặc mở lại hình này`,
  found: (text) => `tìm: “${text}”`,
  shown: (shown, total) => `hiển thị ${shown}/${total}`,
  line: (name, goal, latest, said) => `${name}: ${goal}; mới nhất ${latest}; ${said}`,
  by: (goal, year) => `${goal} vào năm ${year}`,
  noFigure: 'không có số liệu',
  base: 'Mức xuất phát',
  basis: 'Căn cứ pháp lý',
  rule: (rule) => `Cách đánh giá: ${rule}`,
  chance: (source) => `Xác suất: ${source}`,
  bar: 'Chặng đường',
  legend: { latest: 'số liệu mới nhất', required: 'mức cần có lúc này', target: 'mục tiêu' },
  csvHead: {
    programme: 'Chương trình',
    pillar: 'Trụ cột',
    indicatorId: 'Mã chỉ số',
    targetId: 'Mã mục tiêu',
    year: 'Năm',
    comparator: 'Dấu so sánh',
    unit: 'Đơn vị',
    basePeriod: 'Mức xuất phát: kỳ',
    period: 'Mới nhất: kỳ',
    share: 'Phần đường đã đi (0 đến 1)',
    requiredShare: 'Phần đường thẳng cần đi đến kỳ đó (0 đến 1)',
    why: 'Chi tiết',
    rule: 'Quy tắc',
    source: 'Nguồn của số liệu mới nhất',
    url: 'Nguồn của mục tiêu',
  },
};

/** Texts of the table of targets as a picture and as a file. */
export const targetsPictureMessages = texts('targetsPicture', { en, vi });
