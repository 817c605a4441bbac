// `npm run backtest`: tests the simulation of the field against editions that are known by now, and the projection of single
// series against their past, on the built-in data, and prints the tables as Markdown. Ends with 1 when the method misses the bar of METHODS 4.
// `npm run backtest -- contest` also prints how other methods did on the same forecasts.
// @ts-check
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { readTable } from '../../data/csv.mjs';
import { backtestSeries } from './backtestSeries.mjs';

/**
 * @typedef {import('../../src/assess/field/field.ts').Field} Field
 * @typedef {import('../../src/assess/simulation/forecast.ts').Forecaster} Forecaster
 * @typedef {import('../../src/assess/simulation/backtest.ts').HorizonScore} HorizonScore
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const K = 50;
const HORIZONS = 3;
const DRAWS = 10_000;
const SEED = 1;

/** @template T @param {string} file of src/ @returns {Promise<T>} */
const loadAny = async (file) =>
  /** @type {T} */ ((await runnerImport(`${root}src/${file}`, { root, configFile: false })).module);
/** @template T @param {string} file of src/assess @returns {Promise<T>} */
const load = (file) => loadAny(`assess/${file}`);
/** @type {typeof import('../../src/assess/simulation/backtest.ts')} */
const { backtest, equalsOf } = await load('simulation/backtest.ts');
/** @type {typeof import('../../src/assess/simulation/methods.ts')} */
const { reference } = await load('simulation/methods.ts');
/** @type {typeof import('../../src/assess/simulation/sensitivity.ts')} */
const { sensitivity } = await load('simulation/sensitivity.ts');

/** Every edition of the built-in EGDI, ascending. @returns {Field[]} */
function readFields() {
  /** @type {Map<string, { period: string, areas: string[], scores: number[] }>} */
  const fields = new Map();
  for (const row of readTable(`${root}data/egdi.csv`)) {
    const [period, area, score] = [String(row['year']), String(row['iso3']), row['egdi']];
    if (!score) continue;
    const field = fields.get(period) ?? { period, areas: [], scores: [] };
    fields.set(period, field);
    field.areas.push(area);
    field.scores.push(Number(score));
  }
  const ascending = [...fields.values()].sort((a, b) => Number(a.period) - Number(b.period));
  return /** @type {Field[]} */ (/** @type {unknown} */ (ascending));
}

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
/** @param {number} share */
const percent = (share) => `${(100 * share).toFixed(1)} %`;

const fields = readFields();
/** @type {import('../../src/assess/simulation/regionalDrift.ts').Regions} */
const regions = new Map(
  readTable(`${root}data/areas.csv`).map((row) => [
    /** @type {import('../../src/domain/area.ts').AreaId} */ (String(row['area'])),
    { region: String(row['region']), subregion: String(row['subregion']) },
  ]),
);
const plan = { draws: DRAWS, seed: SEED, regions };
/** @param {Forecaster} forecaster @param {typeof plan} [rivals] */
function run(forecaster, rivals) {
  const found = backtest(fields, { k: K, horizons: HORIZONS, forecaster, ...(rivals ? { rivals } : {}) });
  if ('refused' in found) throw new Error(`no backtest: ${found.refused}`);
  return found;
}

const found = run(reference(plan), plan);
console.log(`# Backtest of the simulated field

${found.areas} areas ranked in every edition ${found.editions[0]} to ${found.editions.at(-1)}; ${DRAWS} draws from each origin.
Errors and CRPS in places; "top" is rank ${K} or better.\n`);
console.log(
  table(
    ['editions ahead', 'forecasts', 'same MAE', 'line MAE', 'median MAE', 'CRPS']
      .concat(['80 % band (95 %)', 'expected', '50 % band', 'expected'])
      .concat(['Brier', 'Brier of same', 'Brier of line']),
    found.horizons.map((h) => [
      ...[String(h.horizon), String(h.forecasts)],
      ...[h.sameError, h.lineError, h.medianError, h.crps].map((error) => error.toFixed(2)),
      `${percent(h.within80)} (${h.interval80.map(percent).join(' to ')})`,
      ...[h.expected80, h.within50, h.expected50].map(percent),
      ...[h.brier, h.sameBrier, h.lineBrier].map((score) => score.toFixed(3)),
    ]),
  ),
);

