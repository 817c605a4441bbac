import { describe, expect, it } from 'vitest';
import { speaksOfForecasts } from '../../../../src/ingest/cell/forecastWords.ts';
import { readFiles } from '../../../../src/ingest/importer.ts';
import type { Choices } from '../../../../src/ingest/rows/choices.ts';
import { text } from '../guessed.ts';
import { allObservations, errand, incoming, readBuiltIn, sure, told } from '../reading.ts';

async function named(name: string, content: string, answers: Choices['answers'] = {}) {
  const { registry } = await readBuiltIn();
  const { files } = sure(await readFiles(errand([incoming(name, content)], registry, [{ answers }])));
  const [file] = files;
  if (!file) throw new Error('asked');
  return {
    ...file.reading,
    projected: allObservations(file.reading).map(({ period, projected }) => `${period} ${String(projected ?? false)}`),
  };
}

const PAST = text('Country,Year,Meals', 'Kenya,2019,5', 'Kenya,2020,6');
const AHEAD = text('Country,Year,Meals', 'Kenya,2020,5', 'Kenya,2042,6');

describe('a file that speaks of forecasts', () => {
  it('asks whether its figures are some: nothing in its rows says so', async () => {
    const { questions } = await named('meals_forecast.csv', PAST);
    expect(questions).toEqual([{ id: 'forecast', kind: 'forecast', said: 'meals_forecast.csv', hasAhead: false }]);
    expect((await named('meals.csv', `Meals: projections\n\n${PAST}`)).questions).toMatchObject([
      { kind: 'forecast', said: 'Meals: projections' },
    ]);
    expect((await named('meals.csv', PAST)).questions).toEqual([]);
  });

  it('has as many as a person says', async () => {
    const all = await named('meals-forecast.csv', AHEAD, { forecast: 'projection' });
    expect(all.projected).toEqual(['2020 true', '2042 true']);
    const some = await named('meals-forecast.csv', AHEAD, { forecast: 'ahead' });
    expect(some.projected).toEqual(['2020 false', '2042 true']);
    for (const { questions } of [all, some]) expect(questions).toMatchObject([{ kind: 'forecast', hasAhead: true }]);
  });

  it('is asked of a time to come only where its figures were observed', async () => {
    const kinds = async (answers: Choices['answers']) =>
      (await named('meals-forecast.csv', AHEAD, answers)).questions.map(({ kind }) => kind);
    expect(await kinds({})).toEqual(['forecast']);
    expect(await kinds({ forecast: 'figure' })).toEqual(['forecast', 'future']);
  });

  it('that marks its forecasts is not asked, and they are no slips', async () => {
    const marked = text('Country,Year,Meals,Status', 'Kenya,2020,5,', 'Kenya,2041,6,F', 'Kenya,2121,7,');
    const { questions, projected } = await named('meals-forecast.csv', marked, { future: 'leave' });
    expect(questions).toMatchObject([{ kind: 'future', count: 1 }]);
    expect(projected).toEqual(['2020 false', '2041 true']);
    expect(told(await named('meals-forecast.csv', marked, { future: 'leave' }))).toEqual([
      ['future', 4, '', '2121', ''],
    ]);
  });
});

it.each([
  ['Prognose bis 2040', true],
  ['Proyecciones de población', true],
  ['Dự báo dân số', true],
  ['Прогноз численности', true],
  ['PopulationProjections2022.csv', true],
  ['Estimates of population', false],
  ['Projects by country', false],
  ['Dự án', false],
])('%s: %s', (title, isSo) => {
  expect(speaksOfForecasts(title)).toBe(isSo);
});
