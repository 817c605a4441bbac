import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../src/ingest/books/xmlReader.ts';
import { escaped } from '../../../fixtures/books/make.mjs';
import { pieces } from './reading.ts';

/** What is told of a document, one line each; the code of the fault comes last. */
function told(text: string | Uint8Array, length?: number): string[] {
  const lines: string[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') lines.push(`'${words}'`);
    words = '';
  };
  const fault = readXml('part', pieces(text, length), {
    open: (name, tag) => {
      flush();
      lines.push(`<${name} a=${tag.get('a') ?? '-'} p:b=${tag.prefixed('b') ?? '-'}`);
    },
    close: (name) => {
      flush();
      lines.push(`>${name}`);
    },
    text: (more) => {
      words += more;
    },
  });
  return fault ? [...lines, fault.code] : lines;
}

const faultIn = (text: string | Uint8Array): string => told(text).at(-1) ?? '';

describe('examples', () => {
  const document =
    '\ufeff<?xml version="1.0"?>\n<!-- <not> a tag --><x:r a="1 &gt; 2" q:b=\'"\'>one &amp; &#x1EC7;&#9;<e\n  a = ">" />t<![CDATA[<w>]]>o\r\n</x:r >\n';
  const expected = ['<x:r a=1 > 2 p:b="', "'one & ệ\t'", '<e a=> p:b=-', '>e', "'t<w>o\n'", '>x:r'];

  it('tells elements, attributes and text in their order', () => {
    expect(told(document)).toEqual(expected);
  });

  it.each([1, 2, 3, 7, 64])('tells the same when the bytes come %d at a time', (length) => {
    expect(told(document, length)).toEqual(expected);
  });

  it('reads UTF-16 by its mark', () => {
    const text = '<a>ệ</a>';
    const units = Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
    const bytes = Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
    expect(told(bytes)).toEqual(told(text));
    expect(told(Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 255])))).toEqual(told(text));
  });

  it('refuses a document type, and with it a billion laughs', () => {
    const laughs = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r>&b;</r>`;
    expect(told(laughs)).toEqual(['has-doctype']);
    expect(faultIn('<r>&b;</r>')).toBe('bad-xml');
  });

  it.each([
    ['<a><b></a></b>'],
    ['<a>'],
    ['</a>'],
    ['<a/><b/>'],
    ['words'],
    ['<a/>words'],
    ['<a b></a>'],
    ['<a b=1></a>'],
    ['<a b="1></a>'],
    ['<a>&#0;</a>'],
    ['<a>&#xD800;</a>'],
    ['<a>&</a>'],
    ['<>'],
    [''],
    ['<![CDATA[x]]>'],
  ])('refuses %s as no well-formed XML', (text) => {
    expect(faultIn(text)).toBe('bad-xml');
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(faultIn(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e))).toBe('bad-xml');
  });

  it('holds tokens and depth to limits', () => {
    expect(faultIn(`<a>${'x'.repeat(1_100_000)}</a>`)).toBe('xml-too-long');
    expect(faultIn(`<a b="${'x'.repeat(1_100_000)}"/>`)).toBe('xml-too-long');
    expect(faultIn(`<!--${'x'.repeat(1_100_000)}`)).toBe('xml-too-long');
    expect(faultIn('<a>'.repeat(300))).toBe('xml-too-deep');
  });
});

describe('properties', () => {
  it('gives text and attributes back, however the bytes are cut', () => {
    const letters = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', 'ệ', ' ', '\n', '😀', ']]>') });
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 1, max: 9 }), (text, value, length) => {
        const expected = [`<t a=${value} p:b=-`, ...(text === '' ? [] : [`'${text}'`]), '>t'];
        expect(told(`<t a="${escaped(value)}">${escaped(text)}</t>`, length)).toEqual(expected);
      }),
    );
  });

  it('never throws', () => {
    const letters = fc.string({
      unit: fc.constantFrom('<', '>', '/', '!', '-', '[', ']', '?', '&', ';', '#', 'x', '"', '=', ' ', 'a'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 9 }), (text, length) => void told(text, length)),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void told(bytes)));
  });
});
