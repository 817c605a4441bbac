import { texts } from './texts.ts';

/** "Quốc gia" within a sentence is "quốc gia"; "EGDI" stays as it is. */
const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;

const en = {
  title: 'EGDI: how countries compare',
  addPeer: 'Add a peer',
  removePeer: (name: string) => `Remove ${name}`,
  suggestions: 'Suggested',
  clearPeers: 'Remove all peers',
  peersFull: 'Ten peers are shown; remove one to add another.',
  noMatch: 'No country matches.',
  show: 'Show',
  asScore: 'Score',
  asRank: 'Rank',
  table: (edition: string) => `All countries, ${edition} edition`,
  filter: 'Find a country',
  shown: (count: string, total: string) => `${count} of ${total} countries`,
  sorted: (column: string, direction: string) => `Sorted by ${column}, ${direction}.`,
  ascending: 'ascending',
  descending: 'descending',
  toCutOff: (k: string) => `Gap to rank ${k}`,
  onPage: 'On this page',
  part: {
    figures: 'In figures',
    indices: 'Indices and parts',
    ranks: 'Ranks',
    field: 'All countries in one picture',
    change: 'Why the rank changed',
    table: 'Table',
  },
  all: (count: string) => `Show all ${count} countries`,
  download: 'Download the table (CSV)',
  few: (count: string) => `Show only the first ${count}`,
  facts: (area: string, edition: string) => `In figures: ${area}, ${edition} edition`,
};

const vi: typeof en = {
  title: 'EGDI: tương quan xếp hạng giữa các nước',
  addPeer: 'Thêm nước so sánh',
  removePeer: (name) => `Bỏ ${name}`,
  suggestions: 'Gợi ý',
  clearPeers: 'Bỏ tất cả nước so sánh',
  peersFull: 'Đã vẽ đủ mười nước; hãy bỏ bớt một nước để thêm nước khác.',
  noMatch: 'Không có nước nào phù hợp.',
  show: 'Hiển thị',
  asScore: 'Điểm',
  asRank: 'Hạng',
  table: (edition) => `Tất cả các nước, kỳ khảo sát ${edition}`,
  filter: 'Tìm quốc gia',
  shown: (count, total) => `${count} trên ${total} nước`,
  sorted: (column, direction) => `Đã sắp xếp theo ${lowered(column)}, ${direction}.`,
  ascending: 'tăng dần',
  descending: 'giảm dần',
  toCutOff: (k) => `Cách hạng ${k}`,
  onPage: 'Nội dung trang',
  part: {
    figures: 'Số liệu chính',
    indices: 'Các chỉ số thành phần',
    ranks: 'Thứ hạng',
    field: 'Toàn cảnh các nước',
    change: 'Vì sao thứ hạng thay đổi',
    table: 'Bảng số liệu',
  },
  all: (count) => `Xem tất cả ${count} nước`,
  download: 'Tải bảng này (CSV)',
  few: (count) => `Chỉ xem ${count} nước đầu`,
  facts: (area, edition) => `Số liệu chính: ${area}, kỳ khảo sát ${edition}`,
};

/** Texts of the EGDI screen. */
export const egdiMessages = texts('egdi', { en, vi });
