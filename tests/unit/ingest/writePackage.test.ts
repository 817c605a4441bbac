import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackage, planPublication } from '../../../src/app/data/publication.ts';
import type { Area } from '../../../src/domain/area.ts';
import type { NoteId } from '../../../src/domain/note.ts';
import { CONFIDENCES, type Observation } from '../../../src/domain/observation.ts';
import type { Programme, ProgrammeId, TargetId } from '../../../src/domain/programme.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/domain/registry.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { readSite } from '../../../src/ingest/published/siteFile.ts';
import { writePackage } from '../../../src/ingest/writePackage.ts';
import { sourcesInMemory } from '../../tools/siteSources.ts';
import { contentOf, identity, observationsIn, programmeParts } from '../domain/drawn.ts';
import { area, block, both, indicator, indicatorId, observation, period, source, target } from '../domain/made.ts';
import { runs } from '../runs.ts';

const FACTS = { title: 'Made', created: '2026-11-28T08:00:00.000Z' };
const site = readSite('{ "name": "Made", "builtIn": false }').site;
if (!site) throw new Error('no site');
const published = site;

/** What a reader of the published page would have: written, read by the importer, and what it says of it. */
async function readBack(workspace: Workspace) {
  const written = await writePackage(workspace, FACTS, () => Promise.resolve(''));
  const files = new Map([...written].map(([path, text]) => [`data/${path}`, text]));
  const sources = sourcesInMemory(files);
  const { plan, faults } = await planPublication(sources, published, await openPackage(sources, published));
  return { plan, faults, written };
}

const figuresOf = (blocks: Workspace['blocks']): readonly string[] =>
  blocks.flatMap((one) => observationsIn(one).map(contentOf)).sort();

/** A text as one who types, copies or imports has it: composed, without blanks around it, on one line or several. */
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom('', 'Tỷ lệ người dân', 'said "so"', 'a;b,c', "=1+1, it's", '-', 'n/a', '12', 'VNM', 'đ\tê'),
      fc.string({ unit: 'grapheme', maxLength }),
    )
    // What no import lets through: control characters but the tab.
    .map((text) =>
      text
        .replace(/(?!\t)\p{C}/gu, '')
        .normalize('NFC')
        .trim(),
    );
const text = words(24).map((one) => one || 'x');
const maybe = fc.oneof(fc.constant(both('')), fc.record({ en: text, vi: text }));

const value = fc.oneof(
  // Beyond it nothing is imported.
  fc.double({ noNaN: true, min: -1e150, max: 1e150 }),
  fc.integer({ min: -99999, max: 99999 }),
  fc.constantFrom(-0, 0, 1.234, -999, 9999, 5e-324, 1e150, 0.1 + 0.2, 1e21, -1e-7),
);

const AREAS = ['VNM', 'VN-HN', 'U-PHONG-CNTT', 'THA'] as const;
const PERIODS = ['2021', '2022', '2023-Q4', '2024-03', '2024-12-31', '2016/2020', '2024-H1'] as const;
const INDICATORS = ['share', 'own.index_1'] as const;

const areas: fc.Arbitrary<readonly Area[]> = fc
  .tuple(...AREAS.map(() => fc.record({ en: text, vi: text, alias: text })))
  .map((names) =>
    names.map(({ en, vi, alias }, at) => ({
      id: area(AREAS[at] ?? ''),
      kind: (['country', 'province', 'department', 'country'] as const)[at] ?? 'country',
      name: { en: `${en} ${String(at)}`, vi: `${vi} ${String(at)}` },
      aliases: alias.includes('|') ? [] : [`${alias} ~${String(at)}`],
      region: '',
      subregion: '',
      asean: at % 2 === 0,
      income: '',
      parent: at === 1 ? area('VNM') : at === 2 ? area('VN-HN') : '',
      from: at === 1 ? '2025-07-01' : '',
      until: '',
      successor: '',
    })),
  );

const COUNTRY: readonly Area[] = [
  {
    ...{ id: area('VNM'), kind: 'country', name: both('VNM'), aliases: [], region: '', subregion: '', asean: false },
    ...{ income: '', parent: '', from: '', until: '', successor: '' },
  },
];

