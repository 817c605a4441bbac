import type { ModelReason } from '../../assess/simulation/fieldModel.ts';
import type { ProbabilityWord } from '../../assess/simulation/probabilityWord.ts';

const en = {
  word: {
    likely: 'likely',
    'about-even': 'about even',
    unlikely: 'unlikely',
    'very-unlikely': 'very unlikely',
  } satisfies Record<ProbabilityWord, string> as Record<ProbabilityWord, string>,
  percent: (percent: string) => `${percent} %`,
  underOne: 'under 1 %',
  overNinetyNine: 'over 99 %',
  oneIn: (number: string, one: string) => `${number}, about 1 in ${one}`,
  top: (k: string, edition: string) => `Top ${k} by the ${edition} edition`,
  ranks: (median: string, low: string, high: string) =>
    `Median rank ${median}; in 80 % of the simulated futures it lies between ${low} and ${high}.`,
  method: (draws: string, edition: string) =>
    `${draws} simulated futures of the whole field, from the ${edition} edition.`,
  tested: 'How well this method did in the past',
  outlook: 'Outlook',
  pace: 'Pace needed',
  required: (step: string, score: string, year: string) =>
    `${step} a year, to reach the score of about ${score} that the rank is expected to take in ${year}`,
  quantile: (share: string) => `simulated, ${share} quantile`,
  simulated: 'Targetline, simulation of the whole field',
  waiting: 'Simulating the field …',
  noScore: (area: string, edition: string) =>
    `No outlook: ${area} has no score in the ${edition} edition, from which the field is simulated.`,
  failed: 'The simulation stopped: reload the page to try again.',
  refused: {
    'too-few-editions': 'No outlook: a simulation needs more editions at equal distances than are loaded.',
    'too-few-areas': 'No outlook: too few countries are ranked in every pair of editions to simulate a field.',
    'not-an-index': 'No outlook: some scores lie outside 0 to 1, so this is not an index that can be simulated.',
    'no-variation': 'No outlook: all countries have the same score in an edition.',
  } satisfies Record<ModelReason, string> as Record<ModelReason, string>,
};

const vi: typeof en = {
  word: {
    likely: 'nhiều khả năng',
    'about-even': 'khả năng ngang nhau',
    unlikely: 'ít khả năng',
    'very-unlikely': 'rất ít khả năng',
  },
  percent: (percent) => `${percent} %`,
  underOne: 'dưới 1 %',
  overNinetyNine: 'trên 99 %',
  oneIn: (number, one) => `${number}, khoảng 1 trên ${one}`,
  top: (k, edition) => `Vào nhóm ${k} tới kỳ khảo sát ${edition}`,
  ranks: (median, low, high) =>
    `Hạng trung vị ${median}; 80 % kịch bản mô phỏng nằm trong khoảng từ hạng ${low} đến ${high}.`,
  method: (draws, edition) => `${draws} kịch bản mô phỏng toàn bộ bảng xếp hạng, tính từ kỳ khảo sát ${edition}.`,
  tested: 'Phương pháp này từng dự báo đúng đến đâu',
  outlook: 'Triển vọng',
  pace: 'Tốc độ cần có',
  required: (step, score, year) =>
    `${step} mỗi năm để đạt điểm khoảng ${score}, mức mà thứ hạng đó dự kiến đòi hỏi vào năm ${year}`,
  quantile: (share) => `mô phỏng, phân vị ${share}`,
  simulated: 'Targetline, mô phỏng toàn bộ bảng xếp hạng',
  waiting: 'Đang mô phỏng bảng xếp hạng …',
  noScore: (area, edition) =>
    `Không có triển vọng: ${area} không có điểm trong kỳ khảo sát ${edition}, là kỳ dùng để mô phỏng.`,
  failed: 'Mô phỏng bị dừng: hãy tải lại trang để thử lại.',
  refused: {
    'too-few-editions': 'Không có triển vọng: số kỳ khảo sát cách đều nhau chưa đủ để mô phỏng.',
    'too-few-areas':
      'Không có triển vọng: quá ít nước có mặt ở các cặp kỳ khảo sát liên tiếp để mô phỏng bảng xếp hạng.',
    'not-an-index': 'Không có triển vọng: có điểm nằm ngoài khoảng 0 đến 1, nên đây không phải chỉ số mô phỏng được.',
    'no-variation': 'Không có triển vọng: mọi nước có cùng điểm trong một kỳ khảo sát.',
  },
};

/** Texts about what is to come. */
export const outlookMessages = { en, vi };