console.log('\n## Other methods on the same forecasts: CRPS; gain of the product (95 %); Brier; 80 % band\n');
console.log(
  table(
    ['method', ...found.horizons.map(({ horizon }) => `${horizon} ahead`)],
    found.rivals.map(({ name, horizons }) => [
      name,
      ...horizons.map(
        (h) =>
          `${h.crps.toFixed(3)}; ${percent(h.gain)} (${h.interval.map(percent).join(' to ')}); ${h.brier.toFixed(4)}; ${percent(h.within80)}`,
      ),
    ]),
  ),
);
console.log(`\nDid equally well: ${equalsOf(found).join(', ')}.`);

console.log('\n## Countries with short histories\n');
console.log(
  table(
    ['editions ahead', 'countries', '80 % band', 'expected'],
    found.short.map((h) => [String(h.horizon), String(h.areas), percent(h.within80), percent(h.expected80)]),
  ),
);

console.log('\n## What the chance of Viet Nam hangs on: rank 50 or better in 2030\n');
const vietnam = /** @type {import('../../src/domain/area.ts').AreaId} */ ('VNM');
console.log(
  table(
    ['choice', 'chance'],
    sensitivity({ fields, area: vietnam, k: K, year: 2030 }, { editions: 3, draws: DRAWS, seed: SEED }).map(
      ({ chance, choice, ...more }) => [[choice, ...Object.values(more)].join(' '), percent(chance)],
    ),
  ),
);

console.log('\n## By origin: CRPS (MAE of "same as now")\n');
const origins = found.horizons[0]?.origins.map(({ origin }) => origin) ?? [];
console.log(
  table(
    ['origin', ...found.horizons.map(({ horizon }) => `${horizon} ahead`)],
    origins.map((origin) => [
      origin,
      ...found.horizons.map((h) => {
        const score = h.origins.find((one) => one.origin === origin);
        return score ? `${score.crps.toFixed(2)} (${score.sameError.toFixed(2)})` : '';
      }),
    ]),
  ),
);

console.log(`\n## Reliability of P(rank <= ${K})\n`);
console.log(
  table(
    ['editions ahead', 'forecast', 'forecasts', 'mean forecast', 'came true'],
    found.horizons.flatMap((h) =>
      h.reliability.map((bin) => [
        ...[String(h.horizon), `${bin.from.toFixed(2)}-${bin.to.toFixed(2)}`, String(bin.count)],
        ...[bin.meanForecast, bin.observed].map(percent),
      ]),
    ),
  ),
);

await backtestSeries(root, loadAny, table, percent);

const naive = found.rivals.find(({ name }) => name === 'naive')?.horizons ?? [];
/** What METHODS 4 asks of each horizon. @type {[string, (h: HorizonScore) => boolean][]} */
const bar = [
  ['CRPS below that of naive ranks', (h) => h.crps < Number(naive[h.horizon - 1]?.crps)],
  ['80 % band covers 76-84 %', (h) => h.within80 >= 0.76 && h.within80 <= 0.84],
  ['50 % band covers 46-56 %', (h) => h.within50 >= 0.46 && h.within50 <= 0.56],
  ['Brier below "same"', (h) => h.brier < h.sameBrier],
];
const missed = bar.filter(([, holds]) => !found.horizons.every(holds)).map(([name]) => name);
console.log(`\nBar of METHODS 4: ${missed.length === 0 ? 'reached' : `missed (${missed.join('; ')})`}.`);
if (missed.length > 0) process.exitCode = 1;

// ---- the contest -------------------------------------------------------------------------------------------------

/**
 * A method of the same family as the product's, with one thing changed.
 * @typedef {object} Variant
 * @property {(score: number) => number} [scale] instead of the logit
 * @property {number} [neighbours] on either side; 25
 * @property {number} [pull] fixed instead of fitted
 * @property {number} [carry] factor on the fitted one; 1
 * @property {boolean} [mirrored] a residual may change its sign
 * @property {boolean} [apart] each area draws its own past edition
 * @property {number} [ownDrift] mean residual of the area, shrunk as if so many editions without drift had been seen
 * @property {number | 'by evidence'} [regionDrift] the same by region, in editions of one area; or as far as past editions agree
 * @property {number} [ownSpread] spread of the area relative to the field's, shrunk by so many editions
 */

