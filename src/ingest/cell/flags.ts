import { isMissing } from './missingMarks.ts';

/**
 * Letters behind a value. Eurostat: b c d e f i n p r s u z (since 2025 `i` for `s`, `m` for `z`); GENESIS: p r s;
 * BLS: p r; Statistics Canada: E ("use with caution"). In upper case only what is no unit: "12 B", "12 C" may be
 * billions, bytes, degrees. Not m: metres, minutes, millions.
 */
const LETTERS = new Set('b c d e f i n p r s u z E P R'.split(' '));
/** Right behind a digit: exports of the EU ("72,0p"), "0n" of Eurostat and "45.1E" of Statistics Canada. */
const GLUED_LETTERS = new Set('b c d e f n p r s u z E'.split(' '));
/** Letters that Eurostat publishes together. A list, for letters in any order are units: "bn", "mn", "pp", "min", "USD", "bps". */
const TOGETHER = new Set(
  'bc bd be bf bi bp bu cd ce de di dp du ei ep es eu fp ip iu nu pu bde bdi bdp bdu bep beu bpu dep deu dpu epu'.split(
    ' ',
  ),
);

/** Whether letters stand for several flags at once: "bd", "bep". */
export const isFlagPair = (letters: string): boolean => TOGETHER.has(letters);

/** Words that offices write in brackets or in front, in English and Vietnamese, by the letter of SDMX that means the same. */
const WORDS = new Map([
  ...['provisional', 'preliminary', 'prelim.', 'prelim', 'prel.', 'prel', 'sơ bộ', 'số liệu sơ bộ'].map(pair('p')),
  ...['estimate', 'estimated', 'est.', 'est', 'ước tính', 'ước'].map(pair('e')),
  ...['forecast', 'projection', 'projected', 'proj.', 'dự báo', 'dự kiến'].map(pair('f')),
  ...['revised', 'rev.', 'rev', 'điều chỉnh', 'đã điều chỉnh'].map(pair('r')),
  ...['break', 'break in series'].map(pair('b')),
]);
function pair(letter: string) {
  return (word: string): readonly [string, string] => [word, letter];
}

const SUPERSCRIPTS = new Map(
  '¹1 ²2 ³3 ⁴4 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ᵇb ᵈd ᵉe ᶠf ᵖp ʳr ˢs ᵘu †† ‡‡ §§'
    .split(' ')
    .map((both): [string, string] => [both.charAt(0), both.charAt(1)]),
);

/** At most so many marks stand behind a value: "12.3 bd (1)*". */
const MOST_FLAGS = 3;
const MOST_STARS = 3;

/** What stands in brackets as a flag: letters, one digit of a footnote (in square ones several), stars, or a word; `null` for anything else. */
function bracketed(content: string, isSquare: boolean): string | null {
  const text = content.trim();
  if (/^(?:[1-9]|\*{1,3})$/.test(text) || (isSquare && /^[1-9]\d{0,2}$/.test(text))) return text;
  const lower = text.toLowerCase();
  const isListed = lower === 'a' || LETTERS.has(lower) || TOGETHER.has(lower);
  return isListed ? lower : (WORDS.get(lower) ?? null);
}

interface Taken {
  readonly rest: string;
  readonly flag: string;
}

/**
 * Takes off the end of a text what marks the value before it. Behind a number `text` is all that stands there, its first
 * blank included; of a cell without number it is the whole cell, and letters count only behind a sign of a missing value.
 * Several flags are joined by a blank. What is not in a list stays, for it may be a unit.
 */
export function takeFlags(text: string, of: 'number' | 'missing'): Taken {
  let rest = text.trimEnd();
  const flags: string[] = [];
  while (flags.length < MOST_FLAGS) {
    const taken = takeBracketed(rest) ?? takeFootnote(rest) ?? takeSigns(rest) ?? takeLetters(rest, of);
    if (!taken) break;
    rest = taken.rest.trimEnd();
    flags.unshift(taken.flag);
  }
  return { rest, flag: flags.join(' ') };
}

function takeBracketed(text: string): Taken | null {
  const closing = text.at(-1);
  if (closing !== ')' && closing !== ']') return null;
  const opening = text.lastIndexOf(closing === ')' ? '(' : '[');
  const flag = opening < 0 ? null : bracketed(text.slice(opening + 1, -1), closing === ']');
  return flag === null ? null : { rest: text.slice(0, opening), flag };
}

/** "12,3 1)" of Destatis: a blank before, for "12,31)" could end anywhere. */
const takeFootnote = (text: string): Taken | null =>
  /\s[1-9]\)$/.test(text.slice(-3)) ? { rest: text.slice(0, -3), flag: text.charAt(text.length - 2) } : null;

function takeSigns(text: string): Taken | null {
  let stars = 0;
  while (text[text.length - 1 - stars] === '*') stars++;
  if (stars > 0) return stars <= MOST_STARS ? { rest: text.slice(0, -stars), flag: '*'.repeat(stars) } : null;
  const flag = SUPERSCRIPTS.get(text.at(-1) ?? '');
  const rest = text.slice(0, -1);
  // "km²" is a unit.
  return flag === undefined || /\p{L}$/u.test(rest.slice(-2)) ? null : { rest, flag };
}

function takeLetters(text: string, of: 'number' | 'missing'): Taken | null {
  let from = text.length;
  while (from > 0 && /[A-Za-z]/.test(text.charAt(from - 1))) from--;
  const letters = text.slice(from);
  const before = text.slice(0, from);
  const rest = before.trim();
  const isApart = before !== before.trimEnd();
  const isFlag =
    of === 'missing'
      ? rest !== '' && isMissing(rest) && isApart && (letters.length === 1 || TOGETHER.has(letters))
      : rest === '' || (rest === '%' && isApart)
        ? TOGETHER.has(letters) || (isApart ? LETTERS : GLUED_LETTERS).has(letters)
        : false;
  return isFlag ? { rest: before, flag: letters.toLowerCase() } : null;
}

/** Takes off what marks a value from before it: "(p) 14", "* 14", "p 14" and "r 14" of the BLS, "Sơ bộ 14". */
export function takeLeadingFlag(text: string): Taken | null {
  const first = text.charAt(0);
  if (first === '(' || first === '[') {
    const closing = text.indexOf(first === '(' ? ')' : ']');
    const flag = closing < 0 ? null : bracketed(text.slice(1, closing), first === '[');
    return flag === null ? null : { rest: text.slice(closing + 1).trim(), flag };
  }
  if (first === '*') {
    const stars = /^\*{1,3}(?!\*)/.exec(text)?.[0] ?? '';
    return stars === '' ? null : { rest: text.slice(stars.length).trim(), flag: stars };
  }
  if (/^[pr]\s/.test(text)) return { rest: text.slice(1).trim(), flag: first };
  if (first >= '0' && first <= '9') return null;
  const lower = text.toLowerCase();
  for (const [word, flag] of WORDS)
    if (lower.startsWith(`${word} `)) return { rest: text.slice(word.length).trim(), flag };
  return null;
}
