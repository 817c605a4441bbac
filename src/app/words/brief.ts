import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  print: 'Print',
  asOf: (date: string) => `As of ${date}`,
  revision: (id: string) => `data revision ${id}`,
  verdicts: 'Verdicts',
  count: (count: number, text: string) => `${text} ${plural(count, 'target', 'targets')}`,
  othersRanks: (area: string) => `The ranks above are those that it sets for ${area}.`,
  held: 'Targets held against figures',
  notAssessed: 'Not assessable, and why',
  sources: 'Sources',
  caveats: 'How to read this',
  caveat: {
    pace: 'A verdict on a target not yet due reflects the pace since the base year and is not a forecast; the outlook is a simulation of all countries.',
    comparability:
      'Scores of different editions are not fully comparable; ranks and gaps are. Changes of one to three places are usual.',
    disputed: (names: string) => `Sources disagree on: ${names}. The preferred figure is shown.`,
    method: 'Formulas, backtest and limits: the Method page.',
  },
  history: 'Edition by edition',
  field: (count: string) => `of ${count}`,
  groups: 'Among its peers',
  place: (group: string, place: string, total: string) => `${group}: ${place} of ${total}`,
  ahead: 'Next country up',
  toEgdi: 'All charts of the EGDI',
};

const vi: typeof en = {
  print: 'In',
  asOf: (date) => `Tính đến ${date}`,
  revision: (id) => `phiên bản dữ liệu ${id}`,
  verdicts: 'Kết quả đánh giá',
  count: (_count, text) => `${text} mục tiêu`,
  othersRanks: (area) => `Các thứ hạng nêu trên là mục tiêu chương trình đặt cho ${area}.`,
  held: 'Các mục tiêu đã so với số liệu',
  notAssessed: 'Không đánh giá được và lý do',
  sources: 'Nguồn',
  caveats: 'Cách đọc',
  caveat: {
    pace: 'Đánh giá đối với mục tiêu chưa đến hạn dựa trên tốc độ kể từ năm gốc, không phải dự báo; triển vọng là kết quả mô phỏng toàn bảng xếp hạng.',
    comparability:
      'Điểm số giữa các kỳ khảo sát chỉ so sánh được một phần; thứ hạng và khoảng cách thì so sánh được. Thay đổi từ một đến ba bậc là mức thay đổi thông thường.',
    disputed: (names) => `Các nguồn không thống nhất về: ${names}. Số liệu hiển thị là số liệu ưu tiên.`,
    method: 'Công thức, kết quả kiểm nghiệm và giới hạn: xem trang Phương pháp.',
  },
  history: 'Qua từng kỳ khảo sát',
  field: (count) => `trên ${count}`,
  groups: 'Trong các nhóm so sánh',
  place: (group, place, total) => `${group}: xếp thứ ${place}/${total}`,
  ahead: 'Nước xếp ngay trên',
  toEgdi: 'Tất cả biểu đồ EGDI',
};

/** Texts of the two pages made to be printed: the brief of a programme, and the profile of a country. */
export const briefMessages = texts('brief', { en, vi });
