import { describe, expect, it } from 'vitest';
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

describe('the programme of a country', () => {
  const own: Programme = { ...programme, id: 'own' as ProgrammeId, area: area('THA') };
  const two = (...years: readonly number[]): Registry => {
    const { targets, ...rest } = registry(2030);
    const others = years.map((year) => ({
      ...targets[0]!,
      id: `own${String(year)}` as TargetId,
      programme: own.id,
      year,
    }));
    return { ...rest, programmes: [programme, own], targets: [...targets, ...others] };
  };
  const chosen = (hash: string) => selected(two(2033), hash)?.programme.id;

  it('is its own where no other is asked for', () => {
    expect(chosen('#/en/overview')).toBe('p');
    expect(chosen('#/en/overview?area=THA')).toBe('own');
    expect(chosen('#/en/overview?area=VNM')).toBe('p');
    expect(chosen('#/en/overview?area=THA&programme=p')).toBe('p');
    expect(chosen('#/en/overview?programme=own')).toBe('own');
  });

  it('takes the simulation no further than that country asks for', () => {
    expect(selected(two(2033))?.horizon).toBe(2030);
    expect(selected(two(2033), '#/en/overview?area=THA')?.horizon).toBe(2033);
  });
});
