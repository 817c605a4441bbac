import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area, AreaId } from '../../../src/domain/area.ts';
import type { Block } from '../../../src/domain/blocks/block.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { Programme, ProgrammeId, TargetId } from '../../../src/domain/programme.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/domain/registry.ts';
import type { RevisionId } from '../../../src/domain/revision.ts';
import { NO_CHOICES } from '../../../src/ingest/rows/choices.ts';
import { readFiles } from '../../../src/ingest/importer.ts';
import type { ReadFile } from '../../../src/ingest/rows/reading.ts';
import { review } from '../../../src/ingest/review.ts';
import { collect } from '../../../src/store/collect.ts';
import { commit } from '../../../src/store/commit.ts';
import { currentRevision, history } from '../../../src/store/query.ts';
import type { Database } from '../../../src/store/schema.ts';
import { undo } from '../../../src/store/undo.ts';
import correctedText from '../../fixtures/invented-egovkb-2026-corrected.csv?raw';
import inventedText from '../../fixtures/invented-egovkb-2026.csv?raw';
import { drawnObservations, identity, observationsIn } from '../../unit/domain/drawn.ts';
import { area, block, both, indicator, indicatorId, observation, target } from '../../unit/domain/made.ts';
import { contentOf, importInto, MADE, openStore } from './stores.ts';
import { runs } from '../../unit/runs.ts';

const share = (from: number, ...values: readonly number[]) =>
  block(values.map((value, n) => observation(String(from + n), value)));
const valuesIn = async (db: Database) =>
  [...(await contentOf(db)).blocks.values()].flatMap(observationsIn).map((o) => [o.indicator, o.period, o.value]);

/** Files as the importer reads them. */
async function readTexts(
  registry: Registry,
  ...texts: readonly (readonly [name: string, text: string])[]
): Promise<readonly ReadFile[]> {
  const files = texts.map(([name, text]) => ({ name, bytes: new Blob([text]) }));
  const read = await readFiles({ files, choices: files.map(() => NO_CHOICES), remembered: [], today: '', registry });
  if (!read.ok || read.value.asked.length > 0) throw new Error(JSON.stringify(read));
  return read.value.files;
}

/** Everything that the database holds, as it lies there: blocks, tables, the line of revisions and the head. */
const storedIn = async (db: Database) => ({
  blocks: await db.blocks.toArray(),
  registry: await db.registry.toArray(),
  line: await history(db),
  head: await db.head.toArray(),
});

