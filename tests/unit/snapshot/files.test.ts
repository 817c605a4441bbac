import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInPng, putIntoPng } from '../../../src/snapshot/png.ts';
import { isPng, pngChunks, toPngChunk } from '../../../src/snapshot/pngChunks.ts';
import { findInSvg, putIntoSvg } from '../../../src/snapshot/svg.ts';
import { findLink, linkSize, mentionsLink } from '../../../src/snapshot/link.ts';
import { seal } from '../../../src/snapshot/token.ts';
import { png } from './onePixel.ts';

const token = seal(1, 'abcDEF-_09'.repeat(20));
const view = '#/vi/egdi?area=VNM&peers=THA.MYS&rank=50';

const comment = toPngChunk('tEXt', new TextEncoder().encode('Comment\0made elsewhere'));
const svg =
  '<?xml version="1.0"?>\n<!-- <svg> --><svg xmlns="http://www.w3.org/2000/svg" width="1" data-x="a>b"><text>1</text></svg>';

describe('PNG', () => {
  test('A25 carries the text right after its header; the picture stays byte for byte; every CRC fits', async () => {
    const carrying = putIntoPng(png(comment), token);
    const chunks = [...pngChunks(carrying)].flatMap((chunk) => (chunk === 'cut' ? [] : [chunk]));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'tEXt', 'IDAT', 'IEND']);
    expect(chunks.every((chunk) => chunk.isWhole())).toBe(true);
    expect(await findInPng(carrying)).toEqual({ ok: true, value: token });
  });

  test('a second one takes the place of the first', async () => {
    const twice = putIntoPng(putIntoPng(png(), 'old'), token);
    expect(twice).toEqual(putIntoPng(png(), token));
  });

  test('A25 a picture without data, and what is no picture, have none', async () => {
    expect(await findInPng(png(comment))).toEqual({ ok: false, error: { reason: 'none' } });
    expect(await findInPng(new TextEncoder().encode('GIF89a'))).toEqual({ ok: false, error: { reason: 'none' } });
    expect(isPng(new Uint8Array())).toBe(false);
  });

  test('a file cut before the data says cut; one byte changed in it says damaged', async () => {
    const carrying = putIntoPng(png(), token);
    expect(await findInPng(carrying.slice(0, 60))).toEqual({ ok: false, error: { reason: 'cut' } });
    const harmed = carrying.slice();
    harmed[80] = (harmed[80] ?? 0) ^ 1;
    expect(await findInPng(harmed)).toEqual({ ok: false, error: { reason: 'damaged' } });
  });

  test('what another program made of it, compressed or as an older kind of text, is read too', async () => {
    const old = toPngChunk('tEXt', new TextEncoder().encode(`Targetline snapshot\0${token}`));
    const packed = new Uint8Array([...new TextEncoder().encode('Targetline snapshot\0\0'), ...deflateSync(token)]);
    expect(await findInPng(png(comment, old))).toEqual({ ok: true, value: token });
    expect(await findInPng(png(toPngChunk('zTXt', packed)))).toEqual({ ok: true, value: token });
    const bomb = new Uint8Array([
      ...new TextEncoder().encode('Targetline snapshot\0\0'),
      ...deflateSync(new Uint8Array(60_000_000)),
    ]);
    expect(await findInPng(png(toPngChunk('zTXt', bomb)))).toEqual({ ok: false, error: { reason: 'too-large' } });
  });

  test('no bytes throw, behind a signature or without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await findInPng(Uint8Array.from(bytes));
        await findInPng(Uint8Array.from([...png().slice(0, 33), ...bytes]));
      }),
    );
  });
});

