import type { BadCell, CellValue as Read } from '../cell/readCell.ts';

/** What a cell of a column of values says, its unit held against the column's. */
export type CellValue = Exclude<Read, { kind: 'bad' }> | { readonly kind: 'bad'; readonly why: BadCell | 'unit' };