describe('examples', () => {
  it('A15 undoing the latest import gives bit for bit what was before it', async () => {
    const db = openStore();
    await importInto(db, [share(2020, 0.1, -0)], { indicators: [indicator()] });
    const before = await contentOf(db);
    await importInto(db, [share(2020, 7, 8, 9)], { indicators: [indicator({ decimals: 5 })] });
    expect(await contentOf(db)).not.toEqual(before);
    await undo(db, 2, MADE);
    expect(await contentOf(db)).toEqual(before);
    expect((await history(db)).map((revision) => revision.id)).toEqual([1]);
  });

  it('undoing where a block is lost fails, and changes nothing', async () => {
    const db = openStore();
    await importInto(db, [share(2020, 1)]);
    await importInto(db, [share(2021, 2)]);
    await importInto(db, [share(2022, 3)]);
    await db.blocks.delete('1/share');
    const before = await storedIn(db);
    await expect(undo(db, 2, MADE)).rejects.toThrow('1/share');
    expect(await storedIn(db)).toEqual(before);
  });

  it('A15 undoing an earlier import takes out its changes and keeps the later ones', async () => {
    const db = openStore();
    await importInto(db, [share(2020, 1, 2)]);
    await importInto(db, [share(2020, 10, 20, 30)]); // changes 2020 and 2021, adds 2022
    await importInto(db, [share(2021, 200), share(2023, 40)].slice(0, 1)); // changes 2021 again
    await importInto(db, [share(2023, 40)]); // adds 2023
    await undo(db, 2, MADE);
    expect(await valuesIn(db)).toEqual([
      ['share', '2020', 1],
      ['share', '2021', 200],
      ['share', '2023', 40],
    ]);
    expect(await currentRevision(db)).toMatchObject({ id: 5, parent: 4, origin: 'undo', undoes: 2 });
  });

  it('an indicator that an import brought goes with it, and comes back when the undoing is undone', async () => {
    const db = openStore();
    const other = block([observation('2024', 5, { indicator: indicatorId('other') })]);
    await importInto(db, [share(2020, 1)]);
    await importInto(db, [other]);
    await importInto(db, [share(2020, 2)]);
    await undo(db, 2, MADE);
    expect(await valuesIn(db)).toEqual([['share', '2020', 2]]);
    await importInto(db, [share(2020, 3)]);
    await undo(db, 4, MADE);
    expect(await valuesIn(db)).toEqual([
      ['share', '2020', 3],
      ['other', '2024', 5],
    ]);
  });

  it('a definition stays while figures or rows of later imports need it', async () => {
    const db = openStore();
    const id = indicatorId;
    const THA = area('THA');
    const programme = (name: string, of: AreaId): Programme => ({
      id: name as ProgrammeId,
      name: both(name),
      legalBasis: both(''),
      issued: '2020',
      area: of,
    });
    const land = (of: AreaId, rest: Partial<Area> = {}): Area => ({
      id: of,
      kind: 'country',
      name: both(of),
      aliases: [],
      region: '',
      subregion: '',
      asean: true,
      income: '',
      parent: '',
      from: '',
      until: '',
      successor: '',
      ...rest,
    });
    const names = async () => {
      const { registry } = await contentOf(db);
      return [
        registry.areas.map((row) => row.id),
        registry.indicators.map((row) => row.id),
        registry.programmes.map((row) => row.id),
        registry.targets.map((row) => row.id),
        registry.links.map((row) => row.series),
      ];
    };
    await importInto(db, [block([observation('2020', 1)])], {
      areas: [land(area('VNM'))],
      indicators: [indicator()],
    });
    const before = await names();
    // Everything that is defined here is used by a later import but what is called "idle".
    await importInto(db, [block([observation('2020', 1, { indicator: id('x'), area: THA })])], {
      areas: [land(THA), land(area('LAO')), land(area('MMR')), land(area('SUN')), land(area('IDL'))],
      indicators: ['x', 'aimed', 'linked', 'idle'].map((name) => indicator({ id: id(name) })),
      programmes: [programme('p', area('LAO')), programme('idle', area('VNM'))],
      targets: [target({ id: 'own' as TargetId, indicator: id('x'), programme: 'idle' as ProgrammeId })],
      links: [{ target: id('x'), series: id('idle'), relation: 'same', order: 1, note: both('') }],
    });
    await importInto(db, [block([observation('2025', 2, { indicator: id('x'), area: area('MMR') })])], {
      areas: [land(area('VN-1'), { parent: area('SUN') })],
      targets: [target({ id: 'later' as TargetId, indicator: id('aimed'), programme: 'p' as ProgrammeId })],
      links: [{ target: id('share'), series: id('linked'), relation: 'same', order: 1, note: both('') }],
    });
    await undo(db, 2, MADE);
    expect(await names()).toEqual([
      ['VNM', 'LAO', 'MMR', 'SUN', 'VN-1'],
      ['share', 'x', 'aimed', 'linked'],
      ['p'],
      ['later'],
      ['linked'],
    ]);
    expect(await valuesIn(db)).toEqual([
      ['share', '2020', 1],
      ['x', '2025', 2],
    ]);
    expect((await currentRevision(db))?.difference).toEqual({ added: 0, changed: 0, unchanged: 13, removed: 7 });
    await undo(db, 3, MADE);
    expect(await valuesIn(db)).toEqual([['share', '2020', 1]]);
    expect((await names()).slice(3)).toEqual(before.slice(3));
  });

  it('refuses the first revision and one that is not there', async () => {
    const db = openStore();
    await importInto(db, [share(2020, 1)]);
    await expect(undo(db, 1, MADE)).rejects.toThrow('cannot be undone');
    await importInto(db, [share(2020, 2)]);
    for (const id of [1, 9]) await expect(undo(db, id, MADE), String(id)).rejects.toThrow('cannot be undone');
  });

  it('the same undo twice, as two tabs may ask for it, is done once', async () => {
    const db = openStore();
    await importInto(db, [share(2020, 1)]);
    await importInto(db, [share(2020, 2)]);
    await importInto(db, [share(2021, 3)]);
    await undo(db, 2, MADE);
    const once = await storedIn(db);
    await undo(db, 2, MADE);
    expect(await storedIn(db)).toEqual(once);
    // The undoing taken back, it is there to be undone again.
    await undo(db, 4, MADE);
    await undo(db, 4, MADE);
    expect((await history(db)).map((revision) => revision.id)).toEqual([3, 2, 1]);
    await undo(db, 3, MADE);
    await undo(db, 3, MADE);
    expect((await history(db)).map((revision) => revision.id)).toEqual([2, 1]);
  });

  it('A15 importing the data package, an invented edition and its correction, and undoing each, comes back to each', async () => {
    const texts = import.meta.glob<string>('../../../data/*.csv', { query: '?raw', import: 'default', eager: true });
    const order = ['areas', 'indicators', 'programmes', 'targets', 'links', 'egdi', 'observations', 'dti'];
    const db = openStore();
    const take = async (...files: readonly [name: string, text: string][]) => {
      const content = await contentOf(db);
      const { plan } = review('import', await readTexts(content.registry, ...files), content);
      return commit(db, plan, await currentRevision(db), MADE);
    };
    await take(...order.map((name): [string, string] => [`${name}.csv`, texts[`../../../data/${name}.csv`] ?? '']));
    const states = [await contentOf(db)];
    expect((await take(['2026.csv', inventedText])).difference.added).toBe(1158);
    states.push(await contentOf(db));
    expect((await take(['2026.csv', correctedText])).difference.changed).toBe(4);
    states.push(await contentOf(db));
    expect((await take(['2026.csv', correctedText])).difference).toMatchObject({ added: 0, changed: 0, removed: 0 });
    for (let id = 4; id > 1; id--) {
      expect(await contentOf(db)).toEqual(id === 4 ? states[2] : states[id - 1]);
      await undo(db, id, MADE);
    }
    expect(await contentOf(db)).toEqual(states[0]);
    await collect(db);
    expect(await contentOf(db)).toEqual(states[0]);
  });
});