const drawn = fc.record({
  plan: programmeParts,
  areas,
  names: fc.tuple(
    ...INDICATORS.map(() => fc.record({ name: fc.record({ en: text, vi: text }), unit: maybe, note: maybe })),
  ),
  wording: maybe,
  goal: fc.option(value, { nil: null }),
  observations: fc.uniqueArray(
    fc
      .record({
        indicator: fc.constantFrom(...INDICATORS),
        at: fc.constantFrom(...AREAS),
        period: fc.constantFrom(...PERIODS),
        value,
        source: words(12),
        published: fc.constantFrom('', '2024-05', '2023-01-02'),
        note: maybe,
        confidence: fc.constantFrom(...CONFIDENCES),
        preferred: fc.boolean(),
        disputed: fc.boolean(),
        isProjected: fc.boolean(),
      })
      .map(({ at, period, isProjected, source: name, published: day, ...rest }): Observation =>
        observation(period, rest.value, {
          ...rest,
          indicator: indicatorId(rest.indicator),
          area: area(at),
          source: source(name, day),
          ...(isProjected ? { projected: true as const } : {}),
        }),
      ),
    { selector: (one) => `${one.indicator} ${identity(one)}`, maxLength: 12 },
  ),
});

const workspaces: fc.Arbitrary<Workspace> = drawn.map(({ plan, areas: known, names, wording, goal, observations }) => {
  const programme: Programme = {
    id: 'hn-2030' as ProgrammeId,
    name: { en: 'Plan', vi: 'Kế hoạch' },
    legalBasis: wording,
    issued: '2025-12',
    area: area('VN-HN'),
    members: [area('VNM'), area('THA')],
    ...plan,
  };
  const registry: Registry = {
    areas: known,
    indicators: INDICATORS.map((id, at) =>
      indicator({ id: indicatorId(id), minimum: null, maximum: null, ...(names[at] ?? {}) }),
    ),
    programmes: [programme],
    targets: [
      target({
        programme: programme.id,
        pillar: programme.pillars?.at(-1)?.id ?? 'economy',
        value: goal === 0 ? 0 : goal,
        wording: goal === null ? { en: 'All', vi: 'Tất cả' } : both(''),
      }),
      target({ id: 'a: b, "c"' as TargetId, programme: programme.id, scope: wording, verified: false, value: -3.5 }),
    ],
    links: [
      { target: indicatorId('share'), series: indicatorId('own.index_1'), relation: 'proxy', order: 2, note: wording },
    ],
    notes: [
      {
        ...{ id: 'n-1' as NoteId, kind: 'reason', indicator: indicatorId('share'), area: area('VNM'), target: '' },
        ...{ from: period('2024'), until: '', text: wording, owner: '', date: '2026-11-28' },
      },
    ],
  };
  const of = (id: string) => observations.filter((one) => one.indicator === id);
  return { registry, blocks: INDICATORS.map(of).flatMap((some) => (some.length > 0 ? [block(some)] : [])) };
});

describe('properties', () => {
  it('a workspace that is written and read as published is the same workspace', async () => {
    await fc.assert(
      fc.asyncProperty(workspaces, async (workspace) => {
        const { plan, faults } = await readBack(workspace);
        expect(faults.filter(({ isFatal }) => isFatal)).toEqual([]);
        expect({ ...EMPTY_REGISTRY, ...plan?.tables }).toEqual(workspace.registry);
        expect(figuresOf(plan?.blocks ?? [])).toEqual(figuresOf(workspace.blocks));
      }),
      { numRuns: runs(120) },
    );
  });
});

describe('examples', () => {
  const registry: Registry = { ...EMPTY_REGISTRY, areas: COUNTRY, indicators: [indicator()] };
  const workspace: Workspace = { registry, blocks: [block([observation('2024', 1, { area: area('VNM') })])] };

  it('states the sum and size of each file, and a file that is another one is said to be', async () => {
    const written = await writePackage(workspace, FACTS, async (text) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return Buffer.from(digest).toString('hex');
    });
    const files = new Map([...written].map(([path, text]) => [`data/${path}`, text]));
    expect((await openPackage(sourcesInMemory(files), published)).faults).toEqual([]);
    files.set('data/observations.csv', files.get('data/observations.csv')?.replace(',1,', ',3,') ?? '');
    const { faults } = await openPackage(sourcesInMemory(files), published);
    expect(faults).toMatchObject([{ code: 'changed', file: 'data/observations.csv', isFatal: true }]);
  });
});
