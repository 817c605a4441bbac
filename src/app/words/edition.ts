import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  ranks: (index: string) => `${index} rank by edition`,
  computedRanks: 'The survey ranks countries by the EGDI alone; ranks by this index are calculated from its scores.',
  ranksWith: (names: string) => `With ${names}`,
  ranksSummary: (area: string, first: string, rankFirst: string, last: string, rankLast: string) =>
    `${area}: rank ${rankFirst} in ${first}, rank ${rankLast} in ${last}.`,
  peersSummary: (list: string) => ` In the latest edition: ${list}.`,
  field: 'All countries in one edition',
  distribution: (index: string, edition: string) => `All countries by ${index} score, ${edition}`,
  map: (index: string, edition: string) => `${index} of the 193 member states, ${edition}`,
  mapNote: 'One tile for each state, of equal size and without borders, near its place in the world.',
  rank: (rank: string) => `rank ${rank}`,
  score: (score: string) => `score ${score}`,
  movement: (places: number, text: string, isOrdinary: boolean, score: string | null) =>
    `${places === 0 ? 'same rank' : `${places > 0 ? 'up' : 'down'} ${text} ${plural(Math.abs(places), 'place', 'places')}`} since the previous edition${isOrdinary && places !== 0 ? ', a usual change' : ''}${score === null ? '' : `, score ${score}`}`,
  median: 'median',
  furthest: (area: string, index: string, gap: string, median: string, edition: string) =>
    `${area} is furthest from the ${median} in the ${index}: ${gap} below in ${edition}`,
  noneBelow: (area: string, median: string, edition: string) =>
    `${area} is below the ${median} in none of these indices in ${edition}`,
  medianOfTop: (rank: string) => `median of the top ${rank}`,
  medianNote: (rank: string) => `Median of the countries ranked 1 to ${rank} by EGDI in each edition.`,
  computed: 'calculated',
  key: (rank: string) => `Each dot is a country; filled: at or above the score of rank ${rank}.`,
  absent: (name: string) => `${name} is not ranked in this edition.`,
  cutOff: (rank: string) => `Rank ${rank}`,
  distributionSummary: (edition: string, count: string, median: string, low: string, high: string) =>
    `${edition}: ${count} countries from ${low} to ${high}, median ${median}.`,
  ownPlace: (name: string, rank: string, score: string) => ` ${name}: rank ${rank}, score ${score}.`,
  bar: (rank: string, score: string) => ` Rank ${rank} needed ${score}.`,
  levels: ['Low', 'Middle', 'High', 'Very high'] as [string, string, string, string],
  limits: (from: string | null, to: string | null) =>
    from === null ? `below ${to ?? ''}` : to === null ? `${from} or more` : `${from} to ${to}`,
  count: (countries: number) => `${String(countries)} ${plural(countries, 'country', 'countries')}`,
  inside: (rank: string) => `In the top ${rank}`,
  missing: 'no figure',
  unplaced: (names: string) => `Not on the map: ${names}.`,
  parts: {
    europe: 'Europe',
    asia: 'Asia',
    africa: 'Africa',
    americas: 'Americas',
    oceania: 'Oceania',
  },
  level: 'UN group',
};

const vi: typeof en = {
  ranks: (index) => `Thứ hạng ${index} qua các kỳ khảo sát`,
  computedRanks: 'Khảo sát chỉ xếp hạng theo EGDI; thứ hạng theo chỉ số này được tính từ điểm số.',
  ranksWith: (names) => `Cùng với ${names}`,
  ranksSummary: (area, first, rankFirst, last, rankLast) =>
    `${area}: hạng ${rankFirst} năm ${first}, hạng ${rankLast} năm ${last}.`,
  peersSummary: (list) => ` Kỳ khảo sát mới nhất: ${list}.`,
  field: 'Toàn bộ bảng xếp hạng trong một kỳ',
  distribution: (index, edition) => `Phân bố các nước theo điểm ${index}, năm ${edition}`,
  map: (index, edition) => `${index} của 193 quốc gia thành viên Liên hợp quốc, năm ${edition}`,
  mapNote: 'Mỗi nước một ô bằng nhau, không vẽ biên giới, đặt gần vị trí của nước đó trên thế giới.',
  rank: (rank) => `hạng ${rank}`,
  score: (score) => `điểm ${score}`,
  movement: (places, text, isOrdinary, score) =>
    `${places === 0 ? 'giữ nguyên hạng' : `${places > 0 ? 'lên' : 'xuống'} ${text} bậc`} so với kỳ trước${isOrdinary && places !== 0 ? ', mức thay đổi thông thường' : ''}${score === null ? '' : `, điểm ${score}`}`,
  median: 'trung vị',
  furthest: (area, index, gap, median, edition) =>
    `${area} cách ${median} xa nhất ở ${index}: thấp hơn ${gap} (năm ${edition})`,
  noneBelow: (area, median, edition) =>
    `Năm ${edition}, ${area} không thấp hơn ${median} ở chỉ số nào trong các chỉ số này`,
  medianOfTop: (rank) => `trung vị của nhóm ${rank} nước dẫn đầu`,
  medianNote: (rank) => `Trung vị của các nước hạng 1 đến ${rank} theo EGDI trong từng kỳ.`,
  computed: 'số liệu tính toán',
  key: (rank) => `Mỗi chấm là một nước; chấm đặc: nước có điểm bằng hoặc cao hơn ngưỡng hạng ${rank}.`,
  absent: (name) => `${name} không có hạng trong kỳ này.`,
  cutOff: (rank) => `Hạng ${rank}`,
  distributionSummary: (edition, count, median, low, high) =>
    `${edition}: ${count} nước, từ ${low} đến ${high}, trung vị ${median}.`,
  ownPlace: (name, rank, score) => ` ${name}: hạng ${rank}, điểm ${score}.`,
  bar: (rank, score) => ` Hạng ${rank} cần ${score}.`,
  levels: ['Thấp', 'Trung bình', 'Cao', 'Rất cao'],
  limits: (from, to) =>
    from === null ? `dưới ${to ?? ''}` : to === null ? `từ ${from} trở lên` : `từ ${from} đến ${to}`,
  count: (countries) => `${String(countries)} nước`,
  inside: (rank) => `Trong nhóm ${rank} nước dẫn đầu`,
  missing: 'không có số liệu',
  unplaced: (names) => `Không có trên bản đồ: ${names}.`,
  parts: { europe: 'Châu Âu', asia: 'Châu Á', africa: 'Châu Phi', americas: 'Châu Mỹ', oceania: 'Châu Đại Dương' },
  level: 'Nhóm EGDI theo Liên hợp quốc',
};

/** Texts about ranks over the editions, and the whole field of one. */
export const editionMessages = texts('edition', { en, vi });
