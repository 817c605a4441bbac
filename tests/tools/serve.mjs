// A static host as plain as GitHub Pages: gzip for text, ETag, max-age, ranges of what is not packed, 404, nothing rewritten.
// As a program: node tests/tools/serve.mjs [folder] [--port N] [--base /sub/path/]
// @ts-check
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};
const PACKED = /^(text|application\/(json|manifest\+json|wasm)|image\/svg)/;

/**
 * @typedef {{ body: Buffer, gzip: Buffer | undefined, type: string, etag: string, mtimeMs: number }} Entry
 * @typedef {{ url: string, bytesSent: () => number, close: () => Promise<void> }} Served
 */

/**
 * @param {string} folder what to serve
 * @param {{ port?: number, base?: string }} [options] port 0 takes a free one; base is the path in front of every file
 * @returns {Promise<Served>} its address, the bytes sent so far (headers included) and how to stop it
 */
export async function serve(folder, { port = 0, base = '/' } = {}) {
  const root = resolve(folder);
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  /** @type {Map<string, Entry>} */
  const cache = new Map();

  /** @param {string} file @returns {Promise<Entry | undefined>} */
  async function entryOf(file) {
    const facts = await stat(file).catch(() => undefined);
    if (!facts?.isFile()) return undefined;
    const known = cache.get(file);
    if (known?.mtimeMs === facts.mtimeMs) return known;
    const body = await readFile(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const entry = {
      body,
      type,
      gzip: PACKED.test(type) ? gzipSync(body, { level: 9 }) : undefined,
      etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`,
      mtimeMs: facts.mtimeMs,
    };
    cache.set(file, entry);
    return entry;
  }

  /** @param {string} target path of the request @returns {string | undefined} the file meant, always inside root */
  function fileOf(target) {
    try {
      const path = decodeURIComponent(target.replace(/[?#].*$/s, ''));
      if (!path.startsWith(prefix) || path.includes('\0')) return undefined;
      const file = join(root, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
      return file.startsWith(root + sep) ? file : undefined;
    } catch {
      return undefined; // a broken % escape names no file
    }
  }

  const server = createServer((request, response) => {
    /** @param {number} status @param {Record<string, string>} [headers] @param {Buffer | string} [body] */
    const answer = (status, headers = {}, body = '') => {
      response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const plain = { 'content-type': 'text/plain; charset=utf-8' };
    const target = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { allow: 'GET, HEAD' });
    if (prefix !== '/' && target === prefix.slice(0, -1)) return answer(301, { location: prefix });
    const file = fileOf(target);
    void (file ? entryOf(file) : Promise.resolve(undefined)).then(
      (entry) => {
        if (!file || !entry) return answer(404, plain, 'Not found\n');
        const hashed = file.startsWith(join(root, 'assets') + sep);
        const headers = {
          etag: entry.etag,
          'cache-control': hashed ? 'max-age=31536000, immutable' : 'max-age=600',
          vary: 'accept-encoding',
        };
        if (request.headers['if-none-match']?.includes(entry.etag)) {
          response.writeHead(304, headers);
          return response.end();
        }
        const range = entry.gzip ? null : /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
        if (range) {
          const size = entry.body.length;
          const [from, to] = [Number(range[1]), Math.min(Number(range[2]), size - 1)];
          if (from > to) return answer(416, { ...headers, 'content-range': `bytes */${size}` });
          const part = entry.body.subarray(from, to + 1);
          return answer(
            206,
            { ...headers, 'content-type': entry.type, 'content-range': `bytes ${from}-${to}/${size}` },
            part,
          );
        }
        const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? entry.gzip : undefined;
        const encoding = zipped ? { 'content-encoding': 'gzip' } : {};
        return answer(200, { ...headers, 'content-type': entry.type, ...encoding }, zipped ?? entry.body);
      },
      (/** @type {unknown} */ error) => answer(500, plain, `${String(error)}\n`),
    );
  });

  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();
  let closedBytes = 0;
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      closedBytes += socket.bytesWritten;
    });
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done(undefined));
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${prefix}`,
    bytesSent: () => [...open].reduce((sum, socket) => sum + socket.bytesWritten, closedBytes),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4173' }, base: { type: 'string', default: '/' } },
  });
  const { url } = await serve(positionals[0] ?? 'dist', { port: Number(values.port), base: values.base });
  console.log(`Targetline: ${url}`);
}
