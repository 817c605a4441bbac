import { texts } from './texts.ts';

const en = {
  ofOffice: 'The data of this page as its office publishes them: descriptor and files',
  title: 'Open data',
  intro:
    'The built-in data as files at addresses that stay, for programs and for other people’s work. Imports of this browser are not among them.',
  version: (version: string, day: string) => `Version ${version}, ${day}`,
  data: 'Data',
  files: 'Files',
  rows: {
    egdi: 'UN E-Government Survey: every country, every edition',
    verdicts: 'Targets with their verdicts on the day of the version',
    outlook: 'Chances on record of the next editions',
    backtest: 'Backtest of the simulation',
    all: 'All tables',
    indicators: 'Every indicator, one file each',
  },
  zip: 'ZIP',
  descriptor: 'Descriptor (Data Package)',
  list: 'List (JSON)',
  changes: 'What each version changed',
  terms: 'Sources and terms',
  packageTitle: 'Targetline: targets for digital transformation and the figures that judge them',
  read: 'Read it in R, Python or Excel',
  excelHow:
    'In Excel: Data, Get Data, From Other Sources, Blank Query, Advanced Editor. Numbers keep their point there, whatever Windows’ own setting is.',
};

const vi: typeof en = {
  ofOffice: 'Dữ liệu của trang này do cơ quan công bố: tệp mô tả và các tệp dữ liệu',
  title: 'Dữ liệu mở',
  intro:
    'Dữ liệu có sẵn dưới dạng tệp tại các địa chỉ cố định, dùng cho chương trình máy tính và công việc của người khác. Không gồm dữ liệu đã nhập trong trình duyệt này.',
  version: (version, day) => `Phiên bản ${version}, ngày ${day}`,
  data: 'Dữ liệu',
  files: 'Tệp',
  rows: {
    egdi: 'Khảo sát Chính phủ điện tử của Liên hợp quốc: mọi nước, mọi kỳ',
    verdicts: 'Mục tiêu kèm đánh giá vào ngày của phiên bản',
    outlook: 'Khả năng đã ghi sổ của các kỳ khảo sát tới',
    backtest: 'Kiểm nghiệm mô phỏng trên quá khứ',
    all: 'Mọi bảng',
    indicators: 'Từng chỉ số, mỗi chỉ số một tệp',
  },
  zip: 'ZIP',
  descriptor: 'Tệp mô tả',
  list: 'Danh sách (JSON)',
  changes: 'Thay đổi của từng phiên bản',
  terms: 'Nguồn và điều kiện sử dụng',
  packageTitle: 'Targetline: mục tiêu chuyển đổi số và số liệu dùng để đánh giá',
  read: 'Đọc bằng R, Python hoặc Excel',
  excelHow:
    'Trong Excel: Dữ liệu, Lấy dữ liệu, Từ nguồn khác, Truy vấn trống, Trình soạn thảo nâng cao. Số giữ nguyên dấu chấm thập phân, dù Windows cài đặt thế nào.',
};

/** What is offered to other people's programs. */
export const openDataMessages = texts('openData', { en, vi });
