import type { Rival } from '../../assess/simulation/methods.ts';
import type { Rule } from '../../assess/rules/rule.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

const ahead = (editions: string): string => (editions === '1' ? '1 edition' : `${editions} editions`);

const en = {
  title: 'Method: how far can these figures be trusted?',
  contents: 'On this page',
  more: 'More tables: by edition, other methods, other choices',
  outlook: 'How the outlook is calculated',
  how: [
    'The outlook simulates all countries together, because the cut-off moves: a rank depends on everyone else. Scores are converted to log-odds (a scale that keeps them between 0 and 1) and measured from the average of their edition. At each step, the change between two past editions is picked at random for all countries; each country then takes the change of one of the 25 countries on either side of it. 10,000 simulations are ranked in full, and the chances and bands are counted from them.',
    'It takes no account of plans, laws or budgets. It says how far countries in a similar position have usually moved, not what anyone intends to do.',
  ],
  fitted: (isGivenBack: boolean, isPushedApart: boolean, carry: string, pull: string) =>
    `As estimated from the data loaded, ${
      isGivenBack ? 'part of a change is lost' : 'part of a change continues'
    } in the next edition (carry ${carry}), and the countries move ${
      isPushedApart ? 'slightly apart' : 'slightly together'
    } (pull ${pull}).`,
  short: (times: string) =>
    `Countries that are missing from some edition move ${times} times as far as their neighbours.`,
  equations: [
    'z = ln(s / (1 − s)) − mean over the edition; s the score, held between 0.005 and 0.995',
    'z′ = pull · z + e; e = carry · e_before + √(1 − carry²) · u; u picked from the residuals of one past change among 25 neighbours on either side',
    'CRPS = Σ_r (F(r) − 1[r ≥ rank that came])², in places; gain = 1 − CRPS of the method / CRPS of the other',
    'Brier score = mean of (chance − what came)²',
    'Logarithmic score = mean of −ln p(rank that came)',
  ],
  equationsTitle: 'Formulas',
  references: 'References',
  test: 'How well it did in the past',
  testing: 'Testing the method on past editions…',
  tested: (origins: string, first: string, last: string, areas: string, k: string) =>
    `Calculated just now from the data loaded. From each of ${origins} past editions (${first} to ${last}), the method forecast the ranks of the ${areas} countries ranked in every edition used, using only what was known at the time. The chances are those of rank ${k} or better.`,
  refused:
    'The method cannot be tested: the data loaded have too few evenly spaced editions, or too few countries in all of them.',
  failed: 'The test stopped: reload the page to try again.',
  caption:
    'The method compared with ranks without a model (“naive”: today’s rank plus the changes of rank of neighbouring countries over as many editions), with “same rank as now”, and with a straight line fitted by least squares through all editions',
  ahead: 'Editions ahead',
  forecasts: 'Forecasts',
  crps: 'Error of the method (CRPS, places)',
  same: 'Error of “same rank as now” (places)',
  naive: 'Error of naive ranks (CRPS, places)',
  gain: 'Gain over naive ranks (95%)',
  interval: (low: string, high: string) => `${low} to ${high}`,
  line: 'Error of a straight line (places)',
  within80: '80% band held (95%)',
  expected80: 'It should hold',
  within50: '50% band held',
  expected50: 'It should hold',
  scoresInWords:
    'CRPS is how many places a whole forecast was off on average: 0 would be exact, and less is better. The Brier score is the mean square of chance minus outcome: 0 would be perfect, 0.25 is what “50%” said every time would get, and less is better.',
  wholeRanks:
    'A band of whole ranks, both ends included, should hold more than its name says. Intervals: origins and sub-regions resampled.',
  brier: 'Brier score of the chance',
  naiveBrier: 'Brier score of naive ranks',
  originsCaption: 'Error by the edition it was forecast from: the method / “same rank as now” (places)',
  origin: 'Forecast from',
  percent: (percent: string) => `${percent}%`,
  weak: 'Limitations',
  weakness: {
    'worse-than-naive': (h: string, own: string, naive: string) =>
      `${ahead(h)} ahead, the method is no better than ranks without a model: error ${own} against ${naive} places.`,
    'gain-unsure': (h: string, gain: string, low: string) =>
      `${ahead(h)} ahead, it is better than ranks without a model by ${gain}; this may be chance (the 95% interval begins at ${low}).`,
    'brier-worse': (h: string, own: string, naive: string) =>
      `${ahead(h)} ahead, its chances are no better than those of ranks without a model: ${own} against ${naive}.`,
    coverage: (h: string, within: string, expected: string) =>
      `${ahead(h)} ahead, the 80% band held ${within} of the outcomes and should hold ${expected}: the difference is more than chance explains.`,
    short: (h: string, areas: string, within: string, expected: string) =>
      `${ahead(h)} ahead, the 80% band of the ${areas} countries with short histories held ${within} of the outcomes and should hold ${expected}, although it is made wider.`,
    'bad-origin': (h: string, origin: string) =>
      `From ${origin}, ${ahead(h)} ahead, “same rank as now” would have been better.`,
    'few-origins': (origins: string) =>
      `Forecasts could be made from only ${origins} past editions, and the periods they cover overlap, so these figures are themselves uncertain.`,
    'few-middle-chances': (h: string, share: string) =>
      `${ahead(h)} ahead, only ${share} of the chances lay between 10% and 80%: most countries are far from the cut-off, so the middle of the scale is hardly tested.`,
  },
  always: [
    'The survey changes what it measures in every edition. The method reflects only the effect of past changes.',
    'One edition in which results fall outside their bands proves nothing by itself: even if the bands are exactly right, one edition in two holds less than 76% or more than 84% of the results.',
  ],
  others: 'Other methods on the same forecasts',
  othersNote: (names: string) =>
    `CRPS, and the method’s gain over each. Those that did equally well (no more than 2% worse at any distance) give the range shown beside every chance: ${names}.`,
  nobody: 'none',
  rival: {
    naive: 'Naive ranks',
    'local-level': 'Local level: only the latest change counts',
    registered: 'Registered rival: local level, regions drift',
    unlogged: 'Scores as they are, not as log-odds',
  } satisfies Record<Rival, string> as Record<Rival, string>,
  rivalsCaption: 'Error (CRPS, places), and the gain of our method over it with its 95% interval',
  method: 'Method',
  sensitivity: 'What the chance depends on',
  sensitivityOf: (area: string, k: string, year: string) => `${area}, rank ${k} or better in ${year}`,
  choice: 'Choice changed',
  chance: 'Chance',
  choices: {
    asItIs: 'As used',
    neighbours: (count: string) => `${count} neighbours on either side, not 25`,
    dropped: (from: string, to: string) => `Without the change ${from}–${to}`,
    unlogged: 'Scores as they are, not as log-odds',
    noCarry: 'Latest change not carried over',
  },
  words: 'Words for chances',
  wordsText:
    'A chance is rounded to 5 percentage points, or to 1 below 5% and above 95%, because methods that did equally well differ by more; the word is chosen after rounding. Likely: 66% or more. About even: 33% to under 66%. Unlikely: 10% to under 33%. Very unlikely: under 10%. The number is always shown beside the word.',
  verdicts: 'How verdicts are given',
  verdictText:
    'A target “by 2025” is judged by the latest figure whose period ends by 31 December 2025. After that day it is met or missed; before it, the pace so far is compared with the pace needed. The first rule below is the default; each indicator’s page shows the result under all of them.',
  worked: {
    title: (area: string) => `An example from the data: ${area}`,
    base: (value: string, when: string) => `Starting value: ${value} (${when}).`,
    latest: (value: string, when: string) => `Latest figure: ${value} (${when}).`,
    years: (count: number, years: string) => `${years} ${plural(count, 'year', 'years')}`,
    achieved: (latest: string, base: string, years: string, rate: string) =>
      `Pace so far: from ${base} to ${latest} in ${years}, ${rate} a year.`,
    needed: (target: string, latest: string, years: string, rate: string) =>
      `Pace needed: from ${latest} to ${target} in ${years}, ${rate} a year.`,
    ratio: (achieved: string, needed: string, ratio: string) => `${achieved} ÷ ${needed} = ${ratio},`,
    range: {
      'on-track': 'which is 0.95 or more',
      'at-risk': 'which is between 0.6 and 0.95',
      'off-track': 'which is between 0 and 0.6',
      'moving-away': 'which is below 0',
    },
  },
  formula: {
    'gap-closing':
      'change a year achieved ÷ change a year needed; on track from 0.95, at risk from 0.6, off track from 0',
    eurostat: 'growth rate achieved ÷ growth rate required from the base year; 0.95, 0.60, 0',
    'open-sdg': 'Eurostat’s ratio turned into a score from −5 to 5',
    'escap-current-status': '10 × share of the way from base to target that is done',
    'escap-anticipated-progress':
      'distance left at the target year on a weighted trend, in % of the whole way; 10, 100 (limits as quoted in secondary sources)',
    'sdsn-trend': 'linear growth achieved ÷ growth needed; 50% line as quoted in secondary sources',
    'unsd-progress-chart': 'expected change at the present rate ÷ change needed; 0.95, 0.10',
  } satisfies Record<Rule, string> as Record<Rule, string>,
};