describe('SVG', () => {
  test('carries the text as metadata right after its first tag, once', () => {
    const carrying = putIntoSvg(putIntoSvg(svg, 'old'), token);
    expect(carrying).toBe(putIntoSvg(svg, token));
    expect(carrying.indexOf('<metadata>')).toBe(carrying.indexOf('data-x="a>b">') + 'data-x="a>b">'.length);
    expect(findInSvg(carrying)).toEqual({ ok: true, value: token });
  });

  test('survives an editor: prefix, indentation, attributes, CDATA', () => {
    const edited = `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:ns1="urn:targetline:snapshot">
      <svg:metadata id="m">
        <ns1:snapshot id="x">
          ${token.slice(0, 40)}
          ${token.slice(40)}
        </ns1:snapshot></svg:metadata></svg:svg>`;
    expect(findInSvg(edited)).toEqual({ ok: true, value: token });
    const cdata = `<svg><metadata><snapshot xmlns="urn:targetline:snapshot"><![CDATA[${token}]]></snapshot></metadata></svg>`;
    expect(findInSvg(cdata)).toEqual({ ok: true, value: token });
  });

  test('without one, of another namespace, or cut', () => {
    expect(findInSvg(svg)).toEqual({ ok: false, error: { reason: 'none' } });
    expect(findInSvg('<svg><snapshot>x</snapshot></svg>')).toEqual({ ok: false, error: { reason: 'none' } });
    expect(findInSvg(putIntoSvg(svg, token).slice(0, 200))).toEqual({ ok: false, error: { reason: 'cut' } });
  });

  test('no text throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        findInSvg(text);
        findInSvg(`<svg>${text}<snapshot xmlns="urn:targetline:snapshot">${text}`);
      }),
    );
  });
});

