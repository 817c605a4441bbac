import { describe, expect, it } from 'vitest';
import { targetsFor } from '../../../../src/assess/targets/targetsFor.ts';
import { select } from '../../../../src/app/view/selection.ts';
import { parseView } from '../../../../src/app/view/view.ts';
import type { Area } from '../../../../src/domain/area.ts';
import type { Programme, ProgrammeId, TargetId } from '../../../../src/domain/programme.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../../src/domain/registry.ts';
import { area, both, indicatorId, target } from '../../domain/made.ts';

const country = (id: string): Area => ({
  id: area(id),
  kind: 'country',
  name: both(id),
  aliases: [],
  region: '',
  subregion: '',
  asean: true,
  income: '',
  parent: '',
  from: '',
  until: '',
  successor: '',
});
const programme: Programme = {
  id: 'p' as ProgrammeId,
  name: both('P'),
  legalBasis: both('P'),
  issued: '2020',
  area: area('VNM'),
  leads: indicatorId('egdi-rank'),
};
const registry = (...years: readonly number[]): Registry => ({
  ...EMPTY_REGISTRY,
  areas: [country('VNM'), country('THA')],
  programmes: [programme],
  targets: years.map((year) =>
    target({
      id: `t${String(year)}` as TargetId,
      programme: programme.id,
      indicator: indicatorId('egdi-rank'),
      comparator: '<=',
      value: 40,
      year,
    }),
  ),
});
const selected = (of: Registry, hash = '#/en/overview') => select(parseView(hash, 'en')!, of);

describe('the horizon of the simulation', () => {
  it('is the last year for which the programme promises a rank, and 2030 at least', () => {
    expect(
      [registry(), registry(2025), registry(2030, 2025), registry(2035)].map((of) => selected(of)?.horizon),
    ).toEqual([2030, 2030, 2030, 2035]);
  });

  it('is no further than what can be drawn', () => {
    expect(selected(registry(2100))?.horizon).toBe(2040);
  });

  it('is that of the programme, whichever country is looked at', () => {
    expect(selected(registry(2035), '#/en/overview?area=THA')?.horizon).toBe(2035);
  });
});

describe('the horizon of two countries', () => {
  const own: Programme = { ...programme, id: 'own' as ProgrammeId, area: area('THA') };
  const { targets, ...rest } = registry(2030);
  const later = { ...targets[0]!, id: 'later' as TargetId, programme: own.id, year: 2033 };
  const two: Registry = { ...rest, programmes: [programme, own], targets: [...targets, later] };

  it('is for each of them what its own programmes ask for', () => {
    expect(selected(two)?.horizon).toBe(2030);
    expect(selected(two, '#/en/overview?area=THA')?.horizon).toBe(2033);
    expect(selected(two, '#/en/overview?programme=own')?.horizon).toBe(2033);
  });
});

