const en = {
  title: 'When it said 30 %, did it come true in 30 %?',
  note: (rank: string, origins: string) =>
    `Chances of rank ${rank} or better, forecast from the editions of ${origins}. On the dashed line chances are right; a larger dot stands for more forecasts.`,
  across: 'Chance given',
  up: 'Share that came true',
  dot: (forecast: string, observed: string, count: string) => `given ${forecast}, came true in ${observed} of ${count}`,
  /** Of one horizon; its dots in words. */
  summary: (ahead: string, dots: string) => `${ahead}: ${dots}.`,
  ahead: 'Ahead',
  editionsAhead: (count: number, text: string) => (count === 1 ? '1 edition ahead' : `${text} editions ahead`),
  forecasts: 'Forecasts',
  share: 'share of forecasts',
  percent: (percent: string) => `${percent} %`,
};

const vi: typeof en = {
  title: 'Khi phương pháp nói 30 %, điều đó có xảy ra 30 % số lần?',
  note: (rank, origins) =>
    `Xác suất đạt hạng ${rank} trở lên, dự báo từ các kỳ khảo sát ${origins}. Trên đường đứt nét xác suất là đúng; chấm lớn hơn ứng với nhiều dự báo hơn.`,
  across: 'Xác suất đã nêu',
  up: 'Tỷ lệ đã xảy ra',
  dot: (forecast, observed, count) => `đã nêu ${forecast}, xảy ra ${observed} trong ${count} dự báo`,
  summary: (ahead, dots) => `${ahead}: ${dots}.`,
  ahead: 'Trước',
  editionsAhead: (_, text) => `Trước ${text} kỳ khảo sát`,
  forecasts: 'Số dự báo',
  share: 'tỷ lệ số dự báo',
  percent: (percent) => `${percent} %`,
};

/** Words of the reliability diagrams. */
export const reliabilityMessages = { en, vi };
