import type { BackupFault } from '../../store/backup.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  title: 'Backup',
  intro:
    'Everything stored here, including all revisions and saved snapshots, in one file. The data exist in this browser only: if you clear the browser or lose the computer, they are gone.',
  download: 'Download backup',
  making: 'Making the backup…',
  made: (size: string) => `The backup was made (${size}).`,
  notMade: 'The backup could not be made.',
  notMadeTooLarge:
    'There is too much data for one backup that this page could restore. Undo old imports that you no longer need, then try again.',
  since: (count: number, text: string, date: string | null) =>
    `${text} ${plural(count, 'import', 'imports')} ${date === null ? 'so far and no backup yet' : `since the last backup of ${date}`}.`,
  safe: (date: string) => `No import since the last backup of ${date}.`,
  unsaved: (names: string) => `In no backup: ${names}`,
  atStake: (count: number, text: string, all: string) =>
    `If this browser loses its data, ${text} of ${all} imported entries ${plural(count, 'goes', 'go')} with them.`,
  andMore: (count: string) => `and ${count} more`,
  auto: 'Choose a file for automatic backup…',
  autoIntro: 'The page can write the backup to a file after every import and undo; you choose the file once.',
  autoOn: (file: string) => `After every import and undo, the backup is written to ${file}.`,
  autoWriting: (file: string) => `Writing the backup to ${file}…`,
  autoAsking: (file: string) => `${file} is not up to date: the browser wants you to allow it again.`,
  autoAllow: 'Allow and write',
  autoFailed: (file: string) =>
    `The backup could not be written to ${file}. What was in the file is unchanged. Choose the file again, or download the backup.`,
  autoStop: 'Stop writing it',
  slowWrite: (minutes: number, text: string) =>
    `Storing has taken more than ${text} ${plural(minutes, 'minute', 'minutes')}: another tab of this page may keep the storage of this browser busy. Nothing is lost: your data stay as they were until all of this is stored. Close the other tabs of this page and wait. If it does not end, reload the page and look in the list of revisions whether it was stored.`,
  storage: 'Storage',
  kept: 'This browser has promised to keep the data until you delete them.',
  evictable: 'This browser may delete the data when the disk runs short, and a private window does so when it closes.',
  afterAWeek: 'It may also delete them after seven days without a visit.',
  keptUnknown: 'This browser does not say how long it keeps the data.',
  used: (used: string, most: string) => `${used} in use of about ${most}.`,
  askToKeep: 'Ask the browser to keep them',
  notPromised:
    'The browser did not promise it. Many browsers do once the page is installed or bookmarked. Until then, only a backup is safe.',
  whyAsk:
    'With the first import, the page asks the browser not to delete your data when the disk runs short. If the browser asks you in turn, allow it.',
  mayLose:
    'This browser has not promised to keep what you import: it may delete it when the disk runs short, and a private window does so when it closes. After the import, download a backup.',
  tight: (left: string) => `Little room is left in this browser: about ${left}. A large import may not fit.`,
  backUpNow: 'Back up now',
  notSafe: 'This browser may still delete what you imported.',
  restore: 'Restore backup',
  reading: (file: string) => `Reading ${file}…`,
  asked: (file: string) => `Restore ${file}?`,
  contents: (date: string) => `The backup of ${date} contains`,
  revisions: 'Revisions',
  indicators: 'Indicators with figures',
  observations: 'Observations',
  snapshots: 'Snapshots on the shelf',
  replaces:
    'It replaces everything stored here now. Anything that is not in the backup will be lost; if in doubt, download a backup first.',
  confirm: 'Restore',
  cancel: 'Cancel',
  writing: 'Restoring…',
  restored: 'The backup was restored.',
  refused: (file: string) => `${file} cannot be restored. Nothing was changed.`,
  fault: {
    none: 'It is not a Targetline backup. A backup is made by “Download backup” on this screen and its name ends in .targetline. To import a table, use “Import a file”.',
    damaged: 'It was changed or cut off in transit: its checksum does not match. Copy it again from where it was kept.',
    tooLarge: 'It is larger than this page can restore.',
    newer: (version: string) =>
      `It was made by a newer Targetline (backup format ${version}). Reload this page to get the newest version, then restore again.`,
    invalid: (what: string) => `The file is complete but contains something Targetline does not write (${what}).`,
    record: (line: string, what: string) =>
      `The file is complete, but its line ${line} contains something Targetline does not write (${what}). Somebody may have changed it by hand.`,
    row: (row: string) => `row ${row}`,
  },
  failed: 'The restore failed. What was stored before is intact.',
  quota: 'This browser has no room for the backup. What was stored before is intact.',
  past: 'You are viewing an earlier revision. Go back to the current one to restore a backup.',
  notStored: 'This browser stores nothing for this page, so there is nothing to back up or restore.',
  gone: 'Nothing is stored here any more: the data of this site were cleared, so no backup was made. Reload the page to start again.',
  offer:
    'Download a backup before you reload or close this page: where the disk is full, a browser can lose what it has stored. If the backup cannot be made, leave this page open, free up space on the disk, and try again.',
  leftOutTitle: 'Records not shown',
  leftOut: (count: number, text: string) =>
    `${text} stored ${plural(count, 'record is', 'records are')} not in the form that this page writes, and ${plural(count, 'is', 'are')} not shown. Another program, another version of this page or a disk fault may have changed ${plural(count, 'it', 'them')}. Nothing was deleted. A backup contains everything else.`,
  leftOutOf: {
    areas: 'areas',
    indicators: 'indicators',
    programmes: 'programmes',
    targets: 'targets',
    links: 'links between targets and series',
    notes: 'notes',
    shapes: 'how a file is read',
    snapshots: 'shelf',
  } as Readonly<Record<string, string>>,
  wholeRecord: 'as a whole',
  notLookedThrough: 'The stored data could not be checked.',
  moreLeftOut: (count: number, text: string) => `and ${text} ${plural(count, 'other', 'others')}`,
};

