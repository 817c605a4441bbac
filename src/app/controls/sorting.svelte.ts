import type { Language } from '../../domain/language.ts';
import { egdiMessages } from '../words/egdi.ts';

/** A column that a table can be sorted by. `title`: the whole of a name that is short. */
export interface Heading<Column> {
  readonly id: Column;
  readonly name: string;
  readonly title?: string;
  readonly isNumber: boolean;
}

/** By which column a table is sorted, and which way; a press on the column that it is sorted by turns it round. */
export class Sorting<Column extends string> {
  #by: Column;
  #isAscending = $state(true);
  readonly #rises: (column: Column) => boolean;

  /** `rises`: whether a column is read from its least when it is chosen. The first one is. */
  constructor(first: Column, rises: (column: Column) => boolean) {
    this.#by = $state(first);
    this.#rises = rises;
  }

  get by(): Column {
    return this.#by;
  }

  get isAscending(): boolean {
    return this.#isAscending;
  }

  press(column: Column): void {
    this.#isAscending = column === this.#by ? !this.#isAscending : this.#rises(column);
    this.#by = column;
  }
}

/** "Sorted by score, descending": for who does not see the arrow. */
export function sortedWords<Column extends string>(
  { by, isAscending }: Sorting<Column>,
  columns: readonly Heading<Column>[],
  language: Language,
): string {
  const m = egdiMessages[language];
  const heading = columns.find(({ id }) => id === by);
  return m.sorted(heading?.title ?? heading?.name ?? '', isAscending ? m.ascending : m.descending);
}
