const en = {
  about: (question: string, index: string) => `${index}: ${question}`,
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
  own: 'Its own score',
  others: 'The others’ scores',
  orders: 'Each is the mean of two orders, for nobody can say who moved first',
  ownFirst: 'Had it moved first',
  othersFirst: 'Had the others moved first',
  order: (first: string, own: string, others: string) => `${first}: its own score ${own}, the others’ ${others}.`,
  ties: 'How the survey ranked equal scores',
  cohort: 'Countries that joined or left the ranking',
  sum: 'Change of rank',
  overtaken: (count: string) => `Overtook ${count}`,
  overtakers: (count: string) => `Overtaken by ${count}`,
  more: (count: string) => `and ${count} more`,
  nobody: 'nobody',
  missing: (area: string) => `${area} is not ranked in both of these editions.`,
  precedents: 'What became of countries that stood there?',
  rate: (reached: string, all: string, percent: string, k: string, editions: string, hasChance: boolean) =>
    `Of ${all} cases outside the top ${k} and within five places of this rank in earlier editions, ${reached} held rank ${k} or better ${editions} later (${percent})${hasChance ? ': the event whose chance stands above' : ''}.`,
  ever: (reached: string, percent: string, editions: string) =>
    `At some time within the ${editions}, which is another event, ${reached} did (${percent}).`,
  distinct: (count: string, all: string, lost: number, lostText: string) =>
    `These are ${count} different countries in ${all} cases, so not independent trials${
      lost > 0 ? `; ${lostText} that were no longer ranked count as not having reached it` : ''
    }.`,
  editions: (count: string) => (count === '1' ? '1 edition' : `${count} editions`),
  case: (area: string, edition: string, rank: string, later: string) => `${area} (${edition}: ${rank}, then ${later})`,
  there: (k: string) => `The country holds rank ${k} or better already.`,
  none: 'No country stood near this rank in an earlier edition that is followed by enough others.',
  percent: (percent: string) => `${percent} %`,
};

const vi: typeof en = {
  about: (question, index) => `${index}: ${question}`,
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
  own: 'Điểm của chính nước đó',
  others: 'Điểm của các nước khác',
  orders: 'Mỗi phần là trung bình của hai trình tự, vì không thể biết bên nào thay đổi trước',
  ownFirst: 'Nếu nước đó thay đổi trước',
  othersFirst: 'Nếu các nước khác thay đổi trước',
  order: (first, own, others) => `${first}: điểm của chính nước đó ${own}, của các nước khác ${others}.`,
  ties: 'Cách khảo sát xếp hạng các điểm bằng nhau',
  cohort: 'Các nước mới vào hoặc rời bảng xếp hạng',
  sum: 'Thay đổi thứ hạng',
  overtaken: (count) => `Đã vượt ${count} nước`,
  overtakers: (count) => `Bị ${count} nước vượt`,
  more: (count) => `và ${count} nước khác`,
  nobody: 'không có nước nào',
  missing: (area) => `${area} không được xếp hạng ở cả hai kỳ khảo sát này.`,
  precedents: 'Những nước từng ở vị trí này sau đó ra sao?',
  rate: (reached, all, percent, k, editions, hasChance) =>
    `Trong ${all} trường hợp ở ngoài nhóm ${k} và đứng cách hạng này không quá năm bậc ở các kỳ khảo sát trước, ${reached} trường hợp có hạng ${k} hoặc cao hơn sau ${editions} (${percent})${hasChance ? ': đúng sự kiện có xác suất nêu ở trên' : ''}.`,
  ever: (reached, percent, editions) =>
    `Có lúc nào đó trong ${editions}, tức một sự kiện khác, thì ${reached} trường hợp (${percent}).`,
  distinct: (count, all, lost, lostText) =>
    `Đây là ${count} nước khác nhau trong ${all} trường hợp, nên không phải các phép thử độc lập${
      lost > 0 ? `; ${lostText} trường hợp không còn được xếp hạng được tính là chưa đạt` : ''
    }.`,
  editions: (count) => `${count} kỳ khảo sát`,
  case: (area, edition, rank, later) => `${area} (${edition}: ${rank}, sau đó ${later})`,
  there: (k) => `Nước này đã đạt hạng ${k} hoặc cao hơn.`,
  none: 'Chưa có nước nào từng đứng gần hạng này ở một kỳ khảo sát trước đó có đủ các kỳ tiếp theo.',
  percent: (percent) => `${percent} %`,
};

/** Texts about how ranks move. */
export const movementMessages = { en, vi };
