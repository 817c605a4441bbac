/** What a number format says about the numbers under it. */
export type FormatMeaning =
  | { readonly kind: 'number' }
  /** Shown with a percent sign: of the number a hundred times (`shift` 2), or of the number itself (`0.0"%"`, 0). */
  | { readonly kind: 'percent'; readonly shift: 0 | 2 }
  /** Codes such as 004: as many digits, with zeros in front. */
  | { readonly kind: 'code'; readonly digits: number }
  | { readonly kind: 'date'; readonly shows: DateParts }
  /** A time of the day, or a span of hours that may be longer than a day. */
  | { readonly kind: 'time'; readonly isSpan: boolean }
  | { readonly kind: 'text' };

/** The finest part of a date that is shown: what is not shown was not meant. */
export type DateParts = 'year' | 'quarter' | 'month' | 'day' | 'second';

const NUMBER: FormatMeaning = { kind: 'number' };

/**
 * The formats without a text of their own in the file (ECMA-376 part 1, 18.8.30), those of East Asia and Thailand included, whose
 * meaning differs by locale only in its words.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...entries('0%', 9, 67),
  ...entries('0.00%', 10, 68),
  ...entries('yyyy-mm-dd', 14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 53, 54, 58, 71, 72, 73),
  ...entries('mmm-yy', 17, 52, 57, 74),
  ...entries('h:mm:ss', 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56, 75, 76, 78, 79, 80),
  ...entries('yyyy-mm-dd h:mm', 22, 77, 81),
  ...entries('@', 49),
]);

function entries(code: string, ...ids: readonly number[]): (readonly [number, string])[] {
  return ids.map((id) => [id, code] as const);
}

/** The code of a format that the file only numbers; `General` for those that are plain numbers. */
export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? 'General';
}

/**
 * What a format code means, by its first section, the one of positive numbers: `0.0%`, `[$-42A]dd/mm/yyyy`, `mmm-yy`, `000`.
 * Quoted words, escaped letters, colours, conditions and locales are no part of it. Thousands hidden by commas (`0,,`) do not
 * change the stored number, so they are no meaning: the caller sees the code. Source: ECMA-376 part 1, 18.8.31.
 */
export function meaningOf(code: string): FormatMeaning {
  const { letters, shown, hasElapsed } = bareLetters(code);
  if (letters.includes('%')) return { kind: 'percent', shift: 2 };
  if (/^\s*(?:general\s*)?$/i.test(letters) && hasElapsed) return { kind: 'time', isSpan: true };
  if (shown.includes('%') && /[0#?]|general/i.test(letters)) return { kind: 'percent', shift: 0 };
  if (/^\s*(?:general\s*)?$/i.test(letters)) return NUMBER;
  if (/^0{2,15}$/.test(code)) return { kind: 'code', digits: code.length };
  if (letters.trim() === '@') return { kind: 'text' };
  return dateMeaning(letters.toLowerCase(), hasElapsed) ?? NUMBER;
}

/** The first section, parted into the letters that stand for figures and those that are shown as they are. */
function bareLetters(code: string): {
  readonly letters: string;
  readonly shown: string;
  readonly hasElapsed: boolean;
} {
  let letters = '';
  let shown = '';
  let hasElapsed = false;
  for (let at = 0; at < code.length; at++) {
    const letter = code.charAt(at);
    if (letter === ';') break;
    if (letter === '"' || letter === '[') {
      const end = code.indexOf(letter === '"' ? '"' : ']', at + 1);
      if (end < 0) break;
      if (letter === '[' && /^(h+|m+|s+)$/i.test(code.slice(at + 1, end))) hasElapsed = true;
      if (letter === '"') shown += code.slice(at + 1, end);
      at = end;
    } else if (letter === '\\') shown += code.charAt(++at);
    else if (letter === '_' || letter === '*') at++;
    else letters += letter;
  }
  return { letters, shown, hasElapsed };
}

function dateMeaning(letters: string, hasElapsed: boolean): FormatMeaning | null {
  // Digits to fill in are a number's; `0` and `#` stand in no date but for fractions of a second.
  const without = letters.replace(/am\/pm|a\/p|上午\/下午/g, ' h ').replace(/s\.0+/g, 's');
  if (/[0#?]/.test(without)) return null;
  const hasYear = /[yeb]/.test(without);
  const hasDay = without.includes('d');
  const hasTime = hasElapsed || /[hs]/.test(without);
  const hasMonth = /m{3,}/.test(without) || (without.includes('m') && isMonth(without, hasElapsed));
  if (hasTime && !hasYear && !hasDay && !hasMonth) return { kind: 'time', isSpan: hasElapsed };
  if (hasTime) return { kind: 'date', shows: 'second' };
  if (hasDay) return { kind: 'date', shows: 'day' };
  if (hasMonth) return { kind: 'date', shows: 'month' };
  return hasYear ? { kind: 'date', shows: 'year' } : null;
}

/** Whether some `m` is a month: one behind hours or before seconds is minutes. */
function isMonth(letters: string, hasElapsed: boolean): boolean {
  const marks = letters.replace(/[^ymdhseb]/g, '').replace(/(.)\1+/g, '$1');
  const rest = marks.replace(/hm/g, 'h').replace(/ms/g, 's');
  return rest.includes('m') && !(hasElapsed && /^m?s?$/.test(rest));
}
