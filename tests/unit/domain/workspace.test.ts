import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/domain/area.ts';
import type { IndicatorId } from '../../../src/domain/indicator.ts';
import type { Note, NoteId } from '../../../src/domain/note.ts';
import type { Programme, ProgrammeId, SeriesLink, TargetId } from '../../../src/domain/programme.ts';
import { TABLE_KEYS, TABLE_NAMES, type Registry, type TableName } from '../../../src/domain/registry.ts';
import { indicatorsOf, partOf, type Workspace } from '../../../src/domain/workspace.ts';
import { runs } from '../runs.ts';
import { observationsIn } from './drawn.ts';
import { area, block, both, indicator, indicatorId, observation, target } from './made.ts';

const vn = (id: string, parent: string): Area => ({
  id: area(id),
  kind: 'province',
  name: both(id),
  aliases: [],
  region: '',
  subregion: '',
  asean: false,
  income: '',
  parent: parent === '' ? '' : area(parent),
  from: '',
  until: '',
  successor: '',
});
const AREAS = [vn('VNM', ''), vn('VN-HN', 'VNM'), vn('U-X', 'VN-HN'), vn('VN-SG', 'VNM'), vn('THA', '')];
const INDICATORS = ['share', 'measured', 'other', 'lead', 'deep'];
const programme = (id: string, rest: Partial<Programme> = {}): Programme => ({
  id: id as ProgrammeId,
  name: both(id),
  legalBasis: both(''),
  issued: '2025',
  area: area('VN-HN'),
  ...rest,
});
const keysOf = ({ registry }: Workspace): readonly (readonly string[])[] =>
  TABLE_NAMES.map((name) => (registry[name] as readonly never[]).map(TABLE_KEYS[name] as (row: never) => string));

describe('examples', () => {
  const hanoi = programme('hn', { leads: indicatorId('lead'), members: [area('THA')] });
  const link = (from: string, to: string): SeriesLink => ({
    target: indicatorId(from),
    series: indicatorId(to),
    relation: 'same',
    order: 1,
    note: both(''),
  });
  const note = (id: string, rest: Partial<Note>): Note => ({
    ...{ id: id as NoteId, kind: 'event', indicator: '', area: '', target: '', from: '', until: '', text: both('x') },
    ...{ owner: '', date: '2026-01-01' },
    ...rest,
  });
  const workspace: Workspace = {
    registry: {
      areas: AREAS,
      indicators: INDICATORS.map((id) => indicator({ id: indicatorId(id) })),
      programmes: [hanoi, programme('sg', { area: area('VN-SG') })],
      targets: [
        target({ programme: hanoi.id }),
        target({ id: 'of-sg' as TargetId, programme: 'sg' as ProgrammeId, indicator: indicatorId('other') }),
      ],
      links: [link('share', 'measured'), link('measured', 'deep'), link('other', 'share')],
      notes: [
        note('here', { indicator: indicatorId('measured'), area: area('U-X') }),
        note('there', { indicator: indicatorId('measured'), area: area('VN-SG') }),
        note('of-target', { target: 'share-2025' as TargetId }),
        note('of-other', { target: 'of-sg' as TargetId, indicator: indicatorId('share'), area: area('VN-HN') }),
      ],
    },
    blocks: [
      block(
        ['VN-HN', 'U-X', 'VN-SG'].map((id) =>
          observation('2024', 1, { indicator: indicatorId('measured'), area: area(id) }),
        ),
      ),
      block([observation('2024', 2, { indicator: indicatorId('other'), area: area('VN-HN') })]),
      block([observation('2024', 3, { indicator: indicatorId('lead'), area: area('THA') })]),
    ],
  };

  it('a programme goes with its targets, what it leads with, their series and notes, and the figures of its areas', () => {
    const part = partOf(workspace, hanoi);
    expect(keysOf(part)).toEqual([
      ['VNM', 'VN-HN', 'U-X', 'THA'],
      ['share', 'measured', 'lead'],
      ['hn'],
      ['share-2025'],
      ['share measured'],
      ['here', 'of-target'],
    ]);
    expect(part.blocks.map(({ indicator: id, areas: of }) => [id, of])).toEqual([
      ['measured', ['U-X', 'VN-HN']],
      ['lead', ['THA']],
    ]);
  });
});

