// Recomputes what the page says of the built-in data from the CSVs, by code that shares nothing with src/: its own reader of
// tables, its own ranks, its own simulation with its own source of numbers, its own verdicts. Only the answers are compared.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cutOff, fieldsOf, gap, rankIn } from '../../../src/assess/field/field.ts';
import { probabilityWithin } from '../../../src/assess/numbers/bands.ts';
import { isRefused } from '../../../src/assess/numbers/refusal.ts';
import { fitField } from '../../../src/assess/simulation/fieldModel.ts';
import { simulate } from '../../../src/assess/simulation/simulate.ts';
import { rankCountsOf } from '../../../src/assess/simulation/simulated.ts';
import { judgeTarget } from '../../../src/assess/targets/judgeTarget.ts';
import type { AreaId } from '../../../src/domain/area.ts';
import { seriesOf } from '../../../src/domain/blocks/block.ts';
import { EGDI } from '../../../src/domain/edition.ts';
import { readBuiltIn, TODAY } from '../ingest/reading.ts';

type Row = Readonly<Record<string, string>>;

/** Rows of a CSV, by a reader of our own: quotes, doubled quotes, line ends within quotes. */
function table(name: string): readonly Row[] {
  const text = readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url), 'utf8').replace(/^\uFEFF/, '');
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (isQuoted && mark === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (mark === '"') isQuoted = !isQuoted;
    else if (isQuoted || !',\r\n'.includes(mark)) cell += mark;
    else if (mark !== '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (mark === '\n') rows.push([]);
    }
  }
  const [head = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])));
}

