import { fold } from '../../domain/fold.ts';
import { readPeriod } from '../cell/readPeriod.ts';

/**
 * The indicators of the Sustainable Development Goals, 1.1.1 to 17.19.2, as files are called: "indicator_4-1-2", "16.b.1"; and
 * those that a country adds below one of them, "11-2-1-1".
 */
const SDG =
  /(?:^|[^\da-z])(?<!(?:^|\D)\d{1,2}[-._])(1[0-7]|[1-9])[-._](1\d|[1-9]|[a-d])[-._]([1-5][a-z]?)((?:[-._]\d{1,2})?)(?![-._]?\d|[a-z])/i;

/** Words that say of no file what it holds; folded. */
const SAYS_NOTHING = new Set(
  (
    'data dataset datasets database datos daten donnees dados dane dati sheet hoja feuil feuille tabelle blad arkusz planilha лист table tables tableau tabla ' +
    'file files export download output result results book workbook report untitled unnamed new copy final draft raw clean ' +
    'cleaned processed full all indicator indicators indicateur indicador sdg ods series serie stats statistics statistik estadisticas made test pasted ' +
    'csv xlsx xls ods tsv txt zip annual yearly monthly quarterly time timeseries wide long tidy part page tab version main sample example input ' +
    'in of for the and by from to at on de del des du la le les el en et und y von der die das fur per con'
  )
    .split(' ')
    .concat('so lieu', 'du lieu', 'bang so lieu', 'trang tinh', 'bang da dan', ''),
);
/** "a3f9c2d1" is no word. */
const IS_HASH = /^(?=[a-z]*\d[a-z]*\d)(?=\d*[a-z])[a-z\d]{7,}$/i;
/** Of a place, or of what says nothing. */
const MOST_WORDS = 4;

/**
 * What the name of a file, or of its sheet, says that its figures measure, without places, times and words that say nothing at
 * its ends: "unemployment-rate-iceland.csv" speaks of the unemployment rate. `null` where nothing is left that could be a name.
 */
export function seriesOfName(name: string, isPlace: (text: string) => boolean): string | null {
  // A sheet says more than its book, a file more than its folder.
  const parts = name.split(': ').reverse();
  for (const part of parts) {
    const bare = (part.split(/[\\/]/).at(-1) ?? '').replace(/(?:\.[a-z]{2,4}\d?){1,2}$/i, '').trim();
    const [, goal, target, indicator, below = ''] = SDG.exec(bare) ?? [];
    if (goal && target && indicator)
      return `SDG ${goal}.${target.toLowerCase()}.${indicator.toLowerCase()}${below.replace(/^\D/, '.')}`;
    const said = namedBy(bare, isPlace);
    if (said !== null) return said;
  }
  return null;
}

function namedBy(bare: string, isPlace: (text: string) => boolean): string | null {
  let words: readonly string[] = bare
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[\s_\-–—.,;()[\]+]+/u)
    .filter(Boolean);
  const isSpare = (text: string): boolean => isPlace(text) || saysNothing(text);
  for (let rest = withoutEnd(words, isSpare); rest !== words; rest = withoutEnd(words, isSpare)) words = rest;
  if (words.some((word) => IS_HASH.test(word))) return null;
  // "gdp" is a name, "ilc_li02" a code.
  const isAbbreviation = /^\p{L}{3}$/u.test(words.join(' ')) && !/\d/.test(bare);
  if (!isAbbreviation && !words.some((word) => /\p{L}{4}|[^ -~]/u.test(word))) return null;
  const [first = '', ...rest] = words;
  return [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest].join(' ');
}

/** Without the words at one end that say nothing; the same words where there are none. */
function withoutEnd(words: readonly string[], isSpare: (text: string) => boolean): readonly string[] {
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
    if (isSpare(words.slice(0, count).join(' '))) return words.slice(count);
    if (isSpare(words.slice(-count).join(' '))) return words.slice(0, -count);
  }
  return words;
}

const FORMULA = /^(?:co2|ch4|n2o)$/i;
const NUMBERED = /^(?:[a-z]{1,2}|[a-z]*\d+)$/i;

const saysNothing = (text: string): boolean =>
  !FORMULA.test(text) && (NUMBERED.test(text) || SAYS_NOTHING.has(fold(text)) || readPeriod(text) !== null);
