const en = {
  title: (rank: string, edition: string) => `What rank ${rank} may take in ${edition}`,
  subtitle: (edition: string) =>
    `Chance by the score a country would have then, the others moving as simulated from ${edition}; below, how far each component alone takes it.`,
  across: 'EGDI score',
  up: 'Chance',
  alone: 'One component alone',
  own: (area: string, edition: string, score: string, chance: string) =>
    `${area} as in ${edition}, ${score}: ${chance}`,
  tried: (score: string, chance: string) => `As tried, ${score}: ${chance}`,
  bar: (rank: string, edition: string, low: string, high: string) =>
    `Rank ${rank} in ${edition}: ${low} to ${high} (80 % of the futures)`,
  point: (chance: string) => `chance ${chance}`,
  largest: (from: string, score: string, chance: string) => `From ${from} to 1: a score of ${score}, chance ${chance}.`,
  rise: (area: string, from: string, to: string, rise: string, value: string, chance: string) =>
    `Largest rise seen from such a level: +${rise} (${area}, ${from} to ${to}); that would be ${value}, chance ${chance}.`,
  noRise: 'No other country started near this level: nothing tells how far it can rise.',
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
  title: (rank, edition) => `Hạng ${rank} năm ${edition} có thể cần gì`,
  subtitle: (edition) =>
    `Xác suất theo điểm mà một nước có khi đó, các nước khác thay đổi như mô phỏng từ kỳ ${edition}; bên dưới: từng thành phần riêng lẻ đưa điểm lên đến đâu.`,
  across: 'Điểm EGDI',
  up: 'Xác suất',
  alone: 'Chỉ một thành phần',
  own: (area, edition, score, chance) => `${area} như năm ${edition}, ${score}: ${chance}`,
  tried: (score, chance) => `Theo kịch bản đang thử, ${score}: ${chance}`,
  bar: (rank, edition, low, high) => `Hạng ${rank} năm ${edition}: ${low} đến ${high} (80% số kịch bản)`,
  point: (chance) => `xác suất ${chance}`,
  largest: (from, score, chance) => `Từ ${from} lên 1: điểm ${score}, xác suất ${chance}.`,
  rise: (area, from, to, rise, value, chance) =>
    `Mức tăng lớn nhất từng có từ mức tương tự: +${rise} (${area}, ${from} đến ${to}); khi đó là ${value}, xác suất ${chance}.`,
  noRise: 'Chưa nước nào khác xuất phát gần mức này: không có gì cho biết có thể tăng đến đâu.',
  summary: (own, bar) => `${own}. ${bar}.`,
  track: (component, told) => `${component}: ${told}`,
  what: 'Nội dung',
  component: 'Thành phần',
  measured: 'như số đo',
  atOne: 'bằng 1',
  afterRise: 'sau mức tăng lớn nhất từng có',
  needed: (percent) => `điểm để có xác suất ${percent}`,
  triedStatus: 'đang thử',
};

/** Words of the picture of What if. */
export const whatIfPictureMessages = { en, vi };
