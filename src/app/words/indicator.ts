import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  title: (name: string, area: string) => `${name}, ${area}`,
  targets: 'Targets',
  observations: 'All figures, with their sources',
  drawn: 'on the chart',
  beaten: 'other source',
  lowConfidence: 'low confidence, not on the chart',
  publishersProjection: 'projection by the publisher, not on the chart',
  partial: 'from an edition stored in part; not used in calculations',
  noSource: 'not stated in the file that was imported',
  latestFrom: (period: string, source: string) => `latest figure (${period}): ${source}`,
  disputed: 'sources differ',
  addFigure: 'Add a figure',
  correct: 'Correct',
  correctOf: (period: string, value: string) => `Correct this figure: ${period}, ${value}`,
  noSeries: 'No figure was found for this indicator.',
  back: 'All targets',
  better: { up: 'Higher is better.', down: 'Lower is better.' },
  summary: (name: string, first: string, firstPeriod: string, last: string, lastPeriod: string) =>
    `${name}: ${first} in ${firstPeriod}, ${last} in ${lastPeriod}.`,
  summaryOne: (name: string, value: string, period: string) => `${name}: one value, ${value} in ${period}.`,
  conflicts: (count: number) =>
    ` ${String(count)} other ${plural(count, 'figure is', 'figures are')} shown as hollow points.`,
  judgedBy: (value: string, period: string, source: string) => `Based on ${value} (${period}), ${source}.`,
  redefined: (date: string) => `definition changed ${date}`,
  hollowNote: 'Hollow: other sources for the same period, or figures of low confidence.',
};

const vi: typeof en = {
  title: (name, area) => `${name}, ${area}`,
  targets: 'Mục tiêu',
  observations: 'Toàn bộ số liệu kèm nguồn',
  drawn: 'vẽ trên biểu đồ',
  beaten: 'nguồn khác',
  lowConfidence: 'độ tin cậy thấp, không vẽ trên biểu đồ',
  publishersProjection: 'dự báo của bên công bố, không vẽ trên biểu đồ',
  partial: 'thuộc kỳ khảo sát mới lưu một phần, không dùng để tính toán',
  noSource: 'tệp đã nhập không nêu',
  latestFrom: (period, source) => `số liệu gần nhất (${period}): ${source}`,
  disputed: 'các nguồn không thống nhất',
  addFigure: 'Thêm số liệu',
  correct: 'Sửa',
  correctOf: (period, value) => `Sửa số liệu này: ${period}, ${value}`,
  noSeries: 'Chưa tìm thấy số liệu nào cho chỉ số này.',
  back: 'Tất cả mục tiêu',
  better: { up: 'Càng cao càng tốt.', down: 'Càng thấp càng tốt.' },
  summary: (name, first, firstPeriod, last, lastPeriod) =>
    `${name}: ${first} (${firstPeriod}), ${last} (${lastPeriod}).`,
  summaryOne: (name, value, period) => `${name}: một giá trị, ${value} (${period}).`,
  conflicts: (count) => ` ${String(count)} số liệu khác được vẽ bằng điểm rỗng.`,
  judgedBy: (value, period, source) => `Căn cứ số liệu ${value} (${period}), nguồn: ${source}.`,
  redefined: (date) => `đổi định nghĩa từ ${date}`,
  hollowNote: 'Điểm rỗng: số liệu của nguồn khác cho cùng kỳ hoặc số liệu có độ tin cậy thấp.',
};

/** Texts of the Indicator screen. */
export const indicatorMessages = texts('indicator', { en, vi });
