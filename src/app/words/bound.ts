import type { Language } from '../../domain/language.ts';

const NBSP = '\u00a0';
const after = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(${words}) (?=[\\d−+≥≤]|[IVX]+/)`, 'giu');
const before = (words: string): RegExp => new RegExp(`(\\d) (?=(?:${words})(?![\\p{L}\\p{M}]))`, 'gu');

/** What stands before a number and is nothing without it, and what a number is nothing without. */
const PAIRS: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    after('rank|ranks|top|revision|row|line|column|page|decision|no\\.|version|q[1-4]|h[12]'),
    before('points?|places?|percentage|thousand|million|billion|rows?|years?|months?|[kMG]?B'),
  ],
  vi: [
    after('thứ|hạng|nhóm|số|năm|tháng|quý|ngày|kỳ khảo sát|phiên bản|dòng|cột|trang|khoảng|điều|khoản'),
    before('điểm|bậc|nước|nghìn|triệu|tỷ|dòng|năm|tháng|[kMG]?B'),
    /(TP\.) (?=\p{Lu})/gu,
  ],
};

/** A text in which no line ends between a number and what belongs to it: rank 71, năm 2025, 5 điểm, TP. Huế. */
export const bound = (text: string, language: Language): string =>
  (PAIRS[language] ?? []).reduce((whole, pair) => whole.replace(pair, `$1${NBSP}`), text);

/** The same of a whole table of texts and of messages with parts, each when it is read first: no screen reads all of them. */
export function boundTexts<T>(table: T, language: Language): T {
  const of = (value: unknown): unknown => {
    if (typeof value === 'string') return bound(value, language);
    if (typeof value === 'function')
      return (...parts: readonly unknown[]) => of((value as (...all: readonly unknown[]) => unknown)(...parts));
    if (Array.isArray(value)) return value.map(of);
    if (typeof value === 'object' && value !== null) return lazily(Object.entries(value), of);
    return value;
  };
  return of(table) as T;
}

function lazily(entries: readonly [name: string, part: unknown][], of: (part: unknown) => unknown): object {
  const table = {};
  for (const [name, part] of entries) {
    const get = (): unknown => {
      const value = of(part);
      Object.defineProperty(table, name, { value, enumerable: true, configurable: true });
      return value;
    };
    Object.defineProperty(table, name, { get, enumerable: true, configurable: true });
  }
  return table;
}