describe('what is followed', () => {
  const own = (id: string, of: string): Programme => {
    const { leads: _, ...rest } = programme;
    return { ...rest, id: id as ProgrammeId, area: area(of) };
  };
  const part = (id: string, parent: string, kind: Area['kind'] = 'province'): Area => ({
    ...country(id),
    kind,
    parent: parent as Area['parent'],
  });
  const of: Registry = {
    ...registry(2030),
    areas: [country('VNM'), country('THA'), part('VN-DN', 'VNM'), part('VN-DN-1', 'VN-DN'), part('VN-HN', 'VNM')],
    programmes: [programme, own('empty', 'VN-DN'), own('dn', 'VN-DN'), own('th', 'THA')],
    targets: [
      ...registry(2030).targets,
      target({ id: 'd' as TargetId, programme: 'dn' as ProgrammeId, indicator: indicatorId('share') }),
      target({ id: 'h' as TargetId, programme: 'th' as ProgrammeId, indicator: indicatorId('share') }),
    ],
  };
  const look = (hash: string) => {
    const found = selected(of, hash);
    return found && [found.area.id, found.country.id, found.programme.id, found.lead, found.ownRankTargets.length];
  };

  it.each([
    ['nothing asked', '', ['VNM', 'VNM', 'p', 'survey', 1]],
    [
      'a province leads with its own programme, the first that has targets',
      '?area=VN-DN',
      ['VN-DN', 'VNM', 'dn', 'targets', 1],
    ],
    ['a part of it with none of its own is seen beside that', '?area=VN-DN-1', ['VN-DN-1', 'VNM', 'dn', 'targets', 1]],
    ['a province without one beside the country’s', '?area=VN-HN', ['VN-HN', 'VNM', 'p', 'targets', 1]],
    ['a country whose programme sets no rank', '?area=THA', ['THA', 'THA', 'th', 'targets', 0]],
    ['a country beside another’s programme: a reference', '?area=THA&programme=p', ['THA', 'THA', 'p', 'survey', 0]],
    ['a programme alone brings its area', '?programme=dn', ['VN-DN', 'VNM', 'dn', 'targets', 1]],
  ] as const)('%s', (_, query, found) => {
    expect(look(`#/en/overview${query}`)).toEqual(found);
  });

  it('a country leads with what its programme leads with, whatever else its targets are of', () => {
    const leading = (leads: string | undefined, programmes: readonly Programme[] = of.programmes) => {
      const { leads: _, ...bare } = programmes[0]!;
      const first = leads === undefined ? bare : { ...bare, leads: indicatorId(leads) };
      return selected({ ...of, programmes: [first, ...programmes.slice(1)] })?.lead;
    };
    expect([leading('egdi-rank'), leading('egdi'), leading('share'), leading(undefined)]).toEqual([
      'survey',
      'survey',
      'targets',
      'targets',
    ]);
  });

  it('one that was retired leads only where no other does', () => {
    const retired = (...ids: readonly string[]): Registry => ({
      ...of,
      programmes: of.programmes.map((one) => (ids.includes(one.id) ? { ...one, retired: '2026-01-01' } : one)),
    });
    const leading = (by: Registry) => selected(by, '#/en/overview?area=VN-DN')?.programme.id;
    expect([retired(), retired('dn'), retired('dn', 'empty')].map(leading)).toEqual(['dn', 'empty', 'dn']);
  });

  describe('a programme of a group of countries', () => {
    const union: Programme = { ...own('union', 'AGG-EU'), members: [area('EST'), area('THA')] };
    const common: Registry = {
      ...of,
      areas: [...of.areas, country('EST'), { ...country('AGG-EU'), kind: 'aggregate' }],
      programmes: [...of.programmes, union],
      targets: [...of.targets, target({ id: 'u' as TargetId, programme: union.id, indicator: indicatorId('share') })],
    };
    const see = (query: string) => {
      const found = selected(common, `#/en/overview?${query}`);
      return found && [found.area.id, found.country.id, found.isCountrys, found.programme.id, found.lead];
    };

    it('is followed by a member without one of its own, whose place in the survey leads', () => {
      expect(see('area=EST')).toEqual(['EST', 'EST', true, 'union', 'survey']);
      expect(see('area=EST&programme=union')).toEqual(['EST', 'EST', true, 'union', 'survey']);
    });

    it('stands behind a member’s own', () => {
      expect(see('area=THA')).toEqual(['THA', 'THA', true, 'th', 'targets']);
      expect(see('area=THA&programme=union')).toEqual(['THA', 'THA', true, 'union', 'survey']);
    });

    it('is led by its targets where the group itself is followed, which has no place in the survey', () => {
      const whole = ['AGG-EU', 'VNM', false, 'union', 'targets'];
      expect(see('area=AGG-EU')).toEqual(whole);
      expect(see('programme=union')).toEqual(whole);
    });

    it('is a reference for anybody else', () => {
      expect(see('area=VNM&programme=union')).toEqual(['VNM', 'VNM', true, 'union', 'survey']);
      expect(targetsFor(common, area('VNM'), [union])).toEqual([]);
      expect(targetsFor(common, area('EST')).map(({ id }) => id)).toEqual(['u']);
    });
  });

  it('an area that no data know is told of', () => {
    expect(selected(of, '#/en/overview?area=VN-XX')).toMatchObject({ area: { id: 'VNM' }, unknownArea: 'VN-XX' });
    expect(selected(of, '#/en/overview?area=VN-DN')?.unknownArea).toBeNull();
  });
});
