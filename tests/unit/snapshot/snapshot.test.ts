import { existsSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSnapshot } from '../../../src/snapshot/check.ts';
import { decode } from '../../../src/snapshot/decode.ts';
import { encode } from '../../../src/snapshot/encode.ts';
import { toBase64url } from '../../../src/domain/base64url.ts';
import { MOST_IN_FILE, type Snapshot } from '../../../src/snapshot/snapshot.ts';
import { seal } from '../../../src/snapshot/token.ts';
import { anySnapshot, row, snapshot } from './made.ts';

async function written(made: Snapshot): Promise<string> {
  const encoded = await encode(made);
  if (!encoded.ok) throw new Error(encoded.error.reason);
  return encoded.value;
}
const reasonOf = async (text: string, most?: number): Promise<string> => {
  const opened = await decode(text, most);
  return opened.ok ? 'opened' : opened.error.reason;
};
/** A link with a fitting check around any content. */
const forged = (content: string | Uint8Array): string => seal(1, toBase64url(deflateRawSync(content)));

describe('examples', () => {
  test('a snapshot comes back as it was', async () => {
    expect(await decode(await written(snapshot()))).toEqual({ ok: true, value: snapshot() });
  });

  test('the text is one that mail and chat programs leave alone', async () => {
    expect(await written(snapshot())).toMatch(/^#s1\.[A-Za-z0-9_-]+\.[A-Za-z0-9]{6}$/);
  });

  test('A35 cut, damaged and foreign are told apart; a newer version says its number', async () => {
    const text = await written(snapshot());
    expect(await reasonOf(text.slice(0, -8))).toBe('cut');
    expect(await reasonOf(text.slice(0, -1))).toBe('cut');
    expect(await reasonOf(`${text.slice(0, 9)}${text[9] === 'A' ? 'B' : 'A'}${text.slice(10)}`)).toBe('damaged');
    expect(await reasonOf('#/en/overview')).toBe('none');
    expect(await decode(seal(2, 'anything'))).toEqual({ ok: false, error: { reason: 'newer', version: 2 } });
  });

  test('A73 a decompression bomb stops at 5 MB, a text too long before any work', async () => {
    expect(await reasonOf(forged(new Uint8Array(60_000_000)))).toBe('too-large');
    expect(await reasonOf(`#s1.${'A'.repeat(100_000_000)}.AAAAAA`, MOST_IN_FILE)).toBe('too-large');
    expect(await reasonOf(`#s1.${'A'.repeat(70_000)}.AAAAAA`)).toBe('too-large');
  });

  test('A73 a short text cannot unfold into endless rows', async () => {
    const parts = 'field\ten\t2026-11-24\t1\t\t\t\t\t\t';
    expect(await reasonOf(forged(`${parts}\n\n999999999\t0 `))).not.toBe('opened');
    expect(await reasonOf(forged('['.repeat(1_000_000)))).toBe('invalid');
  });

  test.each([
    ['a version of its own', { version: 2 }],
    ['an unknown language', { language: 'xx' }],
    ['a number for a title', { title: 5 }],
    ['half a surrogate pair', { title: '\ud800' }],
    ['a day that never was', { made: '2026-02-30' }],
    ['an address elsewhere', { view: 'https://example.org/' }],
    ['a script for an address', { view: 'javascript:alert(1)' }],
    ['options that are a list', { options: [] }],
    ['an option that every object has', { options: JSON.parse('{"__proto__":1}') as unknown }],
    ['an option named constructor', { options: { constructor: 'x' } }],
    ['an option that is an object', { options: { deep: { deeper: {} } } }],
    ['NaN among the options', { options: { rank: NaN } }],
    ['no rows', { rows: null }],
    ['an infinite value', { rows: [row({ value: Infinity })] }],
    ['a value that is text', { rows: [{ ...row(), value: '1' }] }],
    ['a period that is none', { rows: [{ ...row(), period: '2024-13' }] }],
    ['a part too many', { extra: 1 }],
  ])('A73 %s is refused', (_, change) => {
    expect(checkSnapshot({ ...snapshot(), ...change }).ok).toBe(false);
  });

  test('a kind of a later page is newer, not broken', () => {
    expect(checkSnapshot({ ...snapshot(), kind: 'sankey' })).toEqual({
      ok: false,
      error: { reason: 'newer', version: 1 },
    });
  });

  test('A31 a snapshot of version 1 with its figures in groups opens', async () => {
    const file = new URL('../../fixtures/snapshots/version1-grouped.txt', import.meta.url);
    const read = await decode(readFileSync(file, 'utf8').trim());
    if (!read.ok) throw new Error(read.error.reason);
    const { rows } = read.value;
    // Six countries and the cut-off over nine editions, and the latest rank of the first.
    expect(rows).toHaveLength(7 * 9 + 1);
    expect(rows[8]).toMatchObject({ areaName: 'Việt Nam', period: '2024', value: 0.77092, role: 'main' });
    expect(rows[9]).toMatchObject({ indicator: 'egdi-rank', period: '2024', value: 71 });
    expect(rows.at(-1)).toMatchObject({ area: '', value: 0.84026, role: 'cut-off 50' });
  });

  test('A31 what version 1 wrote opens for ever', async () => {
    const file = new URL('../../fixtures/snapshots/version1.txt', import.meta.url);
    expect(existsSync(file)).toBe(true);
    expect(await decode(readFileSync(file, 'utf8').trim())).toEqual({ ok: true, value: snapshot() });
  });
});

describe('properties', () => {
  test('A39 whatever was written is read the same, to the last bit of each number', async () => {
    await fc.assert(
      fc.asyncProperty(anySnapshot, async (made) => {
        const opened = await decode(await written(made), MOST_IN_FILE);
        expect(opened).toEqual({ ok: true, value: made });
      }),
    );
  });

  test('A35 any one character changed, dropped, doubled or swapped is detected', async () => {
    const text = await written(snapshot());
    const character = fc.constantFrom('A', 'B', 'a', '0', '9', '-', '_', '.', '#', '%', 'é', ' ');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        character,
        fc.constantFrom('change', 'drop', 'double', 'swap'),
        async (at, other, how) => {
          const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
          const harmed =
            how === 'change'
              ? before + other + after
              : how === 'drop'
                ? before + after
                : how === 'double'
                  ? before + here + here + after
                  : before + after.charAt(0) + here + after.slice(1);
          fc.pre(harmed !== text);
          expect(await reasonOf(harmed)).not.toBe('opened');
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('no text throws, with a fitting check or without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.uint8Array(), async (text, bytes) => {
        await decode(`#s1.${text}`);
        await decode(forged(text));
        await decode(forged(bytes));
      }),
    );
  });

  test('no value throws in the check', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, part) => {
        checkSnapshot(value);
        checkSnapshot({ ...snapshot(), rows: part });
        checkSnapshot({ ...snapshot(), options: part });
      }),
    );
  });
});
