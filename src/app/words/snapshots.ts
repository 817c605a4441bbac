import type { SnapshotFault } from '../../snapshot/snapshot.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  snapshot: 'Snapshot',
  frozen: (date: string) =>
    `Frozen on ${date}: the author’s figures, order and language. Later data do not change it, and opening it changes nothing here.`,
  note: 'The author’s note',
  opening: 'Opening the snapshot…',
  keep: 'Keep on the shelf',
  kept: 'It is on the shelf.',
  keptAlready: 'It was already on the shelf.',
  notStored: 'This browser stores nothing for this page, so there is no shelf.',
  importCopy: 'Import a copy',
  importNote: 'Figures that your data do not have go through the usual review before anything is stored.',
  nothingToImport: 'Nothing to import: your data already have all its figures.',
  live: 'See today’s figures',
  anew: (language: string) => `Show the chart in ${language}`,
  asMade: 'Show the chart as its author made it',
  anewNote:
    'The page’s own words are in your language; the author’s words and the names in the chart are as they were.',
  compare: 'Compared with current data',
  against: (one: string, other: string) => `“${one}” compared with “${other}”`,
  same: (count: number, text: string) => `${text} ${plural(count, 'figure is', 'figures are')} the same.`,
  differing: (count: number, text: string) => `${text} ${plural(count, 'figure differs', 'figures differ')}:`,
  noDifference: 'No figure differs.',
  nothingShared: 'They have no figures in common, so there is nothing to compare.',
  unknown: (count: number, text: string) =>
    `${text} ${plural(count, 'figure', 'figures')} of indicators that are not here ${plural(count, 'was', 'were')} not compared.`,
  alone: (count: number, text: string) =>
    `${text} ${plural(count, 'figure appears', 'figures appear')} in only one of the two.`,
  onlyMeasured: 'Computed figures, such as medians, cut-offs and bands, are not compared.',
  newer: (periods: string) => `There are newer figures now: ${periods}.`,
  then: 'In the snapshot',
  now: 'Now',
  other: 'In the other snapshot',
  none: 'no figure',
  more: (count: string) => `and ${count} more`,
  fault: {
    none: 'There is no Targetline data in it. Only pictures downloaded from Targetline open again; a screenshot, or a picture re-saved by another program or a chat, has lost its data.',
    cut: 'Its end is missing. It was probably cut off in transit. Ask for it again, preferably as a PNG or SVG file.',
    damaged:
      'Something in it was changed in transit, so its figures cannot be trusted. Ask for it again, preferably as a PNG or SVG file.',
    tooLarge: 'It is larger than any snapshot that this page makes, so it is not opened.',
    invalid: (what: string) =>
      `It is whole, but it is not a snapshot that this page makes (${what}). It is not opened.`,
    newer: (version: string) =>
      `It was made by a newer Targetline (format ${version}). Reload this page to get the newest version, then open it again.`,
  },
  cannotOpen: (name: string) => `${name} cannot be opened.`,
  noLink: 'What you pasted does not contain a complete link to this page.',
  wholeLink: 'Copy the link again, from https:// to its very end: an e-mail may have broken it.',
  thisLink: 'This snapshot link',
  dismiss: 'Close this message',
  toStart: 'Go to the overview',
  shelf: 'Snapshots',
  shelfIntro:
    'Drop a PNG or SVG made here onto the page, or paste a snapshot link, and the chart opens as it was. What you keep is listed here, in this browser only.',
  empty: 'The shelf is empty.',
  whatFor:
    'A picture downloaded here carries its figures: it opens again as a chart that can be read, compared with today’s data and imported, months later and on another device.',
  ways: [
    'Open a chart, press Share and download the picture, or open one that somebody sent you.',
    'On the opened picture press “Keep on the shelf”.',
    'Two kept pictures can be compared figure by figure, and the whole shelf printed or passed on.',
  ] as readonly string[],
  toChart: 'To the charts of the overview',
  example: 'Example: a chart with title, source and the words “opens again”',
  opensAgain: 'opens again, with its figures',
  dropPicture: 'Drop a PNG or SVG made here',
  openPicture: 'Open a picture',
  made: (date: string) => `Frozen on ${date}`,
  remark: 'Your remark',
  saved: 'Saved.',
  open: 'Open',
  move: { up: 'Up', down: 'Down', remove: 'Take off the shelf' },
  of: (what: string, title: string) => `${what}: “${title}”`,
  select: 'Compare',
  selectTwo: 'Mark two snapshots to compare them.',
  unlike: 'It has no figure in common with the one that is marked.',
  exportAll: 'Export all as one file',
  importShelf: 'Add from files',
  print: 'Print all',
  added: (count: number, text: string) =>
    count === 0
      ? 'All of them were already on the shelf.'
      : `${text} ${plural(count, 'snapshot was', 'snapshots were')} added.`,
  notAdded: (count: number, text: string) =>
    `${text} ${plural(count, 'snapshot is', 'snapshots are')} damaged or of a newer version and ${plural(count, 'was', 'were')} left out.`,
  noShelfFile: (name: string) =>
    `${name} contains no snapshot. Use a PNG or SVG downloaded from Targetline, or the file made by “Export all as one file”.`,
  shelfTooLarge: (name: string, snapshots: string, file: string, unfolded: string) =>
    `${name} is too large, so nothing of it was added. A shelf file may hold ${snapshots} snapshots, ${file} MB, and ${unfolded} MB once they are decompressed. Ask for it in several files, or for the pictures themselves.`,
  notStoredNow: 'The last change to the shelf was not stored: reload the page and try again.',
  noRoom:
    'The last change to the shelf was not stored: this browser has no room left, most likely because the disk is full. Before you reload or close this page, download a backup on the screen Data; then free up space.',
  notKept: 'It could not be saved.',
  notShelved: 'The files could not be put on the shelf.',
  dropped: (title: string) => `“${title}” was taken off the shelf.`,
  undrop: 'Put it back',
  unreadable: 'This snapshot can no longer be read.',
  inTargetline: 'Open in Targetline, with its figures',
};

