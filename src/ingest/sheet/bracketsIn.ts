import { fold } from '../../domain/fold.ts';
import type { ObservationMapping } from '../../domain/mapping.ts';
import type { SheetHead } from './layout.ts';

const BRACKETED = /^\(\s*[^()\p{L}]*\d[^()\p{L}]*[^()]*\)/u;
const BELOW_ZERO = /^[-\u2212\u2013]\d[\d.,]*\d?\s?%?$/;

/** Words for what may be below zero, folded: money, balances, changes. */
const MAY_BE_NEGATIVE =
  /\b(?:balance|balances|surplus|deficit|budget|net|profit|loss|losses|income|revenue|expenditure|expense|cash|flow|flows|usd|eur|gbp|dollars?|euros?|change|changes|growth|difference|variance|gain|can can|tham hut|boi chi|thang du|loi nhuan|lai|lo|tang truong|tang|giam|chenh lech|thu|chi|ngan sach|dong|saldo|solde|wachstum|veranderung|variation|variacion|crecimiento|croissance)\b|[$€£¥₫]/;
/** What reads like words for money once it is folded: "Lai Châu", "Chỉ tiêu", "Thứ hạng". */
const NO_MONEY = /\b(?:lai chau|chi (?:tieu|so)|thu (?:hang|tu|nhat|hai|ba))\b/g;
/** Words for what never is, folded. */
const NEVER_NEGATIVE =
  /\b(?:rate|rates|share|percent|percentage|proportion|number|count|population|unemployment|employment|unemployed|persons?|people|households?|prevalence|mortality|births?|deaths?|density|stopa|udio|broj|quote|anteil|anzahl|taux|nombre|tasa|numero|taxa|ty le|ti le|so luong|so nguoi|dan so|that nghiep|mat do)\b|%/;

/**
 * What brackets around numbers are in a file, as far as it shows. Where two pairs stand, or numbers below zero are written
 * with a minus, one pair is a sign of doubt; else what the columns are called tells, in which they stand. `undefined`
 * where nothing does.
 */
export function bracketsIn(
  { columns, headers, headerRow }: Pick<ObservationMapping, 'columns' | 'headers' | 'headerRow'>,
  { rows }: Pick<SheetHead, 'rows'>,
): ObservationMapping['brackets'] {
  const values = columns.flatMap(({ role }, at) => (role === 'value' ? [at] : []));
  const body = rows.slice(headerRow + 1);
  const cellsOf = (at: number): readonly string[] => body.map((row) => row[at] ?? '');
  const bracketed = values.filter((at) => cellsOf(at).some((cell) => BRACKETED.test(cell)));
  const isDoubled = values.some((at) => cellsOf(at).some((cell) => /^\(\(.*\)\)/.test(cell)));
  if (isDoubled) return 'uncertain';
  if (bracketed.length === 0) return undefined;
  if (values.some((at) => cellsOf(at).some((cell) => BELOW_ZERO.test(cell)))) return 'uncertain';
  // What other columns are called says nothing of these.
  const header = rows[headerRow]?.join('\n');
  const title = rows
    .slice(0, Math.max(0, headerRow))
    .filter((row) => row.join('\n') !== header)
    .flat();
  const said =
    fold([...bracketed.map((at) => headers[at] ?? ''), ...title].join(' ')) + title.join(' ').replace(/[^%$€£¥₫]/g, '');
  if (MAY_BE_NEGATIVE.test(said.replace(NO_MONEY, ''))) return NEVER_NEGATIVE.test(said) ? undefined : 'minus';
  return NEVER_NEGATIVE.test(said) ? 'uncertain' : undefined;
}
