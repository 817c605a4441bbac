// How long the simulation of the field takes: 10,000 draws of 193 areas and three editions with a full ranking of each,
// against the same loop that ranks by sorting with a comparator, in one run and in turns (PERFORMANCE 7). Same draws, and
// the same answer, or it stops. In Node for now.
// @ts-check
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { medianAndRange, median, table } from '../tools/measure.mjs';

/**
 * @typedef {import('../../src/assess/simulation/fieldModel.ts').FieldModel} FieldModel
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const ROUNDS = 5;
const AREAS = 193;
const PAST = 9;
const EDITIONS = 3;
const DRAWS = 10_000;
const NEIGHBOURS = 25;
const SEED = 1;

/** @template T @param {string} file of src/assess @returns {Promise<T>} */
const load = async (file) =>
  /** @type {T} */ ((await runnerImport(`${root}src/assess/${file}`, { root, configFile: false })).module);
/** @type {typeof import('../../src/assess/simulation/fieldModel.ts')} */
const { fitField } = await load('simulation/fieldModel.ts');
/** @type {typeof import('../../src/assess/simulation/simulate.ts')} */
const { simulate } = await load('simulation/simulate.ts');
/** @type {typeof import('../../src/assess/numbers/random.ts')} */
const { randomSource } = await load('numbers/random.ts');

/** Nine editions of made-up scores that move as the survey's do. @returns {FieldModel} */
function makeModel() {
  const random = randomSource(SEED);
  const logOdds = Array.from({ length: AREAS }, (_, index) => 2.5 - (5 * index) / AREAS);
  const fields = Array.from({ length: PAST }, (_, edition) => {
    logOdds.forEach((value, index) => (logOdds[index] = value + 0.5 * (random() + random() - 1)));
    return {
      period: String(2008 + 2 * edition),
      areas: logOdds.map((_, index) => `A${index}`),
      scores: logOdds.map((value) => 1 / (1 + Math.exp(-value))),
    };
  });
  const model = fitField(/** @type {any} */ (fields));
  if ('refused' in model) throw new Error(model.refused);
  return model;
}

/** The loop of `simulate` with a comparator sort of an index array in each edition. @param {FieldModel} model */
function simulateBySorting(model) {
  const random = randomSource(SEED);
  const fresh = Math.sqrt(1 - model.carry ** 2);
  const [positions, momentum] = [new Float64Array(AREAS), new Float64Array(AREAS)];
  const scores = new Float32Array(AREAS);
  const order = new Uint16Array(AREAS);
  const rankCounts = new Uint32Array(EDITIONS * AREAS * AREAS);
  const logOdds = new Float32Array(DRAWS * EDITIONS * AREAS);
  const holders = new Uint16Array(logOdds.length);
  for (let draw = 0; draw < DRAWS; draw++) {
    positions.set(model.positions);
    momentum.set(model.momentum);
    for (let place = 0; place < AREAS; place++) order[place] = place;
    let mean = model.mean;
    for (let edition = 0; edition < EDITIONS; edition++) {
      const change = /** @type {import('../../src/assess/simulation/fieldModel.ts').PastChange} */ (
        model.past[Math.floor(random() * model.past.length)]
      );
      mean += change.ofMean;
      for (let place = 0; place < AREAS; place++) {
        const area = Number(order[place]);
        const low = Math.max(0, place - NEIGHBOURS);
        const high = Math.min(AREAS - 1, place + NEIGHBOURS);
        const drawn = Number(change.residuals[low + Math.floor(random() * (high - low + 1))]);
        const moved = model.carry * Number(momentum[area]) + fresh * drawn;
        momentum[area] = moved;
        positions[area] = model.pull * Number(positions[area]) + moved;
        scores[area] = mean + Number(positions[area]);
      }
      order.sort((a, b) => Number(scores[b]) - Number(scores[a]));
      const start = (draw * EDITIONS + edition) * AREAS;
      for (let place = 0; place < AREAS; place++) {
        const area = Number(order[place]);
        const cell = (edition * AREAS + area) * AREAS + place;
        rankCounts[cell] = Number(rankCounts[cell]) + 1;
        logOdds[start + place] = Number(scores[area]);
        holders[start + place] = area;
      }
    }
  }
  return rankCounts;
}

/** @param {FieldModel} model */
function simulateByInserting(model) {
  const from = performance.now();
  const { rankCounts } = simulate(model, { editions: EDITIONS, draws: DRAWS, seed: SEED });
  return { all: performance.now() - from, rankCounts };
}

const model = makeModel();
/** @type {{ all: number, sorting: number }[]} */
const rounds = [];
// The first of each is for the compiler.
for (let round = 0; round <= ROUNDS; round++) {
  const { all, rankCounts } = simulateByInserting(model);
  const from = performance.now();
  const sorted = simulateBySorting(model);
  const sorting = performance.now() - from;
  if (rankCounts.join() !== sorted.join()) throw new Error('the two loops do not rank alike');
  if (round > 0) rounds.push({ all, sorting });
}

const ratio = median(rounds.map(({ all, sorting }) => all / sorting));
console.log(`## Simulation of the field

${DRAWS} draws, ${AREAS} areas, ${EDITIONS} editions, every draw ranked whole; ${ROUNDS} rounds in turns, ms.

${table(
  ['step', 'median [range]'],
  [
    ['all draws, inserted into the last order', medianAndRange(rounds.map(({ all }) => all))],
    ['all draws, comparator sort', medianAndRange(rounds.map(({ sorting }) => sorting))],
    ['ratio (at most 0.75)', ratio.toFixed(2)],
  ],
)}`);
if (ratio > 0.75) process.exitCode = 1;
