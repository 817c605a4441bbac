import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIndicatorId } from '../../../../src/domain/indicator.ts';
import {
  IndicatorMatcher,
  measureOf,
  nameAndUnit,
  proposedId,
  SEPARATOR,
} from '../../../../src/ingest/cell/seriesNames.ts';
import { both, indicator, indicatorId } from '../../domain/made.ts';

describe('examples', () => {
  it.each([
    ['egdi-rank', 'egdi-rank'],
    ['EGDI', 'egdi'],
    ['IT.NET.USER.ZS', 'it.net.user.zs'],
    ['Mật độ dân số', 'mat-do-dan-so'],
    ['Mật độ dân số (Người/km2)', 'mat-do-dan-so-nguoi-km2'],
    ['Đường sắt', 'duong-sat'],
    [`E_EASY${SEPARATOR}PC_ENT`, 'e-easy.pc-ent'],
  ])('calls %s %s', (text, id) => {
    expect(proposedId(text)).toBe(id);
  });

  it('gives an id to a text without a Latin letter, the same each time', () => {
    expect(proposedId('人口')).toMatch(/^series-[0-9a-f]{8}$/);
    expect(proposedId('人口')).toBe(proposedId('人口'));
    expect(proposedId('人口')).not.toBe(proposedId('面积'));
    expect(proposedId('')).toMatch(/^series-/);
  });

  it('never calls a series what every object has', () => {
    expect(proposedId('constructor')).toMatch(/^constructor-[0-9a-f]{8}$/);
    expect(proposedId('Constructor!')).toMatch(/^constructor-[0-9a-f]{8}$/);
  });

  it('tells long texts apart that begin alike', () => {
    const long = 'Proportion of individuals who used the Internet in the last three months, by age group: ';
    const [one, other] = [proposedId(`${long}16 to 24`), proposedId(`${long}25 to 64`)];
    expect(one).not.toBe(other);
    expect([one.length, other.length]).toEqual([80, 80]);
    expect(one.slice(0, 71)).toBe(other.slice(0, 71));
  });

  it('takes name and unit of a header apart', () => {
    expect(nameAndUnit('Mật độ dân số (Người/km2)')).toEqual({
      text: 'Mật độ dân số (Người/km2)',
      name: 'Mật độ dân số',
      unit: 'Người/km2',
    });
    expect(nameAndUnit('Individuals using the Internet (% of population) [IT.NET.USER.ZS]')).toEqual({
      text: 'IT.NET.USER.ZS',
      name: 'Individuals using the Internet',
      unit: '% of population',
    });
    expect(nameAndUnit('Rate')).toEqual({ text: 'Rate', name: 'Rate', unit: '' });
    expect(nameAndUnit('(%)')).toEqual({ text: '(%)', name: '(%)', unit: '' });
  });

  it.each([
    ['Internet use', '% of population', 'percent'],
    ['Tỷ lệ', 'Phần trăm', 'percent'],
    ['EGDI rank', '', 'rank'],
    ['Xếp hạng DTI', '', 'rank'],
    ['Readiness', 'index, 0 to 1', 'index'],
    ['Population', 'persons', 'rate'],
  ])('takes %s in %s for a %s', (name, unit, measure) => {
    expect(measureOf(name, unit)).toBe(measure);
  });

  it('finds an indicator by id in any case, or by a name that it alone bears', () => {
    const known = [
      indicator({ id: indicatorId('egdi'), name: { en: 'E-Government Index', vi: 'Chỉ số EGDI' } }),
      indicator({ id: indicatorId('one'), name: both('Twice') }),
      indicator({ id: indicatorId('two'), name: both('Twice') }),
    ];
    const matcher = new IndicatorMatcher(known);
    const found = ['EGDI', 'e government index', 'CHI SO EGDI', 'Twice', 'two', 'three', ''];
    expect(found.map((text) => matcher.find(text)?.id ?? null)).toEqual([
      'egdi',
      'egdi',
      'egdi',
      null,
      'two',
      null,
      null,
    ]);
  });
});

describe('properties', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...Array.from('aĐđếửợ ·-._()%7')), maxLength: 120 }),
  );

  it('every text has an id that is valid, at most 80 long, the same each time, and its own id', () => {
    fc.assert(
      fc.property(text, (drawn) => {
        const id = proposedId(drawn);
        expect(toIndicatorId(id)).toBe(id);
        expect(id.length).toBeLessThanOrEqual(80);
        expect(proposedId(drawn)).toBe(id);
        expect(proposedId(id)).toBe(id);
      }),
      { numRuns: 2000 },
    );
  });

  it('a header taken apart loses nothing: its text still names the series', () => {
    fc.assert(
      fc.property(text, (drawn) => {
        const found = nameAndUnit(drawn);
        expect(drawn).toContain(found.text);
        expect(drawn).toContain(found.name);
        expect(drawn).toContain(found.unit);
      }),
    );
  });
});
