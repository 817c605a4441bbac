// The scores of what is on record for 2026 against the invented edition, by src/ and by code that shares nothing with it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../../src/assess/field/field.ts';
import { FILED_METHODS, FILED_RANKS, readFilings, readForecasts } from '../../../src/assess/simulation/filed.ts';
import { scoreFiled } from '../../../src/assess/simulation/scoreFiled.ts';
import { EGDI } from '../../../src/domain/edition.ts';
import { scoresOf } from '../../e2e/forecastScores.ts';
import { egdiRegions } from '../assess/egdi.ts';
import { fixture, reading } from '../ingest/reading.ts';

test('what is on record for 2026, scored on the invented edition, as other code scores it', async () => {
  const { blocks } = await reading(fixture('invented-egovkb-2026.csv'));
  const block = blocks.find(({ indicator }) => indicator === EGDI);
  const [field] = block ? fieldsOf(block) : [];
  const filing = readFilings(readFileSync('data/forecasts/filings.csv', 'utf8')).find(
    ({ edition }) => edition === '2026',
  );
  if (!field || !filing) throw new Error('no edition, or nothing on record for it');
  const scored = scoreFiled(readForecasts(readFileSync(`data/forecasts/${filing.file}`, 'utf8')), field, egdiRegions());
  expect(scored?.methods.map(({ method }) => method)).toEqual(FILED_METHODS);
  for (const { method, countries, crps, held80, heldScores, briers, logScore } of scored?.methods ?? []) {
    const other = scoresOf('2026', method, 'tests/fixtures/invented-egovkb-2026.csv');
    expect(countries).toBe(other.countries.length);
    expect(crps.came).toBeCloseTo(other.crps, 9);
    expect(held80.came).toBeCloseTo(other.held80, 9);
    expect(heldScores?.share ?? null).toEqual(other.heldScores === null ? null : expect.closeTo(other.heldScores, 9));
    expect(briers[FILED_RANKS.indexOf(50)]?.came).toBeCloseTo(other.brier50, 9);
    expect(logScore.came).toBeCloseTo(other.log, 9);
  }
});
