import { describe, expect, test } from 'vitest';
import { leadingBeside, targetsBeside } from '../../../../src/assess/targets/targetsBeside.ts';
import type { Area, AreaId } from '../../../../src/domain/area.ts';
import type { IndicatorId } from '../../../../src/domain/indicator.ts';
import type { Programme, SeriesLink, Target } from '../../../../src/domain/programme.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../../src/domain/registry.ts';

const area = (id: string, parent = ''): Area => ({ id, parent }) as unknown as Area;
const programme = (id: string, of: string, issued: string, members?: readonly string[]): Programme =>
  ({ id, area: of, issued, ...(members ? { members } : {}) }) as unknown as Programme;
const target = (id: string, of: string, indicator: string, year: number, value: number | null = 80): Target =>
  ({ id, programme: of, indicator, year, value, comparator: '>=', verified: true }) as unknown as Target;
const link = (of: string, series: string, relation: SeriesLink['relation']): SeriesLink =>
  ({ target: of, series, relation, order: 1, note: { en: relation, vi: relation } }) as unknown as SeriesLink;

const registry: Registry = {
  ...EMPTY_REGISTRY,
  areas: [area('VNM'), area('VN-DN', 'VNM'), area('U-C', 'VN-DN'), area('VN-HN', 'VNM'), area('AUT')],
  programmes: [
    programme('nation', 'VNM', '2020'),
    programme('newer', 'VNM', '2025'),
    programme('city', 'VN-DN', '2022'),
    programme('union', 'AGG-EU', '2022', ['AUT']),
  ],
  targets: [
    target('n2025', 'nation', 'paid', 2025, 50),
    target('n2030', 'nation', 'paid', 2030, 80),
    target('w2030', 'newer', 'paid', 2030, 90),
    target('c2030', 'city', 'paid', 2030, 95),
    target('words', 'nation', 'skills', 2030, null),
    { ...target('doubt', 'nation', 'skills', 2030), verified: false },
    target('u2030', 'union', 'skills', 2030),
    target('digitised', 'nation', 'digitised', 2030),
    target('reused', 'nation', 'reused', 2030),
  ],
  links: [link('digitised', 'digitised-local', 'narrower'), link('reused', 'reused-local', 'proxy')],
};
const besideOf = (series: string, of: string) => targetsBeside(registry, series as IndicatorId, of as AreaId);
const told = (series: string, of: string) => besideOf(series, of).map((one) => [one.target.id, one.isOwn]);

describe('examples', () => {
  test('the area’s own first, then those of what it is a part of, never judged as its own; a superseded one is left out', () => {
    expect(told('paid', 'VN-DN')).toEqual([
      ['c2030', true],
      ['n2025', false],
      ['w2030', false],
    ]);
    expect(told('paid', 'VN-HN')).toEqual([
      ['n2025', false],
      ['w2030', false],
    ]);
    // A commune: its city's before the nation's.
    expect(told('paid', 'U-C').map(([id]) => id)).toEqual(['c2030', 'n2025', 'w2030']);
  });

  test('common targets of a union speak of each member, and of no other area', () => {
    expect(told('skills', 'AUT')).toEqual([['u2030', true]]);
    expect(told('skills', 'VNM')).toEqual([]);
    expect(told('paid', 'AUT')).toEqual([]);
  });

  test('a part of what the target speaks of stands beside it, with its note; a proxy does not', () => {
    expect(besideOf('digitised-local', 'VN-DN').map(({ link: { note } }) => note.en)).toEqual(['narrower']);
    expect(told('reused-local', 'VN-DN')).toEqual([]);
  });

  test('one line: of the nearest owner, the first that is not due, else the last', () => {
    const leads = (series: string, of: string, year: number) =>
      leadingBeside(besideOf(series, of), year)?.target.id ?? null;
    expect(leads('paid', 'VN-DN', 2024)).toBe('c2030');
    expect(leads('paid', 'VN-HN', 2024)).toBe('n2025');
    expect(leads('paid', 'VN-HN', 2026)).toBe('w2030');
    expect(leads('paid', 'VN-HN', 2040)).toBe('w2030');
    expect(leads('skills', 'VN-HN', 2024)).toBeNull();
  });
});
