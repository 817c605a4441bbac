import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNeeded } from '../../../src/domain/needed.ts';
import type { NoteId } from '../../../src/domain/note.ts';
import { TABLE_KEYS, TABLE_NAMES, type Registry, type TableName } from '../../../src/domain/registry.ts';
import { note } from './made.ts';
import { readBuiltIn } from '../ingest/reading.ts';

const keysOf = (registry: Registry, name: TableName): readonly string[] =>
  registry[name].map(TABLE_KEYS[name] as (row: Registry[TableName][number]) => string);

/** Ids that a registry and figures speak of, by table. */
function spokenOf(
  { areas, programmes, targets, links, notes }: Registry,
  figures: readonly string[],
): ReadonlySet<string> {
  return new Set([
    ...figures,
    ...areas.flatMap(({ parent, successor }) => [`areas ${parent}`, `areas ${successor}`]),
    ...programmes.flatMap(({ area, members = [] }) => [area, ...members].map((id) => `areas ${id}`)),
    ...programmes.map(({ leads }) => `indicators ${leads ?? ''}`),
    ...targets.flatMap(({ programme, indicator }) => [`programmes ${programme}`, `indicators ${indicator}`]),
    ...notes.flatMap(({ area, indicator, target }) => [
      ...[`areas ${area}`, `indicators ${indicator}`, `targets ${target}`],
    ]),
    ...links.flatMap(({ target, series }) => [`indicators ${target}`, `indicators ${series}`]),
  ]);
}

describe('properties', () => {
  it('whatever rows of the data package are taken out, what is left finds all it speaks of, and nothing else comes back', async () => {
    const { registry: known } = await readBuiltIn();
    const registry: Registry = {
      ...known,
      notes: known.targets.map(({ id, indicator }, at) =>
        at % 2 === 0
          ? note({ id: `n-${String(at)}` as NoteId, indicator })
          : note({ id: `n-${String(at)}` as NoteId, indicator: '', area: '', target: id }),
      ),
    };
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(9)), fc.integer({ min: 0, max: 10 }), (draws, share) => {
        const isLeft = () => (draws.next().value ?? 0) < share;
        const left = Object.fromEntries(TABLE_NAMES.map((name) => [name, registry[name].filter(isLeft)])) as never;
        const indicators = keysOf(registry, 'indicators').filter(isLeft);
        const areas = keysOf(registry, 'areas').filter(isLeft).slice(0, 3);
        const whole = withNeeded(left, registry, { indicators: new Set(indicators), areas: new Set(areas) });
        const figures = [...indicators.map((id) => `indicators ${id}`), ...areas.map((id) => `areas ${id}`)];
        const spoken = spokenOf(whole, figures);
        for (const name of TABLE_NAMES) {
          const [known, kept, now] = [registry, left as Registry, whole].map((one) => keysOf(one, name));
          const expected = known?.filter((key) => kept?.includes(key) || spoken.has(`${name} ${key}`));
          expect(now).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });
});
