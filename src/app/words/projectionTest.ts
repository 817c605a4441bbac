import { texts } from './texts.ts';

/** How far ahead, in figures of the series. */
const figures = (ahead: string): string => (ahead === '1' ? '1 figure ahead' : `${ahead} figures ahead`);

const en = {
  title: 'How well the projection of single series did',
  how: (isSurveyHere: boolean) =>
    `Every indicator${isSurveyHere ? ' except the EGDI' : ''} is projected on its own: a random walk with drift, where the drift is made smaller the less certain it is; a share between two bounds is projected in log-odds. The projection was tested from every past figure with at least four before it, using only what was known at the time.`,
  testing: 'Testing the projection on past figures…',
  failed: 'The test stopped: reload the page to try again.',
  nothing: 'No series loaded is long enough to test the projection.',
  caption:
    'The projection compared with “same as now” and with the pace since the first figure. Errors in usual steps: 1 is the mean change from one figure to the next, up to that time',
  ahead: 'Series; figures ahead',
  error: 'Error of the projection',
  same: 'Error of “same as now”',
  line: 'Error of the pace so far',
  gain: 'Gain over “same as now” (95%)',
  within80: '80% band held (95%)',
  within50: '50% band held',
  series: 'Series',
  forecasts: 'Forecasts',
  own: (area: string) => `Indicators with targets of ${area}`,
  row: (group: string, ahead: string) => `${group}; ${ahead}`,
  weak: 'Limitations of the projection',
  worse: (group: string, ahead: string) =>
    `${group}, ${figures(ahead)}: no better than “same as now”. At this distance the latest figure is as good a guide as the projection.`,
  unsure: (group: string, ahead: string) =>
    `${group}, ${figures(ahead)}: better than “same as now”, but this may be chance.`,
  wide: (group: string, ahead: string) =>
    `${group}, ${figures(ahead)}: the 80% band held more of the outcomes than it should; it is too wide.`,
  narrow: (group: string, ahead: string) =>
    `${group}, ${figures(ahead)}: the 80% band held fewer of the outcomes than it should; it is too narrow.`,
  few: (group: string, series: string) =>
    `${group}: few series are long enough (${series}), so these figures say little.`,
};

const vi: typeof en = {
  title: 'Kết quả kiểm nghiệm phép dự phóng từng chuỗi số liệu',
  how: (isSurveyHere) =>
    `Mọi chỉ số${isSurveyHere ? ' trừ EGDI' : ''} được dự phóng riêng: mô hình bước ngẫu nhiên có xu thế, xu thế càng ít chắc chắn thì càng được giảm bớt; tỷ lệ nằm giữa hai giới hạn được tính theo log-odds. Phép dự phóng được kiểm nghiệm từ mỗi số liệu đã qua có ít nhất bốn số liệu trước đó, chỉ với những gì đã biết lúc đó.`,
  testing: 'Đang kiểm nghiệm phép dự phóng trên các số liệu đã qua…',
  failed: 'Kiểm nghiệm bị dừng: hãy tải lại trang để thử lại.',
  nothing: 'Không có chuỗi số liệu nào đủ dài để kiểm nghiệm phép dự phóng.',
  caption:
    'So sánh phép dự phóng với giả định “giữ nguyên như hiện nay” và với tốc độ từ số liệu đầu tiên. Sai số tính bằng bước thường gặp: 1 là mức thay đổi trung bình giữa hai số liệu liền nhau, tính đến lúc đó',
  ahead: 'Chuỗi số liệu; số kỳ dự báo trước',
  error: 'Sai số của phép dự phóng',
  same: 'Sai số của “giữ nguyên như hiện nay”',
  line: 'Sai số của tốc độ đã có',
  gain: 'Mức cải thiện so với “giữ nguyên như hiện nay” (95%)',
  within80: 'Dải 80% đã chứa (95%)',
  within50: 'Dải 50% đã chứa',
  series: 'Số chuỗi',
  forecasts: 'Số dự báo',
  own: (area) => `Chỉ số có mục tiêu của ${area}`,
  row: (group, ahead) => `${group}; ${ahead}`,
  weak: 'Hạn chế của phép dự phóng',
  worse: (group, ahead) =>
    `${group}, dự báo trước ${ahead} kỳ: không tốt hơn giả định “giữ nguyên như hiện nay”; ở khoảng này số liệu mới nhất đáng tin ngang với kết quả dự phóng.`,
  unsure: (group, ahead) =>
    `${group}, dự báo trước ${ahead} kỳ: tốt hơn giả định “giữ nguyên như hiện nay”, nhưng có thể chỉ do ngẫu nhiên.`,
  wide: (group, ahead) =>
    `${group}, dự báo trước ${ahead} kỳ: dải 80% chứa nhiều kết quả hơn mức phải có, tức là quá rộng.`,
  narrow: (group, ahead) =>
    `${group}, dự báo trước ${ahead} kỳ: dải 80% chứa ít kết quả hơn mức phải có, tức là quá hẹp.`,
  few: (group, series) => `${group}: chỉ có ${series} chuỗi số liệu đủ dài, nên các con số này cho biết rất ít.`,
};

/** Texts of the test of single series on the Method screen. */
export const projectionTestMessages = texts('projectionTest', { en, vi });