const EDGE = 0.005;
/** @param {number} score */
const inside = (score) => Math.max(EDGE, Math.min(1 - EDGE, score));
/** @param {number} score */
const logit = (score) => Math.log(inside(score) / (1 - inside(score)));
/** Normal quantile. Source: Voutier (2010), a short rational approximation. @param {number} score */
const probit = (score) => {
  const p = inside(score);
  const r = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
  const z =
    r - (2.515517 + 0.802853 * r + 0.010328 * r * r) / (1 + 1.432788 * r + 0.189269 * r * r + 0.001308 * r ** 3);
  return p < 0.5 ? -z : z;
};

/** @param {readonly number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);
/** @param {readonly number[]} values */
const centred = (values) => values.map((value) => value - sum(values) / values.length);
/** @param {readonly number[][]} a @param {readonly number[][]} b */
const dot = (a, b) => sum(a.flatMap((row, t) => row.map((value, i) => value * (b[t]?.[i] ?? 0))));
/** Indices, the highest value first. @param {ArrayLike<number>} values */
const descending = (values) =>
  Array.from(values, (_, index) => index).sort((a, b) => Number(values[b]) - Number(values[a]));

/** @param {readonly string[]} areas */
function regionsOf(areas) {
  const regions = new Map(
    readTable(`${root}data/areas.csv`).map((row) => [String(row['area']), String(row['region'])]),
  );
  return areas.map((area) => regions.get(area) ?? '');
}

/**
 * Mean residual of each region, shrunk by the method of moments: what is left of the spread among regions once the spread of
 * one region among editions is taken off. Knows only the past it is given.
 * @param {readonly number[][]} residuals @param {readonly string[]} regions
 */
function evidentMeans(residuals, regions) {
  const groups = [...new Set(regions)].map((region) => {
    const members = regions.flatMap((other, i) => (other === region ? [i] : []));
    const means = residuals.map((row) => sum(members.map((i) => Number(row[i]))) / members.length);
    const error = sum(centred(means).map((value) => value ** 2)) / (means.length - 1) / means.length;
    return { region, size: members.length, mean: sum(means) / means.length, error };
  });
  const among = sum(groups.map(({ size, mean, error }) => size * (mean ** 2 - error))) / regions.length;
  return new Map(groups.map(({ region, mean, error }) => [region, among > 0 ? (mean * among) / (among + error) : 0]));
}

/** @type {{ randomSource: typeof import('../../src/assess/numbers/random.ts').randomSource }} */
const { randomSource } = await load('numbers/random.ts');

