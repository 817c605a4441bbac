/** What browsers call their errors, in Vietnamese: their own sentences come in English whatever the page speaks. */
const KINDS: Readonly<Record<string, string>> = {
  AbortError: 'thao tác bị hủy giữa chừng',
  DataCloneError: 'dữ liệu có phần không lưu được',
  DatabaseClosedError: 'trình duyệt đã đóng cơ sở dữ liệu',
  DataError: 'dữ liệu không hợp lệ',
  EncodingError: 'không giải mã được nội dung',
  InvalidStateError: 'trình duyệt đã đóng cơ sở dữ liệu',
  MissingAPIError: 'trình duyệt không có chức năng cần dùng',
  NetworkError: 'kết nối mạng bị gián đoạn',
  NotAllowedError: 'trình duyệt không cho phép',
  NotFoundError: 'tệp hoặc dữ liệu không còn ở chỗ cũ',
  NotReadableError: 'không đọc được tệp: tệp đã bị thay đổi, di chuyển hoặc đang được chương trình khác sử dụng',
  OpenFailedError: 'không mở được cơ sở dữ liệu',
  QuotaExceededError: 'trình duyệt không còn chỗ lưu',
  RangeError: 'dữ liệu vượt quá giới hạn xử lý',
  ReadOnlyError: 'dữ liệu chỉ cho phép đọc',
  SecurityError: 'trình duyệt chặn vì lý do bảo mật',
  SilenceError: 'không có phản hồi',
  SyntaxError: 'nội dung sai cú pháp',
  TimeoutError: 'quá thời gian chờ',
  TransactionInactiveError: 'trình duyệt đã ngắt thao tác lưu',
  UnknownError: 'trình duyệt gặp lỗi khi đọc hoặc ghi dữ liệu',
  VersionError: 'dữ liệu do một phiên bản mới hơn của trang lưu',
};

/** An error as `String` gives it ("QuotaExceededError: ..."), without the English sentence: its kind, and its name to report it by. */
export function errorInVietnamese(error: string): string {
  if (/Error\b.*(?:dynamically imported module|module script)/i.test(error)) return 'không tải được một phần của trang';
  if (/^TypeError: (?:Failed to fetch|NetworkError|Load failed)/.test(error)) return 'kết nối mạng bị gián đoạn';
  const name = /^(?:Uncaught )?(\w*Error)\b/.exec(error)?.[1] ?? 'Error';
  const kind = KINDS[name] ?? 'lỗi ngoài dự kiến';
  return name === 'Error' ? kind : `${kind} (${name})`;
}
