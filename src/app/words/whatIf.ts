import { texts } from './texts.ts';

const en = {
  title: 'What if the components were different?',
  intro: (weights: string) =>
    `The EGDI is made up of three components (${weights}). Change them to see what rank that would give.`,
  component: { osi: 'Online services (OSI)', tii: 'Infrastructure (TII)', hci: 'Human capital (HCI)' },
  measured: (value: string, edition: string) => `measured ${value} in ${edition}`,
  reset: 'As measured',
  copy: 'Copy link to this scenario',
  copied: 'Link copied',
  copyFailed: 'This browser did not allow copying. Copy the address of the page: it is the link.',
  result: 'What it would be worth',
  score: 'EGDI',
  change: (change: string) => `${change} against the measured score`,
  pastRank: (edition: string) => `Rank in the ${edition} edition, with all others unchanged`,
  futures: (k: string) =>
    `Chance of rank ${k} or better if the country had this score in that edition and the others moved as simulated`,
  edition: 'Edition',
  chance: 'Chance with this score',
  chanceAsIs: 'Chance if the score stayed the same',
  today: 'Chance as simulated, with the score changing too',
  ranks: 'Rank in 80% of the simulations',
  even: (k: string) => `Score for an even chance of rank ${k}`,
  need: (k: string, edition: string) => `What rank ${k} would have taken in ${edition}`,
  needEven: (k: string, edition: string, score: string) =>
    `What an even chance of rank ${k} needs in ${edition} (a score of ${score}, with today’s weights)`,
  alone: (name: string, value: string, rise: string) => `${name} alone: ${value} (+${rise})`,
  notReachable: (name: string) => `${name} alone: not reachable, it would have to be above 1`,
  equal: (rise: string) => `Equal effort: +${rise} in each component`,
  equalNot: 'Not reachable with all three components at 1',
  there: (k: string) => `Rank ${k} has already been reached.`,
  enough: 'Today’s score would be enough.',
  noCutOff: (k: string) => `There is no rank ${k}: fewer countries are ranked.`,
  try: 'Try',
  feasible: 'Has anyone done that?',
  feasibleNote: (editions: string) =>
    `Countries that started at a similar level, and how many of them rose as much within ${editions} editions. One country may count several times, and part of a rise may come from changes in how the survey measures.`,
  share: (name: string, from: string, to: string, count: string, all: string, percent: string) =>
    `${name} from ${from} to ${to}: ${count} of ${all} cases (${percent})`,
  none: (name: string, from: string, to: string, all: string) =>
    `${name} from ${from} to ${to}: none of ${all} cases. No country has done it.`,
  noPrecedent: (name: string, from: string) =>
    `${name}: no country ever started near ${from}, so there is nothing to compare.`,
  raise: (area: string, from: string, to: string) => `${area} ${from}–${to}`,
  more: (count: string) => `and ${count} more`,
  noRise: 'Raise a component to see which countries have managed it.',
  missing: (area: string, edition: string) =>
    `${area} has no complete set of components in the ${edition} edition: there is nothing to change.`,
  waiting: 'Running the simulation…',
  percent: (percent: string) => `${percent}%`,
  method: 'How well this method did in the past',
};

const vi: typeof en = {
  title: 'Nếu các chỉ số thành phần thay đổi thì sao?',
  intro: (weights) =>
    `EGDI gồm ba chỉ số thành phần (${weights}). Hãy thay đổi các chỉ số này để xem tương ứng với hạng nào.`,
  component: { osi: 'Dịch vụ trực tuyến (OSI)', tii: 'Hạ tầng viễn thông (TII)', hci: 'Nguồn nhân lực (HCI)' },
  measured: (value, edition) => `thực tế ${value} năm ${edition}`,
  reset: 'Theo giá trị thực tế',
  copy: 'Sao chép liên kết tới phương án này',
  copied: 'Đã sao chép liên kết',
  copyFailed: 'Trình duyệt không cho sao chép. Hãy sao chép địa chỉ của trang: đó chính là liên kết.',
  result: 'Kết quả tương ứng',
  score: 'EGDI',
  change: (change) => `${change} so với điểm thực tế`,
  pastRank: (edition) => `Hạng trong kỳ khảo sát ${edition}, các nước khác giữ nguyên`,
  futures: (k) =>
    `Xác suất đạt hạng ${k} hoặc cao hơn nếu ở kỳ đó nước này có điểm như vậy và các nước khác thay đổi như mô phỏng`,
  edition: 'Kỳ khảo sát',
  chance: 'Xác suất với điểm này',
  chanceAsIs: 'Xác suất nếu điểm giữ nguyên như hiện nay',
  today: 'Xác suất theo mô phỏng, điểm cũng thay đổi',
  ranks: 'Hạng, trong 80% số lần mô phỏng',
  even: (k) => `Điểm để có 50% khả năng đạt hạng ${k}`,
  need: (k, edition) => `Lẽ ra cần gì để đạt hạng ${k} trong kỳ khảo sát ${edition}`,
  needEven: (k, edition, score) =>
    `Cần gì để có 50% khả năng đạt hạng ${k} vào năm ${edition} (điểm ${score}, theo trọng số hiện nay)`,
  alone: (name, value, rise) => `Chỉ riêng ${name}: ${value} (+${rise})`,
  notReachable: (name) => `Chỉ riêng ${name}: không thể đạt, vì phải lớn hơn 1`,
  equal: (rise) => `Tăng đều: +${rise} ở mỗi chỉ số thành phần`,
  equalNot: 'Không thể đạt dù cả ba thành phần bằng 1',
  there: (k) => `Đã đạt hạng ${k}.`,
  enough: 'Điểm hiện nay đã đủ.',
  noCutOff: (k) => `Không có hạng ${k}: số nước được xếp hạng ít hơn.`,
  try: 'Thử',
  feasible: 'Đã có nước nào làm được chưa?',
  feasibleNote: (editions) =>
    `Các nước xuất phát ở mức tương tự và số nước trong đó đã tăng được như vậy trong vòng ${editions} kỳ khảo sát. Một nước có thể được tính nhiều lần, và một phần mức tăng có thể do thước đo thay đổi.`,
  share: (name, from, to, count, all, percent) =>
    `${name} từ ${from} lên ${to}: ${count} trong ${all} giai đoạn (${percent})`,
  none: (name, from, to, all) =>
    `${name} từ ${from} lên ${to}: không có trong ${all} giai đoạn. Chưa nước nào làm được.`,
  noPrecedent: (name, from) => `${name}: chưa nước nào xuất phát gần mức ${from}, nên không có gì để so sánh.`,
  raise: (area, from, to) => `${area} ${from}–${to}`,
  more: (count) => `và ${count} trường hợp khác`,
  noRise: 'Hãy nâng một thành phần để xem nước nào từng làm được.',
  missing: (area, edition) =>
    `${area} không có đủ các thành phần trong kỳ khảo sát ${edition}: không có gì để thay đổi.`,
  waiting: 'Đang mô phỏng bảng xếp hạng…',
  percent: (percent) => `${percent}%`,
  method: 'Kết quả kiểm nghiệm phương pháp',
};

/** Texts of the What-if screen. */
export const whatIfMessages = texts('whatIf', { en, vi });
