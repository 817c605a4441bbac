import { fold } from '../../domain/fold.ts';
import type { ObservationMapping } from '../../domain/mapping.ts';
import { UNCERTAIN } from '../cell/cellParts.ts';
import type { DecimalMark } from '../cell/decimal.ts';
import { readCell, type BadCell, type CellValue as Read } from '../cell/readCell.ts';

/** What a cell of a column of values says, its unit held against the column's. */
export type CellValue = Exclude<Read, { kind: 'bad' }> | { readonly kind: 'bad'; readonly why: BadCell | 'unit' };

/** Units by which words are held against each other, whatever their case and marks; a sign ("€", "‰") stands for itself. */
export const unitKey = (unit: string): string => fold(unit) || unit.trim();

/**
 * Reads a cell of a column whose numbers are of `unit` (its key; empty for none): what the preview shows, and the import
 * takes. In a file that writes uncertain figures in brackets these are no minus.
 */
export function cellValue(
  text: string,
  mark: DecimalMark,
  unit: string,
  brackets?: ObservationMapping['brackets'],
): CellValue {
  const read = readCell(text, mark);
  const isUncertain = read.kind === 'number' && read.isBracketed === true && brackets === 'uncertain';
  const found = isUncertain
    ? { ...read, value: Math.abs(read.value), flag: [UNCERTAIN, read.flag].filter(Boolean).join(' ') }
    : read;
  const isOther = found.kind === 'number' && found.unit !== '' && found.unit !== '%' && unitKey(found.unit) !== unit;
  return isOther ? { kind: 'bad', why: 'unit' } : found;
}
