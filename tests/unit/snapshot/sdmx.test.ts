import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toPeriod } from '../../../src/domain/period.ts';
import { obsStatusOf } from '../../../src/domain/obsStatus.ts';
import { toSdmxCsv, type SdmxRow } from '../../../src/snapshot/sdmx.ts';
import { allObservations, observationsIn, readBuiltIn, reading, type BuiltIn } from '../ingest/reading.ts';

let builtIn: BuiltIn;
beforeAll(async () => {
  builtIn = await readBuiltIn();
}, 60_000);

const row: SdmxRow = {
  area: 'VNM',
  indicator: 'egdi-rank',
  period: '2024',
  value: 71,
  status: 'A',
  unit: 'rank',
  source: 'UN DESA',
};
const none = { note: { en: '', vi: '' }, isProjected: false, isDoubtful: false };

describe('examples', () => {
  it('is a data message of SDMX-CSV 2.0: structure, its id and the action first, then dimensions, value, attributes', () => {
    expect(toSdmxCsv([row, { ...row, period: '2026', value: null, source: '' }])).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,DATA_SOURCE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE\r\n' +
        'dataflow,TARGETLINE:FIGURES(1.0),I,VNM,egdi-rank,UN DESA,2024,71,A,rank\r\n' +
        'dataflow,TARGETLINE:FIGURES(1.0),I,VNM,egdi-rank,,2026,,O,rank\r\n',
    );
  });

  it.each([
    ['2024', '2024'],
    ['2024-H1', '2024-S1'],
    ['2024-Q3', '2024-Q3'],
    ['2024-03', '2024-03'],
    ['2024-12-31', '2024-12-31'],
    ['2016/2020', '2016-01-01/P5Y'],
  ])('writes the period %s as %s', (period, written) => {
    expect(toSdmxCsv([{ ...row, period }])).toContain(`,${written},71,`);
  });

  it('guards what a spreadsheet would run', () => {
    expect(toSdmxCsv([{ ...row, source: '=HYPERLINK("x")', unit: '+1' }])).toContain(
      `,"'=HYPERLINK(""x"")",2024,71,A,+1\r\n`,
    );
    expect(toSdmxCsv([{ ...row, unit: '@SUM(A1)' }])).toContain(`,'@SUM(A1)\r\n`);
  });

  it.each([
    ['A', none],
    ['F', { ...none, isProjected: true }],
    ['U', { ...none, isDoubtful: true }],
    ['E', { ...none, note: { en: 'estimated', vi: 'ước tính' } }],
    ['B', { ...none, note: { en: 'provisional; break in the series', vi: '' }, isProjected: true }],
    ['A', { ...none, note: { en: 'an estimated number of people', vi: '' } }],
  ])('has the status %s, of several the first in the order of SDMX', (status, said) => {
    expect(obsStatusOf(said)).toBe(status);
  });
});

describe('our own importer', () => {
  it('reads every built-in figure back as it is, with its source', async () => {
    const units = new Map(builtIn.registry.indicators.map(({ id, unit }) => [id, unit.en]));
    const figures = [...builtIn.blocks.values()].flatMap(observationsIn);
    const rows = figures.map((o) => ({
      ...{ area: o.area, indicator: o.indicator, period: o.period, value: o.value, source: o.source.name },
      unit: units.get(o.indicator) ?? '',
      status: obsStatusOf({ note: o.note, isProjected: o.projected ?? false, isDoubtful: o.confidence === 'low' }),
    }));
    const back = await reading(toSdmxCsv(rows));
    const short = (all: typeof figures) =>
      all.map((o) => [o.indicator, o.area, o.period, o.value, o.source.name].join(' | ')).sort();
    expect(short([...allObservations(back)])).toEqual(short(figures));
    expect(back.counts.rejected).toBe(0);
  });

  it.each([
    ['a month, whatever span of years stands beside it', ['1990/1995', '2002-03']],
    ['months, were there three Octobers to Decembers and no other', ['2009-10', '2010-11', '2011-12']],
  ])('reads %s', async (_, periods) => {
    const rows = periods.map((period) => ({ ...row, indicator: 'internet-users-share', unit: '% of people', period }));
    expect(allObservations(await reading(toSdmxCsv(rows))).map(({ period }) => period)).toEqual(periods);
  });

  it('reads back whatever figures there are, gaps as missing', async () => {
    const areas = ['VNM', 'THA', 'LAO', 'FRA', 'VN-HN'];
    const periods = fc.oneof(
      fc.integer({ min: 1990, max: 2025 }).map(String),
      fc
        .tuple(fc.integer({ min: 1990, max: 2025 }), fc.constantFrom('-H1', '-H2', '-Q1', '-Q4', '-03', '-12-31'))
        .map(([year, part]) => `${String(year)}${part}`),
      fc.integer({ min: 1990, max: 2020 }).map((year) => `${String(year)}/${String(year + 5)}`),
    );
    const rows = fc.uniqueArray(
      fc.record({
        area: fc.constantFrom(...areas),
        period: periods,
        value: fc.option(
          fc.integer({ min: 0, max: 100_000 }).map((value) => value / 1000),
          { freq: 4 },
        ),
        source: fc.constantFrom('UN DESA', 'Cục Thống kê, báo cáo "năm"', 'ITU'),
      }),
      { minLength: 1, maxLength: 30, selector: ({ area, period, source }) => `${area} ${period} ${source}` },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        const text = toSdmxCsv(
          some.map((one) => ({ ...one, indicator: 'internet-users-share', unit: '% of people', status: 'A' })),
        );
        const back = await reading(text);
        const known = some.filter(({ value }) => value !== null);
        expect(some.every(({ period }) => toPeriod(period))).toBe(true);
        expect(
          allObservations(back)
            .map((o) => `${o.area} ${o.period} ${o.source.name} ${String(o.value)}`)
            .sort(),
        ).toEqual(known.map((o) => `${o.area} ${o.period} ${o.source} ${String(o.value)}`).sort());
        expect(back.counts.missing).toBe(some.length - known.length);
      }),
      { numRuns: 30 },
    );
  });
});
