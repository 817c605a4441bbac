import type { AskedCode, DescriptionCode, Fault } from '../../ingest/published/fault.ts';
import type { dataMessages } from './import.ts';
import type { Publication } from '../../domain/revision.ts';
import { formatDate } from '../../domain/format.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  // On the page of an office.
  news: (day: string, count: number, text: string) =>
    `Published ${day}: ${count === 0 ? 'no figure' : `${text} ${plural(count, 'figure', 'figures')}`} changed since your last visit.`,
  added: (count: number, text: string) => `${text} ${plural(count, 'row is', 'rows are')} new.`,
  ownStay: 'What you imported yourself has stayed.',
  see: 'See what changed',
  faults: (count: number, text: string) =>
    `For whoever publishes this page: ${text} ${plural(count, 'thing needs', 'things need')} mending`,
  shownInstead: (hasBuiltIn: boolean) =>
    `The published data cannot be shown. ${hasBuiltIn ? 'You see the data that ship with the page, or what was published before.' : 'You see what was published before, if you have visited this page.'}`,
  others: (count: number, text: string) => `and ${text} more`,
  foot: (day: string, version: string) => `Published ${day}${version === '' ? '' : `, version ${version}`}.`,
  madeWith: 'Made with Targetline',
  label: 'About this page',
  undated: 'without a date',
  revision: (version: string) => `Published data ${version}`,
  fault: {
    missing: () => 'the file is not there. Put it there, with just this name.',
    'not-json': (found: string) =>
      `this is not JSON; it begins “${found}”. Look for a comma too many or a quotation mark too few.`,
    'bad-field': (found: string, expected: string) => `found ${found || 'nothing'}; expected, for example: ${expected}`,
    'unknown-field': () => 'nothing of this name is read. Check the spelling, or take it out.',
    address: (found: string, expected: string) =>
      `“${found}” leads out of the folder. Put the file into it and give its path, such as ${expected}.`,
    'no-tables': () => 'the package names no CSV file.',
    'not-read': (found: string) => `this is ${found || 'of no known form'}, not CSV, and is left out. Save it as CSV.`,
    changed: () =>
      'the file is not the one that the package describes. Copy all files of one version; if you changed it yourself, take “bytes” and “hash” out of datapackage.json.',
    contrast: (found: string, expected: string) =>
      `${found} is hard to read on the page and is not used: text needs a contrast of ${expected}.`,
    likeness: (found: string, expected: string) =>
      `${found} cannot be told from ${expected}, the blue of targets, and is not used.`,
    'not-there': (found: string) => `“${found}” is not in the data.`,
  } satisfies Record<DescriptionCode, unknown>,
  asked: {
    value: () => 'no column is known to hold the figures. Name it “value”.',
    area: () => 'no column says which area the figures are of. Add a column “area”.',
    period: () => 'no column says which period the figures are of. Add a column “period”.',
    series: () => 'no column says what the figures measure. Add a column “indicator”.',
    'decimal-mark': (found: string) =>
      `the numbers can be read in two ways (${found}). Say which in datapackage.json, under reading.marks of the resource: "column": ",".`,
    definition: (found: string) =>
      `“${found}” is not a known indicator. Describe it in a table of indicators (indicator, name_en, name_vi, measure, direction), or name a known one under reading.series of the resource: "${found}": "id".`,
    question: (found: string) =>
      `some figures may not be what they seem (${found}). Import the file in the page to see the question, and write the answer into datapackage.json, under reading.answers of the resource: "${found}": "…".`,
  } satisfies Record<AskedCode, unknown>,
  times: (count: number, text: string) => `${text} ${plural(count, 'time', 'times')}, first:`,
  // Where a page is made.
  title: 'Publish',
  intro:
    'Writes a file with your data and a description of the page. Unpack it beside index.html of a Targetline release on any web host: that page is then your tracker. Nothing is sent anywhere.',
  name: 'Name of the page (English)',
  nameVi: 'Name of the page (Vietnamese)',
  what: 'What to publish',
  all: 'All data in this browser',
  only: (programme: string) => `Only ${programme}`,
  builtIn: 'Show the built-in data too',
  builtInNote: 'With all data, those that are stored here are in the file already.',
  make: 'Download for publishing',
  making: 'Making the file…',
  made: (size: string) => `The file was made (${size}). Unpack it beside index.html.`,
  notMade: 'The file could not be made.',
  needsName: 'Give the page a name in both languages first.',
};

