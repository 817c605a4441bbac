import { fold } from '../../domain/fold.ts';

/** Names under which one column appears in files, in either language, whatever their case, order and spacing. */
export type Synonyms<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** Rows at the top of a file in which its header is looked for: 20 of titles and preamble, and the header itself. */
export const HEADER_SEARCH_ROWS = 21;

/** Which known column a header may be, `null` if none. Several headers of one sheet may be the same. */
export function nameFinder<Name extends string>(synonyms: Synonyms<Name>): (header: string) => Name | null {
  const byText = new Map<string, Name>();
  for (const name of Object.keys(synonyms) as Name[]) for (const text of synonyms[name]) byText.set(fold(text), name);
  byText.delete('');
  return (header) => byText.get(fold(header)) ?? null;
}

/** Which known column each header is: index by index, `null` for a header that is none. A name is given to the first column that bears it. */
export function matchHeaders<Name extends string>(
  headers: readonly string[],
  synonyms: Synonyms<Name>,
): (Name | null)[] {
  return namesOf(headers, nameFinder(synonyms));
}

function namesOf<Name extends string>(
  headers: readonly string[],
  nameOf: (header: string) => Name | null,
): (Name | null)[] {
  const given = new Set<Name>();
  return headers.map((header) => {
    const name = nameOf(header);
    if (name === null || given.has(name)) return null;
    given.add(name);
    return name;
  });
}

/** A sheet's header: its row, what it says, and which known column each cell names. */
export interface FoundHeader<Name extends string> {
  readonly row: number;
  readonly headers: readonly string[];
  readonly names: readonly (Name | null)[];
}

/** The first of a sheet's early rows in which every required column is named: title lines above it are passed over. */
export function findHeaderRow<Name extends string>(
  rows: readonly (readonly string[])[],
  synonyms: Synonyms<Name>,
  required: readonly NoInfer<Name>[],
): FoundHeader<Name> | null {
  const nameOf = nameFinder(synonyms);
  for (const [row, headers] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const names = namesOf(headers, nameOf);
    if (required.every((name) => names.includes(name))) return { row, headers, names };
  }
  return null;
}

/** The headers that were given a name: what a layout was recognised by. */
export function namedHeaders<Name extends string>({ headers, names }: FoundHeader<Name>): readonly string[] {
  return headers.filter((_, column) => names[column] !== null);
}
