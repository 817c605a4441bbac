import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import descriptor from '../../../../data/datapackage.json';
import { fieldsOf } from '../../../../src/assess/field/field.ts';
import { totalOf } from '../../../../src/assess/numbers/bands.ts';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import {
  FILED_METHODS,
  FILING_COLUMNS,
  FORECAST_COLUMNS,
  forecastText,
  inThousandths,
  readFilings,
  readForecasts,
  type FiledForecast,
} from '../../../../src/assess/simulation/filed.ts';
import { dataText, forecastsToFile, METHOD_VERSION } from '../../../../src/assess/simulation/fileForecasts.ts';
import { EGDI } from '../../../../src/domain/edition.ts';
import { area, period } from '../../domain/made.ts';
import { readBuiltIn } from '../../ingest/reading.ts';
import { field, walkingFields } from '../made.ts';

const FORECASTS = new URL('../../../../data/forecasts/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, FORECASTS), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('examples', () => {
  test('draws in thousandths: the chance of each rank or better is rounded, the whole stays 1,000', () => {
    // 1/3, 2/3, 1: 333.3, 666.7, 1000
    expect([...inThousandths(Uint32Array.of(1, 1, 1))]).toEqual([333, 334, 333]);
    expect([...inThousandths(Uint32Array.of(0, 4, 0))]).toEqual([0, 1000, 0]);
    expect([...inThousandths(Uint32Array.of(1, 9_995, 4))]).toEqual([0, 1000, 0]);
  });

  test('a line of a file, and the way back', () => {
    const forecasts: readonly FiledForecast[] = [
      {
        method: 'reference',
        area: area('AAA'),
        thousandths: Uint32Array.of(0, 250, 750),
        scores: [0.1, 0.2, 0.3, 0.4, 0.55],
      },
      { method: 'same', area: area('BBB'), thousandths: Uint32Array.of(1000, 0, 0), scores: null },
      { method: 'same', area: area('CCC'), thousandths: Uint32Array.of(0, 1000, 0), scores: null },
    ];
    const text = forecastText({ filed: '2026-11-29', edition: period('2026') }, forecasts);
    // A tenth and a quarter lie at rank 2, half at rank 3.
    expect(text.split('\n')[1]).toBe(
      '2026-11-29,2026,reference,AAA,2,2,3,3,3,1.000,1.000,1.000,1.000,1.000,0.100,0.200,0.300,0.400,0.550,2,250 750',
    );
    expect(readForecasts(text)).toEqual(forecasts);
  });

  test('a damaged file is none', () => {
    const text = textOf(readFilings(textOf('filings.csv'))[0]?.file ?? '');
    expect(() => readForecasts(text.slice(0, 5000))).toThrow('other cells');
    expect(() => readForecasts(text.slice(5))).toThrow('header');
    expect(() => readForecasts(text.replace(',naive,', ',oracle,'))).toThrow('unknown method oracle');
    expect(() => readFilings(textOf('filings.csv').replace(',2026,', ',soon,'))).toThrow('no edition');
  });

  test('the description of the data package has the columns that are written', () => {
    const columnsOf = (resource: string) =>
      descriptor.resources.find(({ name }) => name === resource)?.schema.fields.map(({ name }) => name);
    expect(columnsOf('filings')).toEqual(FILING_COLUMNS);
    expect(columnsOf('forecasts')).toEqual(FORECAST_COLUMNS);
  });

  test('editions that come later leave the data of a forecast as they were', () => {
    const regions = new Map([[area('AAA'), { region: 'North', subregion: 'Far North' }]]);
    const fields = [field('2022', { BBB: 0.25, AAA: 0.5 }), field('2024', { AAA: 0.5 })];
    expect(dataText(fields, regions)).toBe('2022,AAA,0.5\n2022,BBB,0.25\n2024,AAA,0.5\nAAA,North,Far North\n');
  });

  test('every method says something of every country; few editions are refused', () => {
    const plan = { draws: 50, seed: 1, regions: new Map() };
    const found = forecastsToFile(walkingFields(60, 8), 2, plan);
    if (isRefused(found)) throw new Error(found.refused);
    expect(found.map(({ edition }) => edition)).toEqual(['2026', '2028']);
    for (const { forecasts } of found) {
      expect(forecasts).toHaveLength(60 * FILED_METHODS.length);
      expect(new Set(forecasts.map(({ thousandths }) => totalOf(thousandths)))).toEqual(new Set([1000]));
      for (const { method, scores } of forecasts)
        expect(scores === null, method).toBe(method === 'naive' || method === 'same');
    }
    expect(forecastsToFile(walkingFields(60, 2), 1, plan)).toEqual({ refused: 'too-few-editions' });
  });
});

describe('properties', () => {
  test('no chance of a rank or better is off by more than half a thousandth', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 20 })
          .filter((list) => list.some(Boolean)),
        (list) => {
          const counts = Uint32Array.from(list);
          const said = inThousandths(counts);
          expect(totalOf(said)).toBe(1000);
          // In whole numbers: half a thousandth is a bound that is reached, and no fraction of the machine is exact.
          const draws = totalOf(counts);
          for (let k = 1; k <= list.length; k++)
            expect(
              2 * Math.abs(totalOf(said.subarray(0, k)) * draws - totalOf(counts.subarray(0, k)) * 1000),
            ).toBeLessThanOrEqual(draws);
        },
      ),
    );
  });
});

describe('what is filed', () => {
  test('is made again from the data, the version and the seed that the register names, byte for byte', async () => {
    const { blocks, registry } = await readBuiltIn();
    const block = blocks.get(EGDI);
    const filings = readFilings(textOf('filings.csv')).filter(({ methodVersion }) => methodVersion === METHOD_VERSION);
    const [first] = filings;
    if (!block || !first) throw new Error('nothing is filed by this version of the method');
    const fields = fieldsOf(block).filter((one) => one.period <= first.origin);
    const countries = registry.areas.filter(({ kind }) => kind === 'country');
    const regions = new Map(countries.map(({ id, region, subregion }) => [id, { region, subregion }]));
    expect(sha256(dataText(fields, regions))).toBe(first.dataHash);

    // In the quick run by three methods only: a rival takes three seconds, and its simulation is the same code.
    const methods = inject('isFull') ? FILED_METHODS : (['reference', 'naive', 'same'] as const);
    const found = forecastsToFile(fields, 3, { draws: first.draws, seed: first.seed, regions }, methods);
    if (isRefused(found)) throw new Error(found.refused);
    for (const { edition, filed, file } of filings) {
      const again = forecastText({ filed, edition }, found.find((one) => one.edition === edition)?.forecasts ?? []);
      const [head, ...lines] = textOf(file).split('\n');
      const said = lines.filter((line) => methods.some((method) => line.includes(`,${method},`)));
      expect(again, file).toBe(`${[head, ...said].join('\n')}\n`);
    }
  });
});
