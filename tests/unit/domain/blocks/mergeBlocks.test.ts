import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/domain/blocks/block.ts';
import {
  differenceOf,
  mergeBlocks,
  STATES_ALL,
  walk,
  type StepKind,
  type Terms,
} from '../../../../src/domain/blocks/mergeBlocks.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { compareIdentity, contentOf, drawnObservations, identity, observationsIn } from '../drawn.ts';
import { area, block, both, observation, source } from '../made.ts';

type Step = readonly [kind: StepKind, before: Observation | null, after: Observation | null];

/** What a merge says of each observation, and the content that comes of it. */
function merged(stored: Block | null, incoming: Block, terms?: Partial<Terms>) {
  const steps: Step[] = [];
  const [old, said] = [observationsIn(stored), observationsIn(incoming)];
  const content = mergeBlocks(
    stored,
    incoming,
    (kind, before, after) => steps.push([kind, old[before] ?? null, said[after] ?? null]),
    { states: STATES_ALL, isWhole: false, ...terms },
  );
  return { steps, content, observations: observationsIn(content ?? stored) };
}
const orNull = (list: readonly Observation[]) => (list.length > 0 ? block(list) : null);
const values = (list: readonly Observation[]) => list.map((o) => [o.source.name, o.period, o.value]);

describe('examples', () => {
  const stored = block([observation('2022', 1), observation('2023', 2), observation('2024', 3)]);
  const incoming = block([observation('2023', 2), observation('2024', 4), observation('2025', 5)]);
  const kinds = (isWhole: boolean) =>
    merged(stored, incoming, { isWhole }).steps.map(([kind, was, is]) => [kind, was?.value ?? null, is?.value ?? null]);

  it('says what each observation of a file does to what is stored', () => {
    expect(kinds(false)).toEqual([
      ['kept', 1, null],
      ['unchanged', 2, 2],
      ['changed', 3, 4],
      ['added', null, 5],
    ]);
  });

  it('takes what a file leaves out for removed only if the file claims to be the whole', () => {
    expect(kinds(true)[0]).toEqual(['removed', 1, null]);
    expect(merged(stored, incoming, { isWhole: true }).observations.map((o) => o.value)).toEqual([2, 4, 5]);
  });

  it('removes of a whole set only what its own sources said', () => {
    const [ours, theirs] = [source('Ours'), source('Theirs')];
    const before = block([
      observation('2022', 1, { source: ours }),
      observation('2022', 2, { source: theirs }),
      observation('2023', 3, { source: theirs }),
      observation('2023', 4, { source: ours, area: area('LAO') }),
    ]);
    const file = block([observation('2024', 5, { source: ours })]);
    const { steps, observations } = merged(before, file, { isWhole: true });
    expect(steps.map(([kind]) => kind)).toEqual(['removed', 'removed', 'kept', 'kept', 'added']);
    expect(values(observations)).toEqual([
      ['Theirs', '2022', 2],
      ['Theirs', '2023', 3],
      ['Ours', '2024', 5],
    ]);
  });

  it('removes of a whole set the figures of its source under an older address too', () => {
    const before = block([observation('2022', 1, { source: source('UN DESA', '2023') }), observation('2023', 2)]);
    const file = block([observation('2023', 2)]);
    expect(merged(before, file, { isWhole: true }).observations.map((o) => o.value)).toEqual([2]);
  });

  it('tells sources apart, and a figure of another source is another figure', () => {
    const other = block([observation('2022', 1, { source: source('Someone else') })]);
    expect(merged(stored, other).steps.map(([kind]) => kind)).toEqual(['added', 'kept', 'kept', 'kept']);
  });

  it.each([
    ['value', { value: 9 }, 'changed'],
    ['confidence', { confidence: 'low' as const }, 'changed'],
    ['preference', { preferred: true }, 'changed'],
    ['dispute', { disputed: true }, 'changed'],
    ['note', { note: both('x') }, 'changed'],
    ['date of the source', { source: source('UN DESA', '2025') }, 'changed'],
    ['line', { row: 99 }, 'unchanged'],
  ])('counts another %s as content or not', (_what, rest, kind) => {
    const file = block([observation('2022', 1, rest)]);
    const { steps, content } = merged(block([observation('2022', 1)]), file);
    expect(steps.map(([found]) => found)).toEqual([kind]);
    expect(content === null).toBe(kind === 'unchanged');
  });

  it('keeps what is stored of all that a file does not say', () => {
    const known = observation('2022', 1, {
      confidence: 'high',
      note: both('checked'),
      source: source('UN DESA', '2023'),
    });
    const bare = observation('2022', 1, { confidence: 'unstated' });
    const states = { flags: false, note: false, source: false };
    expect(merged(block([known]), block([bare]), { states }).content).toBeNull();
    const revised = merged(block([known]), block([{ ...bare, value: 9, row: 7 }]), { states });
    expect(revised.observations).toEqual([{ ...known, value: 9, row: 7 }]);
    for (const said of ['flags', 'note', 'source'] as const) {
      const { steps } = merged(block([known]), block([bare]), { states: { ...states, [said]: true } });
      expect(
        steps.map(([kind]) => kind),
        said,
      ).toEqual(['changed']);
    }
  });

  it('goes through ascending lists side by side', () => {
    const seen: (readonly number[])[] = [];
    walk([Float64Array.of(1, 3), Float64Array.of(), Float64Array.of(1, 2)], (rows) => seen.push([...rows]));
    expect(seen).toEqual([
      [0, -1, 0],
      [-1, -1, 1],
      [1, -1, -1],
    ]);
  });
});

