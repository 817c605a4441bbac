import fc from 'fast-check';

export type Bytes = Uint8Array<ArrayBuffer>;
export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** What files are broken by: signs of every format, numbers at the ends of what there is, names with a meaning. */
const WORDS = [
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\0',
    '<',
    '>',
    '&',
    ']]>',
    '<![CDATA[',
    '{',
    '}',
    '[',
    ']',
    ':',
    '\\',
    '\\u0000',
  ],
  ...[
    'NaN',
    'Infinity',
    '1e309',
    '-1e308',
    '1.7e308',
    '-0',
    '9'.repeat(400),
    '1,234',
    '0,5',
    '..',
    '%',
    'null',
    '-1',
    '4294967296',
  ],
  ...[
    '__proto__',
    'constructor',
    'VNM',
    'egdi',
    '2024',
    'Q1 2024',
    'Việt Nam',
    '\ufeff',
    '\u202e',
    '😀',
    'A'.repeat(5000),
  ],
].map(bytesOf);

/** One change of a file. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly how: 'lose' | 'double' | 'put' | 'flip';
  readonly put: Bytes;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(1_000_000),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 2000 })),
  how: fc.constantFrom('lose', 'double', 'put', 'flip'),
  put: fc.oneof(
    fc.constantFrom(...WORDS),
    fc.uint8Array({ minLength: 1, maxLength: 6 }).map((bytes) => new Uint8Array(bytes)),
  ),
});

/** The bytes with all changes made, one after the other. */
export function disturbed(bytes: Bytes, edits: readonly Edit[]): Bytes {
  return edits.reduce((now, { at, length, how, put }) => {
    const from = Math.floor((at / 1_000_001) * (now.length + 1));
    const run = now.slice(from, from + length);
    if (how === 'flip') return now.map((byte, place) => (place === from ? byte ^ (1 << (length % 8)) : byte));
    const middle = how === 'lose' ? [] : how === 'double' ? [run, run] : [put, run];
    const parts = [now.slice(0, from), ...middle, now.slice(from + length)];
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let place = 0;
    for (const part of parts) {
      all.set(part, place);
      place += part.length;
    }
    return all;
  }, bytes);
}

/** What is done to one file. */
export const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
