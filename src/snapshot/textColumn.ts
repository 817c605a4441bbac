/**
 * A column of texts as cells: first the places, then the distinct words in order of first appearance. A place is the
 * number of a word; written is the step from the row before, with a count where a step repeats: `1*9 -8 1*8` are nine
 * words in a row, twice. Years among the words are written as the step from the year before: `2008`, `+2`, `+2`.
 */
export function writeTexts(texts: readonly string[]): string[] {
  const numbers = new Map<string, number>();
  const steps: string[] = [];
  let before = -1;
  let step = 0;
  let count = 0;
  const close = (): void => {
    if (count > 0) steps.push(count === 1 ? String(step) : `${step}*${count}`);
  };
  for (const text of texts) {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    if (number - before !== step) {
      close();
      step = number - before;
      count = 0;
    }
    count++;
    before = number;
  }
  close();
  const places = numbers.size > 1 ? steps.join(' ') : '';
  return [places, ...writeWords([...numbers.keys()])];
}

/** The column again, `length` texts; `null` for anything `writeTexts` does not write. */
export function readTexts(cells: readonly string[], length: number): string[] | null {
  const [places = '', ...written] = cells;
  const words = readWords(written);
  const [only] = words;
  if (length === 0) return words.length === 0 && places === '' ? [] : null;
  if (places === '') return words.length === 1 && only !== undefined ? Array<string>(length).fill(only) : null;
  const texts: string[] = [];
  let place = -1;
  for (const written of places.split(' ')) {
    const [, step, times = '1'] = /^(-?\d{1,6})(?:\*(\d{1,6}))?$/.exec(written) ?? [];
    const end = texts.length + Number(times);
    if (step === undefined || end > length) return null;
    while (texts.length < end) {
      place += Number(step);
      const word = words[place];
      if (word === undefined) return null;
      texts.push(word);
    }
  }
  return texts.length === length ? texts : null;
}

/** Years; a longer step has more digits than the year. */
const MOST_STEP = 999;
const isYear = (word: string): boolean => /^[12]\d{3}$/.test(word);

function writeWords(words: readonly string[]): string[] {
  let year = 0;
  return words.map((word) => {
    if (!isYear(word)) return word.startsWith('+') ? `+${word}` : word;
    const step = Number(word) - year;
    const isFar = year === 0 || step < 0 || step > MOST_STEP;
    year = Number(word);
    return isFar ? word : `+${step}`;
  });
}

/** A cell `+2` is a step in years, `++2` the word "+2". */
function readWords(cells: readonly string[]): string[] {
  let year = 0;
  return cells.map((cell) => {
    if (cell.startsWith('++')) return cell.slice(1);
    const word = /^\+\d{1,3}$/.test(cell) ? String(year + Number(cell)) : cell;
    if (isYear(word)) year = Number(word);
    return word;
  });
}
