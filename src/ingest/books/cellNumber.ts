import type { CellKind } from './bookTable.ts';
import type { FormatMeaning } from './numberFormat.ts';
import { numberText } from './numberText.ts';
import { dateOfSerial, timeOfSerial } from './serialDate.ts';

/** The text of a cell and what it is. */
export interface CellValue {
  readonly text: string;
  readonly kind: CellKind;
}

/** A stored number as its format means it; one that cannot be meant so (a date before the calendar) stays the number. */
export function cellOfNumber(value: number, meaning: FormatMeaning, is1904: boolean): CellValue {
  switch (meaning.kind) {
    case 'percent':
      return { text: numberText(value, meaning.shift), kind: 'percent' };
    case 'code': {
      const isCode = Number.isSafeInteger(value) && value >= 0;
      return { text: isCode ? String(value).padStart(meaning.digits, '0') : numberText(value), kind: 'number' };
    }
    case 'date': {
      const date = dateOfSerial(value, is1904, meaning.shows);
      if (date !== null) return { text: date, kind: 'date' };
      const time = value >= 0 && value < 1 && meaning.shows === 'second' ? timeOfSerial(value, false) : null;
      return time === null ? { text: numberText(value), kind: 'number' } : { text: time, kind: 'time' };
    }
    case 'time': {
      const time = timeOfSerial(value, meaning.isSpan);
      return time === null ? { text: numberText(value), kind: 'number' } : { text: time, kind: 'time' };
    }
    case 'number':
    case 'text':
      return { text: numberText(value), kind: 'number' };
  }
}

/** A number as XML writes it (xsd:double); `null` for what is none, NaN and the infinities included. */
export function storedNumber(text: string): number | null {
  if (!/^\s*[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?\s*$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
