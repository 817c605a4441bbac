import { texts } from './texts.ts';

const en = {
  about: (question: string, index: string) => `${index}: ${question}`,
  why: 'Why did the rank change?',
  from: 'From edition',
  to: 'To edition',
  gained: (area: string, from: string, to: string, places: string) =>
    `${area}: from rank ${from} to ${to}, up ${places}.`,
  lost: (area: string, from: string, to: string, places: string) =>
    `${area}: from rank ${from} to ${to}, down ${places}.`,
  same: (area: string, rank: string) => `${area}: rank ${rank} in both editions.`,
  ordinary: 'A change of one to three places is usual.',
  score: (before: string, after: string) =>
    `Score: ${before}, then ${after}. Scores of different editions are not fully comparable.`,
  part: 'Cause',
  places: 'Places',
  own: 'Its own score',
  others: 'The scores of the other countries',
  orders: 'Each is the mean of two orders, because it is not known who moved first',
  ownFirst: 'Had it moved first',
  othersFirst: 'Had the others moved first',
  order: (first: string, own: string, others: string) =>
    `${first}: its own score ${own}; the scores of the others ${others}.`,
  ties: 'How the survey ranked equal scores',
  cohort: 'Countries that entered or left the ranking',
  sum: 'Change of rank',
  overtaken: (count: string) => `Overtook ${count}`,
  overtakers: (count: string) => `Overtaken by ${count}`,
  more: (count: string) => `and ${count} more`,
  missing: (area: string) => `${area} is not ranked in at least one of these editions.`,
  precedents: 'What happened to countries that once ranked here?',
  rate: (reached: string, all: string, percent: string, k: string, editions: string, hasChance: boolean) =>
    `Cases outside the top ${k} and within five places of this rank in earlier editions: ${all}. Held rank ${k} or better ${editions} later: ${reached} (${percent}).${hasChance ? ' This is the event whose chance is given above.' : ''}`,
  ever: (reached: string, percent: string, editions: string) =>
    `Held it at some time within those ${editions}, which is a different event: ${reached} (${percent}).`,
  distinct: (count: string, all: string, lost: number, lostText: string) =>
    `Different countries in these cases: ${count}; they are not independent trials.${
      lost > 0 ? ` No longer ranked, and counted as not having reached it: ${lostText}.` : ''
    }`,
  editions: (count: string) => (count === '1' ? '1 edition' : `${count} editions`),
  case: (area: string, edition: string, rank: string, later: string) => `${area} (${edition}: ${rank}, then ${later})`,
  there: (k: string) => `The country already holds rank ${k} or better.`,
  none: 'No country ranked near here in an edition early enough to be followed up.',
  percent: (percent: string) => `${percent}%`,
};

const vi: typeof en = {
  about: (question, index) => `${index}: ${question}`,
  why: 'Vì sao thứ hạng thay đổi?',
  from: 'Từ kỳ khảo sát',
  to: 'Đến kỳ khảo sát',
  gained: (area, from, to, places) => `${area}: từ hạng ${from} lên hạng ${to}, tăng ${places} bậc.`,
  lost: (area, from, to, places) => `${area}: từ hạng ${from} xuống hạng ${to}, giảm ${places} bậc.`,
  same: (area, rank) => `${area}: hạng ${rank} ở cả hai kỳ.`,
  ordinary: 'Thay đổi từ một đến ba bậc là mức thay đổi thông thường.',
  score: (before, after) =>
    `Điểm: từ ${before} thành ${after}. Điểm số giữa các kỳ khảo sát chỉ so sánh được một phần.`,
  part: 'Yếu tố',
  places: 'Số bậc',
  own: 'Điểm của chính nước đó',
  others: 'Điểm của các nước khác',
  orders: 'Mỗi phần là trung bình của hai trình tự, vì không thể biết bên nào thay đổi trước',
  ownFirst: 'Nếu nước đó thay đổi trước',
  othersFirst: 'Nếu các nước khác thay đổi trước',
  order: (first, own, others) => `${first}: điểm của chính nước đó ${own}; điểm của các nước khác ${others}.`,
  ties: 'Cách Liên hợp quốc xếp hạng các nước bằng điểm nhau',
  cohort: 'Các nước mới vào hoặc rời bảng xếp hạng',
  sum: 'Thay đổi thứ hạng',
  overtaken: (count) => `Đã vượt ${count} nước`,
  overtakers: (count) => `Bị ${count} nước vượt`,
  more: (count) => `và ${count} nước khác`,
  missing: (area) => `${area} không có thứ hạng ở ít nhất một trong hai kỳ khảo sát này.`,
  precedents: 'Những nước từng ở vị trí này sau đó ra sao?',
  rate: (reached, all, percent, k, editions, hasChance) =>
    `Số trường hợp ở ngoài nhóm ${k} nước dẫn đầu và cách hạng này không quá năm bậc ở các kỳ khảo sát trước: ${all}. Sau ${editions} có hạng ${k} hoặc cao hơn: ${reached} (${percent}).${hasChance ? ' Đây là sự kiện có xác suất nêu ở trên.' : ''}`,
  ever: (reached, percent, editions) =>
    `Có ít nhất một lần đạt trong ${editions} đó (một sự kiện khác): ${reached} (${percent}).`,
  distinct: (count, all, lost, lostText) =>
    `Số nước khác nhau trong các trường hợp này: ${count}; đây không phải các phép thử độc lập.${
      lost > 0 ? ` Không còn được xếp hạng và được tính là chưa đạt: ${lostText}.` : ''
    }`,
  editions: (count) => `${count} kỳ khảo sát`,
  case: (area, edition, rank, later) => `${area} (${edition}: ${rank}, sau đó ${later})`,
  there: (k) => `Nước này đã đạt hạng ${k} hoặc cao hơn.`,
  none: 'Chưa có nước nào từng đứng gần hạng này ở một kỳ khảo sát trước đó có đủ các kỳ tiếp theo.',
  percent: (percent) => `${percent}%`,
};

/** Texts about how ranks move. */
export const movementMessages = texts('movement', { en, vi });
