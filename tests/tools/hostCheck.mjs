// Whether a host serves a release as it should: `node tests/tools/hostCheck.mjs https://tracker.example.org/ [data/figures/a.parquet]`.
// Says what is wrong, a line each, and ends with 1 if anything is. The second word is a file of the site that is asked for in part.
// @ts-check
import { fileURLToPath } from 'node:url';

/** @typedef {{ status?: number, type?: RegExp, header?: Record<string, RegExp | null>, packed?: boolean }} Wanted what an answer should be; a header of `null` should not be there */

const SAFE = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'strict-transport-security': /^max-age=\d{7,}/,
};
const PAGE = { ...SAFE, 'content-security-policy': /frame-ancestors 'none'/, 'cache-control': /no-cache/ };
const FRAME = { ...SAFE, 'content-security-policy': null };

/**
 * @param {string} base address of the page's folder
 * @param {string | null} part path of a file to ask a part of
 * @returns {Promise<readonly string[]>} what is wrong
 */
export async function hostFaults(base, part = null) {
  /** @type {string[]} */
  const faults = [];
  /** @param {string} path @param {Wanted} wanted @param {Record<string, string>} [headers] */
  async function look(path, { status = 200, type, header = SAFE, packed }, headers = {}) {
    const response = await fetch(new URL(path, base), { headers });
    const body = new Uint8Array(await response.arrayBuffer());
    const say = (/** @type {string} */ what) => faults.push(`${path || '/'}: ${what}`);
    if (response.status !== status) say(`status ${String(response.status)}, not ${String(status)}`);
    const found = response.headers.get('content-type') ?? '';
    if (type && !type.test(found)) say(`type "${found}"`);
    for (const [name, value] of Object.entries(header)) {
      const said = response.headers.get(name);
      if (value === null ? said !== null : !value.test(said ?? '')) say(`${name} is ${said ?? 'not sent'}`);
    }
    if (packed && response.headers.get('content-encoding') === null) say('not compressed');
    return { text: new TextDecoder().decode(body), bytes: body.length, headers: response.headers };
  }
  const { text } = await look('', { type: /^text\/html/, header: PAGE, packed: true });
  const [, script = ''] = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(text) ?? [];
  if (script === '') faults.push('/: this is not the page: it has no script');
  else
    await look(script, {
      type: /^(text|application)\/javascript/,
      header: { ...SAFE, 'cache-control': /immutable/ },
      packed: true,
    });
  await look('index.html', { type: /^text\/html/, header: PAGE });
  for (const frame of ['embed.html', 'live.html']) await look(frame, { type: /^text\/html/, header: FRAME });
  await look('sw.js', { type: /javascript/, header: { ...SAFE, 'cache-control': /no-cache/ } });
  await look('manifest.webmanifest', { type: /^application\/manifest\+json/ });
  await look('not/there', { status: 404, header: PAGE });
  await look('hosting/nginx.conf', { status: 404 });
  if (part !== null) {
    const range = await look(part, { status: 206 }, { range: 'bytes=4-13' });
    if (range.bytes !== 10 || !/^bytes 4-13\//.test(range.headers.get('content-range') ?? ''))
      faults.push(`${part}: ${String(range.bytes)} bytes for a part of 10`);
    if (part.endsWith('.parquet')) await look(part, { type: /^application\/vnd\.apache\.parquet/ });
  }
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [base, part] = process.argv.slice(2);
  if (base === undefined)
    throw new Error('name the address: node tests/tools/hostCheck.mjs https://tracker.example.org/');
  const faults = await hostFaults(base, part);
  console.log(faults.length === 0 ? `${base} serves the page as it should` : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
