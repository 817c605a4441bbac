import { describe, expect, test } from 'vitest';
import { siblingSets } from '../../../src/assess/siblingSets.ts';
import type { Area, AreaId, AreaKind } from '../../../src/domain/area.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/domain/registry.ts';
import { toSetId } from '../../../src/domain/siblingSet.ts';

const area = (id: string, kind: AreaKind, parent = ''): Area => ({
  id: id as AreaId,
  kind,
  name: { en: id, vi: id },
  aliases: [],
  region: '',
  subregion: '',
  asean: false,
  income: '',
  parent: parent as AreaId | '',
  from: '',
  until: '',
  successor: '',
});
const areas = [
  area('VNM', 'country'),
  area('AUT', 'country'),
  area('FRA', 'country'),
  area('AGG-EU', 'aggregate'),
  area('VN-R-A', 'aggregate', 'VNM'),
  area('VN-R-B', 'aggregate', 'VNM'),
  area('VN-HN', 'province', 'VNM'),
  area('VN-DN', 'province', 'VNM'),
  area('U-M1', 'ministry', 'VNM'),
  area('U-M2', 'ministry', 'VNM'),
  area('U-C1', 'commune', 'VN-DN'),
  area('U-C2', 'commune', 'VN-DN'),
  area('U-ONE', 'department', 'U-M1'),
];
const union = { area: 'AGG-EU', members: ['AUT', 'FRA', 'XXX'] } as unknown as Programme;
const registry: Registry = { ...EMPTY_REGISTRY, areas, programmes: [union] };
const setsOf = (id: string) =>
  siblingSets(
    registry,
    areas.find((one) => one.id === id)!,
  ).map((set) => [set.id, set.units.map((unit) => unit.id).join(' ')]);

describe('examples', () => {
  test('a country: its parts by kind, regions last; never unlike things in one list', () => {
    expect(setsOf('VNM')).toEqual([
      ['VNM.province', 'VN-HN VN-DN'],
      ['VNM.ministry', 'U-M1 U-M2'],
      ['VNM.aggregate', 'VN-R-A VN-R-B'],
    ]);
  });

  test('a province with communes leads to them, then to its siblings', () => {
    expect(setsOf('VN-DN')).toEqual([
      ['VN-DN.commune', 'U-C1 U-C2'],
      ['VNM.province', 'VN-HN VN-DN'],
    ]);
  });

  test('a commune: the communes of its province, then the provinces; a ministry: the ministries', () => {
    expect(setsOf('U-C1').map(([id]) => id)).toEqual(['VN-DN.commune', 'VNM.province']);
    expect(setsOf('U-M2').map(([id]) => id)).toEqual(['VNM.ministry']);
  });

  test('one of its kind has no siblings of its own', () => {
    expect(setsOf('U-ONE').map(([id]) => id)).toEqual(['VNM.ministry']);
  });

  test('a union: its members, as far as they are known; a member: the union', () => {
    expect(setsOf('AGG-EU')).toEqual([['AGG-EU.members', 'AUT FRA']]);
    expect(setsOf('AUT').map(([id]) => id)).toEqual(['AGG-EU.members']);
  });

  test('a country among all countries, last', () => {
    const known = { ...registry, areas: [...areas, area('AGG-WORLD', 'aggregate')] };
    const sets = siblingSets(
      known,
      areas.find(({ id }) => id === 'AUT')!,
    );
    expect(sets.map(({ id, units }) => [id, units.length])).toEqual([
      ['AGG-EU.members', 2],
      ['AGG-WORLD.country', 3],
    ]);
  });

  test('areas that are parts of each other end', () => {
    const [a, b] = [area('U-A', 'organisation', 'U-B'), area('U-B', 'organisation', 'U-A')];
    expect(siblingSets({ ...registry, areas: [a, b] }, a)).toEqual([]);
  });

  test('an address names a set or nothing', () => {
    expect(toSetId('VNM.province')).toBe('VNM.province');
    for (const text of ['', 'VNM', 'vnm.province', 'VNM.', 'VNM.province&x', 'VNM.Province'])
      expect(toSetId(text)).toBeNull();
  });
});
