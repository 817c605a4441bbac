const en = {
  why: 'Why did the rank change?',
  from: 'From edition',
  to: 'To edition',
  gained: (area: string, from: string, to: string, places: string) =>
    `${area}: from rank ${from} to ${to}, ${places} up.`,
  lost: (area: string, from: string, to: string, places: string) =>
    `${area}: from rank ${from} to ${to}, ${places} down.`,
  same: (area: string, rank: string) => `${area}: rank ${rank} in both.`,
  ordinary: 'A change of one to three ranks is ordinary movement.',
  score: (before: string, after: string) =>
    `Score: ${before}, then ${after}. Scores of different editions are not fully comparable.`,
  part: 'Part',
  places: 'Places',
  own: 'Its own score, the others standing still',
  others: 'The others’ scores',
  ties: 'How the survey ranked equal scores',
  cohort: 'Countries that joined or left the ranking',
  sum: 'Change of rank',
  overtaken: (count: string) => `Overtook ${count}`,
  overtakers: (count: string) => `Overtaken by ${count}`,
  more: (count: string) => `and ${count} more`,
  nobody: 'nobody',
  missing: (area: string) => `${area} is not ranked in both of these editions.`,
  precedents: 'What became of countries that stood there?',
  rate: (reached: string, all: string, percent: string, k: string, editions: string) =>
    `Of ${all} cases within five places of this rank in earlier editions, ${reached} held rank ${k} or better at some time within the next ${editions} (${percent}).`,
  editions: (count: string) => (count === '1' ? '1 edition' : `${count} editions`),
  case: (area: string, edition: string, rank: string, later: string) => `${area} (${edition}: ${rank}, then ${later})`,
  caution:
    'A country may count in several editions, so these are not independent trials; the simulation above uses all countries.',
  there: (k: string) => `The country holds rank ${k} or better already.`,
  none: 'No country stood near this rank in an earlier edition that is followed by enough others.',
  percent: (percent: string) => `${percent} %`,
};

const vi: typeof en = {
  why: 'Vì sao thứ hạng thay đổi?',
  from: 'Từ kỳ khảo sát',
  to: 'Đến kỳ khảo sát',
  gained: (area, from, to, places) => `${area}: từ hạng ${from} lên hạng ${to}, tăng ${places} bậc.`,
  lost: (area, from, to, places) => `${area}: từ hạng ${from} xuống hạng ${to}, giảm ${places} bậc.`,
  same: (area, rank) => `${area}: hạng ${rank} ở cả hai kỳ.`,
  ordinary: 'Thay đổi từ một đến ba bậc là dao động bình thường.',
  score: (before, after) =>
    `Điểm: ${before}, sau đó ${after}. Điểm giữa các kỳ khảo sát không hoàn toàn so sánh được với nhau.`,
  part: 'Phần',
  places: 'Số bậc',
  own: 'Điểm của chính nước này, các nước khác giữ nguyên',
  others: 'Điểm của các nước khác',
  ties: 'Cách khảo sát xếp hạng các điểm bằng nhau',
  cohort: 'Các nước mới vào hoặc rời bảng xếp hạng',
  sum: 'Thay đổi thứ hạng',
  overtaken: (count) => `Đã vượt ${count} nước`,
  overtakers: (count) => `Bị ${count} nước vượt`,
  more: (count) => `và ${count} nước khác`,
  nobody: 'không có nước nào',
  missing: (area) => `${area} không được xếp hạng ở cả hai kỳ khảo sát này.`,
  precedents: 'Những nước từng ở vị trí này sau đó ra sao?',
  rate: (reached, all, percent, k, editions) =>
    `Trong ${all} trường hợp đứng cách hạng này không quá năm bậc ở các kỳ khảo sát trước, ${reached} trường hợp đã có lúc đạt hạng ${k} hoặc cao hơn trong ${editions} tiếp theo (${percent}).`,
  editions: (count) => `${count} kỳ khảo sát`,
  case: (area, edition, rank, later) => `${area} (${edition}: ${rank}, sau đó ${later})`,
  caution:
    'Một nước có thể được tính ở nhiều kỳ, nên đây không phải các phép thử độc lập; mô phỏng ở trên dùng tất cả các nước.',
  there: (k) => `Nước này đã đạt hạng ${k} hoặc cao hơn.`,
  none: 'Chưa có nước nào từng đứng gần hạng này ở một kỳ khảo sát trước đó có đủ các kỳ tiếp theo.',
  percent: (percent) => `${percent} %`,
};

/** Texts about how ranks move. */
export const movementMessages = { en, vi };
