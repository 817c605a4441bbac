// How long the page works out what it says of 3,321 communes with 30 indicators over 24 months: the search of the area picker, an area's
// own page, and how it stands among its siblings. The functions that the screens call, in Node: what the browser then draws is not in it.
// @ts-check
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { medianAndRange, table } from '../tools/measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ROUNDS = 7;
const COMMUNES = 3321;
const INDICATORS = 30;
const MONTHS = 24;

/** @template T @param {string} file of src @returns {Promise<T>} */
const load = async (file) =>
  /** @type {T} */ ((await runnerImport(`${root}src/${file}`, { root, configFile: false })).module);
/** @type {typeof import('../../src/app/controls/areaSearch.ts')} */
const { searchAreas, sortByName } = await load('app/controls/areaSearch.ts');
/** @type {typeof import('../../src/app/provinces/standings.ts')} */
const { standingsOf } = await load('app/provinces/standings.ts');
/** @type {typeof import('../../src/assess/siblings.ts')} */
const { bestFirst, placesOf, rowsAsPublished } = await load('assess/siblings.ts');
/** @type {typeof import('../../src/assess/siblingSets.ts')} */
const { siblingSets } = await load('assess/siblingSets.ts');
/** @type {typeof import('../../src/assess/targets/targetsBeside.ts')} */
const { targetsBeside } = await load('assess/targets/targetsBeside.ts');
/** @type {typeof import('../../src/domain/blocks/block.ts')} */
const { seriesOf } = await load('domain/blocks/block.ts');

const named = (/** @type {string} */ text) => ({ en: text, vi: text });
const area = (
  /** @type {string} */ id,
  /** @type {string} */ kind,
  /** @type {string} */ parent,
  /** @type {string} */ name,
) =>
  /** @type {import('../../src/domain/area.ts').Area} */ (
    /** @type {unknown} */ ({
      ...{ id, kind, parent, name: named(name), aliases: [], region: '', subregion: '', asean: false, income: '' },
      ...{ from: '', until: '', successor: '' },
    })
  );
const province = area('VN-HN', 'province', 'VNM', 'Hà Nội');
const communes = Array.from({ length: COMMUNES }, (_, at) =>
  area(`U-C${String(at).padStart(4, '0')}`, 'commune', 'VN-HN', `Xã ${['Đông', 'Tây', 'Nam', 'Bắc'][at % 4]} ${at}`),
);
const areas = [area('VNM', 'country', '', 'Việt Nam'), province, ...communes];
const indicators = Array.from(
  { length: INDICATORS },
  (_, at) =>
    /** @type {import('../../src/domain/indicator.ts').Indicator} */ (
      /** @type {unknown} */ ({ id: `i${at}`, name: named(`i${at}`), measure: 'percent', direction: 'up', decimals: 1 })
    ),
);
const registry = { areas, indicators, programmes: [], targets: [], links: [], notes: [] };
const months = Array.from(
  { length: MONTHS },
  (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);

/** A block of one indicator: every commune in every month. @param {number} seed */
function blockOf(seed) {
  const count = COMMUNES * MONTHS;
  const whole = (/** @type {(row: number) => number} */ of) => Uint16Array.from({ length: count }, (_, row) => of(row));
  return /** @type {import('../../src/domain/blocks/block.ts').Block} */ (
    /** @type {unknown} */ ({
      indicator: `i${seed}`,
      count,
      areas: communes.map(({ id }) => id),
      periods: months,
      sources: [{ name: 'made up', url: '', published: '' }],
      notes: [named('')],
      area: whole((row) => Math.floor(row / MONTHS)),
      period: whole((row) => row % MONTHS),
      source: new Uint32Array(count),
      note: new Uint32Array(count),
      value: Float64Array.from({ length: count }, (_, row) => ((row * 7919 + seed * 104729) % 1000) / 10),
      flags: new Uint8Array(count).fill(2),
      row: Uint32Array.from({ length: count }, (_, row) => row + 2),
    })
  );
}
const blocks = new Map(indicators.map(({ id }, at) => [id, blockOf(at)]));
const [followed] = communes;
if (!followed) throw new Error('no commune');

/** @type {readonly (readonly [string, () => number, number])[]} */
const works = [
  [
    'area picker: list of all names, search for "xa dong 12"',
    () => searchAreas(sortByName(areas, 'vi'), 'xa dong 12').length,
    1,
  ],
  [
    'area page: series of 30 indicators, targets beside them',
    () =>
      indicators.reduce((sum, { id }) => {
        const block = blocks.get(id);
        const found = block ? seriesOf(block, followed.id).observations.length : 0;
        return sum + found + targetsBeside(registry, id, followed.id).length;
      }, 0),
    INDICATORS * MONTHS,
  ],
  [
    'siblings: which months of 30 indicators are complete, and the newest',
    () => standingsOf(indicators, ({ id }) => blocks.get(id), siblingSets(registry, followed)[0]?.units ?? []).length,
    INDICATORS,
  ],
  [
    'siblings: where all units lie in twelve indicators',
    () =>
      indicators.slice(0, 12).reduce((sum, { id }) => {
        const block = blocks.get(id);
        return (
          sum + (block ? placesOf(rowsAsPublished(block, communes, /** @type {any} */ ('2026-12')), 'up').size : 0)
        );
      }, 0),
    12 * COMMUNES,
  ],
  [
    'siblings: the list of one indicator in another month, sorted, with places',
    () => {
      const block = blocks.get(/** @type {any} */ ('i3'));
      if (!block) return 0;
      const rows = bestFirst(rowsAsPublished(block, communes, /** @type {any} */ ('2026-01')), 'up');
      return placesOf(rows, 'up').size;
    },
    COMMUNES,
  ],
];

const rows = works.map(([name, work, least]) => {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const answer = work();
    if (answer < least) throw new Error(`${name}: ${answer} is fewer than ${least}`);
    return performance.now() - start;
  });
  return [name, medianAndRange(times)];
});
console.log(`## Communes

${COMMUNES.toLocaleString('en')} communes, ${INDICATORS} indicators, ${MONTHS} months: ${(COMMUNES * INDICATORS * MONTHS).toLocaleString('en')} figures, in Node, the first of ${ROUNDS} rounds included.

${table(['what', 'ms'], rows)}`);
