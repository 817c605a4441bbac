import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RangedFile } from '../../../../src/app/data/rangedFile.ts';
import { serve } from '../../../tools/serve.mjs';

const CONTENT = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
const folder = mkdtempSync(join(tmpdir(), 'ranged-'));
let host: Awaited<ReturnType<typeof serve>>;
const servers: ReturnType<typeof createServer>[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, 'a.parquet'), CONTENT);
  host = await serve(folder);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A host that answers every request so; gives its address and the ranges that it was asked for. */
async function hostThat(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.range);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.parquet`, asked };
}

const bytesIn = async (file: RangedFile, from: number, to: number) => [...new Uint8Array(await file.stretch(from, to))];
const cut = (from: number, to: number) => [...CONTENT.slice(from, to)];
const faultOf = async (url: string, bytes = 1000) =>
  new RangedFile(url, bytes).stretch(10, 20).then(
    () => null,
    (error: unknown) => (error as { fault: unknown }).fault,
  );

describe('a host that knows ranges', () => {
  it('gives the stretches that are asked for', async () => {
    const file = new RangedFile(`${host.url}a.parquet`, 1000);
    expect(await bytesIn(file, 900, 1000)).toEqual(cut(900, 1000));
    expect(await bytesIn(file, 10, 20)).toEqual(cut(10, 20));
  });

  it('is not asked twice for what lies in the stretch that came first', async () => {
    const { url, asked } = await hostThat((_, response) => {
      response.writeHead(206, { 'content-range': 'bytes 500-999/1000' }).end(CONTENT.slice(500));
    });
    const file = new RangedFile(url, 1000);
    expect(await bytesIn(file, 500, 1000)).toEqual(cut(500, 1000));
    expect(await bytesIn(file, 600, 700)).toEqual(cut(600, 700));
    expect(asked).toEqual(['bytes=500-999']);
  });

  it('gives a small file with one request, a large one in few', async () => {
    const { url, asked } = await hostThat(({ headers: { range } }, response) => {
      const [, from, to] = /(\d+)-(\d+)/.exec(range ?? '') ?? [];
      const part = Buffer.alloc(Number(to) + 1 - Number(from), Number(from) % 251);
      response.writeHead(206, { 'content-range': `bytes ${String(from)}-${String(to)}/*` }).end(part);
    });
    const small = new RangedFile(url, 1 << 20);
    await small.begin();
    await small.stretch(7, 900);
    expect(asked.splice(0)).toEqual(['bytes=0-1048575']);
    const large = new RangedFile(url, 3_000_000);
    await large.begin();
    await large.stretch(4, 1000);
    await large.stretch(1000, 500_000);
    await large.stretch(2_990_000, 3_000_000);
    expect(asked).toEqual(['bytes=2983616-2999999', 'bytes=4-1048579']);
  });

  it('hangs: given up when nothing comes any more', async () => {
    const { url: mute } = await hostThat(() => undefined);
    const { url: stuck } = await hostThat((_, response) => {
      response.writeHead(206, { 'content-range': 'bytes 0-999/1000' });
      response.write(CONTENT.slice(0, 10));
    });
    for (const url of [mute, stuck])
      await expect(new RangedFile(url, 1000, 40).begin()).rejects.toMatchObject({
        fault: { code: 'unreachable', found: 'timeout' },
      });
  });

  it('has another file there: told by its size, also where it is too short for the range', async () => {
    expect(await faultOf(`${host.url}a.parquet`, 999)).toEqual({ code: 'changed', found: '1000', expected: '999' });
    const file = new RangedFile(`${host.url}a.parquet`, 9000);
    await expect(file.stretch(8000, 9000)).rejects.toMatchObject({ fault: { code: 'changed', expected: '9000' } });
  });

  it('has no file, or refuses it', async () => {
    expect(await faultOf(`${host.url}b.parquet`)).toEqual({ code: 'missing', found: '404', expected: '' });
    const { url } = await hostThat((_, response) => response.writeHead(403).end());
    expect(await faultOf(url)).toEqual({ code: 'refused', found: '403', expected: '' });
  });

  it('breaks off', async () => {
    const { url } = await hostThat((_, response) => {
      response.writeHead(206, { 'content-length': '10', 'content-range': 'bytes 10-19/1000' });
      response.write(CONTENT.slice(10, 15), () => response.destroy());
    });
    expect(await faultOf(url)).toMatchObject({ code: 'unreachable' });
    expect(await faultOf('http://127.0.0.1:1/a.parquet')).toMatchObject({ code: 'unreachable' });
  });
});

describe('a host that answers with the whole file', () => {
  it('is asked once, and stretches are cut from that', async () => {
    const { url, asked } = await hostThat((_, response) => response.writeHead(200).end(CONTENT));
    const file = new RangedFile(url, 1000);
    expect(await bytesIn(file, 900, 1000)).toEqual(cut(900, 1000));
    expect(await bytesIn(file, 10, 20)).toEqual(cut(10, 20));
    expect(asked).toHaveLength(1);
  });

  it('has another file there, or its front page in place of one', async () => {
    const { url } = await hostThat((_, response) => response.writeHead(200).end(CONTENT.slice(1)));
    expect(await faultOf(url)).toEqual({ code: 'changed', found: '999', expected: '1000' });
    const { url: page } = await hostThat((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html>'),
    );
    expect(await faultOf(page)).toEqual({ code: 'missing', found: 'text/html', expected: '' });
  });
});
