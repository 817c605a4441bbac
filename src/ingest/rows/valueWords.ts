import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { own } from '../../domain/own.ts';
import type { TableName } from '../../domain/registry.ts';

/** Values that the columns of a table choose among, in Vietnamese: read wherever the value itself is, and written into Vietnamese templates. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

const YES_NO = { true: 'có', false: 'không' };

/** By table and column. A text that names two values of a column would be none: `tests/unit/ingest/rows/valueWords.test.ts`. */
const VIETNAMESE: { readonly [Name in TableName | 'observations']: Words } = {
  areas: {
    kind: {
      country: 'nước',
      territory: 'vùng lãnh thổ',
      aggregate: 'nhóm, vùng',
      province: 'tỉnh, thành phố',
      commune: 'xã, phường, huyện',
      ministry: 'bộ, cơ quan ngang bộ',
      department: 'sở, phòng, ban',
      organisation: 'tổ chức khác',
    },
    asean: YES_NO,
  },
  indicators: {
    measure: {
      percent: 'tỷ lệ phần trăm',
      rank: 'thứ hạng',
      index: 'chỉ số tổng hợp, điểm số',
      count: 'số lượng',
      rate: 'đại lượng khác',
    },
    direction: { up: 'càng cao càng tốt', down: 'càng thấp càng tốt' },
    frequency: {
      annual: 'hằng năm',
      biennial: 'hai năm một lần',
      monthly: 'hằng tháng',
      quarterly: 'hằng quý',
      irregular: 'không định kỳ',
    },
  },
  programmes: {},
  targets: {
    pillar: {
      government: 'Chính phủ số',
      economy: 'Kinh tế số',
      society: 'Xã hội số',
      security: 'An toàn thông tin mạng',
    },
    verified: YES_NO,
  },
  links: {
    relation: {
      same: 'cùng một thước đo',
      stricter: 'thước đo chặt hơn',
      narrower: 'thước đo có phạm vi hẹp hơn',
      alternative: 'thước đo khác của cùng nội dung',
      successor: 'thước đo thay thế về sau',
      proxy: 'chỉ số đại diện',
    },
  },
  notes: {
    kind: {
      event: 'Sự kiện',
      reason: 'Nguyên nhân',
      decision: 'Quyết định',
      status: 'Tình hình thực hiện',
      lead: 'Lời mở đầu báo cáo',
    },
  },
  observations: {
    confidence: { unstated: 'không nêu', low: 'thấp', medium: 'trung bình', high: 'cao' },
    preferred: YES_NO,
    disputed: YES_NO,
  },
};

/** Every word of a column, of whichever table, with the value that it stands for. */
const VALUES: ReadonlyMap<string, ReadonlyMap<string, string>> = (() => {
  const found = new Map<string, Map<string, string>>();
  for (const words of Object.values(VIETNAMESE))
    for (const [column, named] of Object.entries(words)) {
      const known = found.get(column) ?? new Map<string, string>();
      found.set(column, known);
      for (const [value, word] of Object.entries(named)) known.set(fold(word), value);
    }
  return found;
})();

/** The value that a cell of a column names: itself, whatever its case, or its Vietnamese word, with marks or without; else the text as it is. */
export function valueNamed(column: string, text: string, allowed: readonly string[]): string {
  const lower = text.toLowerCase();
  return allowed.find((one) => one === lower) ?? VALUES.get(column)?.get(fold(text)) ?? text;
}

/** What a template shows for a value. */
export function wordFor(table: TableName | 'observations', column: string, value: string, language: Language): string {
  const words = language === 'vi' ? own(VIETNAMESE[table], column) : undefined;
  return (words && own(words, value)) ?? value;
}
