import { texts } from './texts.ts';

const en = {
  title: 'Notes',
  intro:
    'What happened, why a figure is as it is, what was decided: pinned to a period, it is shown on the chart and in what you share. A status says how far the work on a target is and who answers for it; it is also in the brief and in the file of the targets.',
  add: 'Add a note',
  mend: 'Change',
  remove: 'Remove',
  of: (what: string) => `Of ${what}`,
  kind: 'Kind',
  target: 'Target',
  chart: 'none: all figures',
  from: 'Period',
  until: 'to (empty for one period)',
  hint: '2025 or 3/2025',
  text: 'Text',
  owner: 'Who answers for it',
  review: 'Review and save',
  noText: (most: string) => `Write a text of at most ${most} characters.`,
  noPeriod: (text: string) => `“${text}” is not a valid period. Write it like 2025, Q1 2025 or 3/2025.`,
  backwards: 'The last period is before the first.',
  noTarget: 'A status is of a target: choose which.',
  status: 'Status',
  statusLine: (text: string, who: string) => `${text} (${who})`,
  csv: { status: 'Status note', owner: 'Owner', date: 'Status: day' },
};

const vi: typeof en = {
  title: 'Ghi chú',
  intro:
    'Việc gì đã xảy ra, vì sao số liệu như vậy, đã quyết định điều gì: gắn với một kỳ, ghi chú hiện trên biểu đồ và trong những gì bạn chia sẻ. Tình hình thực hiện cho biết công việc của một mục tiêu đến đâu và ai phụ trách; nội dung này cũng có trong báo cáo tóm tắt và tệp mục tiêu tải về.',
  add: 'Thêm ghi chú',
  mend: 'Sửa',
  remove: 'Xóa',
  of: (what) => `Về ${what}`,
  kind: 'Loại',
  target: 'Mục tiêu',
  chart: 'không: mọi số liệu',
  from: 'Kỳ',
  until: 'đến (để trống nếu chỉ một kỳ)',
  hint: '2025 hoặc 3/2025',
  text: 'Nội dung',
  owner: 'Người phụ trách',
  review: 'Xem lại và lưu',
  noText: (most) => `Hãy viết nội dung, nhiều nhất ${most} ký tự.`,
  noPeriod: (text) => `“${text}” không phải là kỳ hợp lệ. Hãy viết như 2025, quý I/2025 hoặc 3/2025.`,
  backwards: 'Kỳ cuối đứng trước kỳ đầu.',
  noTarget: 'Tình hình thực hiện là của một mục tiêu: hãy chọn mục tiêu.',
  status: 'Tình hình thực hiện',
  statusLine: (text, who) => `${text} (${who})`,
  csv: { status: 'Tình hình thực hiện', owner: 'Người phụ trách', date: 'Tình hình: ngày' },
};

/** Texts of notes on charts and targets, and of their form. */
export const noteMessages = texts('notes', { en, vi });
