import type { Localised } from '../../domain/language.ts';
import { fold } from '../../domain/fold.ts';
import { OBS_STATUS } from '../../domain/obsStatus.ts';
import { own } from '../../domain/own.ts';
import { isFlagPair } from './flags.ts';
import { callsRowForecast } from './forecastWords.ts';

// Other offices mean other things by some codes: "e" is final to Destatis, "E" is "use with caution" to Statistics Canada; a file of
// theirs needs its own words.

/** Words for the same, in English and Vietnamese, folded. */
const LETTER_OF: Readonly<Record<string, string>> = {
  ...{ preliminary: 'p', prel: 'p', prelim: 'p', provisional: 'p', 'provisional value': 'p', 'so bo': 'p' },
  ...{ estimate: 'e', estimated: 'e', 'estimated value': 'e', est: 'e', uoc: 'e', 'uoc tinh': 'e' },
  ...{ forecast: 'f', 'forecast value': 'f', projection: 'f', projected: 'f', 'du bao': 'f', 'du kien': 'f' },
  ...{ revised: 'r', 'dieu chinh': 'r', 'da dieu chinh': 'r' },
  ...{ 'time series break': 'b', break: 'b', 'low reliability': 'u', imputed: 'i', confidential: 'c' },
};

const NORMAL = new Set(['', 'a', 'normal value', 'normal', 'final', 'actual', 'chinh thuc']);
/** Codes are short; a longer text is a sentence, and is not taken apart. */
const LONGEST_STATUS = 64;

/** The letters that a remark stands for, one by one: of "bd", "p *" (a star stands for none), "E: Estimated value", "Sơ bộ". */
function lettersOf(text: string): readonly string[] | null {
  if (text.length > LONGEST_STATUS) return null;
  const code = text.split(':', 1)[0]?.trim() ?? '';
  const folded = fold(code);
  const word = own(LETTER_OF, folded);
  if (word !== undefined) return [word];
  if (NORMAL.has(code.toLowerCase()) || (NORMAL.has(folded) && folded !== '')) return [];
  const letters = code.toLowerCase();
  if (own(OBS_STATUS, letters)) return [letters];
  return isFlagPair(letters) ? Array.from(letters) : null;
}

/**
 * Whether a remark says that a value lies ahead of what was observed: a forecast or projection ("f", "F", "fp", "dự báo").
 * An estimate is none: it is the publisher's word for what has been.
 */
export const isProjection = (text: string): boolean =>
  (lettersOf(text) ?? flagsIn(text).flatMap((part) => lettersOf(part) ?? [])).includes('f') || callsRowForecast(text);

/** Whether a text is a code or word for how final a value is, or blank. */
export const isStatus = (text: string): boolean =>
  lettersOf(text) !== null || (flagsIn(text).length > 0 && flagsIn(text).every((part) => lettersOf(part) !== null));

/** A remark by code as words; a code that is not known stands as it is. Empty for "normal". */
export function statusNote(text: string): Localised {
  const letters = lettersOf(text);
  if (letters) return joinNotes(letters.map((letter) => own(OBS_STATUS, letter) ?? { en: letter, vi: letter }));
  const flags = flagsIn(text);
  return flags.length > 0 ? joinNotes(flags.map(statusNote)) : { en: text, vi: text };
}

/** The flags of a remark of several; none of a sentence. */
function flagsIn(text: string): readonly string[] {
  const parts = text.trim().split(/\s+/);
  return parts.length > 1 && parts.every((part) => part.length <= 3) ? parts : [];
}

export const joinNotes = (notes: readonly Localised[]): Localised => ({
  en: notes
    .map(({ en }) => en)
    .filter(Boolean)
    .join('; '),
  vi: notes
    .map(({ vi }) => vi)
    .filter(Boolean)
    .join('; '),
});
