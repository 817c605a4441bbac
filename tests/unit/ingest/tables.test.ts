import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { figures } from './reading.ts';

// Tables that were read otherwise than they stand, or refused for no reason, each in a few invented lines.

describe('a part of a year in a heading', () => {
  const periods = async (header: string): Promise<readonly string[]> =>
    (await columns(text(header, 'France,10,11,12', 'Kenya,20,21,22'))).columns.map((role) =>
      role.role === 'value' ? `${role.period ?? ''} ${role.series ?? ''}`.trim() : role.role,
    );

  it.each([
    ['Страна,I квартал 2010,IV квартал 2010,I квартал 2011', ['2010-Q1', '2010-Q4', '2011-Q1']],
    ['Страна,1-й квартал 2010,2 кв. 2010,2011 III квартал', ['2010-Q1', '2010-Q2', '2011-Q3']],
    ['Pays,I trimestre 2010,II trimestre 2010,III trimestre 2010', ['2010-Q1', '2010-Q2', '2010-Q3']],
    ['Country,Sales Q1 2010,Sales Jan 2011,Sales Q3 2010', ['2010-Q1 Sales', '2011-01 Sales', '2010-Q3 Sales']],
    ['Country,T1 2010,T4 2010,T5 2010', ['2010-01', '2010-04', '2010-05']],
    ['Country,Way out 2010,Way out 2011,Data set 2010', ['2010 Way out', '2011 Way out', '2010 Data set']],
  ])('is its period, and no measure: %s', async (header, said) => {
    expect(await periods(header)).toEqual(['area', ...said]);
  });

  it('belongs to the year above it', async () => {
    const content = text('Country,2010,,2011,', ',Q1,Q2,Q1,Q2', 'France,10,11,12,13', 'Kenya,20,21,22,23');
    expect(await asked(content)).toEqual(['series']);
    expect(figures(await withFixed(content, { series: 'Use of services' })).slice(0, 3)).toEqual([
      'use-of-services FRA 2010-Q1 10',
      'use-of-services FRA 2010-Q2 11',
      'use-of-services FRA 2011-Q1 12',
    ]);
  });

  it('of T1 to T4 may be a month or a quarter: the period is asked', async () => {
    expect(await asked(text('Pays,T1 2010,T4 2010,T1 2011', 'France,10,11,12', 'Kenya,20,21,22'))).toEqual(['period']);
  });
});
