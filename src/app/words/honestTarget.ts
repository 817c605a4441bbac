import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  heading: 'Set a target honestly',
  intro:
    'What rank or score may a target ask for, if its chance is to be known? For each chance, the best rank and the highest score that are reached in that share of the simulations.',
  scale: (top: string) => `Read as an index from 0 to ${top}.`,
  index: 'Index',
  caption: (index: string, area: string) => `${index}, ${area}: rank or better, score or more`,
  chance: 'Wanted chance',
  chances: { even: '1 in 2 (even)', two: '2 in 3', nine: '9 in 10' },
  edition: (edition: string) => `In the ${edition} edition`,
  rank: (rank: string) => `rank ${rank}`,
  line: (year: string, rank: string, score: string) => `${year}: rank ${rank} (score ${score})`,
  briefNote:
    'The best rank and highest score with that chance: in that edition, not at any time until then, moving as countries like it did before.',
  now: (rank: string, score: string, edition: string) => `In ${edition}: rank ${rank}, score ${score}.`,
  ofEdition:
    'The chance is of that edition, not of any until then. The country moves here as countries like it moved before; plans and laws are not taken into account.',
  use: 'Use as my target',
  useFor: 'Target for',
  useRank: (rank: string, year: string) => `Rank ${rank} or better by ${year}`,
  useScore: (score: string, year: string) => `Score of ${score} or more by ${year}`,
  use1: (what: string) => `Use as my target: ${what}`,
  chosen: 'Chance',
  more: 'What one more edition buys',
  better: (chance: string, from: string, to: string, places: string) =>
    `With a chance of ${chance}, a target for ${to} can be ${places} better than one for ${from}.`,
  worse: (chance: string, from: string, to: string, places: string) =>
    `With a chance of ${chance}, a target for ${to} has to be ${places} easier than one for ${from}: what is further ahead is less certain.`,
  same: (chance: string, from: string, to: string) =>
    `With a chance of ${chance}, a target for ${to} is the same rank as one for ${from}.`,
  places: (count: number, text: string) => `${text} ${plural(count, 'place', 'places')}`,
  mix: 'A mix that comes nearest to what another country did',
  mixIntro: (rank: string, chance: string, edition: string, score: string) =>
    `For rank ${rank} with a chance of ${chance} in the ${edition} edition the score would have to be about ${score}. Of all ways to bring it about with the three components, this is the nearest to what a country that started near them ever did in as many editions.`,
  component: 'Component',
  from: 'Now',
  to: 'Would be',
  rise: 'Rise',
  did: (area: string, from: string, to: string) => `${area}, ${from}–${to}`,
  done: (area: string, from: string, to: string) =>
    `${area} did at least as much from ${from} to ${to}, starting nearby.`,
  beyond: (area: string, from: string, to: string, distance: string) =>
    `No country that started nearby did as much. ${area} came nearest, from ${from} to ${to}; the mix lies ${distance} beyond it (root of the summed squares, in points).`,
  noPrecedent: 'No other country started near all three components, so there is nothing to compare.',
  notReachable: 'Not reachable: even all three components at 1 would not be enough.',
  enough: 'The score now is enough.',
  try: 'Try this mix',
  only: 'A mix of components can only be given for the EGDI, which is made of them.',
  noIndicator: 'There is no indicator for the rank in this index, so only its score can be used as a target.',
};

