import type { BackupFault } from '../../store/backup.ts';
import { plural } from './plural.ts';

const en = {
  title: 'Backup',
  intro:
    'Everything that is stored here, all revisions and the shelf included, as one file. The data live in this browser only: a cleared browser or a lost computer takes them along.',
  download: 'Download backup',
  making: 'Making the backup …',
  made: (size: string) => `The backup was made (${size}).`,
  notMade: 'The backup could not be made.',
  notMadeTooLarge:
    'What is stored is too much for one backup that this page could read again. Undo the oldest imports that you no longer need, then try again.',
  since: (count: number, text: string, date: string | null) =>
    `${text} ${plural(count, 'import', 'imports')} ${date === null ? 'so far and no backup yet' : `since the last backup of ${date}`}.`,
  safe: (date: string) => `No import since the last backup of ${date}.`,
  restore: 'Restore backup',
  reading: (file: string) => `Reading ${file} …`,
  asked: (file: string) => `Restore ${file}?`,
  contents: (date: string) => `The backup of ${date} holds`,
  revisions: 'Revisions',
  indicators: 'Indicators with figures',
  observations: 'Observations',
  snapshots: 'Snapshots on the shelf',
  replaces:
    'It takes the place of everything that is stored here now. What is here and not in the backup will be gone: download a backup of it first if in doubt.',
  confirm: 'Restore',
  cancel: 'Cancel',
  writing: 'Restoring …',
  restored: 'The backup was restored.',
  refused: (file: string) => `${file} cannot be restored. Nothing was changed.`,
  fault: {
    none: 'It is not a Targetline backup. A backup is made by “Download backup” on this screen and its name ends in .targetline. To bring a CSV, use “Import CSV”.',
    damaged: 'It was changed or cut on its way: its check does not fit. Copy it again from where it was kept.',
    tooLarge: 'It is larger than this page can restore.',
    newer: (version: string) =>
      `It was made by a newer Targetline (backup format ${version}). Reload this page to get the newest version, then restore again.`,
    invalid: (what: string) => `It is whole, but holds something that no page writes (${what}).`,
    record: (line: string, what: string) =>
      `It is whole, but its line ${line} holds something that no page writes (${what}). Somebody may have changed it by hand.`,
    row: (row: string) => `row ${row}`,
  },
  failed: 'Restoring did not succeed. What was stored before is intact.',
  quota: 'This browser has no room for the backup. What was stored before is intact.',
  past: 'An earlier revision is being looked at. Go back to the current one to restore a backup.',
  notStored: 'This browser stores nothing for this page, so there is nothing to back up or restore.',
  gone: 'Nothing is stored here any more: the data of this site were cleared. No backup was made. Reload this page to begin anew.',
  offer: 'Download a backup of what is stored before you make room.',
  leftOutTitle: 'Left out of what is shown',
  leftOut: (count: number, text: string) =>
    `${text} stored ${plural(count, 'record is', 'records are')} not as this page writes them, and ${plural(count, 'was', 'were')} left out. Another program, a page of another version or a fault of the disk may have changed them. Nothing was deleted. A backup holds everything else.`,
  leftOutOf: {
    areas: 'areas',
    indicators: 'indicators',
    programmes: 'programmes',
    targets: 'targets',
    links: 'links between targets and series',
    shapes: 'how a file is read',
    snapshots: 'shelf',
  } as Readonly<Record<string, string>>,
  wholeRecord: 'as a whole',
  notLookedThrough: 'What is stored could not be looked through.',
  moreLeftOut: (count: number, text: string) => `and ${text} ${plural(count, 'other', 'others')}`,
};