const vi: typeof en = {
  title: 'Phương pháp và độ tin cậy của số liệu',
  contents: 'Nội dung trang',
  more: 'Các bảng khác: theo kỳ khảo sát, phương pháp khác, lựa chọn khác',
  outlook: 'Cách tính triển vọng',
  how: [
    'Triển vọng là kết quả mô phỏng toàn bộ bảng xếp hạng, vì ngưỡng luôn thay đổi: thứ hạng của một nước phụ thuộc vào mọi nước khác. Điểm số được chuyển sang thang log-odds (để luôn nằm giữa 0 và 1) và tính so với trung bình của kỳ khảo sát. Ở mỗi bước, mức thay đổi giữa hai kỳ khảo sát đã qua được chọn ngẫu nhiên cho toàn bộ bảng; mỗi nước nhận mức thay đổi của một trong 25 nước xếp ngay trên hoặc 25 nước xếp ngay dưới. 10.000 lần mô phỏng được xếp hạng đầy đủ; xác suất và các dải được tính từ các lần mô phỏng đó.',
    'Mô phỏng không tính đến kế hoạch, luật hay ngân sách: chỉ cho biết các nước ở vị trí tương tự thường đã thay đổi bao nhiêu, không cho biết các nước dự định làm gì.',
  ],
  fitted: (isGivenBack, isPushedApart, carry, pull) =>
    `Theo ước lượng từ dữ liệu đã nạp, ở kỳ sau ${
      isGivenBack ? 'mức thay đổi thường mất đi một phần' : 'một phần mức thay đổi được tiếp tục'
    } (hệ số ${carry}), và khoảng cách giữa các nước ${
      isPushedApart ? 'rộng ra đôi chút' : 'hẹp lại đôi chút'
    } (hệ số ${pull}).`,
  short: (times) => `Những nước vắng mặt ở một kỳ nào đó dao động gấp ${times} lần các nước lân cận.`,
  equations: [
    'z = ln(s / (1 − s)) − trung bình của kỳ khảo sát; s là điểm, giới hạn trong khoảng 0,005 đến 0,995',
    'z′ = pull · z + e; e = carry · e_trước + √(1 − carry²) · u; u chọn ngẫu nhiên từ phần dư của một lần thay đổi đã qua, trong số 25 nước lân cận ở mỗi phía',
    'CRPS = Σ_r (F(r) − 1[r ≥ hạng đã xảy ra])², tính bằng bậc; mức cải thiện = 1 − CRPS của phương pháp / CRPS của phương pháp kia',
    'Điểm Brier = trung bình của (xác suất − điều đã xảy ra)²',
    'Điểm logarit = trung bình của −ln p(hạng đã xảy ra)',
  ],
  equationsTitle: 'Công thức',
  references: 'Tài liệu tham khảo',
  test: 'Kết quả kiểm nghiệm trên các kỳ đã qua',
  testing: 'Đang kiểm nghiệm phương pháp trên các kỳ khảo sát đã qua…',
  tested: (origins, first, last, areas, k) =>
    `Vừa được tính từ dữ liệu đã nạp: từ mỗi kỳ trong ${origins} kỳ khảo sát đã qua (${first} đến ${last}), phương pháp dự báo thứ hạng của ${areas} nước có mặt ở mọi kỳ được dùng, chỉ với những gì đã biết lúc đó. Xác suất là xác suất đạt hạng ${k} hoặc cao hơn.`,
  refused:
    'Không thể kiểm nghiệm: dữ liệu đã nạp có quá ít kỳ khảo sát cách đều nhau, hoặc quá ít nước có mặt ở mọi kỳ.',
  failed: 'Kiểm nghiệm bị dừng: hãy tải lại trang để thử lại.',
  caption:
    'So sánh phương pháp với thứ hạng không dùng mô hình (“giản đơn”: hạng hiện nay cộng thay đổi hạng của các nước lân cận sau cùng số kỳ), với giả định “giữ nguyên hạng hiện nay” và với đường thẳng bình phương tối thiểu qua mọi kỳ',
  ahead: 'Số kỳ dự báo trước',
  forecasts: 'Số dự báo',
  crps: 'Sai số của phương pháp (CRPS, bậc)',
  same: 'Sai số của “giữ nguyên hạng” (bậc)',
  naive: 'Sai số của hạng giản đơn (CRPS, bậc)',
  gain: 'Mức cải thiện so với hạng giản đơn (95%)',
  interval: (low, high) => `${low} đến ${high}`,
  line: 'Sai số của đường thẳng (bậc)',
  within80: 'Dải 80% đã chứa (95%)',
  expected80: 'Mức lẽ ra phải chứa',
  within50: 'Dải 50% đã chứa',
  expected50: 'Mức lẽ ra phải chứa',
  scoresInWords:
    'CRPS cho biết cả dự báo lệch trung bình bao nhiêu bậc: 0 là chính xác hoàn toàn, càng nhỏ càng tốt. Điểm Brier là trung bình bình phương của hiệu giữa xác suất đã nêu và kết quả: 0 là hoàn hảo, luôn nói “50%” thì được 0,25, càng nhỏ càng tốt.',
  wholeRanks:
    'Dải gồm các hạng nguyên, tính cả hai đầu, phải chứa nhiều hơn con số trong tên. Khoảng tin cậy: chọn lại ngẫu nhiên kỳ xuất phát và tiểu vùng.',
  brier: 'Điểm Brier của xác suất',
  naiveBrier: 'Điểm Brier của hạng giản đơn',
  originsCaption: 'Sai số theo kỳ khảo sát xuất phát: phương pháp / “giữ nguyên hạng” (bậc)',
  origin: 'Dự báo từ kỳ',
  percent: (percent) => `${percent}%`,
  weak: 'Hạn chế của phương pháp',
  weakness: {
    'worse-than-naive': (h, own, naive) =>
      `Dự báo trước ${h} kỳ: phương pháp không tốt hơn thứ hạng không dùng mô hình (sai số ${own} so với ${naive} bậc).`,
    'gain-unsure': (h, gain, low) =>
      `Dự báo trước ${h} kỳ: phương pháp tốt hơn thứ hạng không dùng mô hình ${gain}; có thể do ngẫu nhiên (khoảng tin cậy 95% bắt đầu từ ${low}).`,
    'brier-worse': (h, own, naive) =>
      `Dự báo trước ${h} kỳ: xác suất không tốt hơn xác suất của thứ hạng không dùng mô hình (${own} so với ${naive}).`,
    coverage: (h, within, expected) =>
      `Dự báo trước ${h} kỳ: dải 80% chứa ${within} số kết quả thực tế, lẽ ra phải chứa ${expected}; chênh lệch lớn hơn mức ngẫu nhiên.`,
    short: (h, areas, within, expected) =>
      `Dự báo trước ${h} kỳ: dải 80% của ${areas} nước có chuỗi số liệu ngắn chứa ${within} số kết quả thực tế, lẽ ra phải chứa ${expected}, dù đã được nới rộng.`,
    'bad-origin': (h, origin) =>
      `Dự báo từ kỳ ${origin}, trước ${h} kỳ: giả định “giữ nguyên hạng hiện nay” cho kết quả đúng hơn.`,
    'few-origins': (origins) =>
      `Chỉ dự báo được từ ${origins} kỳ khảo sát đã qua, và các giai đoạn dự báo chồng lên nhau, nên bản thân các con số này cũng không chắc chắn.`,
    'few-middle-chances': (h, share) =>
      `Dự báo trước ${h} kỳ: chỉ ${share} số xác suất nằm trong khoảng từ 10% đến 80%; phần lớn các nước ở xa ngưỡng nên khoảng giữa của thang hầu như chưa được kiểm nghiệm.`,
  },
  always: [
    'Kỳ khảo sát nào cũng thay đổi nội dung đo. Phương pháp chỉ phản ánh tác động của những thay đổi đã có.',
    'Một kỳ có kết quả nằm ngoài dải chưa chứng minh điều gì: dù dải hoàn toàn đúng, cứ hai kỳ lại có một kỳ mà dải chứa dưới 76% hoặc trên 84% số kết quả.',
  ],
  others: 'Các phương pháp khác trên cùng những dự báo đó',
  othersNote: (names) =>
    `CRPS, và mức cải thiện của phương pháp chính so với từng phương pháp. Những phương pháp tốt ngang nhau (ở mọi khoảng cách kém không quá 2%) cho khoảng giá trị ghi kèm mỗi xác suất: ${names}.`,
  nobody: 'không có',
  rival: {
    naive: 'Hạng giản đơn',
    'local-level': 'Mức cục bộ: chỉ tính thay đổi gần nhất',
    registered: 'Phương pháp đối chứng đã đăng ký: mức cục bộ, các khu vực có xu hướng riêng',
    unlogged: 'Dùng điểm gốc, không dùng log-odds',
  },
  rivalsCaption:
    'Sai số (CRPS, bậc), và mức cải thiện của phương pháp chính so với từng phương pháp, kèm khoảng tin cậy 95%',
  method: 'Phương pháp',
  sensitivity: 'Các yếu tố ảnh hưởng đến xác suất',
  sensitivityOf: (area, k, year) => `${area}, hạng ${k} trở lên năm ${year}`,
  choice: 'Lựa chọn thay đổi',
  chance: 'Xác suất',
  choices: {
    asItIs: 'Như đang dùng',
    neighbours: (count) => `${count} nước lân cận mỗi phía thay vì 25`,
    dropped: (from, to) => `Bỏ lần thay đổi ${from}–${to}`,
    unlogged: 'Dùng điểm gốc, không dùng log-odds',
    noCarry: 'Không tính lần thay đổi gần nhất',
  },
  words: 'Cách diễn đạt xác suất',
  wordsText:
    'Xác suất được làm tròn đến 5 điểm phần trăm, đến 1 điểm khi dưới 5 hoặc trên 95, vì các phương pháp tốt ngang nhau còn lệch nhau nhiều hơn; từ được chọn sau khi làm tròn. Nhiều khả năng: từ 66% trở lên. Khả năng đạt và không đạt tương đương: từ 33% đến dưới 66%. Ít khả năng: từ 10% đến dưới 33%. Rất ít khả năng: dưới 10%. Con số luôn được ghi kèm.',
  verdicts: 'Cách đánh giá',
  verdictText:
    'Mục tiêu “đến năm 2025” được đánh giá bằng số liệu mới nhất có kỳ kết thúc không muộn hơn 31/12/2025. Sau ngày đó, mục tiêu được kết luận là đạt hoặc không đạt; trước ngày đó, tốc độ đã đạt được so với tốc độ cần có. Quy tắc đầu tiên là mặc định; trang của từng chỉ số cho biết kết quả theo tất cả các quy tắc.',
  worked: {
    title: (area) => `Một ví dụ từ dữ liệu: ${area}`,
    base: (value, when) => `Mức xuất phát: ${value} (${when}).`,
    latest: (value, when) => `Số liệu mới nhất: ${value} (${when}).`,
    years: (_count, years) => `${years} năm`,
    achieved: (latest, base, years, rate) =>
      `Tốc độ thực tế: từ ${base} đến ${latest} trong ${years}, tức ${rate} mỗi năm.`,
    needed: (target, latest, years, rate) =>
      `Tốc độ cần có: từ ${latest} đến ${target} trong ${years}, tức ${rate} mỗi năm.`,
    ratio: (achieved, needed, ratio) => `${achieved} ÷ ${needed} = ${ratio},`,
    range: {
      'on-track': 'từ 0,95 trở lên',
      'at-risk': 'từ 0,6 đến dưới 0,95',
      'off-track': 'từ 0 đến dưới 0,6',
      'moving-away': 'dưới 0',
    },
  },
  formula: {
    'gap-closing':
      'thay đổi mỗi năm đã đạt ÷ thay đổi mỗi năm cần có; đúng tiến độ từ 0,95; có nguy cơ không đạt từ 0,6; chậm tiến độ từ 0',
    eurostat: 'tốc độ tăng đã đạt ÷ tốc độ tăng cần có từ năm gốc; các mốc 0,95; 0,60; 0',
    'open-sdg': 'tỷ số của Eurostat quy về thang điểm từ −5 đến 5',
    'escap-current-status': '10 × phần quãng đường từ năm gốc đến mục tiêu đã đi được',
    'escap-anticipated-progress':
      'khoảng cách còn lại ở năm mục tiêu theo xu thế có trọng số, tính bằng % cả quãng đường; các mốc 10; 100 (theo tài liệu thứ cấp)',
    'sdsn-trend': 'tăng trưởng tuyến tính đã đạt ÷ tăng trưởng cần có; mốc 50% theo tài liệu thứ cấp',
    'unsd-progress-chart': 'thay đổi dự kiến với tốc độ hiện nay ÷ thay đổi cần có; các mốc 0,95; 0,10',
  },
};

/** Texts of the Method screen. */
export const methodMessages = texts('method', { en, vi });
