import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  ranked: (area: string, rank: string, size: string, edition: string) =>
    `${area}: rank ${rank} of ${size} in the UN E-Government Survey ${edition}`,
  unranked: (area: string) => `${area} in the UN E-Government Survey`,
  score: (score: string, edition: string) => `EGDI score in the ${edition} edition: ${score}.`,
  edition: (edition: string) => `Figures of the ${edition} edition, and the outlook.`,
  editions: (from: string, to: string) => `Figures from ${from} to ${to}, and the outlook.`,
  programme: (basis: string, count: number, text: string) =>
    `${basis}. ${text} ${plural(count, 'target', 'targets')}, each held against the latest figures.`,
  noTargets: (basis: string) => `${basis}. None of its targets is listed.`,
  dataset: (area: string) => `UN E-Government Development Index (EGDI) of ${area}: scores and ranks`,
};

const vi: typeof en = {
  ranked: (area, rank, size, edition) =>
    `${area}: hạng ${rank}/${size} trong Khảo sát Chính phủ điện tử ${edition} của Liên hợp quốc`,
  unranked: (area) => `${area} trong Khảo sát Chính phủ điện tử của Liên hợp quốc`,
  score: (score, edition) => `Điểm EGDI ở kỳ khảo sát ${edition}: ${score}.`,
  edition: (edition) => `Số liệu của kỳ khảo sát ${edition} và triển vọng.`,
  editions: (from, to) => `Số liệu từ kỳ khảo sát ${from} đến kỳ khảo sát ${to} và triển vọng.`,
  programme: (basis, _count, text) => `${basis}. ${text} mục tiêu, mỗi mục tiêu được so với số liệu mới nhất.`,
  noTargets: (basis) => `${basis}. Chưa có mục tiêu nào được liệt kê.`,
  dataset: (area) => `Chỉ số phát triển Chính phủ điện tử (EGDI) của Liên hợp quốc, ${area}: điểm và thứ hạng`,
};

/** What pages of one view each say of themselves to search engines and in messages. */
export const stillMessages = texts('still', { en, vi });
