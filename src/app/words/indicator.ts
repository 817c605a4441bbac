import { plural } from './plural.ts';

const en = {
  title: (name: string, area: string) => `${name}, ${area}`,
  targets: 'Targets',
  observations: 'All observations, with their sources',
  drawn: 'drawn',
  beaten: 'other source',
  lowConfidence: 'low confidence, not drawn',
  publishersProjection: 'projection of its publisher, not drawn',
  partial: 'of an edition stored in part: nothing is computed from it',
  latestFrom: (period: string, source: string) => `latest figure (${period}): ${source}`,
  disputed: 'sources differ',
  targetMark: (value: string, year: string) => `${value} by ${year}`,
  noSeries: 'No measured value was found for this indicator.',
  back: 'All targets',
  better: { up: 'Higher is better.', down: 'Lower is better.' },
  summary: (name: string, first: string, firstPeriod: string, last: string, lastPeriod: string) =>
    `${name}: ${first} in ${firstPeriod}, ${last} in ${lastPeriod}.`,
  summaryOne: (name: string, value: string, period: string) => `${name}: one value, ${value} in ${period}.`,
  conflicts: (count: number) => ` ${String(count)} other ${plural(count, 'figure is', 'figures are')} shown hollow.`,
  judgedBy: (value: string, period: string, source: string) => `Judged by ${value}, ${period}: ${source}.`,
  redefined: (date: string) => `definition changed ${date}`,
  hollowNote: 'Hollow: other sources for the same period, or figures of low confidence.',
};

const vi: typeof en = {
  title: (name, area) => `${name}, ${area}`,
  targets: 'Mục tiêu',
  observations: 'Toàn bộ số liệu kèm nguồn',
  drawn: 'được vẽ',
  beaten: 'nguồn khác',
  lowConfidence: 'độ tin cậy thấp, không vẽ',
  publishersProjection: 'dự báo của bên công bố, không vẽ',
  partial: 'thuộc kỳ khảo sát mới lưu một phần, không dùng để tính toán',
  latestFrom: (period, source) => `số liệu gần nhất (${period}): ${source}`,
  disputed: 'các nguồn không thống nhất',
  targetMark: (value, year) => `${value} vào năm ${year}`,
  noSeries: 'Không tìm thấy giá trị đo được nào cho chỉ số này.',
  back: 'Tất cả mục tiêu',
  better: { up: 'Giá trị càng lớn càng tốt.', down: 'Giá trị càng nhỏ càng tốt.' },
  summary: (name, first, firstPeriod, last, lastPeriod) =>
    `${name}: ${first} (${firstPeriod}), ${last} (${lastPeriod}).`,
  summaryOne: (name, value, period) => `${name}: một giá trị, ${value} (${period}).`,
  conflicts: (count) => ` ${String(count)} số liệu khác được vẽ bằng điểm rỗng.`,
  judgedBy: (value, period, source) => `Căn cứ giá trị ${value}, ${period}: ${source}.`,
  redefined: (date) => `đổi định nghĩa từ ${date}`,
  hollowNote: 'Điểm rỗng: số liệu của nguồn khác cho cùng kỳ hoặc số liệu có độ tin cậy thấp.',
};

/** Texts of the Indicator screen. */
export const indicatorMessages = { en, vi };