/** Score of each country by edition. */
function editions(): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const found = new Map<number, Map<string, number>>();
  for (const { iso3 = '', year, egdi } of table('egdi')) {
    if (!egdi) continue;
    const of = found.get(Number(year)) ?? new Map<string, number>();
    found.set(Number(year), of.set(iso3, Number(egdi)));
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

const scores = editions();
const ranked = (of: ReadonlyMap<string, number>): number[] => [...of.values()].sort((a, b) => b - a);

describe('recomputed by other code', () => {
  test('ranks, cut-offs and gaps of every country in every edition', async () => {
    const block = (await readBuiltIn()).blocks.get(EGDI);
    const fields = block ? fieldsOf(block) : [];
    expect(fields.map(({ period }) => Number(period))).toEqual([...scores.keys()]);
    let compared = 0;
    for (const field of fields) {
      const of = scores.get(Number(field.period)) ?? new Map<string, number>();
      const descending = ranked(of);
      for (const k of [10, 25, 50, 70, 100]) expect(cutOff(field, k)).toBe(descending[k - 1]);
      for (const [area, score] of of) {
        expect(rankIn(field, area as AreaId)).toBe(1 + descending.filter((other) => other > score).length);
        expect(gap(field, area as AreaId, 50)).toBeCloseTo((descending[49] ?? 0) - score, 12);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(2000);
  });

  test('chances of rank 50, by a simulation of its own', async () => {
    const block = (await readBuiltIn()).blocks.get(EGDI);
    const model = fitField(block ? fieldsOf(block) : []);
    if (isRefused(model)) throw new Error(model.refused);
    const simulated = simulate(model, { editions: 3, draws: 4000, seed: 1 });
    const own = chances(4000);
    for (const [area, chance] of own)
      chance.forEach((share, edition) => {
        const counts = rankCountsOf(simulated, edition, area as AreaId);
        // Two samples of 4,000 differ by less than five of their standard errors.
        const error = Math.sqrt((2 * Math.max(share * (1 - share), 0.002)) / 4000);
        expect(Math.abs((isRefused(counts) ? NaN : probabilityWithin(counts, 50)) - share)).toBeLessThan(5 * error);
      });
    expect(own.size).toBe(193);
  });

  test('verdicts of the targets that a measured series of the same meaning judges', async () => {
    const { registry, blocks } = await readBuiltIn();
    const block = blocks.get(EGDI);
    const fields = block ? fieldsOf(block) : [];
    const series = (id: string) => {
      const found = [...blocks].find(([indicator]) => indicator === id)?.[1];
      return found ? seriesOf(found, 'VNM' as AreaId) : null;
    };
    const said = new Map<string, string>();
    for (const target of registry.targets) {
      if (registry.programmes.find(({ id }) => id === target.programme)?.area !== 'VNM') continue;
      const { judgement, link } = judgeTarget(target, registry, series, fields, TODAY);
      if (link?.relation === 'same' && judgement.assessment.verdict !== 'not-assessable')
        said.set(target.id, judgement.assessment.verdict);
    }
    const own = new Map([...said.keys()].map((id) => [id, verdictOf(id)]));
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(own));
    expect(said.size).toBeGreaterThan(25);
  });

  test('C12 no target has a verdict whose source stopped before its year, whether its last figure had reached it or not', async () => {
    const { registry, blocks } = await readBuiltIn();
    const stopped = new Map(table('indicators').map((row) => [row['indicator'], Number(row['discontinued'] || 9999)]));
    const ended = registry.targets.filter(({ indicator, year }) => (stopped.get(indicator) ?? 9999) < year);
    const said = ended.map((target) => {
      const area = registry.programmes.find(({ id }) => id === target.programme)?.area ?? ('' as AreaId);
      const series = (id: string) => {
        const found = [...blocks].find(([indicator]) => indicator === id)?.[1];
        return found ? seriesOf(found, area) : null;
      };
      const { assessment } = judgeTarget(target, registry, series, [], TODAY).judgement;
      return [target.id, 'reason' in assessment ? assessment.reason : assessment.verdict];
    });
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries(ended.map(({ id, verified }) => [id, verified ? 'discontinued' : 'not-verified'])),
    );
    expect(new Set(ended.map(({ indicator }) => indicator)).size).toBeGreaterThan(2);
  });
});

/** Log-odds with the ends held off, as METHODS 4 says. */
const odds = (score: number): number => {
  const held = Math.min(0.995, Math.max(0.005, score));
  return Math.log(held) - Math.log(1 - held);
};

/** The share of futures in which each country holds rank 50 in 2026, 2028, 2030: METHODS 4, written again from its text. */
function chances(draws: number): ReadonlyMap<string, readonly number[]> {
  const run = [...scores]
    .filter(([year]) => year >= 2008)
    .map(([, of]) => new Map([...of].map(([id, s]) => [id, odds(s)])));
  const mean = (values: Iterable<number>): number => {
    const all = [...values];
    return all.reduce((sum, value) => sum + value, 0) / all.length;
  };
  const moves = run.slice(1).map((after, index) => {
    const before = run[index] ?? after;
    const both = [...before].filter(([id]) => after.has(id)).sort(([, a], [, b]) => b - a);
    const [from, to] = [mean(both.map(([, z]) => z)), mean(both.map(([id]) => after.get(id) ?? 0))];
    return both.map(([id, z]) => ({ id, from: z - from, to: (after.get(id) ?? 0) - to }));
  });
  const pairs = moves.flat();
  const pull =
    pairs.reduce((sum, { from, to }) => sum + from * to, 0) / pairs.reduce((sum, { from }) => sum + from * from, 0);
  const left = moves.map((all) => all.map(({ id, from, to }) => ({ id, e: to - pull * from })));
  let [xy, xx, yy] = [0, 0, 0];
  for (let step = 1; step < left.length; step++)
    for (const { id, e } of left[step] ?? []) {
      const before = left[step - 1]?.find((one) => one.id === id)?.e;
      if (before === undefined) continue;
      xy += e * before;
      xx += before * before;
      yy += e * e;
    }
  const carry = xy / Math.sqrt(xx * yy);
  const around = (all: readonly { e: number }[], place: number) => all.slice(Math.max(0, place - 25), place + 26);
  const isWhole = (id: string): boolean => run.every((of) => of.has(id));
  let [own, near] = [0, 0];
  for (const all of left)
    all.forEach(({ id, e }, place) => {
      if (isWhole(id)) return;
      own += e * e;
      near += mean(around(all, place).map((one) => one.e ** 2));
    });
  const wider = Math.max(1, Math.sqrt(own / near));

  const last = run.at(-1) ?? new Map<string, number>();
  const level = mean(last.values());
  const momentum = new Map((left.at(-1) ?? []).map(({ id, e }) => [id, e]));
  // Park and Miller's source of numbers.
  let state = 20_261_129;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const held = new Map([...last.keys()].map((id) => [id, [0, 0, 0]]));
  for (let draw = 0; draw < draws; draw++) {
    let now = [...last].map(([id, z]) => ({ id, z: z - level, e: momentum.get(id) ?? 0 })).sort((a, b) => b.z - a.z);
    for (let edition = 0; edition < 3; edition++) {
      const past = left[Math.floor(random() * left.length)] ?? [];
      now = now.map(({ id, z, e }, place) => {
        const pool = around(past, Math.round((place * (past.length - 1)) / (now.length - 1)));
        const u = (isWhole(id) ? 1 : wider) * (pool[Math.floor(random() * pool.length)]?.e ?? 0);
        const moved = carry * e + Math.sqrt(1 - carry * carry) * u;
        return { id, z: pull * z + moved, e: moved };
      });
      now.sort((a, b) => b.z - a.z);
      for (const { id } of now.slice(0, 50)) {
        const counts = held.get(id);
        if (counts) counts[edition] = (counts[edition] ?? 0) + 1;
      }
    }
  }
  return new Map([...held].map(([id, counts]) => [id, counts.map((count) => count / draws)]));
}

/** When a period ends, in years: "2024" is 2024, "2024-06" half a year before it. */
function endOf(period: string): number {
  const year = Number(period.slice(0, 4));
  const month = /^\d{4}-(\d\d)$/.exec(period)?.[1];
  const quarter = /-Q(\d)$/.exec(period)?.[1];
  const half = /-H(\d)$/.exec(period)?.[1];
  if (month) return year - 1 + Number(month) / 12;
  if (quarter) return year - 1 + Number(quarter) / 4;
  return half ? year - 1 + Number(half) / 2 : year;
}

/** METHODS 1, 2 and 8 by hand, for a target of Viet Nam with a number. */
function verdictOf(id: string): string {
  const target = table('targets').find((row) => row['target'] === id) ?? {};
  const links = table('links')
    .filter((row) => row['target_indicator'] === target['indicator'] && row['relation'] === 'same')
    .sort((a, b) => Number(a['order']) - Number(b['order']));
  const names = links.map((row) => row['series_indicator'] ?? '');
  const verdicts = [...names, target['indicator'] ?? ''].map((name) => byFigures(name, target)).filter(Boolean);
  return verdicts[0] ?? 'none';
}

function byFigures(indicator: string, target: Row): string {
  const figures = new Map<string, Row>();
  for (const row of [...table('observations'), ...ranksAsRows()]) {
    if (row['indicator'] !== indicator || row['area'] !== 'VNM' || row['confidence'] === 'low') continue;
    const before = figures.get(row['period'] ?? '');
    if (!before || (row['preferred'] === '1' && before['preferred'] !== '1')) figures.set(row['period'] ?? '', row);
  }
  const points = [...figures.values()]
    .filter((row) => !(row['period'] ?? '').includes('/'))
    .map((row) => ({ time: endOf(row['period'] ?? ''), value: Number(row['value']) }))
    .sort((a, b) => a.time - b.time);
  const [year, goal] = [Number(target['year']), Number(target['value'])];
  const latest = points.filter(({ time }) => time <= year).at(-1);
  if (!latest) return '';
  const meets = {
    '>=': latest.value >= goal,
    '>': latest.value > goal,
    '<=': latest.value <= goal,
    '<': latest.value < goal,
    '=': latest.value === goal,
  };
  const isMet = meets[target['comparator'] as keyof typeof meets];
  if (year < Number(TODAY.slice(0, 4)) || latest.time === year) return isMet ? 'met' : 'missed';
  if (isMet) return 'met-early';
  const meaning = table('indicators').find((row) => row['indicator'] === target['indicator']) ?? {};
  if (meaning['measure'] === 'rank' || /per year/.test(meaning['unit_en'] ?? '')) return 'open';
  const area = 'VNM';
  const dates = table('targets')
    .filter((one) => ['indicator', 'year', 'comparator', 'value'].every((column) => one[column] === target[column]))
    .flatMap((one) => table('programmes').filter((p) => p['programme'] === one['programme'] && p['area'] === area))
    .map((p) => p['issued'] ?? '')
    .filter(Boolean)
    .sort();
  const since = Number((dates[0] ?? '0').slice(0, 4));
  const upTo = (end: number) => points.filter(({ time }) => time <= end).at(-1) ?? points[0];
  // A plan that runs within its own year is measured from the end of the year before.
  const isWithin = Math.ceil(latest.time) === since && (upTo(since)?.time ?? 0) >= latest.time;
  // A target younger than all figures is measured by the five years before it.
  const isYounger = !isWithin && since > 0 && (upTo(since)?.time ?? 0) >= latest.time;
  const earlier = points.filter(({ time }) => time < latest.time);
  const base = isYounger
    ? (earlier.filter(({ time }) => time >= latest.time - 5.0001)[0] ?? earlier.at(-1))
    : upTo(isWithin ? since - 1 : since);
  if (!base || base.time >= latest.time) return '';
  const decimals = Math.max(0, ...points.map(({ value }) => (String(value).split('.')[1] ?? '').length));
  const isRounding = Math.abs(latest.value - base.value) <= 1.000001 * 10 ** -decimals;
  const achieved = isRounding ? 0 : (latest.value - base.value) / (latest.time - base.time);
  const ratio = achieved / ((goal - latest.value) / (year - latest.time));
  return ratio >= 0.95 ? 'on-track' : ratio >= 0.6 ? 'at-risk' : ratio >= 0 ? 'off-track' : 'moving-away';
}

/** The published ranks of the survey, as rows of observations. */
const ranksAsRows = (): readonly Row[] =>
  table('egdi')
    .filter((row) => row['rank'])
    .map((row) => ({
      indicator: 'egdi-rank',
      area: row['iso3'] ?? '',
      period: row['year'] ?? '',
      value: row['rank'] ?? '',
    }));