describe('properties', () => {
  it('every observation of either side is met exactly once, ascending, and named for what it is', () => {
    fc.assert(
      fc.property(drawnObservations, drawnObservations, fc.boolean(), (one, other, isWhole) => {
        fc.pre(other.length > 0);
        const { steps } = merged(orNull(one), block(other), { isWhole });
        expect(steps.flatMap(([, was]) => was ?? [])).toEqual([...one].sort(compareIdentity));
        expect(steps.flatMap(([, , is]) => is ?? [])).toEqual([...other].sort(compareIdentity));
        const keys = steps.map(([, was, is]) => is ?? was).filter((o) => o !== null);
        expect(keys).toEqual([...keys].sort(compareIdentity));
        expect(new Set(keys.map(identity)).size).toBe(keys.length);
        const speaking = new Set(other.map((o) => o.source.name));
        for (const [kind, was, is] of steps) {
          const missing = was && isWhole && speaking.has(was.source.name) ? 'removed' : 'kept';
          const both = was && is && contentOf(was) === contentOf(is) ? 'unchanged' : 'changed';
          expect(kind).toBe(!was ? 'added' : !is ? missing : both);
        }
      }),
    );
  });

  it('the content is what was, less what is removed, with what the file says laid over it', () => {
    fc.assert(
      fc.property(drawnObservations, drawnObservations, fc.boolean(), (one, other, isWhole) => {
        fc.pre(other.length > 0);
        const speaking = new Set(other.map((o) => o.source.name));
        const left = one.filter((o) => !isWhole || !speaking.has(o.source.name));
        const unsaid = left.filter((o) => !other.some((said) => identity(said) === identity(o)));
        const { observations } = merged(orNull(one), block(other), { isWhole });
        expect(observations.map(contentOf)).toEqual([...unsaid, ...other].sort(compareIdentity).map(contentOf));
      }),
    );
  });

  it('there is new content exactly when something is added, changed or removed', () => {
    fc.assert(
      fc.property(drawnObservations, drawnObservations, fc.boolean(), (one, other, isWhole) => {
        fc.pre(other.length > 0);
        const { steps, content } = merged(orNull(one), block(other), { isWhole });
        expect(content !== null).toBe(steps.some(([kind]) => ['added', 'changed', 'removed'].includes(kind)));
      }),
    );
  });

  it('the difference of two blocks counts every observation of either once', () => {
    fc.assert(
      fc.property(drawnObservations, drawnObservations, (one, other) => {
        const found = differenceOf(orNull(one), orNull(other));
        const was = new Map(one.map((o) => [identity(o), contentOf(o)]));
        const is = new Map(other.map((o) => [identity(o), contentOf(o)]));
        const unchanged = [...is].filter(([id, content]) => was.get(id) === content).length;
        expect(found).toEqual({
          added: [...is.keys()].filter((id) => !was.has(id)).length,
          changed: [...is.keys()].filter((id) => was.has(id)).length - unchanged,
          unchanged,
          removed: [...was.keys()].filter((id) => !is.has(id)).length,
        });
      }),
    );
  });
});
