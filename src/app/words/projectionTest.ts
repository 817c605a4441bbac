const en = {
  title: 'How well the projection of single series did',
  how: 'Every indicator but the EGDI is projected by itself: a random walk with drift, the drift made smaller the less sure it is; a share between two bounds in log-odds. It was tried from every past observation with at least four before it, knowing only what was known then.',
  testing: 'Testing the projection on past observations …',
  failed: 'The test stopped: reload the page to try again.',
  nothing: 'No series that is loaded is long enough to test the projection on.',
  caption:
    'The projection against “as it is now” and against the pace since the first observation. Errors in usual steps: 1 is the mean change from one observation to the next, up to then',
  ahead: 'Series; observations ahead',
  error: 'Error of the projection',
  same: 'Error of “as it is now”',
  line: 'Error of the pace so far',
  gain: 'Gain over “as it is now” (95 %)',
  within80: '80 % band held (95 %)',
  within50: '50 % band held',
  series: 'Series',
  forecasts: 'Forecasts',
  own: (area: string) => `Indicators with targets of ${area}`,
  row: (group: string, ahead: string) => `${group}; ${ahead}`,
  weak: 'Where the projection is weak',
  worse: (group: string, ahead: string) =>
    `${group}, ${ahead} ahead: no better than “as it is now”. There, trust the last value as much as the projection.`,
  unsure: (group: string, ahead: string) =>
    `${group}, ${ahead} ahead: better than “as it is now”, but that may be chance.`,
  wide: (group: string, ahead: string) =>
    `${group}, ${ahead} ahead: the 80 % band held more of what came than it should; it is too wide.`,
  narrow: (group: string, ahead: string) =>
    `${group}, ${ahead} ahead: the 80 % band held less of what came than it should; it is too narrow.`,
  few: (group: string, series: string) =>
    `${group}: only ${series} series are long enough, so that these figures say little.`,
};

const vi: typeof en = {
  title: 'Phép dự báo từng chuỗi số liệu từng đúng đến đâu',
  how: 'Mọi chỉ tiêu trừ EGDI được dự báo riêng: bước ngẫu nhiên có xu hướng, xu hướng được thu nhỏ khi còn ít chắc chắn; tỷ lệ nằm giữa hai giới hạn được tính bằng log-odds. Phép dự báo được thử từ mỗi số liệu đã qua có ít nhất bốn số liệu trước nó, chỉ với những gì đã biết lúc đó.',
  testing: 'Đang kiểm nghiệm phép dự báo trên các số liệu đã qua …',
  failed: 'Kiểm nghiệm bị dừng: hãy tải lại trang để thử lại.',
  nothing: 'Không có chuỗi số liệu nào đủ dài để kiểm nghiệm phép dự báo.',
  caption:
    'Phép dự báo so với “giữ nguyên như hiện nay” và so với tốc độ từ số liệu đầu tiên. Sai số tính bằng bước thường gặp: 1 là mức thay đổi trung bình giữa hai số liệu liền nhau, tính đến lúc đó',
  ahead: 'Chuỗi số liệu; số kỳ dự báo trước',
  error: 'Sai số của phép dự báo',
  same: 'Sai số của “giữ nguyên như hiện nay”',
  line: 'Sai số của tốc độ đã có',
  gain: 'Mức lợi so với “giữ nguyên như hiện nay” (95%)',
  within80: 'Dải 80% đã chứa (95%)',
  within50: 'Dải 50% đã chứa',
  series: 'Số chuỗi',
  forecasts: 'Số dự báo',
  own: (area) => `Chỉ tiêu có mục tiêu của ${area}`,
  row: (group, ahead) => `${group}; ${ahead}`,
  weak: 'Phép dự báo yếu ở đâu',
  worse: (group, ahead) =>
    `${group}, dự báo trước ${ahead} kỳ: không tốt hơn “giữ nguyên như hiện nay”. Ở đó, số liệu mới nhất đáng tin ngang với dự báo.`,
  unsure: (group, ahead) =>
    `${group}, dự báo trước ${ahead} kỳ: tốt hơn “giữ nguyên như hiện nay”, nhưng có thể chỉ do ngẫu nhiên.`,
  wide: (group, ahead) =>
    `${group}, dự báo trước ${ahead} kỳ: dải 80% chứa nhiều kết quả hơn mức phải có, tức là quá rộng.`,
  narrow: (group, ahead) =>
    `${group}, dự báo trước ${ahead} kỳ: dải 80% chứa ít kết quả hơn mức phải có, tức là quá hẹp.`,
  few: (group, series) => `${group}: chỉ có ${series} chuỗi số liệu đủ dài, nên các con số này cho biết rất ít.`,
};

/** Texts of the test of single series on the Method screen. */
export const projectionTestMessages = { en, vi };
