// How long a snapshot takes to be written and opened, and to be refused when someone made it to do harm. In Node.
// @ts-check
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { medianAndRange, table } from '../tools/measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ROUNDS = 7;

/** @template T @param {string} file of src/snapshot @returns {Promise<T>} */
const load = async (file) =>
  /** @type {T} */ ((await runnerImport(`${root}src/snapshot/${file}`, { root, configFile: false })).module);
/** @type {typeof import('../../src/snapshot/encode.ts')} */
const { encode } = await load('encode.ts');
/** @type {typeof import('../../src/snapshot/decode.ts')} */
const { decode } = await load('decode.ts');
/** @type {typeof import('../../src/snapshot/token.ts')} */
const { seal } = await load('token.ts');
/** @type {typeof import('../../src/snapshot/link.ts')} */
const { findLink } = await load('link.ts');
/** @type {typeof import('../../src/snapshot/snapshot.ts')} */
const { MOST_IN_FILE } = await load('snapshot.ts');
const { findInPng } = await load('png.ts');
const { findInSvg } = await load('svg.ts');

const figure = { indicator: 'egdi', unit: '', areaName: '', status: '', source: '', role: 'peer' };
/** @param {number} count @returns {import('../../src/snapshot/snapshot.ts').Snapshot} */
const made = (count) => ({
  version: 1,
  kind: 'field',
  language: 'vi',
  title: '',
  subtitle: '',
  note: '',
  summary: '',
  source: '',
  made: '2026-11-24',
  method: '1',
  view: '#/vi/egdi',
  options: { rank: 50 },
  rows: Array.from({ length: count }, (_, at) => ({
    ...figure,
    area: `A${at % 193}`,
    period: String(2003 + (at % 20)),
    value: Math.round(1e4 * ((43758.5453 * Math.abs(Math.sin(12.9898 * at))) % 1)) / 1e4,
  })),
});
/** @param {Uint8Array | string} content with a fitting check around it */
const forged = (content) => seal(1, deflateRawSync(content).toString('base64url'));
/** @param {import('../../src/snapshot/snapshot.ts').Snapshot} snapshot */
async function textOf(snapshot) {
  const text = await encode(snapshot);
  if (!text.ok) throw new Error(text.error.reason);
  return text.value;
}

const prefixed = Array.from({ length: 600_000 }, (_, at) => `<p${at}:snapshot xmlns="a">`).join('');
const chunked = new Uint8Array(60_000_000);
chunked.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const whole = await textOf(made(2316));
const parts = 'field\tvi\t2026-11-24\t1\t\t\t\t\t\t';
/** @type {[string, () => Promise<{ ok: boolean }> | { ok: boolean }, boolean][]} */
const cases = [
  ['an invented field of 193 countries over 12 editions: written', () => encode(made(2316)), true],
  ['the same: opened', () => decode(whole), true],
  ['a bomb: 1 GB of zeros', bombed(1_000_000_000), false],
  ['20,000 rows that say nothing', fixed(`${parts}\n\n20000\t0 ${','.repeat(19_999)}`), false],
  ['five million tabs', fixed(`${parts}\n${'\t'.repeat(4_900_000)}`), false],
  ['nesting a million deep', fixed('['.repeat(1_000_000)), false],
  ['100 MB of text', inFile(`#s1.${'A'.repeat(100_000_000)}.AAAAAA`), false],
  ['a pasted text of 900,000 #', () => findLink('#'.repeat(900_000)), false],
  ['a link of 300,000 encoded spaces', () => refusedLink(`#s1${'%20'.repeat(300_000)}x`), false],
  ['a link of 900,000 line ends', () => refusedLink(`#${'\n'.repeat(900_000)}x`), false],
  ['a link of 900,000 full stops', () => refusedLink(`#s1#/${'.'.repeat(900_000)}x`), false],
  ['an SVG of 20 MB of tags', () => findInSvg('<a>'.repeat(6_600_000)), false],
  ['an SVG of 20 MB with a prefix a tag', () => findInSvg(prefixed), false],
  ['a PNG of 60 MB of empty chunks', () => findInPng(chunked), false],
];
/** Whether a link was found in it that could be opened. @param {string} text */
function refusedLink(text) {
  const found = findLink(text);
  return { ok: found.ok && found.value.kind === 'snapshot' && found.value.hash.length > 1000 };
}
/** @param {number} bytes */
function bombed(bytes) {
  const text = forged(new Uint8Array(bytes));
  return () => decode(text, MOST_IN_FILE);
}
/** @param {string} content */
function fixed(content) {
  const text = forged(content);
  return () => decode(text, MOST_IN_FILE);
}
/** @param {string} text */
function inFile(text) {
  return () => decode(text, MOST_IN_FILE);
}

const rows = [];
for (const [name, work, isFine] of cases) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const { ok } = await work();
    times.push(performance.now() - start);
    if (ok !== isFine) throw new Error(`${name}: ${ok ? 'opened' : 'refused'}`);
  }
  rows.push([name, isFine ? '' : 'refused', `${medianAndRange(times, 1)} ms`, isFine ? '' : '200 ms']);
}
console.log(`## Snapshots

In Node, ${ROUNDS} rounds. The invented field is ${whole.length.toLocaleString('en')} characters.

${table(['what', '', 'time', 'goal'], rows)}`);
