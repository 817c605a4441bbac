import type { SnapshotFault } from '../../snapshot/snapshot.ts';
import { plural } from './plural.ts';

const en = {
  snapshot: 'Snapshot',
  frozen: (date: string) =>
    `Frozen on ${date}: the author’s figures, order and language. Later data do not change it, and it changes nothing here.`,
  note: 'The author’s note',
  opening: 'Opening the snapshot …',
  keep: 'Keep on the shelf',
  kept: 'It stands on the shelf.',
  keptAlready: 'It stood on the shelf already.',
  notStored: 'This browser stores nothing for this page, so there is no shelf.',
  importCopy: 'Import a copy',
  importNote:
    'The measured figures that your data do not have go through the ordinary review before anything is stored.',
  nothingToImport: 'Nothing to import: your data have every measured figure of it.',
  live: 'Same view with current data',
  compare: 'Compared with current data',
  against: (one: string, other: string) => `“${one}” compared with “${other}”`,
  same: (count: number, text: string) => `${text} ${plural(count, 'figure is', 'figures are')} the same.`,
  differing: (count: number, text: string) => `${text} ${plural(count, 'figure differs', 'figures differ')}:`,
  noDifference: 'No measured figure differs.',
  nothingShared: 'They share no measured figure, so there is nothing to compare.',
  unknown: (count: number, text: string) =>
    `${text} ${plural(count, 'figure', 'figures')} of indicators that are not here ${plural(count, 'was', 'were')} not compared.`,
  alone: (count: number, text: string) =>
    `${text} measured ${plural(count, 'figure stands', 'figures stand')} in one of the two only.`,
  onlyMeasured: 'Computed figures, such as medians, cut-offs and bands, are not compared.',
  newer: (periods: string) => `There are newer figures now: ${periods}.`,
  then: 'In the snapshot',
  now: 'Now',
  other: 'In the other',
  none: 'no figure',
  more: (count: string) => `and ${count} more`,
  fault: {
    none: 'There is no Targetline data in it. Only pictures downloaded from Targetline open again; a screenshot or a picture that another program or a chat saved anew has lost its data.',
    cut: 'Its end is missing. It was probably cut on the way: ask for it again, best as a PNG or SVG file.',
    damaged:
      'Something in it was changed on the way, so its figures cannot be trusted. Ask for it again, best as a PNG or SVG file.',
    tooLarge: 'It is larger than any snapshot that this page makes, so it is not opened.',
    invalid: (what: string) =>
      `It is whole, but it is not a snapshot that this page makes (${what}). It is not opened.`,
    newer: (version: string) =>
      `It was made by a newer Targetline (format ${version}). Reload this page to get the newest version, then open it again.`,
  },
  cannotOpen: (name: string) => `${name} cannot be opened.`,
  noLink: 'What you pasted holds no whole link of this page.',
  wholeLink: 'Copy the link once more, from https:// to its very end: a mail may have broken it.',
  thisLink: 'This snapshot link',
  dismiss: 'Close this message',
  toStart: 'Go to the overview',
  shelf: 'Snapshots',
  shelfIntro:
    'Drop a PNG or SVG that was made here on the page, or paste a snapshot link, and the chart opens as it was. What you keep stands here, in this browser only.',
  empty: 'The shelf is empty.',
  made: (date: string) => `Frozen on ${date}`,
  remark: 'Your remark',
  saved: 'Saved.',
  open: 'Open',
  up: (title: string) => `Move “${title}” up`,
  down: (title: string) => `Move “${title}” down`,
  remove: (title: string) => `Take “${title}” off the shelf`,
  select: 'Compare',
  selectTwo: 'Mark two snapshots to compare them.',
  exportAll: 'Export all as one file',
  importShelf: 'Add from files',
  print: 'Print all',
  added: (count: number, text: string) =>
    count === 0
      ? 'All of them stood on the shelf already.'
      : `${text} ${plural(count, 'snapshot was', 'snapshots were')} added.`,
  notAdded: (count: number, text: string) =>
    `${text} ${plural(count, 'snapshot is', 'snapshots are')} damaged or of a newer version and ${plural(count, 'was', 'were')} left out.`,
  noShelfFile: (name: string) =>
    `${name} holds no snapshot. What does: PNG and SVG downloaded from Targetline, and the file that “Export all as one file” makes.`,
  notStoredNow: 'The last change to the shelf was not stored: reload the page and try again.',
  notKept: 'It could not be kept.',
  notShelved: 'The files could not be put on the shelf.',
  dropped: (title: string) => `“${title}” was taken off the shelf.`,
  undrop: 'Put it back',
  unreadable: 'This snapshot can no longer be read.',
  inTargetline: 'Open in Targetline, with its figures',
};

