import type { ProbabilityWord } from '../../assess/simulation/chance.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  title: 'Share this chart',
  close: 'Close',
  preview: 'Preview',
  failed: 'The picture could not be made.',
  picture: 'Picture',
  heading: 'Title',
  titles: { name: 'Name of the chart', finding: 'What it comes to', own: 'In your own words' },
  titleKind: 'Wording',
  finding: {
    likely: (area: string, k: string, edition: string) =>
      `${area} is likely to be in the top ${k} in the ${edition} edition`,
    'about-even': (area: string, k: string, edition: string) =>
      `${area} is about as likely as not to be in the top ${k} in the ${edition} edition`,
    unlikely: (area: string, k: string, edition: string) =>
      `${area} is unlikely to be in the top ${k} in the ${edition} edition`,
    'very-unlikely': (area: string, k: string, edition: string) =>
      `${area} is very unlikely to be in the top ${k} in the ${edition} edition`,
  } satisfies Record<ProbabilityWord, unknown>,
  note: 'Note',
  noteHint: 'Appears below the chart',
  language: 'Language',
  languagesHere: { en: 'English', vi: 'Vietnamese' } as Readonly<Record<string, string>>,
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark' },
  size: 'Size',
  sizes: {
    wide: 'Wide',
    slide: 'Slide, 16:9',
    square: 'Square',
    portrait: 'Portrait, 4:5',
    page: 'As on this page',
  },
  crowded:
    'There are too many rows for this shape: the letters come out very small. Choose “Wide”, which grows with the rows, or show fewer rows on the page first.',
  scale: 'Resolution of the PNG',
  png: 'Download PNG',
  svg: 'Download SVG',
  csv: 'Download CSV',
  json: 'Download JSON',
  sdmx: 'Download SDMX',
  sdmxNote: 'SDMX-CSV: the measured figures only, without targets and projections',
  csvForExcel: 'CSV for Excel in Vietnamese (decimal comma)',
  copyImage: 'Copy image',
  send: 'Share with…',
  links: 'Links',
  copyLink: 'Copy view link',
  viewLinkNote: 'Opens this view only: readers see the data in their own browser, so what they see can differ.',
  viewLinkPreview: 'In a message, this link shows a preview with its own title and summary.',
  viewLinkOwn:
    'You have imported figures of your own. They are not in this link: readers see them only if they have imported them too. To show yours, share the chart as it is.',
  copySnapshotLink: 'Copy snapshot link',
  snapshotLinkNote:
    'Carries the chart itself: figures, title, note, language and date. It always shows the same thing, and nothing is sent to a server. It cannot be recalled: anyone who has it can read it.',
  copyLive: 'Copy live frame',
  liveNote:
    'A frame for a web page that follows the published data: when a new edition is out, its readers see it. It shows none of your imports.',
  copyEmbed: 'Copy embed snippet',
  embedNote: 'The same as a frame for a web page: this chart and a link back.',
  length: (count: string) => `${count} characters`,
  fits: {
    fine: 'fits anywhere',
    long: 'some programs cut links this long: try it first',
    file: 'too long for most programs: send the PNG or SVG instead',
  },
  tooLong: 'This chart has too many figures for a link. Send the PNG or SVG: it carries them all.',
  inside: 'What is inside',
  figures: (count: number, text: string, areas: string) =>
    `${text} ${plural(count, 'figure', 'figures')}${areas === '' ? '' : ` of ${areas}, with their sources`}`,
  areas: (count: number, text: string) => (count === 0 ? '' : `${text} ${plural(count, 'area', 'areas')}`),
  withField: (text: string) =>
    `the grey lines of ${text} countries, and the ranks or scores that go with the lines drawn (in the files only)`,
  dated: (date: string, language: string) => `date: ${date}, language: ${language}`,
  again:
    'PNG and SVG files can be reopened here: drop one on the page and this chart appears with its figures. A copied image may have lost them on the way: some browsers rewrite it.',
  bare: 'This chart has too many figures for a picture: the PNG and SVG will show it but cannot be reopened. The CSV has all the figures.',
  otherSources: 'and others',
  copied: 'Copied.',
  copyFailed: 'This browser did not allow copying. Use the download.',
  tooLarge: (scale: string) => `The picture is too large; the highest resolution that fits is ${scale}×.`,
  made: (date: string, address: string, opens: boolean) =>
    opens ? `Made with Targetline, ${date}; opens again at ${address}` : `Made with Targetline, ${date}, ${address}`,
  saved: (name: string) => `Saved: ${name}`,
  sent: 'Handed over.',
  what: 'What is shared',
  whats: { chart: 'This chart, as it is', page: 'This page' },
};

