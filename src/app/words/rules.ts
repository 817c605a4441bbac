import type { Rule, RuleClass, RuleReason } from '../../assess/rules/rule.ts';
import type { Reason } from '../../domain/assessment.ts';
import { texts } from './texts.ts';

/** Reasons that only some rules give; the others are said as for any verdict. */
type OwnReason = Exclude<RuleReason, Reason>;

/** What the figure of a rule's verdict tells, with the base that it is measured from. */
type FigureOf = Readonly<
  Record<'ratio' | 'points' | 'remaining' | 'covered', (figure: string, base: string) => string>
>;

const en = {
  title: (target: string) => `Verdicts by the published rules: ${target}`,
  rule: 'Rule',
  verdict: 'Verdict, in the rule’s own words',
  figure: 'Its figure',
  base: (period: string) =>
    `Base year of the default rule: ${period}. The same data under different rules can give different verdicts.`,
  strip: 'The default rule from every possible base year',
  hangs: 'The verdict depends on the base year.',
  holds: 'The verdict is the same whichever base year is used.',
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
  switch: 'Targets not due yet are judged by',
  touches:
    'This rule applies to verdicts, bars, counts, filter and order here. The brief uses the default rule; a rank is given with its chance under any rule.',
  figureOf: {
    ratio: (figure: string, base: string) => `${figure} of the pace needed (base ${base})`,
    points: (figure: string, base: string) => `${figure} of 10 points on the way to the target (base ${base})`,
    remaining: (figure: string, base: string) => `${figure}% of the gap of ${base} expected to remain`,
    covered: (figure: string, base: string) => `${figure} of the way expected by the target’s year (base ${base})`,
  } satisfies FigureOf as FigureOf,
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
    unclassed: 'score only, no class',
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
    'base-at-target': 'the starting value is the target itself',
    'base-beyond-target': 'the starting value is already beyond the target',
    'growth-rate': 'a growth rate has no pace: it is judged period by period',
  } satisfies Record<OwnReason, string> as Record<OwnReason, string>,
};

const vi: typeof en = {
  title: (target) => `Đánh giá theo các quy tắc đã công bố: ${target}`,
  rule: 'Quy tắc',
  verdict: 'Đánh giá (theo cách diễn đạt của quy tắc)',
  figure: 'Con số',
  base: (period) =>
    `Năm gốc của quy tắc mặc định: ${period}. Cùng số liệu, mỗi quy tắc có thể cho kết quả khác: nên đối chiếu.`,
  strip: 'Kết quả theo quy tắc mặc định với từng năm gốc',
  hangs: 'Đánh giá phụ thuộc vào năm gốc.',
  holds: 'Kết quả đánh giá như nhau dù tính từ năm gốc nào.',
  name: {
    'gap-closing': 'Tốc độ thu hẹp khoảng cách',
    eurostat: 'Eurostat, theo dõi thực hiện SDG',
    'open-sdg': 'Open SDG, Cơ quan Thống kê Canada',
    'escap-current-status': 'UN ESCAP, Chỉ số hiện trạng',
    'escap-anticipated-progress': 'UN ESCAP và UNECE, tiến độ dự kiến',
    'sdsn-trend': 'SDSN, xu thế',
    'unsd-progress-chart': 'Cơ quan Thống kê Liên hợp quốc, 2023',
  },
  standard: 'Tốc độ thu hẹp khoảng cách, mặc định',
  switch: 'Mục tiêu chưa đến hạn được đánh giá theo',
  touches:
    'Quy tắc này áp dụng cho đánh giá, thanh, số lượng, bộ lọc và thứ tự ở đây. Bản tóm tắt vẫn theo quy tắc mặc định; thứ hạng có xác suất dù theo quy tắc nào.',
  figureOf: {
    ratio: (figure, base) => `bằng ${figure} lần tốc độ cần có (năm gốc ${base})`,
    points: (figure, base) => `${figure} trên 10 điểm của chặng đường đến mục tiêu (năm gốc ${base})`,
    remaining: (figure, base) => `dự kiến còn lại ${figure}% khoảng cách của năm ${base}`,
    covered: (figure, base) => `dự kiến đi được ${figure} chặng đường vào năm mục tiêu (năm gốc ${base})`,
  },
  achieved: 'đã đạt',
  class: {
    'on-track': 'đúng tiến độ',
    'at-risk': 'có nguy cơ không đạt',
    'off-track': 'chậm tiến độ',
    'moving-away': 'xa dần mục tiêu',
    substantial: 'tiến bộ đáng kể',
    moderate: 'tiến bộ vừa phải',
    limited: 'tiến bộ hạn chế',
    deterioration: 'xấu đi',
    unclassed: 'chỉ công bố điểm, không xếp loại',
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
    'base-at-target': 'mức xuất phát bằng chính mục tiêu',
    'base-beyond-target': 'mức xuất phát đã vượt mục tiêu',
    'growth-rate': 'tốc độ tăng được đánh giá theo từng kỳ, không tính tốc độ đạt mục tiêu',
  },
};

/** Texts about rules side by side. */
export const ruleMessages = texts('rules', { en, vi });