/** @param {Variant} variant @param {number} draws @returns {Forecaster} */
const contestant = (variant, draws) => (past, editions) => {
  const areas = past.at(-1)?.areas ?? [];
  const n = areas.length;
  const positions = past.map((field) => centred(field.scores.map(variant.scale ?? logit)));
  const [before, after] = [positions.slice(0, -1), positions.slice(1)];
  const pull = variant.pull ?? dot(before, after) / dot(before, before);
  const raw = after.map((row, t) => row.map((value, i) => value - pull * Number(before[t]?.[i])));

  const regions = regionsOf(areas);
  const shrunkMean = (/** @type {number} */ weight, /** @type {(other: number) => boolean} */ belongs) => {
    const members = areas.map((_, i) => i).filter(belongs);
    return sum(raw.flatMap((row) => members.map((i) => Number(row[i])))) / (members.length * raw.length + weight);
  };
  const { ownDrift, regionDrift } = variant;
  const evident = regionDrift === 'by evidence' ? evidentMeans(raw, regions) : new Map();
  const drift = areas.map((_, i) => {
    if (ownDrift !== undefined) return shrunkMean(ownDrift, (other) => other === i);
    if (typeof regionDrift !== 'number') return evident.get(regions[i]) ?? 0;
    return shrunkMean(regionDrift, (other) => regions[other] === regions[i]);
  });
  const residuals = raw.map((row) => row.map((value, i) => value - Number(drift[i])));
  const [first, second] = [residuals.slice(0, -1), residuals.slice(1)];
  const scale = Math.sqrt(dot(first, first) * dot(second, second));
  const carry = (variant.carry ?? 1) * (scale > 0 ? dot(first, second) / scale : 0);
  const typical = residuals.map((row) => sum(row.map(Math.abs)) / n);
  const spread = areas.map((_, i) => {
    if (variant.ownSpread === undefined) return 1;
    const own = sum(residuals.map((row, t) => Math.abs(Number(row[i])) / Number(typical[t])));
    return (own + variant.ownSpread) / (residuals.length + variant.ownSpread);
  });
  const drawn = residuals.map((row, t) => descending(before[t] ?? []).map((i) => Number(row[i]) / Number(spread[i])));

  const random = randomSource(SEED);
  const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
  const reach = variant.neighbours ?? 25;
  const rankCounts = new Uint32Array(editions * n * n);
  for (let draw = 0; draw < draws; draw++) {
    const z = Float64Array.from(positions.at(-1) ?? []);
    const e = Float64Array.from(residuals.at(-1) ?? []);
    let order = descending(z);
    for (let edition = 0; edition < editions; edition++) {
      const shared = below(drawn.length);
      order.forEach((i, place) => {
        const [low, high] = [Math.max(0, place - reach), Math.min(n - 1, place + reach)];
        const pool = drawn[variant.apart ? below(drawn.length) : shared] ?? [];
        const sign = variant.mirrored && random() < 0.5 ? -1 : 1;
        const u = sign * Number(spread[i]) * Number(pool[low + below(high - low + 1)]);
        e[i] = carry * Number(e[i]) + Math.sqrt(1 - carry * carry) * u;
        z[i] = pull * Number(z[i]) + Number(drift[i]) + Number(e[i]);
      });
      order = descending(z);
      order.forEach((i, place) => {
        const cell = (edition * n + i) * n + place;
        rankCounts[cell] = Number(rankCounts[cell]) + 1;
      });
    }
  }
  return { areas, rankCounts };
};

/** @type {[string, Variant][]} */
const variants = [
  ['reference, written again', {}],
  ['no carry', { carry: 0 }],
  ['carry x 0.8', { carry: 0.8 }],
  ['pull 1', { pull: 1 }],
  ['8 neighbours', { neighbours: 8 }],
  ['60 neighbours', { neighbours: 60 }],
  ['the whole field as neighbours', { neighbours: 1000 }],
  ['signs at random', { mirrored: true }],
  ['each area its own past edition', { apart: true }],
  ['own spread, shrunk by 4 editions', { ownSpread: 4 }],
  ['own spread, shrunk by 16', { ownSpread: 16 }],
  ['own drift, shrunk by 10', { ownDrift: 10 }],
  ['own drift, shrunk by 40', { ownDrift: 40 }],
  ['drift of the region', { regionDrift: 0 }],
  ['drift of the region, by evidence', { regionDrift: 'by evidence' }],
  ['drift of the region, shrunk by 300', { regionDrift: 300 }],
  ['scores as they are', { scale: (score) => score }],
  ['probit', { scale: probit }],
  ['region 300, 60 neighbours, carry x 0.8', { regionDrift: 300, neighbours: 60, carry: 0.8 }],
];

if (process.argv.includes('contest')) {
  console.log('\n## Contest: CRPS (80 % band, 50 % band), Brier\n');
  console.log('"better" counts the origins and horizons at which a method has a lower CRPS than the product\'s.\n');
  const rows = variants.map(([name, variant]) => {
    const other = run(contestant(variant, 4000));
    const pairs = other.horizons.flatMap((h, i) =>
      h.origins.map((score, j) => score.crps < Number(found.horizons[i]?.origins[j]?.crps)),
    );
    const cells = other.horizons.map(
      (h) => `${h.crps.toFixed(2)} (${percent(h.within80)}, ${percent(h.within50)}), ${h.brier.toFixed(4)}`,
    );
    return [name, ...cells, `${pairs.filter(Boolean).length} of ${pairs.length}`];
  });
  console.log(table(['method', ...found.horizons.map(({ horizon }) => `${horizon} ahead`), 'better'], rows));
}