const vi: typeof en = {
  heading: 'Đặt mục tiêu có cơ sở',
  intro:
    'Có thể đặt mục tiêu ở hạng nào hoặc điểm nào nếu muốn biết trước xác suất đạt? Với mỗi xác suất: hạng tốt nhất và điểm cao nhất đạt được trong tỷ lệ số lần mô phỏng đó.',
  scale: (top) => `Được đọc là chỉ số từ 0 đến ${top}.`,
  index: 'Chỉ số',
  caption: (index, area) => `${index}, ${area}: đạt hạng này trở lên, điểm này trở lên`,
  chance: 'Xác suất mong muốn',
  chances: { even: '1 trong 2 lần (50%)', two: '2 trong 3 lần', nine: '9 trong 10 lần' },
  edition: (edition) => `Ở kỳ khảo sát ${edition}`,
  rank: (rank) => `hạng ${rank}`,
  line: (year, rank, score) => `${year}: hạng ${rank} (điểm ${score})`,
  briefNote:
    'Hạng và điểm cao nhất có xác suất đó ở đúng kỳ khảo sát ấy, nếu thay đổi như các nước tương tự trước đây.',
  now: (rank, score, edition) => `Năm ${edition}: hạng ${rank}, điểm ${score}.`,
  ofEdition:
    'Xác suất tính cho đúng kỳ khảo sát đó, không phải tại bất kỳ thời điểm nào trước đó. Ở đây nước này thay đổi như các nước tương tự trước đây; không tính đến kế hoạch hay luật.',
  use: 'Dùng làm mục tiêu của tôi',
  useFor: 'Mục tiêu cho',
  useRank: (rank, year) => `Hạng ${rank} trở lên vào năm ${year}`,
  useScore: (score, year) => `Điểm từ ${score} trở lên vào năm ${year}`,
  use1: (what) => `Dùng làm mục tiêu của tôi: ${what}`,
  chosen: 'Xác suất',
  more: 'Thêm một kỳ khảo sát thì được gì',
  better: (chance, from, to, places) =>
    `Với xác suất ${chance}, mục tiêu cho năm ${to} có thể cao hơn mục tiêu cho năm ${from} là ${places}.`,
  worse: (chance, from, to, places) =>
    `Với xác suất ${chance}, mục tiêu cho năm ${to} phải thấp hơn mục tiêu cho năm ${from} là ${places}, vì càng xa càng kém chắc chắn.`,
  same: (chance, from, to) => `Với xác suất ${chance}, mục tiêu cho năm ${to} bằng mục tiêu cho năm ${from}.`,
  places: (_count, text) => `${text} bậc`,
  mix: 'Phương án gần nhất với kết quả một nước khác từng đạt',
  mixIntro: (rank, chance, edition, score) =>
    `Để đạt hạng ${rank} với xác suất ${chance} ở kỳ khảo sát ${edition} cần điểm khoảng ${score}. Trong mọi cách phối hợp ba chỉ số thành phần, đây là cách gần nhất với kết quả mà một nước xuất phát ở mức tương tự từng đạt trong cùng số kỳ.`,
  component: 'Thành phần',
  from: 'Hiện tại',
  to: 'Cần đạt',
  rise: 'Mức tăng',
  did: (area, from, to) => `${area}, ${from}–${to}`,
  done: (area, from, to) => `${area} đã đạt ít nhất mức tăng đó từ ${from} đến ${to}, từ mức xuất phát tương tự.`,
  beyond: (area, from, to, distance) =>
    `Chưa nước nào xuất phát ở mức tương tự tăng được như vậy. Gần nhất là ${area}, từ ${from} đến ${to}; phương án này vượt ${distance} so với mức đó (căn bậc hai của tổng bình phương, tính bằng điểm).`,
  noPrecedent: 'Chưa nước nào khác xuất phát gần cả ba thành phần nên không có gì để so sánh.',
  notReachable: 'Không thể đạt: dù cả ba thành phần bằng 1 cũng chưa đủ.',
  enough: 'Điểm hiện nay đã đủ.',
  try: 'Thử phương án này',
  only: 'Chỉ EGDI mới có phương án phối hợp các thành phần, vì chỉ số này được tính từ các thành phần đó.',
  noIndicator: 'Dữ liệu chưa có chỉ số về thứ hạng này nên chỉ dùng được điểm làm mục tiêu.',
};

/** Texts about a target of a wanted chance. */
export const honestTargetMessages = texts('honestTarget', { en, vi });
