/** Powers of ten by the word behind a number, whatever its case. German, French and Spanish ones where no other language means another. */
const WORDS = new Map<string, number>(
  Object.entries({
    3: 'thousand thousands tsd tsd. nghìn ngàn',
    5: 'lakh lakhs lac lacs',
    6: 'mn mln mio mio. million millions millionen millones triệu',
    7: 'crore crores',
    9: 'bn bln mrd mrd. mia mia. milliard milliards milliarden billion billions tỷ tỉ',
    12: 'trn trillion trillions',
  }).flatMap(([power, words]) => words.split(' ').map((word): [string, number] => [word, Number(power)])),
);
const TWO_WORDS = new Map([
  ...['nghìn tỷ', 'nghìn tỉ', 'ngàn tỷ', 'ngàn tỉ', 'lakh crore', 'lakh crores'].map((word): [string, number] => [
    word,
    12,
  ]),
]);

/** One letter, written as here: gapminder's "415k", "68.7M", "1.2B". Apart from its number a "B" is bytes and a "K" kelvin. */
const LETTERS = new Map([
  ['k', 3],
  ['M', 6],
]);
const GLUED_LETTERS = new Map([
  ['K', 3],
  ['B', 9],
]);
/** Beside a sign of money these mean nothing else: "$1.2m". Not "tr", which is a million in Vietnam. */
const MONEY_LETTERS = new Map([
  ...['k', 'K'].map((letter): [string, number] => [letter, 3]),
  ...['m', 'M'].map((letter): [string, number] => [letter, 6]),
  ...['b', 'B'].map((letter): [string, number] => [letter, 9]),
  ...['t', 'T'].map((letter): [string, number] => [letter, 12]),
  ['cr', 7],
  ['Cr', 7],
]);
/** "tr" is triệu before what the Vietnamese count by it, and short for trillion elsewhere. */
const MILLION_OF_DONG = /^(?:tr\.?\s?(?=(?:đồng|đ|vnđ|vnd|người)$)|tr(?=đ$))/iu;

/** What a number is multiplied by. */
export interface Factor {
  /** Power of ten; 0 for none. */
  readonly power: number;
  /** As written: "M", "tỷ", "nghìn tỷ"; empty for none. */
  readonly factor: string;
  /** What stands behind it, its first blank included. */
  readonly rest: string;
}

/**
 * The factor that begins what stands behind a number: "M people", " tỷ đồng". One that means different things ("m", "tr",
 * "B") is none, so that it comes out as a unit, which the column must explain. `isMoney`: whether a sign of
 * money stands before the number.
 */
export function takeFactor(behind: string, isMoney: boolean): Factor {
  const text = behind.trimStart();
  const isGlued = text === behind;
  const at = behind.length - text.length;
  const found = (factor: string, power: number): Factor => ({
    power,
    factor: factor.trim(),
    rest: behind.slice(at + factor.length),
  });
  const dong = MILLION_OF_DONG.exec(text)?.[0];
  if (dong !== undefined) return found(dong, 6);
  const word = /^[\p{L}]{1,10}\.?/u.exec(text)?.[0] ?? '';
  const two = /^\p{L}{1,10} \p{L}{1,10}/u.exec(text)?.[0] ?? '';
  const ofTwo = TWO_WORDS.get(two.toLowerCase());
  if (ofTwo !== undefined) return found(two, ofTwo);
  const power =
    (isMoney ? MONEY_LETTERS.get(word) : undefined) ??
    LETTERS.get(word) ??
    (isGlued ? GLUED_LETTERS.get(word) : undefined) ??
    WORDS.get(word.toLowerCase());
  return power === undefined ? { power: 0, factor: '', rest: behind } : found(word, power);
}