const vi: typeof en = {
  snapshot: 'Ảnh chụp biểu đồ',
  frozen: (date) =>
    `Chụp ngày ${date}: số liệu, thứ tự và ngôn ngữ của tác giả. Dữ liệu về sau không làm thay đổi ảnh chụp, và ảnh chụp không làm thay đổi dữ liệu ở đây.`,
  note: 'Ghi chú của tác giả',
  opening: 'Đang mở ảnh chụp biểu đồ…',
  keep: 'Lưu vào danh sách',
  kept: 'Đã lưu vào danh sách.',
  keptAlready: 'Ảnh chụp đã có trong danh sách.',
  notStored: 'Trình duyệt này không lưu dữ liệu cho trang, nên không có danh sách ảnh chụp.',
  importCopy: 'Nhập một bản sao',
  importNote: 'Các số liệu quan sát mà dữ liệu của bạn chưa có sẽ qua bước xem lại thông thường trước khi lưu.',
  nothingToImport: 'Không có gì để nhập: dữ liệu của bạn đã có mọi số liệu quan sát trong ảnh chụp.',
  live: 'Xem số liệu hiện nay',
  anew: (language) => `Xem biểu đồ bằng ${language}`,
  asMade: 'Xem biểu đồ như tác giả đã tạo',
  anewNote: 'Lời của trang hiển thị bằng ngôn ngữ của bạn; lời của tác giả và các tên trong biểu đồ được giữ nguyên.',
  compare: 'So với dữ liệu hiện tại',
  against: (one, other) => `“${one}” so với “${other}”`,
  same: (_, text) => `${text} số liệu giống nhau.`,
  differing: (_, text) => `${text} số liệu khác nhau:`,
  noDifference: 'Không có số liệu quan sát nào khác nhau.',
  nothingShared: 'Hai ảnh chụp không có chung số liệu quan sát nào nên không có gì để so sánh.',
  unknown: (_, text) => `${text} số liệu của các chỉ số không có ở đây nên không được so sánh.`,
  alone: (_, text) => `${text} số liệu quan sát chỉ có trong một trong hai ảnh chụp.`,
  onlyMeasured: 'Số liệu tính toán như trung vị, ngưỡng và dải dự phóng không được so sánh.',
  newer: (periods) => `Hiện đã có số liệu mới hơn: ${periods}.`,
  then: 'Trong ảnh chụp',
  now: 'Hiện tại',
  other: 'Trong ảnh chụp kia',
  none: 'không có số liệu',
  more: (count) => `và ${count} số liệu khác`,
  fault: {
    none: 'Bên trong không có dữ liệu của Targetline. Chỉ hình tải từ Targetline mới mở lại được; ảnh chụp màn hình hoặc hình được chương trình khác lưu lại đã mất dữ liệu.',
    cut: 'Thiếu phần cuối. Có lẽ đã bị cắt khi truyền: hãy đề nghị gửi lại, tốt nhất là dưới dạng tệp PNG hoặc SVG.',
    damaged:
      'Nội dung đã bị thay đổi khi truyền nên số liệu không còn đáng tin cậy. Hãy đề nghị gửi lại, tốt nhất là dưới dạng tệp PNG hoặc SVG.',
    tooLarge: 'Tệp lớn hơn mọi ảnh chụp mà trang này tạo ra nên không được mở.',
    invalid: (what) => `Nội dung nguyên vẹn nhưng không phải ảnh chụp do trang này tạo ra (${what}) nên không được mở.`,
    newer: (version) =>
      `Ảnh chụp do phiên bản Targetline mới hơn tạo ra (định dạng ${version}). Hãy tải lại trang để có phiên bản mới nhất rồi mở lại.`,
  },
  cannotOpen: (name) => `Không mở được ${name}.`,
  noLink: 'Nội dung vừa dán không có liên kết trọn vẹn nào của trang này.',
  wholeLink: 'Hãy sao chép lại liên kết, từ https:// đến hết: thư điện tử có thể đã ngắt liên kết.',
  thisLink: 'liên kết ảnh chụp này',
  dismiss: 'Đóng thông báo này',
  toStart: 'Về trang Tổng quan',
  shelf: 'Ảnh chụp biểu đồ',
  shelfIntro:
    'Thả tệp PNG hoặc SVG tải từ Targetline vào trang, hoặc dán liên kết ảnh chụp, biểu đồ sẽ mở ra như lúc được chụp. Những ảnh chụp bạn lưu nằm ở đây, chỉ trong trình duyệt này.',
  empty: 'Danh sách đang trống.',
  whatFor:
    'Hình tải từ trang này mang theo số liệu: nhiều tháng sau, trên máy khác, hình vẫn mở lại được thành biểu đồ để xem, so sánh với dữ liệu hiện tại và nhập vào trang.',
  ways: [
    'Mở một biểu đồ, bấm Chia sẻ rồi tải hình về, hoặc mở hình người khác gửi.',
    'Trên hình vừa mở, bấm “Lưu vào danh sách”.',
    'Có thể so sánh hai hình đã lưu theo từng số liệu, in hoặc chuyển cả danh sách cho người khác.',
  ],
  toChart: 'Đến các biểu đồ ở trang tổng quan',
  example: 'Ví dụ: biểu đồ có tiêu đề, nguồn và dòng chữ “mở lại được”',
  opensAgain: 'mở lại được, kèm số liệu',
  dropPicture: 'Thả vào đây tệp PNG hoặc SVG tải từ trang này',
  openPicture: 'Mở hình',
  made: (date) => `Chụp ngày ${date}`,
  remark: 'Nhận xét của bạn',
  saved: 'Đã lưu.',
  open: 'Mở',
  move: { up: 'Chuyển lên', down: 'Chuyển xuống', remove: 'Bỏ khỏi danh sách' },
  of: (what, title) => `${what}: “${title}”`,
  select: 'So sánh',
  selectTwo: 'Đánh dấu hai ảnh chụp để so sánh.',
  unlike: 'Không có số liệu nào chung với ảnh đã đánh dấu.',
  exportAll: 'Xuất tất cả thành một tệp',
  importShelf: 'Thêm từ tệp',
  print: 'In tất cả',
  added: (count, text) => (count === 0 ? 'Tất cả đã có trong danh sách.' : `Đã thêm ${text} ảnh chụp.`),
  notAdded: (_, text) => `${text} ảnh chụp bị hỏng hoặc thuộc phiên bản mới hơn nên không được thêm.`,
  noShelfFile: (name) =>
    `${name} không chứa ảnh chụp nào. Hãy dùng tệp PNG hoặc SVG tải từ Targetline, hoặc tệp tạo bằng “Xuất tất cả thành một tệp”.`,
  shelfTooLarge: (name, snapshots, file, unfolded) =>
    `${name} quá lớn nên không có gì được thêm. Một tệp danh sách có thể chứa tối đa ${snapshots} ảnh chụp, ${file} MB và ${unfolded} MB sau khi giải nén. Hãy xin nhiều tệp nhỏ hơn, hoặc xin chính các ảnh chụp.`,
  notStoredNow: 'Thay đổi gần nhất trong danh sách chưa được lưu: hãy tải lại trang rồi thử lại.',
  noRoom:
    'Thay đổi gần nhất trong danh sách chưa được lưu: trình duyệt không còn chỗ, nhiều khả năng do ổ đĩa đầy. Trước khi tải lại hoặc đóng trang, hãy tải bản sao lưu ở trang Dữ liệu; sau đó hãy giải phóng dung lượng.',
  notKept: 'Không lưu được ảnh chụp.',
  notShelved: 'Không lưu được các tệp vào danh sách.',
  dropped: (title) => `Đã bỏ “${title}” khỏi danh sách.`,
  undrop: 'Khôi phục',
  unreadable: 'Không còn đọc được ảnh chụp này.',
  inTargetline: 'Mở trong Targetline, kèm số liệu',
};

export const snapshotMessages = texts('snapshots', { en, vi });

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
