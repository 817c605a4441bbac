import type { BriefPart } from '../../domain/offered.ts';
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
  parts: 'On the page (what is marked at first fits one sheet of A4)',
  part: {
    chart: 'chart',
    pillars: 'verdicts by pillar',
    targets: 'targets held against figures',
    honest: 'set a target honestly',
    indices: 'the four indices',
    unjudged: 'not assessable, and why',
    reading: 'how to read, sources',
  } satisfies Record<BriefPart, string>,
  addLead: 'Add a sentence of your own',
  changeLead: 'Change your sentence',
  lead: 'What the brief begins with',
  leadNote: 'Kept like every note: reviewed, then stored in this browser, carried by backups and taken back by undo.',
  chosen: (text: string, total: string, by: string) =>
    `Only what was chosen among the targets (${by}): ${text} of ${total}.`,
  named: (text: string) => `name has “${text}”`,
  whole: 'All targets',
  caveats: 'How to read this',
  caveat: {
    pace: 'A verdict on a target not yet due is not a forecast; the outlook is a simulation of all countries.',
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
  parts: 'Các phần của trang (lựa chọn ban đầu vừa một trang A4)',
  part: {
    chart: 'biểu đồ',
    pillars: 'đánh giá theo trụ cột',
    targets: 'các mục tiêu đã so với số liệu',
    honest: 'đặt mục tiêu có cơ sở',
    indices: 'bốn chỉ số',
    unjudged: 'không đánh giá được và lý do',
    reading: 'cách đọc, nguồn',
  },
  addLead: 'Thêm lời mở đầu của bạn',
  changeLead: 'Sửa lời mở đầu',
  lead: 'Lời mở đầu báo cáo',
  leadNote: 'Được giữ như mọi ghi chú: xem lại rồi lưu trong trình duyệt này, có trong bản sao lưu và hoàn tác được.',
  chosen: (text, total, by) => `Chỉ gồm các mục tiêu đã lọc (${by}): ${text} trên ${total}.`,
  named: (text) => `tên có “${text}”`,
  whole: 'Tất cả mục tiêu',
  caveats: 'Cách đọc',
  caveat: {
    pace: 'Đánh giá đối với mục tiêu chưa đến hạn không phải dự báo; triển vọng là kết quả mô phỏng toàn bảng xếp hạng.',
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
