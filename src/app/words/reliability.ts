import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  title: 'When it gave a 30% chance, did it happen 30% of the time?',
  note: (rank: string, origins: string) =>
    `Chances of rank ${rank} or better, forecast from the editions of ${origins}. Points on the dashed line mean the chances were right; larger dots stand for more forecasts.`,
  finding: (rank: string, points: number, text: string, ahead: string, origins: string) =>
    `Chances of rank ${rank} or better were ${text} percentage ${plural(points, 'point', 'points')} off on average, ${ahead} (forecast from ${origins})`,
  across: 'Chance given',
  up: 'Share that happened',
  dot: (forecast: string, observed: string, count: string) =>
    `given a chance of ${forecast}, happened in ${observed} of ${count}`,
  /** Of one horizon; its dots in words. */
  summary: (ahead: string, dots: string) => `${ahead}: ${dots}.`,
  ahead: 'Ahead',
  editionsAhead: (count: number, text: string) => (count === 1 ? '1 edition ahead' : `${text} editions ahead`),
  forecasts: 'Forecasts',
  share: 'share of forecasts',
  percent: (percent: string) => `${percent}%`,
};

const vi: typeof en = {
  title: 'Khi phương pháp nêu xác suất 30%, sự việc có xảy ra trong 30% trường hợp?',
  note: (rank, origins) =>
    `Xác suất đạt hạng ${rank} trở lên, dự báo từ các kỳ khảo sát ${origins}. Điểm nằm trên đường nét đứt: xác suất nêu ra khớp với thực tế; chấm lớn hơn ứng với nhiều dự báo hơn.`,
  finding: (rank, _points, text, ahead, origins) =>
    `${ahead}: xác suất đạt hạng ${rank} trở lên lệch trung bình ${text} điểm phần trăm so với thực tế (dự báo từ các kỳ khảo sát ${origins})`,
  across: 'Xác suất đã nêu',
  up: 'Tỷ lệ đã xảy ra',
  dot: (forecast, observed, count) => `nêu ${forecast}, thực tế xảy ra ${observed} trong ${count} dự báo`,
  summary: (ahead, dots) => `${ahead}: ${dots}.`,
  ahead: 'Dự báo trước',
  editionsAhead: (_, text) => `Dự báo trước ${text} kỳ khảo sát`,
  forecasts: 'Số dự báo',
  share: 'tỷ lệ số dự báo',
  percent: (percent) => `${percent}%`,
};

/** Words of the reliability diagrams. */
export const reliabilityMessages = texts('reliability', { en, vi });
