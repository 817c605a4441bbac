import type { Rival } from '../../assess/simulation/methods.ts';
import type { Rule } from '../../assess/rules/rule.ts';

const ahead = (editions: string): string => (editions === '1' ? '1 edition' : `${editions} editions`);

const en = {
  title: 'Method: how far can these figures be trusted?',
  outlook: 'How the outlook is made',
  how: [
    'The outlook is a simulation of the whole field, because the bar moves: a rank depends on everybody. Scores are taken as log-odds around the mean of their edition. In each step one change between two past editions is drawn for the whole field; every country draws its own part of it among the 25 countries on either side of its place. 10,000 futures are ranked in full; chances and bands are counted from them.',
    'It knows nothing of plans, laws or money. It says how far countries in such a place have usually moved, not what anyone intends.',
  ],
  fitted: (isGivenBack: boolean, isPushedApart: boolean, carry: string, pull: string) =>
    `As fitted to the data that are loaded, ${
      isGivenBack ? 'a jump is partly given back' : 'part of a move is kept up'
    } in the edition after (carry ${carry}), and the field is ${
      isPushedApart ? 'pushed a little apart' : 'drawn a little together'
    } (pull ${pull}).`,
  short: (times: string) => `Countries that some edition does not rank move ${times} times as far as their neighbours.`,
  equations: [
    'z = ln(s / (1 − s)) − mean over the edition; s the score, held between 0.005 and 0.995',
    'z′ = pull · z + e,  e = carry · e_before + √(1 − carry²) · u; u drawn from the residuals of one past change among 25 neighbours on either side',
    'CRPS = Σ_r (F(r) − 1[r ≥ rank that came])², in places; gain = 1 − CRPS of the method / CRPS of the other',
    'Brier score = mean of (chance − what came)²',
  ],
  equationsTitle: 'Formulas',
  references: 'References',
  test: 'How well it did in the past',
  testing: 'Testing the method on past editions …',
  tested: (origins: string, first: string, last: string, areas: string, k: string) =>
    `Computed just now from the data that are loaded: from each of ${origins} past editions (${first} to ${last}) the method forecast the ranks of the ${areas} countries that are ranked in all editions used, knowing only what was known then. Chances are those of rank ${k} or better.`,
  refused:
    'The method cannot be tested: the data that are loaded hold too few editions at equal distances, or too few countries in all of them.',
  failed: 'The test stopped: reload the page to try again.',
  caption:
    'The method against ranks without a model (“naive”: the rank of now and what neighbours’ ranks did as many editions on), “same rank as now”, and a straight line by least squares through all editions',
  ahead: 'Editions ahead',
  forecasts: 'Forecasts',
  crps: 'Error of the method (CRPS, places)',
  same: 'Error of “same rank as now” (places)',
  naive: 'Error of naive ranks (CRPS, places)',
  gain: 'Gain over naive ranks (95 %)',
  interval: (low: string, high: string) => `${low} to ${high}`,
  line: 'Error of a straight line (places)',
  within80: '80 % band held (95 %)',
  expected80: 'It should hold',
  within50: '50 % band held',
  expected50: 'It should hold',
  wholeRanks:
    'A band of whole ranks that includes both its ends should hold more than its name says. Intervals: origins and sub-regions drawn anew.',
  brier: 'Brier score of the chance',
  naiveBrier: 'Brier score of naive ranks',
  originsCaption: 'Error by the edition it was forecast from: the method / “same rank as now” (places)',
  origin: 'Forecast from',
  percent: (percent: string) => `${percent} %`,
  weak: 'Where it is weak',
  weakness: {
    'worse-than-naive': (h: string, own: string, naive: string) =>
      `${ahead(h)} ahead the method is no better than ranks without a model: error ${own} against ${naive} places.`,
    'gain-unsure': (h: string, gain: string, low: string) =>
      `${ahead(h)} ahead it is better than ranks without a model by ${gain}; that may be chance (the 95 % interval begins at ${low}).`,
    'brier-worse': (h: string, own: string, naive: string) =>
      `${ahead(h)} ahead its chances are no better than those of ranks without a model: ${own} against ${naive}.`,
    coverage: (h: string, within: string, expected: string) =>
      `${ahead(h)} ahead the 80 % band held ${within} of the outcomes where it should hold ${expected}: more than chance explains.`,
    short: (h: string, areas: string, within: string, expected: string) =>
      `${ahead(h)} ahead the 80 % band of the ${areas} countries with short histories held ${within} where it should hold ${expected}, although it is made wider.`,
    'bad-origin': (h: string, origin: string) =>
      `From ${origin}, ${ahead(h)} ahead, “same rank as now” would have been better.`,
    'few-origins': (origins: string) =>
      `Only ${origins} past editions could be forecast from, and their futures overlap: these figures are themselves uncertain.`,
    'few-middle-chances': (h: string, share: string) =>
      `${ahead(h)} ahead only ${share} of the chances lay between 10 and 80 %: most countries are far from the cut-off, so the middle of the scale is hardly tested.`,
  },
  always: [
    'The survey changes what it measures in every edition. The method knows only the changes that past rulers made.',
    'An edition in which a country’s outcome falls outside its band proves nothing by itself: of perfectly true bands, one edition in two holds less than 76 or more than 84 %.',
  ],
  others: 'Other methods on the same forecasts',
  othersNote: (names: string) =>
    `CRPS, and the method’s gain over each. Those that did equally well (no more than 2 % worse at any distance) give the range that stands beside every chance: ${names}.`,
  nobody: 'none',
  rival: {
    naive: 'Naive ranks',
    'local-level': 'Local level: only the last shock is remembered',
    registered: 'Registered rival: local level, regions drift',
    unlogged: 'Scores as they are, not as log-odds',
  } satisfies Record<Rival, string> as Record<Rival, string>,
  rivalsCaption: 'Error (CRPS, places), and the gain of our method over it with its 95 % interval',
  method: 'Method',
  sensitivity: 'What the chance hangs on',
  sensitivityOf: (area: string, k: string, year: string) => `${area}, rank ${k} or better in ${year}`,
  choice: 'Made otherwise',
  chance: 'Chance',
  choices: {
    asItIs: 'As it is',
    neighbours: (count: string) => `${count} neighbours on either side, not 25`,
    dropped: (from: string, to: string) => `Without the change ${from}–${to}`,
    unlogged: 'Scores as they are, not as log-odds',
    noCarry: 'No memory of the last move',
  },
  words: 'Words for chances',
  wordsText:
    'A chance is rounded to 5 points, to 1 point below 5 and above 95, for methods that did equally well differ by more; the word is chosen after that. Likely: 66 % and more. About even: 33 to 66 %. Unlikely: 10 to 33 %. Very unlikely: under 10 %. The number always stands beside the word.',
  verdicts: 'How verdicts are given',
  verdictText:
    'A target “by 2025” is judged by the latest observation whose period ends by 31 December 2025. After that day it is met or missed; before it, a pace is compared with the pace that is needed. The default rule is the first; an indicator’s page shows what all of them say.',
  formula: {
    'gap-closing':
      'change a year achieved ÷ change a year needed; on track from 0.95, at risk from 0.6, off track from 0',
    eurostat: 'growth rate achieved ÷ growth rate required from the base year; 0.95, 0.60, 0',
    'open-sdg': 'Eurostat’s ratio turned into a score from −5 to 5',
    'escap-current-status': '10 × share of the way from base to target that is done',
    'escap-anticipated-progress':
      'distance left at the target year on a weighted trend, in % of the whole way; 10, 100 (limits from secondary text)',
    'sdsn-trend': 'linear growth achieved ÷ growth needed; 50 % line from secondary text',
    'unsd-progress-chart': 'expected change at the present rate ÷ change needed; 0.95, 0.10',
  } satisfies Record<Rule, string> as Record<Rule, string>,
};