const vi: typeof en = {
  title: 'Sao lưu',
  intro:
    'Toàn bộ dữ liệu lưu ở đây, gồm mọi phiên bản dữ liệu và các ảnh chụp biểu đồ đã lưu, trong một tệp. Dữ liệu chỉ nằm trong trình duyệt này: xóa dữ liệu trình duyệt hoặc mất máy là mất dữ liệu.',
  download: 'Tải bản sao lưu',
  making: 'Đang tạo bản sao lưu…',
  made: (size) => `Đã tạo bản sao lưu (${size}).`,
  notMade: 'Không tạo được bản sao lưu.',
  notMadeTooLarge:
    'Dữ liệu đang lưu vượt quá dung lượng của một bản sao lưu mà trang này đọc lại được. Hãy hoàn tác những lần nhập cũ không còn cần rồi thử lại.',
  since: (_, text, date) =>
    date === null
      ? `Đã có ${text} lần nhập và chưa có bản sao lưu nào.`
      : `${text} lần nhập kể từ bản sao lưu gần nhất ngày ${date}.`,
  safe: (date) => `Không có lần nhập nào kể từ bản sao lưu gần nhất ngày ${date}.`,
  unsaved: (names) => `Chưa có trong bản sao lưu nào: ${names}`,
  atStake: (_, text, all) => `Nếu trình duyệt này làm mất dữ liệu, ${text} trên ${all} mục đã nhập sẽ mất theo.`,
  andMore: (count) => `và ${count} tệp khác`,
  auto: 'Chọn tệp để tự động sao lưu…',
  autoIntro: 'Trang có thể ghi bản sao lưu vào một tệp sau mỗi lần nhập hoặc hoàn tác; chỉ phải chọn tệp một lần.',
  autoOn: (file) => `Sau mỗi lần nhập hoặc hoàn tác, bản sao lưu được ghi vào tệp ${file}.`,
  autoWriting: (file) => `Đang ghi bản sao lưu vào tệp ${file}…`,
  autoAsking: (file) => `Tệp ${file} chưa được cập nhật: trình duyệt cần được cho phép lại.`,
  autoAllow: 'Cho phép và ghi',
  autoFailed: (file) =>
    `Không ghi được bản sao lưu vào tệp ${file}. Nội dung cũ của tệp vẫn giữ nguyên. Hãy chọn lại tệp hoặc tải bản sao lưu về.`,
  autoStop: 'Thôi tự động ghi',
  slowWrite: (_minutes, text) =>
    `Việc lưu đã kéo dài hơn ${text} phút: có thể một thẻ khác của trang này đang chiếm bộ nhớ của trình duyệt. Không mất gì: dữ liệu vẫn như cũ cho đến khi lưu xong toàn bộ. Hãy đóng các thẻ khác của trang này rồi chờ. Nếu mãi không xong, hãy tải lại trang rồi xem danh sách phiên bản dữ liệu để biết đã lưu hay chưa.`,
  storage: 'Lưu trữ',
  kept: 'Trình duyệt này đã cam kết giữ dữ liệu cho đến khi người dùng tự xóa.',
  evictable: 'Trình duyệt này có thể xóa dữ liệu khi ổ đĩa sắp đầy; cửa sổ riêng tư thì xóa khi đóng lại.',
  afterAWeek: 'Trình duyệt này cũng có thể xóa dữ liệu sau bảy ngày không mở trang.',
  keptUnknown: 'Trình duyệt này không cho biết sẽ giữ dữ liệu bao lâu.',
  used: (used, most) => `Đang dùng ${used} trong khoảng ${most}.`,
  askToKeep: 'Đề nghị trình duyệt giữ dữ liệu',
  notPromised:
    'Trình duyệt chưa cam kết. Nhiều trình duyệt cam kết sau khi trang được cài đặt hoặc đánh dấu. Cho đến lúc đó, chỉ bản sao lưu là an toàn.',
  whyAsk:
    'Khi nhập lần đầu, trang đề nghị trình duyệt không xóa dữ liệu khi ổ đĩa sắp đầy. Nếu trình duyệt hỏi lại, hãy cho phép.',
  mayLose:
    'Trình duyệt này chưa cam kết giữ dữ liệu nhập vào: dữ liệu có thể bị xóa khi ổ đĩa sắp đầy; cửa sổ riêng tư xóa dữ liệu khi đóng lại. Sau khi nhập, hãy tải bản sao lưu.',
  tight: (left) => `Trình duyệt này chỉ còn khoảng ${left} để lưu dữ liệu của trang. Tệp lớn có thể không nhập được.`,
  backUpNow: 'Sao lưu ngay',
  notSafe: 'Trình duyệt này vẫn có thể xóa dữ liệu vừa nhập.',
  restore: 'Khôi phục bản sao lưu',
  reading: (file) => `Đang đọc ${file}…`,
  asked: (file) => `Khôi phục ${file}?`,
  contents: (date) => `Bản sao lưu ngày ${date} gồm`,
  revisions: 'Phiên bản dữ liệu',
  indicators: 'Chỉ số có số liệu',
  observations: 'Số liệu',
  snapshots: 'Ảnh chụp biểu đồ đã lưu',
  replaces:
    'Bản sao lưu sẽ thay thế mọi thứ đang lưu ở đây. Những gì không có trong bản sao lưu sẽ mất: nếu chưa chắc, hãy tải bản sao lưu của dữ liệu hiện tại trước.',
  confirm: 'Khôi phục',
  cancel: 'Hủy',
  writing: 'Đang khôi phục…',
  restored: 'Đã khôi phục bản sao lưu.',
  refused: (file) => `Không khôi phục được ${file}. Chưa có gì thay đổi.`,
  fault: {
    none: 'Đây không phải bản sao lưu của Targetline. Bản sao lưu được tạo bằng “Tải bản sao lưu” ở màn hình này và có tên kết thúc bằng .targetline. Để nhập một bảng số liệu, hãy dùng “Nhập tệp”.',
    damaged: 'Tệp đã bị thay đổi hoặc bị cắt khi truyền: mã kiểm tra không khớp. Hãy chép lại từ nơi lưu giữ.',
    tooLarge: 'Tệp lớn hơn mức trang này có thể khôi phục.',
    newer: (version) =>
      `Bản sao lưu do phiên bản Targetline mới hơn tạo ra (định dạng ${version}). Hãy tải lại trang để có phiên bản mới nhất rồi khôi phục lại.`,
    invalid: (what) => `Tệp nguyên vẹn nhưng có nội dung mà Targetline không tạo ra (${what}).`,
    record: (line, what) =>
      `Tệp nguyên vẹn nhưng dòng ${line} có nội dung mà Targetline không tạo ra (${what}). Có thể tệp đã bị sửa bằng tay.`,
    row: (row) => `hàng ${row}`,
  },
  failed: 'Khôi phục không thành công. Dữ liệu có từ trước vẫn nguyên vẹn.',
  quota: 'Trình duyệt này không đủ chỗ cho bản sao lưu. Dữ liệu có từ trước vẫn nguyên vẹn.',
  past: 'Bạn đang xem một phiên bản dữ liệu trước đó. Hãy trở về dữ liệu hiện tại để khôi phục bản sao lưu.',
  notStored: 'Trình duyệt này không lưu gì cho trang, nên không có gì để sao lưu hay khôi phục.',
  gone: 'Ở đây không còn dữ liệu nào được lưu: dữ liệu của trang này đã bị xóa. Chưa tạo bản sao lưu nào. Hãy tải lại trang để bắt đầu lại.',
  offer:
    'Hãy tải bản sao lưu trước khi tải lại hoặc đóng trang: khi ổ đĩa đầy, trình duyệt có thể làm mất dữ liệu đã lưu. Nếu không tạo được bản sao lưu, hãy giữ trang mở, giải phóng dung lượng ổ đĩa rồi thử lại.',
  leftOutTitle: 'Bản ghi không được hiển thị',
  leftOut: (_, text) =>
    `${text} bản ghi đang lưu không đúng dạng mà trang này ghi nên không được hiển thị. Có thể một chương trình khác, một phiên bản khác của trang hoặc lỗi ổ đĩa đã làm thay đổi các bản ghi đó. Chưa có dữ liệu nào bị xóa. Bản sao lưu có đủ phần còn lại.`,
  leftOutOf: {
    areas: 'địa bàn',
    indicators: 'chỉ số',
    programmes: 'chương trình',
    targets: 'mục tiêu',
    links: 'liên kết giữa mục tiêu và chuỗi số liệu',
    notes: 'ghi chú',
    shapes: 'cách đọc tệp',
    snapshots: 'danh sách ảnh chụp',
  },
  wholeRecord: 'toàn bộ',
  notLookedThrough: 'Không kiểm tra được dữ liệu đang lưu.',
  moreLeftOut: (_, text) => `và ${text} bản ghi khác`,
};

export const backupMessages = texts('backup', { en, vi });

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
