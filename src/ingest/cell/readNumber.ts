import { cellParts, plainCell, type CellParts } from './cellParts.ts';
import { decimalValue, LONGEST_NUMBER, readDecimal, type DecimalMark } from './decimal.ts';
import { takeFlags } from './flags.ts';
import { MarkTally, type MarkEvidence } from './markTally.ts';
import { isMissing } from './missingMarks.ts';

export { isMissing } from './missingMarks.ts';
export type { DecimalMark } from './decimal.ts';
export type { MarkEvidence } from './markTally.ts';

/** A cell without what offices write behind its value. */
export interface FlaggedNumber {
  /** The value as written, or a sign that it is missing. */
  readonly number: string;
  /** Letters or footnote marks without their brackets, such as `p`, `bd`, `*`, `1`; empty when there are none. */
  readonly flag: string;
}

/**
 * Takes the flag off a cell such as Eurostat's "12.3 p", "12.3(b)", ": z" or GSO's "12,5 (*)". A text that is no number,
 * no sign of a missing value or has no flag is returned as it is, without blanks around it. `readCell` says more.
 */
export function splitFlag(text: string): FlaggedNumber {
  const trimmed = text.trim();
  const plain = { number: trimmed, flag: '' };
  if (trimmed.length > LONGEST_NUMBER) return plain;
  const missing = takeFlags(trimmed.replace(/^:(?=[a-z])/i, ': '), 'missing');
  if (missing.flag !== '' && missing.rest !== '' && isMissing(missing.rest))
    return { number: missing.rest, flag: missing.flag };
  const parts = partsOf(trimmed);
  if (!parts || parts.flag === '' || (valueOf(parts, '.') ?? valueOf(parts, ',')) === null) return plain;
  const number = parts.isBracketed ? `(${parts.number})` : parts.number;
  return { number: parts.unit === '%' ? `${number} %` : number, flag: parts.flag };
}

/** A cell of a number that has neither unit nor factor, but for a percent sign. */
function partsOf(cell: string): CellParts | null {
  const text = plainCell(cell);
  const parts = text === null ? null : cellParts(text);
  return parts && parts.factor === '' && (parts.unit === '' || parts.unit === '%') ? parts : null;
}

function valueOf({ number, isBracketed }: CellParts, mark: DecimalMark): number | null {
  const decimal = readDecimal(number, mark);
  return decimal === null ? null : decimalValue(isBracketed ? `-${decimal}` : decimal);
}

/**
 * A number written with the given decimal mark; `null` when it is anything else, also when its groups are not all of three
 * or it is larger than can be reckoned with (1e150). A percent sign at the end is left out: "12,5 %" is 12.5. A true minus sign or a
 * dash before the first digit is a minus; "(12.5)" is -12.5, but "(12)" is no number; nor is "5.", which counts lines.
 */
export function readNumber(text: string, mark: DecimalMark): number | null {
  const parts = partsOf(text);
  return parts?.flag === '' ? valueOf(parts, mark) : null;
}

/**
 * The decimal mark of one column, from its cells alone. A cell tells when only one mark makes it a number: one such cell
 * decides for those that fit both, for a column is written by one program. Flags are left out of account.
 */
export function detectDecimalMark(cells: Iterable<string>): MarkEvidence {
  const tally = new MarkTally();
  for (const cell of cells) tally.add(cell);
  return tally.evidence();
}
