import { texts } from './texts.ts';

const en = {
  title: (rank: string, edition: string) => `What rank ${rank} may need in ${edition}`,
  subtitle: (edition: string) =>
    `Chance by the score a country would have in that edition, with the others moving as simulated from ${edition}. Below: the score and chance that each component alone could bring.`,
  finding: (area: string, score: string, chance: string, rank: string, edition: string) =>
    `${area} with an EGDI score of ${score}: a chance of ${chance} to rank ${rank} or better in ${edition}`,
  across: 'EGDI score',
  up: 'Chance',
  alone: 'One component alone',
  own: (area: string, edition: string, score: string, chance: string) =>
    `${area} as in ${edition}, ${score}: ${chance}`,
  tried: (score: string, chance: string) => `As tried, ${score}: ${chance}`,
  bar: (rank: string, edition: string, low: string, high: string) =>
    `Rank ${rank} in ${edition}: ${low} to ${high} (80% of the simulations)`,
  point: (chance: string) => `chance ${chance}`,
  largest: (from: string, score: string, chance: string) => `From ${from} to 1: a score of ${score}, chance ${chance}.`,
  rise: (area: string, from: string, to: string, rise: string, value: string, chance: string) =>
    `Largest rise seen from such a level: +${rise} (${area}, ${from} to ${to}); that would be ${value}, chance ${chance}.`,
  noRise: 'No other country started near this level, so there is nothing to compare.',
  summary: (own: string, bar: string) => `${own}. ${bar}.`,
  track: (component: string, told: string) => `${component}: ${told}`,
  what: 'What',
  component: 'Component',
  measured: 'as measured',
  atOne: 'at 1',
  afterRise: 'after the largest rise seen',
  needed: (percent: string) => `score for a chance of ${percent}`,
  triedStatus: 'tried',
};

const vi: typeof en = {
  title: (rank, edition) => `Mức điểm có thể cần để đạt hạng ${rank} năm ${edition}`,
  subtitle: (edition) =>
    `Xác suất theo điểm mà một nước có khi đó, các nước khác thay đổi như mô phỏng từ kỳ ${edition}; bên dưới: điểm và xác suất nếu chỉ một thành phần tăng.`,
  finding: (area, score, chance, rank, edition) =>
    `${area} với điểm EGDI ${score}: xác suất đạt hạng ${rank} trở lên năm ${edition} là ${chance}`,
  across: 'Điểm EGDI',
  up: 'Xác suất',
  alone: 'Chỉ một thành phần',
  own: (area, edition, score, chance) => `${area} như năm ${edition}, ${score}: ${chance}`,
  tried: (score, chance) => `Theo phương án đang thử, ${score}: ${chance}`,
  bar: (rank, edition, low, high) => `Hạng ${rank} năm ${edition}: ${low} đến ${high} (80% số lần mô phỏng)`,
  point: (chance) => `xác suất ${chance}`,
  largest: (from, score, chance) => `Từ ${from} lên 1: điểm ${score}, xác suất ${chance}.`,
  rise: (area, from, to, rise, value, chance) =>
    `Mức tăng lớn nhất từng có từ mức tương tự: +${rise} (${area}, ${from} đến ${to}); khi đó là ${value}, xác suất ${chance}.`,
  noRise: 'Chưa nước nào khác xuất phát gần mức này nên không có gì để so sánh.',
  summary: (own, bar) => `${own}. ${bar}.`,
  track: (component, told) => `${component}: ${told}`,
  what: 'Nội dung',
  component: 'Thành phần',
  measured: 'theo giá trị thực tế',
  atOne: 'bằng 1',
  afterRise: 'sau mức tăng lớn nhất từng có',
  needed: (percent) => `điểm để có xác suất ${percent}`,
  triedStatus: 'đang thử',
};

/** Words of the picture of What if. */
export const whatIfPictureMessages = texts('whatIfPicture', { en, vi });
