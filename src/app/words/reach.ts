import type { PathKind } from '../../domain/offered.ts';
import type { ProjectionReason } from '../../assess/rules/project.ts';
import { texts } from './texts.ts';

const en = {
  counts: 'The selected target: the path, the pace and the rules below refer to it.',
  inForce:
    'Where several targets exist for one year, the page uses the one issued last (and earlier ones that set the same value); those with a newer rival are grey. This is the page’s convention, not a finding of law.',
  onRequest: 'Assess it with a similar series',
  asIf: (relation: string) => `Treated as if it were the target’s own measure (${relation})`,
  path: 'Required path',
  kind: {
    straight: 'straight',
    'constant-rate': 'constant rate',
    milestones: 'by milestones',
  } satisfies Record<PathKind, string> as Record<PathKind, string>,
  kindNote: {
    straight: 'Dashed: the path that would still reach the target, in equal steps.',
    'constant-rate': 'Dashed: the path that would still reach the target, at the same rate every year.',
    milestones: 'Dashed: the path that would still reach the target, through the latest targets for the years between.',
  } satisfies Record<PathKind, string> as Record<PathKind, string>,
  needs: {
    straight: (step: string, target: string) => `Needs ${step} to reach ${target}.`,
    'constant-rate': (step: string, target: string) => `Needs ${step} to reach ${target}.`,
    milestones: (step: string, target: string) => `Needs ${step} at first to reach ${target}.`,
  } satisfies Record<PathKind, unknown> as Record<PathKind, (step: string, target: string) => string>,
  needsShort: {
    year: (step: string) => `needs ${step} a year`,
    month: (step: string) => `needs ${step} a month`,
  },
  rate: (percent: string) => `${percent}%`,
  noRate: 'A constant rate cannot be calculated here: a value is zero or negative.',
  heading: 'What it would take',
  needed: 'Pace needed',
  achieved: 'Pace achieved',
  pastPace: 'The pace so far, which does not show the chance',
  typical: 'Typical pace elsewhere',
  projection: 'Projection',
  next: 'Next figure',
  due: (period: string) => `Due for ${period}.`,
  overdue: (period: string) => `Due for ${period}, which is over; no figure is loaded yet.`,
  gap: 'Gap',
  per: { year: (step: string) => `${step} a year`, month: (step: string) => `${step} a month` },
  since: (pace: string, base: string, latest: string) => `${pace}, ${base} to ${latest}`,
  typicalIs: (typical: string, times: number, timesText: string, share: string, count: string) =>
    `${typical}: the median of the areas that started at a similar level (number of areas: ${count}). ${times < 0 ? 'Here the figure is moving the other way' : `The pace here is ${timesText} times that`}, faster than ${share}% of them.`,
  typicalNeeded: (times: string) => `The pace needed is ${times} times the typical pace.`,
  noTypical: {
    'no-observation': 'Not known: a figure is missing at the start or the end of the period compared.',
    'no-comparison': 'Not known: no other area has figures for the same period.',
    'no-typical-progress':
      'No comparison: the median of the areas that started at a similar level shows no improvement.',
    'too-few-observations': 'Not known: there is only one figure.',
    'rank-moves-with-the-field': 'A rank has no pace of its own; the pace of the score is given.',
  },
  moves: (edition: string, k: string, score: string, low: string, high: string, step: string) =>
    `The cut-off moves. Holding rank ${k} in the ${edition} edition is expected to need a score of about ${score} (80% band: ${low} to ${high}), or ${step} a year.`,
  scorePace: (step: string, base: string, latest: string) => `Score: ${step} a year, ${base} to ${latest}`,
  projected: (year: string, median: string, low: string, high: string) =>
    `${year}: ${median} (80% band: ${low} to ${high})`,
  expected: (year: string, low: string, high: string) =>
    `Half of the projected paths meet the target by the end of ${year}, one in ten by ${low}, nine in ten ${high}.`,
  /** Where all but the first and last tenth of the paths come to it in one year. */
  expectedIn: (year: string) =>
    `Fewer than one in ten of the projected paths meet the target before ${year}, nine in ten by the end of ${year}.`,
  notWithin: 'Fewer than half of the projected paths meet the target within ten years.',
  otherwise: 'The verdict above is given by another method, the pace so far: the two differ here.',
  byYear: (year: string) => `by ${year}`,
  later: 'not within ten years',
  date: 'Expected date',
  method: (count: string) =>
    `Random walk with drift, from ${count} figures; plans and laws are not taken into account.`,
  tested: 'How well the projection did in the past',
  bands: 'The bands hold 50% and 80% of the projected outcomes.',
  outlook: 'Outlook of the EGDI',
  noProjection: {
    'rank-moves-with-the-field': 'A rank cannot be projected on its own, because it depends on all the others.',
    'growth-rate': 'No projection of a growth rate: it is judged period by period.',
    'simulated-elsewhere':
      'All countries are simulated together: see the outlook on the EGDI screen, not this series alone.',
    'too-few-observations': 'Too few observations for a projection (five of one definition are needed).',
    'no-variation':
      'No projection: the figures lie on a straight line, so there is no way to tell how wrong it could be.',
    'year-past': 'No projection: the target’s year is past.',
    'beyond-the-evidence': 'No projection: the target is further ahead than the figures go back.',
  } satisfies Record<ProjectionReason, string> as Record<ProjectionReason, string>,
};

