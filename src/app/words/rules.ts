import type { Rule, RuleClass, RuleReason } from '../../assess/rules/rule.ts';
import type { Reason } from '../../domain/assessment.ts';

/** Reasons that only some rules give; the others are said as for any verdict. */
type OwnReason = Exclude<RuleReason, Reason>;

const en = {
  title: (target: string) => `What the published rules say about ${target}`,
  rule: 'Rule',
  verdict: 'Its verdict, in its own words',
  figure: 'Its figure',
  base: (period: string) =>
    `Base of the default rule: ${period}. The same data, different rules: read them side by side.`,
  strip: 'The default rule from every possible base year',
  hangs: 'The verdict hangs on the base year.',
  holds: 'The verdict is the same from every base year.',
  name: {
    'gap-closing': 'Gap-closing pace',
    eurostat: 'Eurostat, SDG monitoring',
    'open-sdg': 'Open SDG, Statistics Canada',
    'escap-current-status': 'UN ESCAP, Current Status Index',
    'escap-anticipated-progress': 'UN ESCAP and UNECE, anticipated progress',
    'sdsn-trend': 'SDSN, trend',
    'unsd-progress-chart': 'UN Statistics Division, 2023',
  } satisfies Record<Rule, string> as Record<Rule, string>,
  standard: 'Gap-closing pace, the default',
  switch: 'Open targets judged by',
  touches:
    'This rule reads the verdicts of the table. Counts, filter, order and brief keep the default rule; a rank has its chance under any rule.',
  byFigure: (figure: string, base: string) => `figure ${figure}, base ${base}`,
  achieved: 'achieved',
  class: {
    'on-track': 'on track',
    'at-risk': 'at risk',
    'off-track': 'off track',
    'moving-away': 'moving away',
    substantial: 'substantial progress',
    moderate: 'moderate progress',
    limited: 'limited progress',
    deterioration: 'deterioration',
    unclassed: 'an index only',
    maintain: 'maintain progress',
    accelerate: 'accelerate progress',
    reverse: 'reverse the trend',
    'moderately-improving': 'moderately improving',
    stagnating: 'stagnating',
    decreasing: 'decreasing',
    'fair-progress': 'fair progress, acceleration needed',
    'stagnation-or-regression': 'stagnation or regression',
  } satisfies Record<RuleClass, string> as Record<RuleClass, string>,
  reason: {
    'target-past': 'the target year is past',
    'not-a-ratio-scale': 'growth rates are not defined for ranks',
    'not-positive': 'a value is zero or negative',
    'base-at-target': 'the base is the target itself',
    'base-beyond-target': 'the base is beyond the target',
    'growth-rate': 'a growth rate has no pace: it is judged period by period',
  } satisfies Record<OwnReason, string> as Record<OwnReason, string>,
};

const vi: typeof en = {
  title: (target) => `Các quy tắc đã công bố nói gì về ${target}`,
  rule: 'Quy tắc',
  verdict: 'Đánh giá, theo lời của quy tắc',
  figure: 'Con số',
  base: (period) => `Gốc của quy tắc mặc định: ${period}. Cùng số liệu, khác quy tắc: hãy đọc chúng bên nhau.`,
  strip: 'Quy tắc mặc định, tính từ từng năm gốc có thể',
  hangs: 'Đánh giá phụ thuộc vào năm gốc.',
  holds: 'Đánh giá như nhau từ mọi năm gốc.',
  name: {
    'gap-closing': 'Tốc độ thu hẹp khoảng cách',
    eurostat: 'Eurostat, giám sát SDG',
    'open-sdg': 'Open SDG, Cơ quan Thống kê Canada',
    'escap-current-status': 'UN ESCAP, Chỉ số hiện trạng',
    'escap-anticipated-progress': 'UN ESCAP và UNECE, tiến độ dự kiến',
    'sdsn-trend': 'SDSN, xu thế',
    'unsd-progress-chart': 'Cơ quan Thống kê Liên hợp quốc, 2023',
  },
  standard: 'Tốc độ thu hẹp khoảng cách, mặc định',
  switch: 'Mục tiêu chưa đến hạn được đánh giá theo',
  touches:
    'Quy tắc này chỉ áp dụng cho đánh giá trong bảng. Số đếm, bộ lọc, thứ tự và bản tóm tắt vẫn theo quy tắc mặc định; thứ hạng có xác suất dù theo quy tắc nào.',
  byFigure: (figure, base) => `con số ${figure}, gốc ${base}`,
  achieved: 'đã đạt',
  class: {
    'on-track': 'đúng tiến độ',
    'at-risk': 'có nguy cơ',
    'off-track': 'chệch hướng',
    'moving-away': 'đi ngược mục tiêu',
    substantial: 'tiến bộ đáng kể',
    moderate: 'tiến bộ vừa phải',
    limited: 'tiến bộ hạn chế',
    deterioration: 'xấu đi',
    unclassed: 'chỉ có chỉ số',
    maintain: 'duy trì tiến độ',
    accelerate: 'cần tăng tốc',
    reverse: 'cần đảo chiều xu thế',
    'moderately-improving': 'cải thiện vừa phải',
    stagnating: 'chững lại',
    decreasing: 'giảm sút',
    'fair-progress': 'tiến bộ khá, cần tăng tốc',
    'stagnation-or-regression': 'chững lại hoặc thụt lùi',
  },
  reason: {
    'target-past': 'năm mục tiêu đã qua',
    'not-a-ratio-scale': 'không tính được tốc độ tăng cho thứ hạng',
    'not-positive': 'có giá trị bằng 0 hoặc âm',
    'base-at-target': 'giá trị gốc bằng chính mục tiêu',
    'base-beyond-target': 'giá trị gốc đã vượt mục tiêu',
    'growth-rate': 'tốc độ tăng không có nhịp độ riêng: được đánh giá theo từng kỳ',
  },
};

/** Texts about rules side by side. */
export const ruleMessages = { en, vi };