const vi: typeof en = {
  snapshot: 'Bản chụp',
  frozen: (date) =>
    `Chụp ngày ${date}: số liệu, thứ tự và ngôn ngữ của tác giả. Dữ liệu về sau không làm nó thay đổi, và nó không thay đổi gì ở đây.`,
  note: 'Ghi chú của tác giả',
  opening: 'Đang mở bản chụp …',
  keep: 'Giữ trên giá',
  kept: 'Đã đặt lên giá.',
  keptAlready: 'Bản chụp đã có trên giá.',
  notStored: 'Trình duyệt này không lưu gì cho trang, nên không có giá.',
  importCopy: 'Nhập một bản sao',
  importNote: 'Các số liệu đo được mà dữ liệu của bạn chưa có sẽ qua bước xem lại thông thường trước khi lưu.',
  nothingToImport: 'Không có gì để nhập: dữ liệu của bạn đã có mọi số liệu đo được trong bản chụp.',
  live: 'Cùng nội dung với dữ liệu hiện tại',
  compare: 'So với dữ liệu hiện tại',
  against: (one, other) => `“${one}” so với “${other}”`,
  same: (_, text) => `${text} số liệu giống nhau.`,
  differing: (_, text) => `${text} số liệu khác nhau:`,
  noDifference: 'Không có số liệu đo được nào khác.',
  nothingShared: 'Hai bên không có chung số liệu đo được nào nên không có gì để so sánh.',
  unknown: (_, text) => `${text} số liệu của các chỉ số không có ở đây nên không được so sánh.`,
  alone: (_, text) => `${text} số liệu đo được chỉ có trong một trong hai bản.`,
  onlyMeasured: 'Số liệu tính toán như trung vị, ngưỡng và dải dự phóng không được so sánh.',
  newer: (periods) => `Hiện đã có số liệu mới hơn: ${periods}.`,
  then: 'Trong bản chụp',
  now: 'Hiện tại',
  other: 'Trong bản kia',
  none: 'không có số liệu',
  more: (count) => `và ${count} số liệu khác`,
  fault: {
    none: 'Bên trong không có dữ liệu của Targetline. Chỉ hình tải từ Targetline mới mở lại được; ảnh chụp màn hình hoặc hình được chương trình khác lưu lại đã mất dữ liệu.',
    cut: 'Thiếu phần cuối. Có lẽ đã bị cắt trên đường đi: hãy xin gửi lại, tốt nhất là dưới dạng tệp PNG hoặc SVG.',
    damaged:
      'Nội dung đã bị thay đổi trên đường đi nên không thể tin số liệu. Hãy xin gửi lại, tốt nhất là dưới dạng tệp PNG hoặc SVG.',
    tooLarge: 'Tệp lớn hơn mọi bản chụp mà trang này tạo ra nên không được mở.',
    invalid: (what) => `Nội dung nguyên vẹn nhưng không phải bản chụp do trang này tạo ra (${what}) nên không được mở.`,
    newer: (version) =>
      `Bản chụp do phiên bản Targetline mới hơn tạo ra (định dạng ${version}). Hãy tải lại trang để có phiên bản mới nhất rồi mở lại.`,
  },
  cannotOpen: (name) => `Không mở được ${name}.`,
  noLink: 'Nội dung vừa dán không có liên kết trọn vẹn nào của trang này.',
  wholeLink: 'Hãy sao chép lại liên kết, từ https:// đến tận cùng: thư điện tử có thể đã làm đứt nó.',
  thisLink: 'liên kết bản chụp này',
  dismiss: 'Đóng thông báo này',
  toStart: 'Về trang Tổng quan',
  shelf: 'Bản chụp',
  shelfIntro:
    'Thả tệp PNG hoặc SVG tạo từ đây vào trang, hoặc dán liên kết bản chụp, biểu đồ sẽ mở ra như lúc được chụp. Những bản bạn giữ nằm ở đây, chỉ trong trình duyệt này.',
  empty: 'Giá đang trống.',
  made: (date) => `Chụp ngày ${date}`,
  remark: 'Nhận xét của bạn',
  saved: 'Đã lưu.',
  open: 'Mở',
  up: (title) => `Chuyển “${title}” lên`,
  down: (title) => `Chuyển “${title}” xuống`,
  remove: (title) => `Bỏ “${title}” khỏi giá`,
  select: 'So sánh',
  selectTwo: 'Đánh dấu hai bản chụp để so sánh.',
  exportAll: 'Xuất tất cả thành một tệp',
  importShelf: 'Thêm từ tệp',
  print: 'In tất cả',
  added: (count, text) => (count === 0 ? 'Tất cả đã có sẵn trên giá.' : `Đã thêm ${text} bản chụp.`),
  notAdded: (_, text) => `${text} bản chụp bị hỏng hoặc thuộc phiên bản mới hơn nên không được thêm.`,
  noShelfFile: (name) =>
    `${name} không chứa bản chụp nào. Tệp PNG và SVG tải từ Targetline và tệp tạo bằng “Xuất tất cả thành một tệp” thì có.`,
  notStoredNow: 'Thay đổi gần nhất trên giá chưa được lưu: hãy tải lại trang rồi thử lại.',
  notKept: 'Không giữ được bản chụp.',
  notShelved: 'Không đặt được các tệp lên giá.',
  dropped: (title) => `Đã bỏ “${title}” khỏi giá.`,
  undrop: 'Đặt lại',
  unreadable: 'Không còn đọc được bản chụp này.',
  inTargetline: 'Mở trong Targetline, kèm số liệu',
};

export const snapshotMessages = { en, vi };

/** What is wrong with something that should open, and what to do. */
export function faultText(fault: SnapshotFault, { fault: m }: typeof en): string {
  switch (fault.reason) {
    case 'invalid':
      return m.invalid(fault.what);
    case 'newer':
      return m.newer(String(fault.version));
    case 'too-large':
      return m.tooLarge;
    default:
      return m[fault.reason];
  }
}