const vi: typeof en = {
  title: 'Phương pháp: các con số này đáng tin đến đâu?',
  outlook: 'Triển vọng được tính thế nào',
  how: [
    'Triển vọng là kết quả mô phỏng toàn bộ bảng xếp hạng, vì ngưỡng luôn thay đổi: thứ hạng của một nước phụ thuộc vào mọi nước khác. Điểm số được xét theo log-odds quanh trung bình của kỳ khảo sát. Ở mỗi bước, một lần thay đổi giữa hai kỳ khảo sát trong quá khứ được rút thăm cho toàn bộ bảng; mỗi nước rút phần của mình trong số 25 nước ở mỗi phía quanh vị trí của nó. 10.000 kịch bản được xếp hạng đầy đủ; xác suất và các dải được đếm từ đó.',
    'Mô phỏng không biết đến kế hoạch, luật hay ngân sách. Nó cho biết các nước ở vị trí như vậy thường đã thay đổi bao nhiêu, chứ không cho biết ai dự định làm gì.',
  ],
  fitted: (isGivenBack, isPushedApart, carry, pull) =>
    `Theo ước lượng từ dữ liệu đang nạp, ở kỳ sau ${
      isGivenBack ? 'một bước nhảy thường mất đi một phần' : 'một phần đà tăng được giữ lại'
    } (hệ số ${carry}), và khoảng cách giữa các nước ${
      isPushedApart ? 'rộng ra đôi chút' : 'hẹp lại đôi chút'
    } (hệ số ${pull}).`,
  short: (times) => `Những nước vắng mặt ở một kỳ nào đó dao động gấp ${times} lần các nước lân cận.`,
  equations: [
    'z = ln(s / (1 − s)) − trung bình của kỳ khảo sát; s là điểm, giới hạn trong khoảng 0,005 đến 0,995',
    'z′ = pull · z + e,  e = carry · e_trước + √(1 − carry²) · u; u rút từ phần dư của một lần thay đổi trong quá khứ, trong số 25 nước lân cận ở mỗi phía',
    'CRPS = Σ_r (F(r) − 1[r ≥ hạng đã xảy ra])², tính bằng bậc; mức lợi = 1 − CRPS của phương pháp / CRPS của phương pháp kia',
    'Điểm Brier = trung bình của (xác suất − điều đã xảy ra)²',
  ],
  equationsTitle: 'Công thức',
  references: 'Tài liệu tham khảo',
  test: 'Phương pháp từng dự báo đúng đến đâu',
  testing: 'Đang kiểm nghiệm phương pháp trên các kỳ khảo sát đã qua …',
  tested: (origins, first, last, areas, k) =>
    `Vừa được tính từ dữ liệu đang nạp: từ mỗi kỳ trong ${origins} kỳ khảo sát đã qua (${first} đến ${last}), phương pháp dự báo thứ hạng của ${areas} nước có mặt ở mọi kỳ được dùng, chỉ với những gì đã biết lúc đó. Xác suất là xác suất đạt hạng ${k} hoặc cao hơn.`,
  refused:
    'Không thể kiểm nghiệm: dữ liệu đang nạp có quá ít kỳ khảo sát cách đều nhau, hoặc quá ít nước có mặt ở mọi kỳ.',
  failed: 'Kiểm nghiệm bị dừng: hãy tải lại trang để thử lại.',
  caption:
    'Phương pháp so với thứ hạng không dùng mô hình (“giản đơn”: hạng hiện nay cộng các thay đổi hạng của nước lân cận sau ngần ấy kỳ), với “giữ nguyên hạng hiện nay” và với đường thẳng bình phương tối thiểu qua mọi kỳ',
  ahead: 'Số kỳ phía trước',
  forecasts: 'Số dự báo',
  crps: 'Sai số của phương pháp (CRPS, bậc)',
  same: 'Sai số của “giữ nguyên hạng” (bậc)',
  naive: 'Sai số của hạng giản đơn (CRPS, bậc)',
  gain: 'Mức lợi so với hạng giản đơn (95 %)',
  interval: (low, high) => `${low} đến ${high}`,
  line: 'Sai số của đường thẳng (bậc)',
  within80: 'Dải 80 % đã chứa (95 %)',
  expected80: 'Đáng ra chứa',
  within50: 'Dải 50 % đã chứa',
  expected50: 'Đáng ra chứa',
  wholeRanks:
    'Dải gồm các hạng nguyên, tính cả hai đầu, đáng ra chứa nhiều hơn con số trong tên. Khoảng tin cậy: rút lại ngẫu nhiên kỳ xuất phát và tiểu vùng.',
  brier: 'Điểm Brier của xác suất',
  naiveBrier: 'Điểm Brier của hạng giản đơn',
  originsCaption: 'Sai số theo kỳ khảo sát xuất phát: phương pháp / “giữ nguyên hạng” (bậc)',
  origin: 'Dự báo từ kỳ',
  percent: (percent) => `${percent} %`,
  weak: 'Phương pháp yếu ở đâu',
  weakness: {
    'worse-than-naive': (h, own, naive) =>
      `Trước ${h} kỳ, phương pháp không tốt hơn thứ hạng không dùng mô hình: sai số ${own} so với ${naive} bậc.`,
    'gain-unsure': (h, gain, low) =>
      `Trước ${h} kỳ, phương pháp tốt hơn thứ hạng không dùng mô hình ${gain}; đó có thể là ngẫu nhiên (khoảng tin cậy 95 % bắt đầu từ ${low}).`,
    'brier-worse': (h, own, naive) =>
      `Trước ${h} kỳ, xác suất không tốt hơn của thứ hạng không dùng mô hình: ${own} so với ${naive}.`,
    coverage: (h, within, expected) =>
      `Trước ${h} kỳ, dải 80 % chứa ${within} kết quả, đáng ra phải chứa ${expected}: chênh lệch lớn hơn mức ngẫu nhiên.`,
    short: (h, areas, within, expected) =>
      `Trước ${h} kỳ, dải 80 % của ${areas} nước có chuỗi số liệu ngắn chứa ${within}, đáng ra ${expected}, dù đã được nới rộng.`,
    'bad-origin': (h, origin) => `Từ kỳ ${origin}, trước ${h} kỳ, “giữ nguyên hạng hiện nay” đã đúng hơn.`,
    'few-origins': (origins) =>
      `Chỉ có ${origins} kỳ khảo sát để dự báo từ đó, và tương lai của chúng chồng lên nhau: bản thân các con số này cũng không chắc chắn.`,
    'few-middle-chances': (h, share) =>
      `Trước ${h} kỳ, chỉ ${share} xác suất nằm giữa 10 và 80 %: phần lớn các nước ở xa ngưỡng, nên khoảng giữa của thang hầu như chưa được kiểm nghiệm.`,
  },
  always: [
    'Mỗi kỳ khảo sát thay đổi điều được đo. Phương pháp chỉ biết những thay đổi đã có trong quá khứ.',
    'Một kỳ mà kết quả nằm ngoài dải chưa chứng minh điều gì: với dải hoàn toàn đúng, cứ hai kỳ lại có một kỳ chứa dưới 76 hoặc trên 84 %.',
  ],
  others: 'Các phương pháp khác trên cùng những dự báo đó',
  othersNote: (names) =>
    `CRPS, và mức lợi của phương pháp so với từng phương pháp. Những phương pháp tốt ngang nhau (ở mọi khoảng cách không kém quá 2 %) cho khoảng giá trị đi kèm mỗi xác suất: ${names}.`,
  nobody: 'không có',
  rival: {
    naive: 'Hạng giản đơn',
    'local-level': 'Mức cục bộ: chỉ nhớ cú sốc gần nhất',
    registered: 'Phương pháp đối chứng đã đăng ký: mức cục bộ, các khu vực có xu hướng riêng',
    unlogged: 'Dùng điểm gốc, không dùng log-odds',
  },
  rivalsCaption: 'Sai số (CRPS, bậc), và mức lợi của phương pháp chúng tôi so với nó kèm khoảng tin cậy 95 %',
  method: 'Phương pháp',
  sensitivity: 'Xác suất phụ thuộc vào điều gì',
  sensitivityOf: (area, k, year) => `${area}, hạng ${k} trở lên năm ${year}`,
  choice: 'Nếu chọn khác đi',
  chance: 'Xác suất',
  choices: {
    asItIs: 'Như đang dùng',
    neighbours: (count) => `${count} nước lân cận mỗi phía thay vì 25`,
    dropped: (from, to) => `Bỏ lần thay đổi ${from}–${to}`,
    unlogged: 'Dùng điểm gốc, không dùng log-odds',
    noCarry: 'Không nhớ lần thay đổi gần nhất',
  },
  words: 'Từ chỉ khả năng',
  wordsText:
    'Xác suất được làm tròn đến 5 điểm phần trăm, đến 1 điểm khi dưới 5 hoặc trên 95, vì các phương pháp tốt ngang nhau còn lệch nhau nhiều hơn; từ được chọn sau khi làm tròn. Nhiều khả năng: từ 66 %. Khả năng ngang nhau: 33 đến 66 %. Ít khả năng: 10 đến 33 %. Rất ít khả năng: dưới 10 %. Bên cạnh từ luôn có con số.',
  verdicts: 'Đánh giá được đưa ra thế nào',
  verdictText:
    'Mục tiêu “đến năm 2025” được đánh giá bằng số liệu mới nhất có kỳ kết thúc không muộn hơn 31/12/2025. Sau ngày đó, mục tiêu là đạt hoặc không đạt; trước đó, tốc độ đã có được so với tốc độ cần có. Quy tắc đầu tiên là mặc định; trang của từng chỉ tiêu cho biết mọi quy tắc nói gì.',
  formula: {
    'gap-closing':
      'thay đổi mỗi năm đã đạt ÷ thay đổi mỗi năm cần có; đúng tiến độ từ 0,95, có nguy cơ từ 0,6, chệch hướng từ 0',
    eurostat: 'tốc độ tăng đã đạt ÷ tốc độ tăng cần có từ năm gốc; 0,95, 0,60, 0',
    'open-sdg': 'tỷ số của Eurostat quy về thang điểm từ −5 đến 5',
    'escap-current-status': '10 × phần quãng đường từ năm gốc đến mục tiêu đã đi được',
    'escap-anticipated-progress':
      'khoảng cách còn lại ở năm mục tiêu theo xu thế có trọng số, tính bằng % cả quãng đường; 10, 100 (giới hạn theo tài liệu thứ cấp)',
    'sdsn-trend': 'tăng trưởng tuyến tính đã đạt ÷ tăng trưởng cần có; mốc 50 % theo tài liệu thứ cấp',
    'unsd-progress-chart': 'thay đổi dự kiến với tốc độ hiện nay ÷ thay đổi cần có; 0,95, 0,10',
  },
};

/** Texts of the Method screen. */
export const methodMessages = { en, vi };