const vi: typeof en = {
  counts: 'Mục tiêu được chọn: lộ trình, tốc độ và các quy tắc bên dưới tính theo mục tiêu này.',
  inForce:
    'Khi có nhiều mục tiêu cho cùng một năm, trang tính theo mục tiêu ban hành sau cùng (và các mục tiêu trước đó nêu cùng mức); mục tiêu có văn bản mới hơn được làm mờ. Đây là quy ước của trang, không phải kết luận về hiệu lực pháp lý.',
  onRequest: 'Đánh giá thử theo chuỗi số liệu gần với nội dung mục tiêu',
  asIf: (relation) => `Tạm coi đây là thước đo của mục tiêu (${relation})`,
  path: 'Lộ trình cần đạt',
  kind: { straight: 'đường thẳng', 'constant-rate': 'tốc độ không đổi', milestones: 'theo các mốc' },
  kindNote: {
    straight: 'Nét đứt: lộ trình để kịp đạt mục tiêu, mỗi kỳ thay đổi một mức như nhau.',
    'constant-rate': 'Nét đứt: lộ trình để kịp đạt mục tiêu, tốc độ mỗi năm như nhau.',
    milestones: 'Nét đứt: lộ trình để kịp đạt mục tiêu, qua các mục tiêu mới nhất của những năm ở giữa.',
  },
  needs: {
    straight: (step, target) => `Cần ${step} để đạt ${target}.`,
    'constant-rate': (step, target) => `Cần ${step} để đạt ${target}.`,
    milestones: (step, target) => `Trước mắt cần ${step} để đạt ${target}.`,
  },
  needsShort: { year: (step) => `cần ${step}/năm`, month: (step) => `cần ${step}/tháng` },
  rate: (percent) => `${percent}%`,
  noRate: 'Không tính được tốc độ không đổi: có giá trị bằng 0 hoặc âm.',
  heading: 'Điều kiện để đạt mục tiêu',
  needed: 'Tốc độ cần có',
  achieved: 'Tốc độ đã đạt',
  pastPace: 'Tốc độ đến nay, vốn không cho biết khả năng đạt mục tiêu',
  typical: 'Tốc độ thường thấy ở nơi khác',
  projection: 'Dự phóng',
  next: 'Số liệu tiếp theo',
  due: (period) => `Dự kiến có cho kỳ ${period}.`,
  overdue: (period) => `Dự kiến có cho kỳ ${period}; kỳ này đã kết thúc nhưng chưa có số liệu được nạp.`,
  gap: 'Khoảng cách',
  per: { year: (step) => `${step} mỗi năm`, month: (step) => `${step} mỗi tháng` },
  since: (pace, base, latest) => `${pace}, từ ${base} đến ${latest}`,
  typicalIs: (typical, times, timesText, share, count) =>
    `${typical}: trung vị của ${count} địa bàn có mức xuất phát tương tự. ${times < 0 ? 'Ở đây số liệu thay đổi theo chiều ngược lại' : `Tốc độ ở đây bằng ${timesText} lần mức thường thấy`}, nhanh hơn ${share}% số địa bàn đó.`,
  typicalNeeded: (times) => `Tốc độ cần có bằng ${times} lần mức thường thấy.`,
  noTypical: {
    'no-observation': 'Chưa tính được: thiếu số liệu ở đầu hoặc cuối khoảng thời gian so sánh.',
    'no-comparison': 'Chưa tính được: không địa bàn nào khác có số liệu cho cùng thời gian.',
    'no-typical-progress':
      'Không so sánh được: xét theo trung vị, các địa bàn có mức xuất phát tương tự không tiến bộ.',
    'too-few-observations': 'Chưa tính được: chỉ có một số liệu.',
    'rank-moves-with-the-field': 'Thứ hạng không có tốc độ riêng; ở đây nêu tốc độ của điểm số.',
  },
  moves: (edition, k, score, low, high, step) =>
    `Ngưỡng luôn thay đổi. Để giữ hạng ${k} ở kỳ khảo sát ${edition}, dự kiến cần điểm khoảng ${score} (80%: từ ${low} đến ${high}): ${step} mỗi năm.`,
  scorePace: (step, base, latest) => `Điểm số: ${step} mỗi năm, từ ${base} đến ${latest}`,
  projected: (year, median, low, high) => `${year}: ${median} (dải 80%: từ ${low} đến ${high})`,
  expected: (year, low, high) =>
    `Một nửa số kết quả dự phóng đạt mục tiêu vào cuối năm ${year}, một phần mười vào cuối năm ${low}, chín phần mười ${high}.`,
  expectedIn: (year) =>
    `Chưa đến một phần mười số kết quả dự phóng đạt mục tiêu trước năm ${year}; đến cuối năm ${year} là chín phần mười.`,
  notWithin: 'Chưa đến một nửa số kết quả dự phóng đạt mục tiêu trong mười năm tới.',
  otherwise: 'Đánh giá ở trên theo phương pháp khác, tức tốc độ đến nay: ở đây hai kết quả khác nhau.',
  byYear: (year) => `vào cuối năm ${year}`,
  later: 'thì chưa đạt trong mười năm tới',
  date: 'Thời điểm dự kiến',
  method: (count) => `Mô hình bước ngẫu nhiên có xu thế, từ ${count} số liệu; không tính đến kế hoạch hay luật.`,
  tested: 'Kết quả kiểm nghiệm phép dự phóng',
  bands: 'Các dải chứa 50% và 80% kết quả dự phóng.',
  outlook: 'Triển vọng của EGDI',
  noProjection: {
    'rank-moves-with-the-field': 'Không dự phóng riêng thứ hạng, vì thứ hạng phụ thuộc vào mọi nước khác.',
    'too-few-observations': 'Quá ít số liệu để dự phóng (cần năm số liệu cùng một định nghĩa).',
    'growth-rate': 'Không dự phóng tốc độ tăng: được đánh giá theo từng kỳ.',
    'simulated-elsewhere': 'Toàn bộ bảng xếp hạng được mô phỏng: xem triển vọng của EGDI, không xét riêng chuỗi này.',
    'no-variation': 'Không dự phóng: các số liệu nằm trên một đường thẳng, nên không biết sai số có thể lớn đến đâu.',
    'year-past': 'Không dự phóng: năm mục tiêu đã qua.',
    'beyond-the-evidence': 'Không dự phóng: mục tiêu ở xa hơn khoảng thời gian mà số liệu bao quát.',
  },
};

/** Texts about what a target would take. */
export const reachMessages = texts('reach', { en, vi });