const vi: typeof en = {
  title: 'Chia sẻ biểu đồ này',
  close: 'Đóng',
  preview: 'Hình ảnh sẽ xuất ra',
  failed: 'Không tạo được hình ảnh.',
  picture: 'Hình ảnh',
  heading: 'Tiêu đề',
  titles: { name: 'Tên biểu đồ', finding: 'Kết quả chính', own: 'Tự viết' },
  titleKind: 'Cách đặt tên',
  finding: {
    likely: (area, k, edition) => `${area} nhiều khả năng thuộc nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition}`,
    'about-even': (area, k, edition) =>
      `${area}: khả năng thuộc và không thuộc nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition} tương đương nhau`,
    unlikely: (area, k, edition) => `${area} ít khả năng thuộc nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition}`,
    'very-unlikely': (area, k, edition) =>
      `${area} rất ít khả năng thuộc nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition}`,
  },
  note: 'Ghi chú',
  noteHint: 'Đặt dưới biểu đồ',
  language: 'Ngôn ngữ',
  languagesHere: { en: 'tiếng Anh', vi: 'tiếng Việt' },
  theme: 'Giao diện',
  themes: { light: 'Sáng', dark: 'Tối' },
  size: 'Kích thước',
  sizes: {
    wide: 'Ngang',
    slide: 'Trang chiếu, 16:9',
    square: 'Vuông',
    portrait: 'Dọc, 4:5',
    page: 'Như trên trang này',
  },
  crowded:
    'Hình có quá nhiều dòng so với kích thước này nên chữ rất nhỏ. Hãy chọn “Ngang”, chiều cao tăng theo số dòng, hoặc lọc bớt dòng trên trang trước.',
  scale: 'Độ phân giải của PNG',
  png: 'Tải PNG',
  svg: 'Tải SVG',
  csv: 'Tải CSV',
  json: 'Tải JSON',
  sdmx: 'Tải SDMX',
  sdmxNote: 'SDMX-CSV: chỉ gồm số liệu đo được, không có mục tiêu và dự phóng',
  csvForExcel: 'CSV cho Excel tiếng Việt (dấu phẩy thập phân)',
  copyImage: 'Sao chép hình ảnh',
  send: 'Chia sẻ với…',
  links: 'Liên kết',
  copyLink: 'Sao chép liên kết đến trang này',
  viewLinkNote: 'Chỉ ghi lại cách xem: người đọc thấy dữ liệu của chính họ, và nội dung thay đổi theo dữ liệu ấy.',
  viewLinkPreview: 'Khi gửi trong tin nhắn, liên kết này hiển thị kèm tiêu đề và câu tóm tắt riêng.',
  viewLinkOwn:
    'Bạn đã nhập số liệu của riêng mình. Liên kết này không mang theo số liệu đó: người đọc chỉ thấy nếu họ cũng đã nhập. Để họ thấy số liệu của bạn, hãy chia sẻ biểu đồ, giữ nguyên.',
  copySnapshotLink: 'Sao chép liên kết ảnh chụp biểu đồ',
  snapshotLinkNote:
    'Mang theo chính biểu đồ: số liệu, tiêu đề, ghi chú, ngôn ngữ và ngày. Nội dung giữ nguyên mãi mãi và không có gì được gửi lên máy chủ. Không thể thu hồi: ai có liên kết đều đọc được nội dung bên trong.',
  copyLive: 'Sao chép khung trực tiếp',
  liveNote:
    'Khung để nhúng vào trang web, hiển thị dữ liệu công bố mới nhất: khi có kỳ khảo sát mới, người đọc thấy ngay. Không hiển thị dữ liệu bạn đã nhập.',
  copyEmbed: 'Sao chép mã nhúng',
  embedNote: 'Cũng ảnh chụp đó, dưới dạng khung để nhúng vào trang web: một biểu đồ và liên kết trở lại Targetline.',
  length: (count) => `${count} ký tự`,
  fits: {
    fine: 'dùng được ở mọi nơi',
    long: 'một số chương trình cắt liên kết dài như vậy: hãy thử trước',
    file: 'quá dài đối với phần lớn chương trình: hãy gửi tệp PNG hoặc SVG',
  },
  tooLong: 'Biểu đồ này có quá nhiều số liệu cho một liên kết. Hãy gửi tệp PNG hoặc SVG: tệp mang theo tất cả.',
  inside: 'Nội dung kèm theo',
  figures: (_, text, areas) => `${text} số liệu${areas === '' ? '' : ` của ${areas}, kèm nguồn`}`,
  areas: (count, text) => (count === 0 ? '' : `${text} địa bàn`),
  withField: (text) => `các đường xám của ${text} nước và thứ hạng hoặc điểm đi kèm số liệu được vẽ: chỉ có trong tệp`,
  dated: (date, language) => `ngày ${date}, ngôn ngữ: ${language}`,
  again:
    'PNG và SVG mở lại được tại đây: thả tệp vào trang, biểu đồ này sẽ hiện ra cùng số liệu. Hình ảnh đã sao chép có thể bị mất số liệu vì một số trình duyệt ghi lại hình.',
  bare: 'Hình không chứa hết số liệu của biểu đồ này: PNG và SVG vẫn hiển thị nhưng không mở lại được. Tệp CSV có đủ số liệu.',
  otherSources: 'và nguồn khác',
  copied: 'Đã sao chép.',
  copyFailed: 'Trình duyệt này không cho phép sao chép. Hãy dùng chức năng tải xuống.',
  tooLarge: (scale) => `Hình ảnh quá lớn; độ phân giải lớn nhất có thể dùng là ${scale}×.`,
  made: (date, address, opens) =>
    opens ? `Tạo bằng Targetline, ${date}; mở lại tại ${address}` : `Tạo bằng Targetline, ${date}, ${address}`,
  saved: (name) => `Đã tải: ${name}`,
  sent: 'Đã chuyển.',
  what: 'Nội dung chia sẻ',
  whats: { chart: 'Biểu đồ này, giữ nguyên', page: 'Trang này' },
};

/** Words of the share dialog and of what leaves the page through it. */
export const shareMessages = texts('share', { en, vi });