describe('links in mail', () => {
  const url = (hash: string): string => `https://example.org/targetline/${hash}`;
  const found = (hash: string) => ({ ok: true, value: { kind: hash.startsWith('#s') ? 'snapshot' : 'view', hash } });

  test.each([
    ['as it was sent', (hash: string) => url(hash)],
    ['the fragment alone', (hash: string) => hash],
    ['before a full stop', (hash: string) => `See ${url(hash)}.`],
    ['in brackets', (hash: string) => `(${url(hash)})`],
    ['in angle brackets', (hash: string) => `<${url(hash)}>`],
    ['in quotes', (hash: string) => `"${url(hash)}"`],
    [
      'wrapped by SafeLinks',
      (hash: string) =>
        `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url(hash))}&data=05%7C02&reserved=0`,
    ],
    ['percent-encoded', (hash: string) => encodeURIComponent(url(hash))],
    ['as HTML source', (hash: string) => `<a href="${url(hash).replaceAll('&', '&amp;')}">x</a>`],
  ])('A32 %s', (_, wrap) => {
    expect(findLink(wrap(token))).toEqual(found(token));
    expect(findLink(wrap(view))).toEqual(found(view));
  });

  const safeLink = (inner: string): string =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=05%7C02&reserved=0`;
  const redirect = (inner: string): string => `https://out.example.com/?to=${encodeURIComponent(inner)}&h=AT0`;
  // As their decoders undo it: percent signs as hyphens, slashes as underscores.
  const proofpoint2 = (inner: string): string =>
    `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(inner)
      .replaceAll('-', '%2D')
      .replaceAll('_', '%5F')
      .replaceAll('%2F', '_')
      .replaceAll('%', '-')}&d=DwMFaQ&c=x&r=y&m=z&s=w&e=`;
  const proofpoint3 = (inner: string): string =>
    `https://urldefense.com/v3/__${inner.replaceAll('#', '*')}__;Iw!!Abc-12!xyz_9$`;

  test.each<[string, (inner: string) => string]>([
    ['SafeLinks twice', (inner) => safeLink(safeLink(inner))],
    ['a redirect inside SafeLinks', (inner) => safeLink(redirect(inner))],
    ['SafeLinks inside a redirect', (inner) => redirect(safeLink(inner))],
    ['an encoded link inside SafeLinks', (inner) => safeLink(inner.replace('#', '%23'))],
    ['a link encoded twice', (inner) => inner.replace('#', '%2523')],
    ['a link encoded four times', (inner) => inner.replace('#', '%25252523')],
    ['Proofpoint 2', proofpoint2],
    ['Proofpoint 3', proofpoint3],
    ['Proofpoint 3 that left the # in', (inner) => `https://urldefense.com/v3/__${inner}__;!!Abc!xyz$`],
    ['Proofpoint 2 in SafeLinks', (inner) => safeLink(proofpoint2(inner))],
    ['Proofpoint 3 in SafeLinks', (inner) => safeLink(proofpoint3(inner))],
    ['a mail with another wrapped link', (inner) => `See ${inner} or ${safeLink('https://example.org/')}`],
    ['a mail around Proofpoint 3', (inner) => `See <${proofpoint3(inner)}>.\n\nRegards,\nAn`],
  ])('A32 reads through %s', (_, wrap) => {
    expect(findLink(wrap(url(token)))).toEqual(found(token));
    expect(mentionsLink(wrap(url(token)))).toBe(true);
    if (wrap('x').includes('out.example')) return;
    expect(findLink(wrap(url(view)))).toEqual(found(view));
  });

  test('A32 a view inside a redirect is found, with what the redirect added behind it', () => {
    const link = findLink(redirect(url(view)));
    expect(link.ok && link.value.hash.startsWith(view)).toBe(true);
  });

  test('A32 a snapshot counts before the place in a web mail that it was copied with', () => {
    expect(findLink(`https://mail.example.com/#/inbox?open=${encodeURIComponent(url(token))}`)).toEqual(found(token));
  });

  test('Proofpoint 3 hides runs of characters behind two stars and their number', () => {
    // "%#" is two characters: run length A.
    expect(findLink('https://urldefense.com/v3/__https://example.org/**A/en/egdi__;JSM!!Abc!x$')).toEqual(
      found('#/en/egdi'),
    );
  });

  test.each(['s1.abcDEF-_09.x', 'see https://example.org/s1.abcDEF-_09', '%23s1.abcDEF-_09', '%2523/en/egdi', '#/en'])(
    'tells that %j may hold a link',
    (text) => {
      expect(mentionsLink(text)).toBe(true);
    },
  );

  test.each(['', 'hello #world', 'rows1.abcdefghij', 'Fig. s1. Text', '10,5%', 'x'.repeat(2_000_000)])(
    'sees no hope of a link in %j',
    (text) => {
      expect(mentionsLink(text)).toBe(false);
    },
  );

  test('A32 a snapshot link wrapped over lines, also behind quote marks', () => {
    const lines = url(token).match(/.{1,70}/g) ?? [];
    for (const end of ['\n', '\r\n', '\r\n> ', '=\r\n', ' ']) expect(findLink(lines.join(end))).toEqual(found(token));
  });

  test('text without a link has none, endless text is refused', () => {
    expect(findLink('hello #world')).toEqual({ ok: false, error: { reason: 'none' } });
    expect(findLink('#'.repeat(2_000_000))).toEqual({ ok: false, error: { reason: 'too-large' } });
  });

  // Each took the square of its length once; the benchmark measures them.
  test.each([
    ['spaces', `#s1${'%20'.repeat(300_000)}x`],
    ['line ends', `#${'\n'.repeat(900_000)}x`],
    ['full stops', `#s1#/${'.'.repeat(900_000)}x`],
    ['quote marks', `#/en/egdi?${'\r\n> '.repeat(200_000)}x`],
    ['percent signs', `#/en${'%25'.repeat(300_000)}x`],
    ['stars', `urldefense.com/v3/__${'*'.repeat(900_000)}__;Iw!!`],
    ['wrappings', 'safelinks.protection.outlook.com/?url='.repeat(25_000)],
    ['Proofpoint', `urldefense.proofpoint.com/v2/url?u=${'-25'.repeat(300_000)}`],
    ['hints', 's1.x'.repeat(200_000)],
  ])('A73 endless %s in a link are no work', (_, text) => {
    const found = findLink(text);
    expect(found.ok ? found.value.hash.length : 0).toBeLessThan(5000);
  });

  test('A35 lengths are graded', () => {
    expect([2000, 2001, 8000, 8001].map((length) => linkSize('x'.repeat(length)))).toEqual([
      'fine',
      'long',
      'long',
      'file',
    ]);
  });

  test('no text throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        findLink(text);
        findLink(`#s1.${text}`);
        findLink(`safelinks.protection.outlook.com/?url=${text}`);
        findLink(`urldefense.proofpoint.com/v2/url?u=${text}`);
        findLink(`urldefense.com/v3/__#/${text}*__;${text}!!`);
        mentionsLink(text);
      }),
    );
  });
});

test('A31 the frozen files of version 1 give their text', async () => {
  const folder = new URL('../../fixtures/snapshots/', import.meta.url);
  const text = readFileSync(new URL('version1.txt', folder), 'utf8').trim();
  expect(await findInPng(Uint8Array.from(readFileSync(new URL('version1.png', folder))))).toEqual({
    ok: true,
    value: text,
  });
  expect(findInSvg(readFileSync(new URL('version1.svg', folder), 'utf8'))).toEqual({ ok: true, value: text });
});
