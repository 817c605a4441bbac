import { plural } from './plural.ts';

const en = {
  print: 'Print',
  asOf: (date: string) => `As of ${date}`,
  revision: (id: string) => `data revision ${id}`,
  standing: 'Where it stands',
  verdicts: 'Verdicts',
  count: (count: number, text: string) => `${text} ${plural(count, 'target', 'targets')}`,
  othersRanks: (area: string) => `The ranks above are those that it sets for ${area}.`,
  assessed: 'Targets that can be assessed',
  notAssessed: 'Not assessable, and why',
  sources: 'Sources',
  caveats: 'How to read this',
  caveat: {
    pace: 'A verdict on a year to come is a pace since the base year, not a forecast; the outlook is a simulation of the whole field.',
    comparability:
      'Scores of different editions are not fully comparable; ranks and gaps are. Changes of one to three ranks are ordinary movement.',
    disputed: (names: string) => `Sources differ about: ${names}. The preferred one is shown.`,
    method: 'Formulas, backtest and limits: the Method page.',
  },
  history: 'Edition by edition',
  field: (count: string) => `of ${count}`,
  groups: 'Among its peers',
  place: (group: string, place: string, total: string) => `${group}: ${place} of ${total}`,
  ahead: 'Next above',
  toEgdi: 'All charts of the EGDI',
};

const vi: typeof en = {
  print: 'In',
  asOf: (date) => `Tính đến ${date}`,
  revision: (id) => `phiên bản dữ liệu ${id}`,
  standing: 'Hiện trạng',
  verdicts: 'Kết quả đánh giá',
  count: (_count, text) => `${text} mục tiêu`,
  othersRanks: (area) => `Các thứ hạng nêu trên là mục tiêu chương trình đặt cho ${area}.`,
  assessed: 'Các mục tiêu đánh giá được',
  notAssessed: 'Chưa đánh giá được và lý do',
  sources: 'Nguồn',
  caveats: 'Cách đọc',
  caveat: {
    pace: 'Đánh giá cho năm chưa đến là tốc độ kể từ năm gốc, không phải dự báo; triển vọng là kết quả mô phỏng toàn bảng xếp hạng.',
    comparability:
      'Điểm của các kỳ khảo sát không hoàn toàn so sánh được với nhau; thứ hạng và khoảng cách thì được. Thay đổi một đến ba bậc là bình thường.',
    disputed: (names) => `Các nguồn không thống nhất về: ${names}. Số liệu hiển thị là số liệu được chọn.`,
    method: 'Công thức, kiểm định và giới hạn: trang Phương pháp.',
  },
  history: 'Qua từng kỳ khảo sát',
  field: (count) => `trên ${count}`,
  groups: 'Trong các nhóm so sánh',
  place: (group, place, total) => `${group}: thứ ${place} trên ${total}`,
  ahead: 'Ngay phía trên',
  toEgdi: 'Mọi biểu đồ EGDI',
};

/** Texts of the two pages made to be printed: the brief of a programme, and the profile of a country. */
export const briefMessages = { en, vi };
