import { describe, expect, test } from 'vitest';
import { compareRows, isObserved, valuesIn } from '../../../../src/app/snapshots/compareRows.ts';
import { csvRows, forLink, freeze, thaw } from '../../../../src/app/pictures/freeze.ts';
import type { FieldPicture } from '../../../../src/app/pictures/field.ts';
import { en } from '../../../../src/app/words/en.ts';
import type { Speaker } from '../../../../src/app/words/locale.svelte.ts';
import type { SnapshotRow } from '../../../../src/snapshot/snapshot.ts';
import { row, snapshot } from '../../snapshot/made.ts';

const speaker: Speaker = { language: 'en', t: en, of: (text) => text.en };
const times = (count: number, made: (at: number) => SnapshotRow): SnapshotRow[] =>
  Array.from({ length: count }, (_, at) => made(at));
const series = (rows: readonly SnapshotRow[], options = {}) =>
  snapshot({ kind: 'series', options: { measure: 'count', decimals: 0, frequency: 'annual', ...options }, rows });

describe('A73 a small file cannot ask for more than a chart can show', () => {
  const main = row({ indicator: 'gdp', period: '2024', value: 1 });

  test.each([
    ['targets', series([main, ...times(100, () => row({ period: '2030', role: 'target >=' }))])],
    ['notes', series([main, ...times(100, () => row({ value: null, role: 'note event' }))])],
    ['breaks', series([main], { breaks: '2021-01-01 '.repeat(100).trim() })],
    ['grey lines', snapshot({ rows: [row(), ...times(500, (at) => row({ area: `A${String(at)}`, role: 'field' }))] })],
    [
      'cut-offs',
      snapshot({ rows: [row(), ...times(20, (at) => row({ area: '', role: `cut-off ${String(at + 1)}` }))] }),
    ],
    ['marks', snapshot({ rows: [row(), ...times(100, () => row({ period: '2030', value: 50, role: 'target' }))] })],
    [
      'goals',
      snapshot({ kind: 'goals', rows: times(501, () => row({ indicator: 'egdi-rank', role: 'goal <= open' })) }),
    ],
    [
      'targets of a table',
      snapshot({
        kind: 'targets',
        options: { as: Array.from({ length: 41 }, () => 'percent 1').join(',') },
        rows: times(41, () => row({ role: 'judged >= met' })),
      }),
    ],
    [
      'small charts',
      snapshot({
        kind: 'panels',
        options: { measure: 'percent', decimals: 1, direction: 'up', low: 0, high: 9 },
        rows: times(37, (at) => row({ area: `A${String(at)}`, role: 'other' })),
      }),
    ],
    [
      'provinces',
      snapshot({
        kind: 'provinces',
        options: { measure: 'rank', decimals: 0, chosen: '' },
        rows: times(1500, (at) => row({ area: `A${String(at)}` })),
      }),
    ],
  ])('%s', (_, made) => {
    expect(thaw(made)).toBeNull();
  });

  test('a role that every object has is no part of a fan', () => {
    const picture = thaw(snapshot({ rows: [row(), row({ role: 'constructor' })] }));
    expect(picture && 'fan' in picture ? picture.fan : undefined).toBeNull();
  });

  test('money in dong opens again: the whole country’s product is a number of seventeen digits', () => {
    const picture = thaw(series([row({ indicator: 'gdp-vnd', period: '2024', value: 11_511_868_000_000_000 })]));
    expect(picture && 'lines' in picture ? picture.lines.length : 0).toBe(1);
  });
});

describe('what was measured, and what was not', () => {
  const line = { id: 'VNM', name: 'Viet Nam', values: [0.6, 0.7], others: [100, 90] };
  const picture: FieldPicture = {
    kind: 'field',
    measure: 'score',
    indicator: 'epi',
    index: 'EPI',
    editions: [2022, 2024],
    followed: line,
    peers: [{ ...line, id: 'THA', name: 'Thailand' }],
    cutOffs: [{ rank: 50, values: [0.7, 0.8] }],
    field: [],
    targets: [{ year: 2030, rank: 50 }],
    fan: null,
    chance: null,
    notes: [],
    cited: 'UN',
  };
  const none = { title: '', subtitle: '', summary: '', source: '' };
  const occasion = { language: 'en', note: '', made: '2026-11-24', view: '' } as const;
  const frozen = (of: FieldPicture) => freeze(of, none, occasion, speaker);

  test('ranks by a part of the EGDI are worked out here: they are not compared and not imported', () => {
    const { rows } = frozen(picture);
    const ranks = rows.filter(({ indicator, role }) => indicator === 'epi-rank' && role !== 'target');
    expect(ranks).toHaveLength(4);
    expect(ranks.some(isObserved)).toBe(false);
    expect(compareRows(rows, () => null).differing.map(({ row: { indicator } }) => indicator)).not.toContain(
      'epi-rank',
    );
    expect(thaw(frozen(picture))).toEqual(picture);
    expect(thaw(frozen({ ...picture, measure: 'rank' }))).toEqual({ ...picture, measure: 'rank' });
    expect(forLink(frozen(picture), picture, speaker).rows.length).toBeLessThan(rows.length);
  });

  test('those of the EGDI itself are published ones', () => {
    const { rows } = frozen({ ...picture, indicator: 'egdi', index: 'EGDI' });
    expect(rows.filter(({ indicator, role }) => indicator === 'egdi-rank' && role === 'main').every(isObserved)).toBe(
      true,
    );
  });

  test('A28 the CSV says of each figure what it is, in words for a machine', () => {
    const kinds = new Set(
      csvRows(frozen(picture).rows, picture.kind).map(({ indicator, figure }) => `${indicator} ${figure}`),
    );
    expect(kinds).toEqual(new Set(['epi observed', 'epi-rank computed', 'epi computed', 'epi-rank target']));
  });

  test('two snapshots without a figure in common have nothing that is the same', () => {
    const [one, other] = [[row({ indicator: 'a' })], [row({ indicator: 'b' })]];
    expect(compareRows(one, valuesIn(other))).toEqual({ same: 0, differing: [], unknown: one });
  });
});