const drawn = fc.record({
  targets: fc.array(fc.record({ of: fc.nat(1), at: fc.nat(4) }), { maxLength: 5 }),
  links: fc.uniqueArray(fc.record({ from: fc.nat(4), to: fc.nat(4) }), {
    selector: ({ from, to }) => `${String(from)} ${String(to)}`,
    maxLength: 6,
  }),
  figures: fc.uniqueArray(fc.record({ at: fc.nat(4), area: fc.nat(4) }), {
    selector: ({ at, area: where }) => `${String(at)} ${String(where)}`,
    maxLength: 8,
  }),
  notes: fc.array(fc.record({ at: fc.nat(4), area: fc.nat(4), target: fc.option(fc.nat(4), { nil: undefined }) }), {
    maxLength: 3,
  }),
  leads: fc.option(fc.nat(4), { nil: undefined }),
  members: fc.subarray([0, 3, 4]),
  area: fc.nat(4),
});
const id = (at: number): IndicatorId => indicatorId(INDICATORS[at] ?? '');
const place = (at: number) => AREAS[at]?.id ?? area('');

describe('properties', () => {
  it('the part of a programme is whole, holds no target of another, and is its own part', () => {
    fc.assert(
      fc.property(drawn, (made) => {
        const first = programme('a', {
          area: place(made.area),
          ...(made.members.length > 0 ? { members: made.members.map(place) } : {}),
          ...(made.leads === undefined ? {} : { leads: id(made.leads) }),
        });
        const targets = made.targets.map(({ of, at }, index) =>
          target({ id: `t${String(index)}` as TargetId, programme: ['a', 'b'][of] as ProgrammeId, indicator: id(at) }),
        );
        const registry: Registry = {
          areas: AREAS,
          indicators: INDICATORS.map((one) => indicator({ id: indicatorId(one) })),
          programmes: [first, programme('b')],
          targets,
          links: made.links.map(({ from, to }) => ({
            ...{ target: id(from), series: id(to), relation: 'same', order: 1, note: both('') },
          })),
          notes: made.notes.map(({ at, area: where, target: of }, index) => ({
            ...{ id: `n${String(index)}` as NoteId, kind: 'event', indicator: id(at), area: place(where) },
            ...{ target: targets[of ?? -1]?.id ?? '', from: '', until: '', text: both('x'), owner: '', date: '' },
          })),
        };
        const blocks = INDICATORS.flatMap((_, at) => {
          const of = made.figures.filter((one) => one.at === at);
          return of.length === 0
            ? []
            : [block(of.map((one) => observation('2024', 1, { indicator: id(at), area: place(one.area) })))];
        });
        const whole: Workspace = { registry, blocks };
        const part = partOf(whole, first);

        // Whatever a row or a figure names is there.
        const { areas, programmes, targets: left, links, notes } = part.registry;
        const has = (name: TableName, ids: readonly (string | undefined)[]): void => {
          const known = new Set<string>((part.registry[name] as readonly { id: string }[]).map((row) => row.id));
          for (const one of ids) if (one !== undefined && one !== '') expect(known).toContain(one);
        };
        has('areas', [
          ...areas.flatMap(({ parent, successor }) => [parent, successor]),
          ...programmes.flatMap((one) => [one.area, ...(one.members ?? [])]),
          ...notes.map((one) => one.area),
          ...part.blocks.flatMap((one) => one.areas),
        ]);
        has('indicators', [
          ...programmes.map(({ leads }) => leads),
          ...left.map((one) => one.indicator),
          ...links.flatMap(({ target: of, series }) => [of, series]),
          ...notes.map((one) => one.indicator),
          ...part.blocks.map((one) => one.indicator),
        ]);
        has(
          'targets',
          notes.map((one) => one.target),
        );

        expect(programmes).toEqual([first]);
        expect(left).toEqual(targets.filter((one) => one.programme === first.id));
        expect(partOf(part, first)).toEqual(part);
        // Blocks of the indicators that tell of it are all that is asked for.
        const asked = indicatorsOf(registry, first);
        expect(partOf({ registry, blocks: blocks.filter((one) => asked.has(one.indicator)) }, first)).toEqual(part);
        // No figure of its area is lost, and none from elsewhere is taken.
        const figuresAt = (of: Workspace): number =>
          of.blocks
            .filter((one) => asked.has(one.indicator))
            .flatMap(observationsIn)
            .filter((one) => one.area === first.area).length;
        expect(figuresAt(part)).toBe(figuresAt(whole));
      }),
      { numRuns: runs(300) },
    );
  });
});
