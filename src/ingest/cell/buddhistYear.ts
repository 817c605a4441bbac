const SHIFT = 543;
const FIRST = 2440;
const LAST = 2600;

/**
 * The calendar year of a year of the Buddhist era, as Thailand, Laos and Cambodia count: 2024 of "2567", "พ.ศ. 2567" or
 * "2567 (B.E.)". `null` outside 2440 to 2600. Never taken for granted: "2567" can be a figure, so whoever asks must have
 * the reader's word for it.
 */
export function buddhistYear(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed.length > 24) return null;
  const digits = /^(?:(?:พ\.ศ\.|B\.?E\.?|năm) ?)?(\d{4})(?: ?\(?(?:B\.?E\.?|พ\.ศ\.)\)?)?$/iu.exec(
    trimmed.normalize('NFC'),
  )?.[1];
  const year = Number(digits);
  return year >= FIRST && year <= LAST ? year - SHIFT : null;
}

const THAI_MONTH_OF_YEAR = /^([\u0E00-\u0E7F .]+?) ?(\d{4})$/;

/** Whether a text is a month in Thai and a year of the Buddhist era: "มกราคม 2562". */
export const isThaiMonthOfYear = (text: string): boolean =>
  /\p{L}/u.test(text) && THAI_MONTH_OF_YEAR.test(text) && buddhistYear(text) === null && commonEra(text) !== null;

/** A year of the Buddhist era, or a Thai month of one, as it is in ours; `null` for anything else. */
export function commonEra(text: string): string | null {
  const [, month = '', digits = text] = THAI_MONTH_OF_YEAR.exec(text.trim()) ?? [];
  const year = buddhistYear(digits) ?? buddhistYear(text);
  if (year === null) return null;
  return month === '' || month.includes('พ.ศ.') ? String(year) : `${month} ${String(year)}`;
}

const FEWEST_ALONE = 3;

/**
 * Whether headings are years of the Buddhist era: two that follow each other where one says so or the file is in Thai, Lao
 * or Khmer; three that do so anywhere, for nothing else is counted from 2440 to 2600 by one.
 */
export function areBuddhistYears(headings: readonly string[], says: (pattern: RegExp) => boolean): boolean {
  const years = [...new Set(headings.flatMap((text) => buddhistYear(text) ?? []))].sort((a, b) => a - b);
  const isRun = years.every((year, at) => at === 0 || year === (years[at - 1] ?? NaN) + 1);
  const isSaid = says(/พ\.ศ\.|\bB\.?E\.?\b|[\u0e00-\u0e7f\u0e80-\u0eff\u1780-\u17ff]/u);
  return isRun && years.length >= (isSaid ? 2 : FEWEST_ALONE);
}
