import type { Period } from '../../domain/period.ts';
import { areasFor, type AreaChoice } from '../cell/areasFor.ts';
import type { AreaMatcher } from '../cell/areaMatcher.ts';
import { readPeriod } from '../cell/readPeriod.ts';

/** What the title of a table and the name of its file propose where no column says it: for a person to confirm, never taken. */
export interface Proposals {
  readonly areas: readonly AreaChoice[];
  readonly periods: readonly Period[];
  /** What the figures may measure. */
  readonly series: readonly string[];
}

/** "Cộng hoà Xã hội Chủ nghĩa Việt Nam" is seven words. */
const MOST_WORDS = 8;
/** More are no proposal but a list. */
const MOST = 4;
/** Three plain letters are a code, or stand by chance; "Huế" is a name. */
const mayBeName = (text: string): boolean => text.length > 3 || (text.length === 3 && /[^ -~]/.test(text));
const YEAR = /\d{4}/;
/** In "02 tháng năm 2025" and "tám tháng năm 2025" there is no May ("tháng năm"). */
const SOME_MONTHS =
  /(?<!\p{L})(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: một| hai)?) tháng(?: đầu)? năm (?=\d{4})/giu;
/** "census-2019-plans-2030": a name of a file, with years behind words and before others. */
const HYPHENED_YEAR = /(?<=\p{L})-(?=(?:19|20)\d\d(?!\d))|(?<=(?<!\d)(?:19|20)\d\d)-(?=\p{L})/gu;
/** Lines of when a table was made: not the time of its figures. */
const OF_RECORD =
  /^\W*(?:(?:data )?(?:last )?(?:revised|updated?|modified|published|extracted|downloaded|released|retrieved|accessed|generated|created)|release date|stand\b|mise à jour|actualizad|cập nhật|ngày cập nhật)/iu;

/** Whether a text names an area by more than a code: "to the" is none, nor is "AS OF". */
export const namesPlace = (text: string, matcher: Pick<AreaMatcher, 'knowsPlainly'>): boolean =>
  mayBeName(text.replace(/^[\d.]+ |^(?:the|of|and) | (?:the|of|and)$/gi, '')) && matcher.knowsPlainly(text);

/**
 * Areas and periods that texts name, the longest names first taken: "ĐÀ NẴNG NĂM 2026" proposes both units that bear the
 * name, and 2026. Of the areas those that are no more stand behind.
 */
export function proposalsOf(
  texts: readonly string[],
  matcher: Pick<AreaMatcher, 'knowsPlainly' | 'named'>,
): Pick<Proposals, 'areas' | 'periods'> {
  const areas = new Map<string, AreaChoice>();
  const periods = new Set<Period>();
  for (const text of texts) {
    if (OF_RECORD.test(text)) continue;
    for (const name of namesIn(text.split(/[^\p{L}\p{M}\d'’.]+/u), (name) => namesPlace(name, matcher)))
      for (const choice of areasFor(name, matcher)) areas.set(choice.area.id, choice);
    const isPeriod = (name: string): boolean => YEAR.test(name) && readPeriod(name) !== null;
    for (const name of namesIn(
      text
        .replace(SOME_MONTHS, '')
        .replace(HYPHENED_YEAR, ' ')
        .split(/[\s_]+|\.(?=\D)/u),
      isPeriod,
    )) {
      const period = readPeriod(name);
      if (period !== null) periods.add(period);
    }
  }
  return { areas: few([...areas.values()]), periods: few([...periods]) };
}

const few = <T>(found: readonly T[]): readonly T[] => (found.length > MOST ? [] : found);

/** Runs of words that are a name, from left to right, each as long as can be. */
function namesIn(split: readonly string[], isName: (text: string) => boolean): readonly string[] {
  const words = split.map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')).filter(Boolean);
  const found: string[] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to--) {
      const name = words.slice(from, to).join(' ');
      if (!isName(name)) continue;
      found.push(name);
      from = to - 1;
      break;
    }
  return found;
}