const vi: typeof en = {
  title: 'Sao lưu',
  intro:
    'Toàn bộ dữ liệu lưu ở đây, gồm mọi phiên bản và giá bản chụp, trong một tệp. Dữ liệu chỉ nằm trong trình duyệt này: xóa trình duyệt hoặc mất máy là mất dữ liệu.',
  download: 'Tải bản sao lưu',
  making: 'Đang tạo bản sao lưu …',
  made: (size) => `Đã tạo bản sao lưu (${size}).`,
  notMade: 'Không tạo được bản sao lưu.',
  notMadeTooLarge:
    'Dữ liệu đang lưu quá nhiều cho một bản sao lưu mà trang này đọc lại được. Hãy hoàn tác những lần nhập cũ không còn cần rồi thử lại.',
  since: (_, text, date) =>
    date === null
      ? `Đã có ${text} lần nhập và chưa có bản sao lưu nào.`
      : `${text} lần nhập kể từ bản sao lưu gần nhất ngày ${date}.`,
  safe: (date) => `Không có lần nhập nào kể từ bản sao lưu gần nhất ngày ${date}.`,
  restore: 'Khôi phục bản sao lưu',
  reading: (file) => `Đang đọc ${file} …`,
  asked: (file) => `Khôi phục ${file}?`,
  contents: (date) => `Bản sao lưu ngày ${date} gồm`,
  revisions: 'Phiên bản',
  indicators: 'Chỉ số có số liệu',
  observations: 'Quan sát',
  snapshots: 'Bản chụp trên giá',
  replaces:
    'Bản sao lưu sẽ thay thế mọi thứ đang lưu ở đây. Những gì không có trong bản sao lưu sẽ mất: nếu chưa chắc, hãy tải bản sao lưu của dữ liệu hiện tại trước.',
  confirm: 'Khôi phục',
  cancel: 'Hủy',
  writing: 'Đang khôi phục …',
  restored: 'Đã khôi phục bản sao lưu.',
  refused: (file) => `Không khôi phục được ${file}. Chưa có gì thay đổi.`,
  fault: {
    none: 'Đây không phải bản sao lưu của Targetline. Bản sao lưu được tạo bằng “Tải bản sao lưu” ở màn hình này và có tên kết thúc bằng .targetline. Để đưa CSV vào, hãy dùng “Nhập CSV”.',
    damaged: 'Tệp đã bị thay đổi hoặc bị cắt trên đường đi: phần kiểm tra không khớp. Hãy chép lại từ nơi lưu giữ.',
    tooLarge: 'Tệp lớn hơn mức trang này có thể khôi phục.',
    newer: (version) =>
      `Bản sao lưu do phiên bản Targetline mới hơn tạo ra (định dạng ${version}). Hãy tải lại trang để có phiên bản mới nhất rồi khôi phục lại.`,
    invalid: (what) => `Tệp nguyên vẹn nhưng có nội dung mà không trang nào tạo ra (${what}).`,
    record: (line, what) =>
      `Tệp nguyên vẹn nhưng dòng ${line} có nội dung mà không trang nào tạo ra (${what}). Có thể ai đó đã sửa tệp bằng tay.`,
    row: (row) => `hàng ${row}`,
  },
  failed: 'Khôi phục không thành công. Dữ liệu có từ trước vẫn nguyên vẹn.',
  quota: 'Trình duyệt này không đủ chỗ cho bản sao lưu. Dữ liệu có từ trước vẫn nguyên vẹn.',
  past: 'Đang xem một phiên bản trước. Hãy trở về phiên bản hiện tại để khôi phục bản sao lưu.',
  notStored: 'Trình duyệt này không lưu gì cho trang, nên không có gì để sao lưu hay khôi phục.',
  gone: 'Ở đây không còn dữ liệu nào được lưu: dữ liệu của trang này đã bị xóa. Chưa tạo bản sao lưu nào. Hãy tải lại trang để bắt đầu lại.',
  offer: 'Hãy tải bản sao lưu của dữ liệu đang có trước khi giải phóng chỗ.',
  leftOutTitle: 'Không được hiển thị',
  leftOut: (_, text) =>
    `${text} bản ghi đang lưu không đúng như trang này ghi nên không được hiển thị. Có thể một chương trình khác, một trang thuộc phiên bản khác hoặc lỗi ổ đĩa đã làm thay đổi chúng. Chưa có gì bị xóa. Bản sao lưu chứa mọi phần còn lại.`,
  leftOutOf: {
    areas: 'địa bàn',
    indicators: 'chỉ số',
    programmes: 'chương trình',
    targets: 'mục tiêu',
    links: 'liên kết giữa mục tiêu và chuỗi số liệu',
    shapes: 'cách đọc tệp',
    snapshots: 'giá bản chụp',
  },
  wholeRecord: 'toàn bộ',
  notLookedThrough: 'Không xem lại được dữ liệu đang lưu.',
  moreLeftOut: (_, text) => `và ${text} bản ghi khác`,
};

export const backupMessages = { en, vi };

/** Why a file cannot be restored, and what to do. */
export function backupFaultText(fault: BackupFault, { fault: m }: typeof en): string {
  switch (fault.reason) {
    case 'invalid':
      return m.invalid(fault.what);
    case 'record': {
      const { line, table, row, field } = fault;
      return m.record(String(line), [table, row > 0 ? m.row(String(row)) : '', field].filter(Boolean).join(', '));
    }
    case 'newer':
      return m.newer(String(fault.version));
    case 'too-large':
      return m.tooLarge;
    default:
      return m[fault.reason];
  }
}
