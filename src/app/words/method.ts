import type { Rule } from '../../assess/rules/rule.ts';

const ahead = (editions: string): string => (editions === '1' ? '1 edition' : `${editions} editions`);

const en = {
  title: 'Method: how far can these figures be trusted?',
  outlook: 'How the outlook is made',
  how: [
    'The outlook is a simulation of the whole field, because the bar moves: a rank depends on everybody. Scores are taken as log-odds around the mean of their edition. In each step one change between two past editions is drawn for the whole field; every country draws its own part of it among the 25 countries on either side of its place, keeps part of its earlier momentum, and is drawn a little towards the middle. 10,000 futures are ranked in full; chances and bands are counted from them.',
    'It knows nothing of plans, laws or money. It says how far countries in such a place have usually moved, not what anyone intends.',
  ],
  test: 'How well it did in the past',
  testing: 'Testing the method on past editions …',
  tested: (origins: string, first: string, last: string, areas: string, k: string) =>
    `Computed just now from the data that are loaded: from each of ${origins} past editions (${first} to ${last}) the method forecast the ranks of the ${areas} countries that are ranked in all editions used, knowing only what was known then. Chances are those of rank ${k} or better.`,
  refused:
    'The method cannot be tested: the data that are loaded hold too few editions at equal distances, or too few countries in all of them.',
  failed: 'The test stopped: reload the page to try again.',
  caption: 'The method against “same rank as now” and a straight line, by editions ahead',
  ahead: 'Editions ahead',
  forecasts: 'Forecasts',
  crps: 'Error of the method (CRPS, places)',
  same: 'Error of “same rank as now” (places)',
  ratio: 'Ratio',
  line: 'Error of a straight line (places)',
  within80: '80 % band held',
  within50: '50 % band held',
  brier: 'Brier score of the chance',
  sameBrier: 'Brier score of “same as now”',
  originsCaption: 'Error by the edition it was forecast from: the method / “same rank as now” (places)',
  origin: 'Forecast from',
  percent: (percent: string) => `${percent} %`,
  weak: 'Where it is weak',
  weakness: {
    'worse-than-same': (h: string, own: string, same: string) =>
      `${ahead(h)} ahead the method is no better than assuming no change: error ${own} against ${same} places. Trust “same rank as now” there.`,
    'brier-worse': (h: string, own: string, same: string) =>
      `${ahead(h)} ahead its chances are no better than those of “same as now”: ${own} against ${same}.`,
    coverage: (h: string, band: string, within: string) =>
      `${ahead(h)} ahead the ${band} % band held ${within} of the outcomes: it is too narrow or too wide.`,
    'bad-origin': (h: string, origin: string) =>
      `From ${origin}, ${ahead(h)} ahead, “same rank as now” would have been better.`,
    'few-origins': (origins: string) =>
      `Only ${origins} past editions could be forecast from, and their futures overlap: these figures are themselves uncertain.`,
    'few-middle-chances': (h: string, share: string) =>
      `${ahead(h)} ahead only ${share} of the chances lay between 10 and 90 %: most countries are far from the cut-off, so the middle of the scale is hardly tested.`,
  },
  always: [
    'Countries that were not ranked in every edition used are simulated but not tested.',
    'The survey changes what it measures in every edition. The method knows only the changes that past rulers made.',
  ],
  words: 'Words for chances',
  wordsText:
    'Likely: 66 % and more. About even: 33 to 66 %. Unlikely: 10 to 33 %. Very unlikely: under 10 %. The number always stands beside the word.',
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
    'Triển vọng là kết quả mô phỏng toàn bộ bảng xếp hạng, vì ngưỡng luôn thay đổi: thứ hạng của một nước phụ thuộc vào mọi nước khác. Điểm số được xét theo log-odds quanh trung bình của kỳ khảo sát. Ở mỗi bước, một lần thay đổi giữa hai kỳ khảo sát trong quá khứ được rút thăm cho toàn bộ bảng; mỗi nước rút phần của mình trong số 25 nước ở mỗi phía quanh vị trí của nó, giữ lại một phần đà trước đó và bị kéo nhẹ về giữa. 10.000 kịch bản được xếp hạng đầy đủ; xác suất và các dải được đếm từ đó.',
    'Mô phỏng không biết đến kế hoạch, luật hay ngân sách. Nó cho biết các nước ở vị trí như vậy thường đã thay đổi bao nhiêu, chứ không cho biết ai dự định làm gì.',
  ],
  test: 'Phương pháp từng dự báo đúng đến đâu',
  testing: 'Đang kiểm nghiệm phương pháp trên các kỳ khảo sát đã qua …',
  tested: (origins, first, last, areas, k) =>
    `Vừa được tính từ dữ liệu đang nạp: từ mỗi kỳ trong ${origins} kỳ khảo sát đã qua (${first} đến ${last}), phương pháp dự báo thứ hạng của ${areas} nước có mặt ở mọi kỳ được dùng, chỉ với những gì đã biết lúc đó. Xác suất là xác suất đạt hạng ${k} hoặc cao hơn.`,
  refused:
    'Không thể kiểm nghiệm: dữ liệu đang nạp có quá ít kỳ khảo sát cách đều nhau, hoặc quá ít nước có mặt ở mọi kỳ.',
  failed: 'Kiểm nghiệm bị dừng: hãy tải lại trang để thử lại.',
  caption: 'Phương pháp so với “giữ nguyên hạng hiện nay” và đường thẳng, theo số kỳ khảo sát phía trước',
  ahead: 'Số kỳ phía trước',
  forecasts: 'Số dự báo',
  crps: 'Sai số của phương pháp (CRPS, bậc)',
  same: 'Sai số của “giữ nguyên hạng” (bậc)',
  ratio: 'Tỷ số',
  line: 'Sai số của đường thẳng (bậc)',
  within80: 'Dải 80 % chứa',
  within50: 'Dải 50 % chứa',
  brier: 'Điểm Brier của xác suất',
  sameBrier: 'Điểm Brier của “giữ nguyên hạng”',
  originsCaption: 'Sai số theo kỳ khảo sát xuất phát: phương pháp / “giữ nguyên hạng” (bậc)',
  origin: 'Dự báo từ kỳ',
  percent: (percent) => `${percent} %`,
  weak: 'Phương pháp yếu ở đâu',
  weakness: {
    'worse-than-same': (h, own, same) =>
      `Trước ${h} kỳ, phương pháp không tốt hơn giả định giữ nguyên: sai số ${own} so với ${same} bậc. Ở đó nên tin “giữ nguyên hạng hiện nay”.`,
    'brier-worse': (h, own, same) => `Trước ${h} kỳ, xác suất không tốt hơn “giữ nguyên hạng”: ${own} so với ${same}.`,
    coverage: (h, band, within) => `Trước ${h} kỳ, dải ${band} % chứa ${within} kết quả: dải quá hẹp hoặc quá rộng.`,
    'bad-origin': (h, origin) => `Từ kỳ ${origin}, trước ${h} kỳ, “giữ nguyên hạng hiện nay” đã đúng hơn.`,
    'few-origins': (origins) =>
      `Chỉ có ${origins} kỳ khảo sát để dự báo từ đó, và tương lai của chúng chồng lên nhau: bản thân các con số này cũng không chắc chắn.`,
    'few-middle-chances': (h, share) =>
      `Trước ${h} kỳ, chỉ ${share} xác suất nằm giữa 10 và 90 %: phần lớn các nước ở xa ngưỡng, nên khoảng giữa của thang hầu như chưa được kiểm nghiệm.`,
  },
  always: [
    'Những nước không được xếp hạng ở mọi kỳ được dùng vẫn được mô phỏng nhưng không được kiểm nghiệm.',
    'Mỗi kỳ khảo sát thay đổi điều được đo. Phương pháp chỉ biết những thay đổi đã có trong quá khứ.',
  ],
  words: 'Từ chỉ khả năng',
  wordsText:
    'Nhiều khả năng: từ 66 %. Khả năng ngang nhau: 33 đến 66 %. Ít khả năng: 10 đến 33 %. Rất ít khả năng: dưới 10 %. Bên cạnh từ luôn có con số.',
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
