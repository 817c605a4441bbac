import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLayout, detectLayouts, GUESSED_LAYOUT } from '../../../../src/ingest/layouts/detectLayout.ts';
import { guessMapping } from '../../../../src/ingest/sheet/guessMapping.ts';
import { rolesOf, sheet } from './sheetHead.ts';

const guess = (...lines: readonly string[]) =>
  rolesOf(guessMapping(sheet(...lines)) ?? undefined).map(([, role]) => role);

describe('A17: a file of unknown shape', () => {
  it('is guessed by headers in either language, and by content where they say nothing', () => {
    expect(guess('nơi,mốc,con số', 'Hà Nội,2024Q1,5', 'Huế,2024Q2,6')).toEqual([
      'area',
      'period',
      'value series=con số',
    ]);
    expect(guess('Place,Country,Sex,Year,Rate', 'x,Laos,F,2020,1', 'y,Laos,M,2020,2')).toEqual([
      ...['ignore', 'area', 'dimension', 'period', 'value series=Rate'],
    ]);
  });

  it('knows an indicator by content', () => {
    expect(guess('what,Country,Year,Value', 'egdi,Laos,2020,1', 'egdi-rank,Laos,2020,2')).toEqual([
      ...['indicator', 'area', 'period', 'value'],
    ]);
  });

  it('makes what tells its rows apart a part of what is measured', () => {
    expect(guess('Country,Sex,Year,Rate', 'Laos,F,2020,1', 'Laos,M,2020,2')).toEqual([
      ...['area', 'dimension', 'period', 'value series=Rate'],
    ]);
  });

  it('is offered for mapping, not read, where nothing tells its rows apart', () => {
    const found = detectLayout(sheet('Country,Year,Rate', 'Laos,2020,1', 'Laos,2020,2', 'Laos,2020,3'));
    expect(found.ok && found.value.layout).toBe(GUESSED_LAYOUT);
  });

  it('prefers the country to its region and its code to its number', () => {
    expect(
      guess('Continent,Country,ISO code,M49,2018,2019', 'Asia,Laos,LAO,418,1,2', 'Asia,Vietnam,VNM,704,1,2'),
    ).toEqual([...['ignore', 'area', 'area', 'ignore', 'value period=2018', 'value period=2019']]);
  });

  it('leaves out a column that counts the rows', () => {
    expect(guess(',Country,Year,Rate', '0,Laos,2020,5', '1,Vietnam,2020,6')[0]).toBe('ignore');
  });

  it('is nothing where no column can be values', () => {
    expect(guessMapping(sheet('Colour,Shape', 'red,round'))).toBeNull();
    expect(guessMapping(sheet(''))).toBeNull();
  });
});

describe('properties', () => {
  it('never throws, whatever the rows, and gives every column a role', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('2019', '2020', '..', '', 'Laos', 'Năm', '1,5', 'DTI'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const head = {
          rows,
          isArea: (text: string) => text === 'Laos',
          isPlace: () => false,
          isProvince: () => false,
          isNearArea: () => false,
          isIndicator: () => false,
        };
        for (const { layout, mapping, score } of detectLayouts(head)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          // Else a sure heading would keep a shape from being found that fits better.
          if (['gso-px-web', 'dti-provinces', 'wide'].includes(layout)) expect(score).toBeLessThan(0.9);
          if (mapping.table === 'observations') expect(mapping.columns).toHaveLength(mapping.headers.length);
        }
        detectLayout(head);
      }),
    );
  });

  it('A5: the order of the columns of a wide table does not matter', () => {
    const columns = ['Country', '2018', '2019', 'Notes'];
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (order) => {
        const cells: Record<string, string> = { Country: 'Laos', 2018: '5', 2019: '6', Notes: 'x' };
        const mapping = guessMapping(sheet(order.join(','), order.map((name) => cells[name]).join(',')));
        expect(Object.fromEntries(rolesOf(mapping ?? undefined))).toEqual({
          Country: 'area',
          2018: 'value period=2018',
          2019: 'value period=2019',
          Notes: 'noteEn',
        });
      }),
    );
  });
});