/** One import: figures of two indicators, and rows of one table. */
interface Import {
  readonly blocks: readonly Block[];
  readonly indicators: readonly Indicator[];
}
const someImport: fc.Arbitrary<Import> = fc.record({
  blocks: fc.tuple(drawnObservations, drawnObservations).map((drawn) =>
    drawn.flatMap((list, n) => {
      const id = indicatorId(n === 0 ? 'share' : 'other');
      return list.length > 0 ? [block(list.map((o) => ({ ...o, indicator: id })))] : [];
    }),
  ),
  indicators: fc.uniqueArray(
    fc
      .record({ id: fc.constantFrom('a', 'b', 'c'), note: fc.constantFrom('', 'x') })
      .map(({ id, note }) => indicator({ id: indicatorId(id), note: both(note) })),
    { selector: (row) => row.id, maxLength: 3 },
  ),
});

/** A store is never without anything: the first import brings some row. */
const firstImport = someImport.map((drawn) => ({ ...drawn, indicators: [...drawn.indicators.slice(1), indicator()] }));

/** Everything stored, by what tells it apart; the line of origin is no content. */
async function stateOf(db: Database): Promise<ReadonlyMap<string, string>> {
  const { blocks, registry } = await contentOf(db);
  const figures = [...blocks.values()].flatMap(observationsIn);
  return new Map([
    ...figures.map((o) => [`${o.indicator} ${identity(o)}`, JSON.stringify({ ...o, row: 0 })] as const),
    ...registry.indicators.map((row) => [`indicators ${row.id}`, JSON.stringify(row)] as const),
  ]);
}

