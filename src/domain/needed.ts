import { TABLE_KEYS, type Registry, type TableName } from './registry.ts';

/** The indicators and areas that figures are of. */
export interface Figured {
  readonly indicators: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
}

/**
 * A registry that rows were taken out of, with those put back that what is left speaks of: a target of notes, an indicator
 * of figures, targets, links, notes or programmes that it leads, a programme of targets, an area of figures, programmes, notes or other areas. Without them a figure has no name or unit.
 */
export function withNeeded(left: Registry, before: Registry, figured: Figured): Registry {
  const { links, notes } = left;
  const targets = restored('targets', left, before, new Set(notes.map(({ target }) => target)));
  const programmes = restored('programmes', left, before, new Set(targets.map(({ programme }) => programme)));
  const indicators = restored(
    'indicators',
    left,
    before,
    new Set([
      ...figured.indicators,
      ...targets.map(({ indicator }) => indicator),
      ...links.flatMap(({ target, series }) => [target, series]),
      ...notes.map(({ indicator }) => indicator),
      ...programmes.map(({ leads }) => leads ?? ''),
    ]),
  );
  const spoken = new Set<string>([
    ...figured.areas,
    ...[...programmes, ...notes].map(({ area }) => area),
    ...programmes.flatMap(({ members }) => members ?? []),
  ]);
  let areas = left.areas;
  // An area that is put back may be a part of another one.
  for (let known = -1; known < areas.length;) {
    known = areas.length;
    for (const { parent, successor } of areas) for (const id of [parent, successor]) spoken.add(id);
    areas = restored('areas', left, before, spoken);
  }
  return { areas, indicators, programmes, targets, links, notes };
}

/** The rows that are left and those that are needed, in the order before. */
function restored<Name extends TableName>(
  name: Name,
  left: Registry,
  before: Registry,
  needed: ReadonlySet<string>,
): readonly Registry[Name][number][] {
  type Row = Registry[Name][number];
  const keyOf: (row: Row) => string = TABLE_KEYS[name];
  const rows: readonly Row[] = left[name];
  const known: readonly Row[] = before[name];
  const kept = new Map(rows.map((row) => [keyOf(row), row]));
  const inOrder = known.flatMap((row) => {
    const id = keyOf(row);
    const own = kept.get(id) ?? (needed.has(id) ? row : undefined);
    kept.delete(id);
    return own === undefined ? [] : [own];
  });
  return [...inOrder, ...kept.values()];
}
