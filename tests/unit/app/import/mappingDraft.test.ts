import { describe, expect, test } from 'vitest';
import { answered, answersOf, lacksYear, withRole } from '../../../../src/app/import/mappingDraft.ts';
import type { Area, AreaId } from '../../../../src/domain/area.ts';
import { NOTHING_FIXED, type ObservationMapping } from '../../../../src/domain/mapping.ts';
import { toPeriod } from '../../../../src/domain/period.ts';

const mapping: ObservationMapping = {
  table: 'observations',
  headerRow: 0,
  headers: ['Province', 'Households 2023', '2024', ''],
  columns: [{ role: 'area' }, { role: 'ignore' }, { role: 'ignore' }, { role: 'ignore' }],
  fixed: NOTHING_FIXED,
  isLabelled: false,
  source: { name: '', url: '', published: '' },
  confidence: 'unstated',
};

test.each([
  [1, { role: 'value', series: 'Households', area: null, period: toPeriod('2023') }],
  [2, { role: 'value', series: null, area: null, period: toPeriod('2024') }],
  [3, { role: 'value', series: null, area: null, period: null }],
])('column %i read as figures takes series and period from its header', (column, role) => {
  const changed = withRole(mapping, column, 'value', undefined);
  expect(changed.columns[column]).toEqual(role);
  expect(changed.columns.filter((_, at) => at !== column)).toEqual(mapping.columns.filter((_, at) => at !== column));
});

test('a column proposed as figures gets back what was proposed', () => {
  const proposed = { role: 'value', series: 'As proposed', area: 'VN', period: null } as const;
  expect(withRole(mapping, 1, 'value', proposed).columns[1]).toEqual(proposed);
  expect(withRole(mapping, 1, 'unit', proposed).columns[1]).toEqual({ role: 'unit' });
});

describe('what is filled in at first', () => {
  const area = (id: string) => ({ area: { id } as Area, when: '' as const, date: '' });
  const options = [
    { id: 'KEN' as AreaId, label: 'Kenya' },
    { id: 'GHA' as AreaId, label: 'Ghana' },
  ];

  test('is what alone is proposed', () => {
    const proposals = {
      areas: [area('GHA')],
      periods: [toPeriod('2020')].flatMap((one) => one ?? []),
      series: ['Meals'],
    };
    expect(answersOf(NOTHING_FIXED, proposals, options)).toEqual({ area: 'Ghana', period: '2020', series: 'Meals' });
    expect(answersOf({ ...NOTHING_FIXED, series: 'Books' }, proposals, options).series).toBe('Books');
  });

  test('is neither a part of the world nor a day', () => {
    const world = { area: { id: 'GHA', kind: 'aggregate' } as Area, when: '' as const, date: '' };
    const day = [toPeriod('2020-01-01')].flatMap((one) => one ?? []);
    const proposals = { areas: [world], periods: day, series: [] };
    expect(answersOf(NOTHING_FIXED, proposals, options)).toEqual({ area: '', period: '', series: '' });
  });

  test('is nothing where several are', () => {
    const proposals = { areas: [area('GHA'), area('KEN')], periods: [], series: [] };
    expect(answersOf(NOTHING_FIXED, proposals, options)).toEqual({ area: '', period: '', series: '' });
  });
});

describe('months or quarters without their year', () => {
  const named = { series: null, area: 'VN', period: null } as const;
  const months: ObservationMapping = {
    ...mapping,
    headers: ['Indicator', 'Plan', 'Month 1', 'Month 2'],
    columns: [
      { role: 'indicator', isUnit: false },
      { role: 'value', ...named, figure: 'target' },
      { role: 'value', ...named, part: '01' },
      { role: 'value', ...named, part: '02' },
    ],
  };
  const said = (of: ObservationMapping, period: string) =>
    answered(of, { area: '', period, series: '' }, () => null)?.fixed.period ?? null;

  test('lack the year alone, which a month says too: the plan beside them is of the year', () => {
    expect(lacksYear(months)).toBe(true);
    expect(said(months, '2026')).toBe('2026');
    expect(said(months, '3/2026')).toBe('2026');
    expect(said(months, 'spring')).toBeNull();
  });

  test('a table that names no time at all is of the month that is said', () => {
    const timeless: ObservationMapping = {
      ...months,
      columns: months.columns.map((column) =>
        column.role === 'value' ? ({ role: 'value', ...named } as const) : column,
      ),
    };
    expect(lacksYear(timeless)).toBe(false);
    expect(said(timeless, '3/2026')).toBe('2026-03');
  });
});
