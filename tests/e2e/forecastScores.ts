// Scores of a filed forecast by code that shares nothing with src/: its own reader, its own ranks, CRPS by the formula of distances.
import { readFileSync, readdirSync } from 'node:fs';

type Row = Readonly<Record<string, string>>;

/** Rows of a CSV whose quoted cells hold commas at most. */
function rowsOf(path: string): readonly Row[] {
  const [head = [], ...body] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('"', '').trim()),
    );
  return body.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Rank and score of each country, by its code, in a survey file that names countries. */
function outcomesIn(path: string): ReadonlyMap<string, { readonly rank: number; readonly score: number }> {
  const codes = new Map(rowsOf('data/egdi.csv').map((row) => [row['country'], row['iso3'] ?? '']));
  const rows = rowsOf(path).map((row) => ({
    code: codes.get(row['Country Name'] ?? '') ?? '',
    score: Number(row['E-Government Index']),
  }));
  return new Map(
    rows.map(({ code, score }) => [code, { score, rank: 1 + rows.filter((other) => other.score > score).length }]),
  );
}

/** The mean scores of one method's first filed forecast of an edition, against a file of that edition. */
export function scoresOf(edition: string, method: string, outcome: string) {
  const [file = ''] = readdirSync('data/forecasts').filter((name) => name.startsWith(`${edition}-filed-`));
  const outcomes = outcomesIn(outcome);
  const scored = rowsOf(`data/forecasts/${file}`)
    .filter((row) => row['method'] === method)
    .map((row) => {
      const { rank = NaN, score = NaN } = outcomes.get(row['area'] ?? '') ?? {};
      const first = Number(row['first_rank']);
      const chances = (row['thousandths'] ?? '')
        .split(' ')
        .map((part, at) => ({ at: first + at, p: Number(part) / 1000 }));
      // E|X - y| - E|X - X'| / 2
      const away = chances.reduce((sum, { at, p }) => sum + p * Math.abs(at - rank), 0);
      const apart = chances.reduce(
        (sum, one) => sum + chances.reduce((inner, other) => inner + one.p * other.p * Math.abs(one.at - other.at), 0),
        0,
      );
      const p = chances.find(({ at }) => at === rank)?.p ?? 0;
      return {
        area: row['area'],
        rank,
        median: Number(row['rank_q50']),
        crps: away - apart / 2,
        isHeld: Number(row['rank_q10']) <= rank && rank <= Number(row['rank_q90']),
        // The file tells three decimals.
        isScoreHeld:
          row['score_q10'] === ''
            ? null
            : Number(row['score_q10']) <= Number(score.toFixed(3)) &&
              Number(score.toFixed(3)) <= Number(row['score_q90']),
        brier50: (Number(row['p_top_50']) - (rank <= 50 ? 1 : 0)) ** 2,
        log: -Math.log((1000 * p + 1 / 193) / 1001),
      };
    });
  return {
    countries: scored,
    crps: mean(scored.map(({ crps }) => crps)),
    held80: mean(scored.map(({ isHeld }) => (isHeld ? 1 : 0))),
    heldScores: scored.some(({ isScoreHeld }) => isScoreHeld === null)
      ? null
      : mean(scored.map(({ isScoreHeld }) => (isScoreHeld ? 1 : 0))),
    brier50: mean(scored.map(({ brier50 }) => brier50)),
    log: mean(scored.map(({ log }) => log)),
  };
}
