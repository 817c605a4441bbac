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