const vi: typeof en = {
  news: (day, count, text) =>
    `Công bố ${day}: ${count === 0 ? 'không có số liệu nào' : `${text} số liệu`} thay đổi kể từ lần xem trước.`,
  added: (_count, text) => `${text} dòng mới.`,
  ownStay: 'Số liệu bạn tự nhập vẫn được giữ nguyên.',
  see: 'Xem các thay đổi',
  faults: (_count, text) => `Dành cho đơn vị công bố trang này: ${text} điểm cần sửa`,
  shownInstead: (hasBuiltIn) =>
    `Không hiển thị được dữ liệu công bố. ${hasBuiltIn ? 'Trang đang dùng dữ liệu có sẵn hoặc dữ liệu đã công bố trước đó.' : 'Nếu bạn từng mở trang này, trang hiển thị dữ liệu đã công bố trước đó.'}`,
  others: (_count, text) => `và ${text} điểm khác`,
  foot: (day, version) => `Công bố ${day}${version === '' ? '' : `, phiên bản ${version}`}.`,
  madeWith: 'Trang dùng Targetline',
  label: 'Về trang này',
  undated: 'không ghi ngày',
  revision: (version) => `Dữ liệu công bố ${version}`,
  fault: {
    missing: () => 'không có tệp này. Hãy đặt tệp vào đó, đúng tên như vậy.',
    'not-json': (found) =>
      `không phải JSON; nội dung bắt đầu bằng “${found}”. Hãy xem có thừa dấu phẩy hoặc thiếu dấu ngoặc kép không.`,
    'bad-field': (found, expected) => `có ${found || 'giá trị trống'}; cần có dạng như: ${expected}`,
    'unknown-field': () => 'trang không đọc mục nào tên như vậy. Hãy kiểm tra chính tả hoặc bỏ mục này.',
    address: (found, expected) =>
      `“${found}” dẫn ra ngoài thư mục. Hãy đặt tệp vào thư mục và ghi đường dẫn, ví dụ ${expected}.`,
    'no-tables': () => 'gói dữ liệu không nêu tệp CSV nào.',
    'not-read': (found) => `đây là ${found || 'tệp không rõ dạng'}, không phải CSV nên bỏ qua. Hãy lưu thành CSV.`,
    changed: () =>
      'tệp này không phải tệp mà gói dữ liệu mô tả. Hãy chép tất cả các tệp của cùng một phiên bản; nếu bạn tự sửa tệp, hãy bỏ “bytes” và “hash” trong datapackage.json.',
    contrast: (found, expected) => `${found} khó đọc trên trang nên không dùng: chữ cần độ tương phản ${expected}.`,
    likeness: (found, expected) => `${found} khó phân biệt với ${expected}, màu xanh của mục tiêu, nên không dùng.`,
    'not-there': (found) => `không có “${found}” trong dữ liệu.`,
  },
  asked: {
    value: () => 'không rõ cột nào chứa số liệu. Hãy đặt tên cột là “Giá trị”.',
    area: () => 'không có cột cho biết địa bàn. Hãy thêm cột “Địa bàn”.',
    period: () => 'không có cột cho biết kỳ số liệu. Hãy thêm cột “Kỳ”.',
    series: () => 'không có cột cho biết số liệu đo cái gì. Hãy thêm cột “Chỉ số”.',
    'decimal-mark': (found) =>
      `các số có thể đọc theo hai cách (${found}). Hãy ghi rõ trong datapackage.json, ở reading.marks của tài nguyên: "tên cột": ",".`,
    definition: (found) =>
      `“${found}” chưa phải là chỉ số đã biết. Hãy mô tả trong một bảng chỉ số (indicator, name_en, name_vi, measure, direction), hoặc nêu chỉ số đã có, ở reading.series của tài nguyên: "${found}": "mã".`,
    question: (found) =>
      `một số số liệu có thể không đúng như vẻ ngoài (${found}). Hãy nhập tệp vào trang để xem câu hỏi, rồi ghi câu trả lời vào datapackage.json, ở reading.answers của tài nguyên: "${found}": "…".`,
  },
  times: (_count, text) => `${text} lần, lần đầu:`,
  title: 'Công bố',
  intro:
    'Tạo một tệp gồm dữ liệu của bạn và phần mô tả trang. Giải nén tệp bên cạnh index.html của một bản phát hành Targetline trên bất kỳ máy chủ web nào: trang đó trở thành trang theo dõi của bạn. Không có gì được gửi đi đâu.',
  name: 'Tên trang (tiếng Anh)',
  nameVi: 'Tên trang (tiếng Việt)',
  what: 'Nội dung công bố',
  all: 'Toàn bộ dữ liệu trong trình duyệt này',
  only: (programme) => `Chỉ ${programme}`,
  builtIn: 'Hiển thị cả dữ liệu có sẵn',
  builtInNote: 'Khi công bố toàn bộ, dữ liệu có sẵn đang lưu ở đây đã nằm trong tệp.',
  make: 'Tải tệp để công bố',
  making: 'Đang tạo tệp…',
  made: (size) => `Đã tạo tệp (${size}). Hãy giải nén bên cạnh index.html.`,
  notMade: 'Không tạo được tệp.',
  needsName: 'Trước hết hãy đặt tên trang bằng cả hai ngôn ngữ.',
};

/** Texts of a page that an office publishes, and of making one. */
export const publishedMessages = texts('published', { en, vi });

/** "Published data 1 Nov 2026"; a version that is more than the day is told in its place. */
export function publicationName({ version, created }: Publication, language: 'en' | 'vi'): string {
  const isDay = version === '' || version === created;
  return publishedMessages[language].revision(isDay ? formatDate(created, language) : version);
}

/** What is wrong and what to do, as a sentence behind the name of the file. `count`: a number as it is written. */
export function faultText(
  fault: Fault,
  m: typeof en,
  data: (typeof dataMessages)['en' | 'vi'],
  count: (value: number) => string,
): string {
  switch (fault.kind) {
    case 'description': {
      const say: (found: string, expected: string) => string = m.fault[fault.code];
      return `${fault.field === '' ? '' : `${fault.field}: `}${say(fault.found, fault.expected)}`;
    }
    case 'asked': {
      const say: (found: string) => string = m.asked[fault.code];
      return say(fault.found);
    }
    case 'issue': {
      const said = data.issue[fault.issue.code](fault.issue);
      return fault.count > 1 ? `${m.times(fault.count, count(fault.count))} ${said}` : said;
    }
  }
}
