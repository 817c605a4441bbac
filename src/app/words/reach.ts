import type { PathKind } from '../../domain/offered.ts';
import type { ProjectionReason } from '../../assess/rules/project.ts';

const en = {
  by: (year: string) => `By the end of ${year}`,
  counts: 'The target that counts: the path, the pace and the rules below are read against it.',
  inForce:
    'Of several targets for one year, the one issued last is in force, with earlier ones that say the same; superseded ones are grey.',
  onRequest: 'Assess it on a series that is only near to it',
  asIf: (relation: string) => `As if it were the measure itself (${relation})`,
  path: 'Required path',
  kind: {
    straight: 'straight',
    'constant-rate': 'constant rate',
    milestones: 'by milestones',
  } satisfies Record<PathKind, string> as Record<PathKind, string>,
  kindNote: {
    straight: 'Dashed: the path that still arrives, the same step every year.',
    'constant-rate': 'Dashed: the path that still arrives, the same rate every year.',
    milestones: 'Dashed: the path that still arrives, by way of the targets in force for the years between.',
  } satisfies Record<PathKind, string> as Record<PathKind, string>,
  needs: {
    straight: (step: string, target: string) => `Needs ${step} a year to reach ${target}.`,
    'constant-rate': (step: string, target: string) => `Needs ${step} a year to reach ${target}.`,
    milestones: (step: string, target: string) => `Needs ${step} a year at first to reach ${target}.`,
  } satisfies Record<PathKind, unknown> as Record<PathKind, (step: string, target: string) => string>,
  needsShort: (step: string) => `needs ${step} a year`,
  rate: (percent: string) => `${percent} %`,
  noRate: 'A constant rate is not defined here: a value is zero or negative.',
  heading: 'What it would take',
  needed: 'Pace needed',
  achieved: 'Pace achieved',
  typical: 'Typical pace of others',
  projection: 'Projection',
  next: 'Next figure',
  due: (period: string) => `Due for ${period}.`,
  overdue: (period: string) => `Due for ${period}, which is over: none is loaded yet.`,
  gap: 'Gap',
  aYear: (step: string) => `${step} a year`,
  since: (step: string, base: string, latest: string) => `${step} a year, ${base} to ${latest}`,
  typicalIs: (typical: string, times: string, share: string, count: string) =>
    `${typical} a year: the median of the ${count} areas that started at a similar level. This is ${times} times typical speed, faster than ${share} % of them.`,
  typicalNeeded: (times: string) => `The pace needed is ${times} times typical speed.`,
  noTypical: {
    'no-observation': 'Not known: no figure at both ends of the time compared.',
    'no-comparison': 'Not known: no other area has figures for the same time.',
    'no-typical-progress': 'No multiple: the areas that started at a similar level did not improve at the median.',
    'too-few-observations': 'Not known: one figure alone has no pace.',
    'rank-moves-with-the-field': 'A rank has no pace of its own; the score’s is given.',
  },
  moves: (edition: string, k: string, score: string, low: string, high: string, step: string) =>
    `The bar moves. To hold rank ${k} in the ${edition} edition a score of about ${score} is expected to be needed (80 %: ${low} to ${high}): ${step} a year.`,
  scorePace: (step: string, base: string, latest: string) => `Score: ${step} a year, ${base} to ${latest}`,
  projected: (year: string, median: string, low: string, high: string) =>
    `${year}: ${median} (80 % band: ${low} to ${high})`,
  expected: (year: string, low: string, high: string) =>
    `Half of the projected futures meet it by the end of ${year}, one in ten by ${low}, nine in ten ${high}.`,
  notWithin: 'Fewer than half of the projected futures meet it within ten years.',
  byYear: (year: string) => `by ${year}`,
  later: 'not within ten years',
  date: 'Expected date',
  method: (count: string) => `Random walk with drift through ${count} observations; it knows nothing of plans or laws.`,
  tested: 'How well it did in the past',
  bands: 'Bands hold 50 % and 80 % of the projected outcomes.',
  noProjection: {
    'rank-moves-with-the-field':
      'No projection of a rank by itself: it depends on all the others. See the outlook of the EGDI.',
    'growth-rate': 'No projection of a growth rate: it is judged period by period.',
    'simulated-elsewhere': 'The field is simulated as a whole: see the outlook of the EGDI, not this series alone.',
    'too-few-observations': 'Too few observations for a projection (five of one definition are needed).',
    'no-variation': 'No projection: the observations lie on a line, so nothing tells how wrong it may be.',
    'year-past': 'No projection: the target’s year is past.',
    'beyond-the-evidence': 'No projection: the target lies farther ahead than the observations reach back.',
  } satisfies Record<ProjectionReason, string> as Record<ProjectionReason, string>,
};

