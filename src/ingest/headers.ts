import { fold } from '../domain/fold.ts';

/** Names under which one column appears in files, in either language, whatever their case, order and spacing. */
export type Synonyms<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** Which known column each header is: index by index, `null` for a header that is none. A name is given to the first column that bears it. */
export function matchHeaders<Name extends string>(
  headers: readonly string[],
  synonyms: Synonyms<Name>,
): (Name | null)[] {
  const byText = new Map<string, Name>();
  for (const name of Object.keys(synonyms) as Name[]) for (const text of synonyms[name]) byText.set(fold(text), name);
  const given = new Set<Name>();
  return headers.map((header) => {
    const name = byText.get(fold(header)) ?? null;
    if (name === null || given.has(name)) return null;
    given.add(name);
    return name;
  });
}

/** The first of a sheet's early rows in which every required column is named: title lines above it are passed over. */
export function findHeaderRow<Name extends string>(
  rows: readonly (readonly string[])[],
  synonyms: Synonyms<Name>,
  required: readonly NoInfer<Name>[],
): { readonly row: number; readonly headers: readonly string[]; readonly names: readonly (Name | null)[] } | null {
  for (const [row, headers] of rows.slice(0, 21).entries()) {
    const names = matchHeaders(headers, synonyms);
    if (required.every((name) => names.includes(name))) return { row, headers, names };
  }
  return null;
}
