const en = {
  title: 'What if the components were different?',
  intro: (weights: string) =>
    `The EGDI is made of three components (${weights}). Move them and see what rank that would be worth.`,
  component: { osi: 'Online services (OSI)', tii: 'Infrastructure (TII)', hci: 'Human capital (HCI)' },
  measured: (value: string, edition: string) => `measured ${value} in ${edition}`,
  reset: 'As measured',
  copy: 'Copy link to this scenario',
  copied: 'Link copied',
  copyFailed: 'This browser did not allow copying. Copy the address of the page: it is the link.',
  result: 'What it would be worth',
  score: 'EGDI',
  change: (change: string) => `${change} against the measured score`,
  pastRank: (edition: string) => `Rank in the ${edition} field, all others as they were`,
  futures: (k: string) =>
    `If the country had this score then, the others moving as simulated: chance of rank ${k} or better`,
  edition: 'Edition',
  chance: 'Chance with this score',
  chanceAsIs: 'Chance if the score stayed where it is',
  today: 'Chance as simulated, the score moving too',
  ranks: 'Rank, 80 % of the futures',
  even: (k: string) => `Score for an even chance of rank ${k}`,
  need: (k: string, edition: string) => `What rank ${k} would have taken in ${edition}`,
  needEven: (k: string, edition: string, score: string) =>
    `What an even chance of rank ${k} takes in ${edition} (a score of ${score}, by the weights of today)`,
  alone: (name: string, value: string, rise: string) => `${name} alone: ${value} (+${rise})`,
  notReachable: (name: string) => `${name} alone: not reachable, it would have to be above 1`,
  equal: (rise: string) => `Equal effort: +${rise} in each component`,
  equalNot: 'Not reachable with all three components at 1',
  there: (k: string) => `Rank ${k} was reached already.`,
  enough: 'The score of today would do.',
  noCutOff: (k: string) => `Fewer than ${k} countries are ranked: there is no such rank.`,
  try: 'Try',
  feasible: 'Has anyone done that?',
  feasibleNote: (editions: string) =>
    `Countries that started at a similar level, and how many of them rose as much within ${editions} editions. One country may count several times, and part of a rise may be the survey’s changed ruler.`,
  share: (name: string, from: string, to: string, count: string, all: string, percent: string) =>
    `${name} from ${from} to ${to}: ${count} of ${all} stretches (${percent})`,
  none: (name: string, from: string, to: string, all: string) =>
    `${name} from ${from} to ${to}: none of ${all} stretches. No country has done it.`,
  noPrecedent: (name: string, from: string) =>
    `${name}: no country ever started near ${from}, so there is nothing to compare.`,
  raise: (area: string, from: string, to: string) => `${area} ${from}–${to}`,
  more: (count: string) => `and ${count} more`,
  noRise: 'Raise a component to see who ever managed that.',
  missing: (area: string, edition: string) =>
    `${area} has no complete set of components in the ${edition} edition: there is nothing to change.`,
  waiting: 'Simulating the field …',
  percent: (percent: string) => `${percent} %`,
  method: 'How well this method did in the past',
};

const vi: typeof en = {
  title: 'Nếu các thành phần khác đi thì sao?',
  intro: (weights) => `EGDI gồm ba thành phần (${weights}). Hãy thay đổi chúng để xem tương ứng với hạng nào.`,
  component: { osi: 'Dịch vụ trực tuyến (OSI)', tii: 'Hạ tầng viễn thông (TII)', hci: 'Nguồn nhân lực (HCI)' },
  measured: (value, edition) => `số đo ${value} năm ${edition}`,
  reset: 'Như số đo',
  copy: 'Sao chép liên kết tới kịch bản này',
  copied: 'Đã sao chép liên kết',
  copyFailed: 'Trình duyệt không cho sao chép. Hãy sao chép địa chỉ của trang: đó chính là liên kết.',
  result: 'Kết quả tương ứng',
  score: 'EGDI',
  change: (change) => `${change} so với điểm đã đo`,
  pastRank: (edition) => `Hạng trong kỳ khảo sát ${edition}, các nước khác giữ nguyên`,
  futures: (k) =>
    `Nếu khi đó nước này có điểm như vậy, các nước khác thay đổi như mô phỏng: xác suất đạt hạng ${k} hoặc cao hơn`,
  edition: 'Kỳ khảo sát',
  chance: 'Xác suất với điểm này',
  chanceAsIs: 'Xác suất nếu điểm giữ nguyên như hiện nay',
  today: 'Xác suất theo mô phỏng, điểm cũng thay đổi',
  ranks: 'Hạng, trong 80 % kịch bản',
  even: (k) => `Điểm để có 50 % khả năng đạt hạng ${k}`,
  need: (k, edition) => `Cần gì để đạt hạng ${k} trong kỳ khảo sát ${edition}`,
  needEven: (k, edition, score) =>
    `Cần gì để có 50 % khả năng đạt hạng ${k} vào năm ${edition} (điểm ${score}, theo trọng số hiện nay)`,
  alone: (name, value, rise) => `Chỉ riêng ${name}: ${value} (+${rise})`,
  notReachable: (name) => `Chỉ riêng ${name}: không thể đạt, vì phải lớn hơn 1`,
  equal: (rise) => `Nỗ lực đều: +${rise} ở mỗi thành phần`,
  equalNot: 'Không thể đạt dù cả ba thành phần bằng 1',
  there: (k) => `Đã đạt hạng ${k}.`,
  enough: 'Điểm hiện nay đã đủ.',
  noCutOff: (k) => `Có ít hơn ${k} nước được xếp hạng: không có hạng này.`,
  try: 'Thử',
  feasible: 'Đã có nước nào làm được chưa?',
  feasibleNote: (editions) =>
    `Những nước xuất phát ở mức tương tự, và bao nhiêu trong số đó đã tăng nhiều như vậy trong ${editions} kỳ khảo sát. Một nước có thể được tính nhiều lần, và một phần mức tăng có thể do thước đo thay đổi.`,
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
  waiting: 'Đang mô phỏng bảng xếp hạng …',
  percent: (percent) => `${percent} %`,
  method: 'Phương pháp này từng dự báo đúng đến đâu',
};

/** Texts of the What-if screen. */
export const whatIfMessages = { en, vi };