const vi: typeof en = {
  by: (year) => `Đến hết năm ${year}`,
  counts: 'Mục tiêu được tính: lộ trình, tốc độ và các quy tắc bên dưới được xét theo mục tiêu này.',
  inForce:
    'Khi có nhiều mục tiêu cho cùng một năm, mục tiêu ban hành sau cùng có hiệu lực, cùng các mục tiêu trước đó nêu giống như vậy; mục tiêu đã bị thay thế được làm mờ.',
  onRequest: 'Đánh giá theo chuỗi số liệu chỉ gần đúng',
  asIf: (relation) => `Như thể đó chính là thước đo (${relation})`,
  path: 'Lộ trình cần đạt',
  kind: { straight: 'đường thẳng', 'constant-rate': 'tốc độ không đổi', milestones: 'theo các mốc' },
  kindNote: {
    straight: 'Nét đứt: lộ trình vẫn kịp đích, mỗi năm một bước bằng nhau.',
    'constant-rate': 'Nét đứt: lộ trình vẫn kịp đích, mỗi năm một tốc độ như nhau.',
    milestones: 'Nét đứt: lộ trình vẫn kịp đích, qua các mục tiêu có hiệu lực của những năm ở giữa.',
  },
  needs: {
    straight: (step, target) => `Cần ${step} mỗi năm để đạt ${target}.`,
    'constant-rate': (step, target) => `Cần ${step} mỗi năm để đạt ${target}.`,
    milestones: (step, target) => `Trước mắt cần ${step} mỗi năm để đạt ${target}.`,
  },
  needsShort: (step) => `cần ${step} mỗi năm`,
  rate: (percent) => `${percent} %`,
  noRate: 'Không tính được tốc độ không đổi: có giá trị bằng 0 hoặc âm.',
  heading: 'Cần những gì để đạt',
  needed: 'Tốc độ cần có',
  achieved: 'Tốc độ đã đạt',
  typical: 'Tốc độ thường thấy ở nơi khác',
  projection: 'Dự phóng',
  next: 'Số liệu tiếp theo',
  due: (period) => `Dự kiến có cho kỳ ${period}.`,
  overdue: (period) => `Dự kiến có cho kỳ ${period}; kỳ này đã kết thúc nhưng chưa có số liệu được nạp.`,
  gap: 'Khoảng cách',
  aYear: (step) => `${step} mỗi năm`,
  since: (step, base, latest) => `${step} mỗi năm, từ ${base} đến ${latest}`,
  typicalIs: (typical, times, share, count) =>
    `${typical} mỗi năm: trung vị của ${count} địa bàn có mức xuất phát tương tự. Tốc độ ở đây gấp ${times} lần mức thường thấy, nhanh hơn ${share} % số địa bàn đó.`,
  typicalNeeded: (times) => `Tốc độ cần có gấp ${times} lần mức thường thấy.`,
  noTypical: {
    'no-observation': 'Chưa biết: thiếu số liệu ở một trong hai đầu của khoảng thời gian so sánh.',
    'no-comparison': 'Chưa biết: không địa bàn nào khác có số liệu cho cùng thời gian.',
    'no-typical-progress': 'Không có bội số: các địa bàn có mức xuất phát tương tự không tiến bộ ở mức trung vị.',
    'too-few-observations': 'Chưa biết: một số liệu duy nhất không có tốc độ.',
    'rank-moves-with-the-field': 'Thứ hạng không có tốc độ riêng; ở đây nêu tốc độ của điểm số.',
  },
  moves: (edition, k, score, low, high, step) =>
    `Ngưỡng luôn thay đổi. Để giữ hạng ${k} ở kỳ khảo sát ${edition}, dự kiến cần điểm khoảng ${score} (80 %: từ ${low} đến ${high}): ${step} mỗi năm.`,
  scorePace: (step, base, latest) => `Điểm số: ${step} mỗi năm, từ ${base} đến ${latest}`,
  projected: (year, median, low, high) => `${year}: ${median} (dải 80 %: từ ${low} đến ${high})`,
  expected: (year, low, high) =>
    `Một nửa kịch bản dự phóng đạt mục tiêu vào cuối năm ${year}, một phần mười vào cuối năm ${low}, chín phần mười ${high}.`,
  notWithin: 'Chưa đến một nửa kịch bản dự phóng đạt mục tiêu trong mười năm tới.',
  byYear: (year) => `vào cuối năm ${year}`,
  later: 'thì chưa đạt trong mười năm tới',
  date: 'Thời điểm dự kiến',
  method: (count) => `Bước ngẫu nhiên có xu hướng qua ${count} số liệu; không biết đến kế hoạch hay luật.`,
  tested: 'Phép dự báo từng đúng đến đâu',
  bands: 'Các dải chứa 50 % và 80 % khả năng được dự phóng.',
  noProjection: {
    'rank-moves-with-the-field':
      'Không dự phóng riêng thứ hạng: nó phụ thuộc vào mọi nước khác. Xem triển vọng ở trang EGDI.',
    'too-few-observations': 'Quá ít số liệu để dự phóng (cần năm số liệu cùng một định nghĩa).',
    'growth-rate': 'Không dự phóng tốc độ tăng: được đánh giá theo từng kỳ.',
    'simulated-elsewhere': 'Toàn bộ bảng xếp hạng được mô phỏng: xem triển vọng của EGDI, không xét riêng chuỗi này.',
    'no-variation': 'Không dự phóng: các số liệu nằm trên một đường thẳng, nên không biết sai số có thể lớn đến đâu.',
    'year-past': 'Không dự phóng: năm mục tiêu đã qua.',
    'beyond-the-evidence': 'Không dự phóng: mục tiêu ở xa hơn khoảng thời gian mà số liệu bao quát.',
  },
};

/** Texts about what a target would take. */
export const reachMessages = { en, vi };
