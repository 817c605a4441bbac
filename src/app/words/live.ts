import { texts } from './texts.ts';

const en = {
  open: 'Open in Targetline',
  openOf: 'Open this chart',
  absent: 'What this frame shows is not published at its address.',
  data: (version: string, day: string) => `Data of ${day}, version ${version}`,
  none: 'This frame shows the headline chart, the EGDI or an indicator. Its address names something else.',
};

const vi: typeof en = {
  open: 'Mở trong Targetline',
  openOf: 'Mở biểu đồ này',
  absent: 'Nội dung của khung này không được công bố tại địa chỉ đã nêu.',
  data: (version, day) => `Dữ liệu ngày ${day}, phiên bản ${version}`,
  none: 'Khung này hiển thị biểu đồ chính, EGDI hoặc một chỉ số. Địa chỉ của khung ghi nội dung khác.',
};

/** Words of a frame that shows the published data. */
export const liveMessages = texts('live', { en, vi });