describe('properties', () => {
  it('A15 undoing any revision takes out what it changed and nothing since changed again, undoings included', async () => {
    const steps = fc.array(fc.oneof({ weight: 3, arbitrary: someImport }, { weight: 2, arbitrary: fc.nat() }), {
      minLength: 3,
      maxLength: 7,
    });
    await fc.assert(
      fc.asyncProperty(firstImport, steps, async (first, rest) => {
        const db = openStore();
        /** State at each revision that was ever current. */
        const states = new Map<RevisionId, ReadonlyMap<string, string>>();
        const remember = async () => {
          const revision = await currentRevision(db);
          if (revision) states.set(revision.id, await stateOf(db));
        };
        await importInto(db, first.blocks, { indicators: first.indicators });
        await remember();
        for (const step of rest) {
          const before = await stateOf(db);
          if (typeof step !== 'number') {
            await importInto(db, step.blocks, { indicators: step.indicators });
            await remember();
            continue;
          }
          const line = (await history(db)).filter((revision) => revision.parent !== null);
          const undone = line[step % line.length];
          if (!undone) continue;
          const isTaken = (id: RevisionId): boolean => line.some((later) => later.undoes === id && !isTaken(later.id));
          if (isTaken(undone.id)) {
            await undo(db, undone.id, MADE);
            expect(await stateOf(db)).toEqual(before);
            continue;
          }
          const [was, became] = [states.get(undone.parent ?? 0) ?? new Map(), states.get(undone.id) ?? new Map()];
          const expected = new Map(before);
          for (const id of new Set([...was.keys(), ...became.keys()])) {
            if (was.get(id) === became.get(id) || before.get(id) !== became.get(id)) continue;
            if (was.has(id)) expected.set(id, was.get(id) as string);
            else expected.delete(id);
          }
          await undo(db, undone.id, MADE);
          expect(await stateOf(db)).toEqual(expected);
          await remember();
        }
      }),
      { numRuns: runs(40) },
    );
  }, 60_000);

  it('A15 import, then undo, is as before, bit for bit: every block, every table, the line and the head', async () => {
    const row = fc
      .tuple(
        fc.constantFrom('share', 'other', 'Tỷ lệ mới'),
        fc.constantFrom('VNM', 'THA', 'Viet Nam', 'Nowhere'),
        fc.constantFrom('2022', '2023', 'Q1 2024', 'soon'),
        fc.constantFrom('0', '-0', '0.1', '1e-300', '12345678901234567890', '..', 'many'),
        fc.constantFrom('', 'A', 'B'),
      )
      .map((cells) => cells.join(','));
    const text = fc
      .array(row, { minLength: 1, maxLength: 15 })
      .map((rows) => ['indicator,area,period,value,source', ...rows, ''].join('\n'));
    const areas = 'area,kind,name_en,name_vi\nVNM,country,Viet Nam,Việt Nam\nTHA,country,Thailand,Thái Lan\n';
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (first, imports, collects) => {
          const db = openStore();
          const take = async (...files: readonly (readonly [string, string])[]) => {
            const content = await contentOf(db);
            const { plan } = review('import', await readTexts(content.registry, ...files), content);
            return commit(db, plan, await currentRevision(db), MADE);
          };
          await take(['areas.csv', areas], ['first.csv', first]);
          const states = [await storedIn(db)];
          for (const [n, each] of imports.entries()) {
            await take([`${String(n)}.csv`, each]);
            states.push(await storedIn(db));
          }
          for (let at = imports.length; at > 0; at--) {
            expect((await currentRevision(db))?.id).toBe(at + 1);
            await undo(db, at + 1, MADE);
            if (collects) await collect(db);
            const [before, now] = [states[at - 1], await storedIn(db)];
            expect([now.head, now.line]).toEqual([before?.head, before?.line]);
            // What was undone stays in the database until it is swept up; what was there before is there unchanged.
            const held = new Set(before?.blocks.map(({ id }) => id));
            expect(now.blocks.filter(({ id }) => held.has(id))).toEqual(before?.blocks);
            const tables = new Set(before?.registry.map(({ id }) => id));
            expect(now.registry.filter(({ id }) => tables.has(id))).toEqual(before?.registry);
            if (collects) expect([now.blocks, now.registry]).toEqual([before?.blocks, before?.registry]);
          }
        },
      ),
      { numRuns: runs(25) },
    );
  }, 60_000);

  it('the registry of a store without any is empty', async () => {
    expect((await contentOf(openStore())).registry).toEqual(EMPTY_REGISTRY);
  });
});
