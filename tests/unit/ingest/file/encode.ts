import type { Encoding } from '../../../../src/ingest/file/encoding.ts';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of a text in a code page of the platform, found by decoding all one and two bytes; throws for a letter that it lacks. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  let table = tables.get(encoding);
  if (!table) tables.set(encoding, (table = tableOf(encoding)));
  const letters = table;
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const bytes = letters.get(letter);
      if (!bytes) throw new Error(`${encoding} has no ${letter}`);
      return bytes;
    }),
  );
}

/** A text without the letters that a code page lacks. */
export const writable = (text: string, encoding: Encoding): boolean => {
  try {
    encode(text, encoding);
    return true;
  } catch {
    return false;
  }
};

function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const decoder = new TextDecoder(encoding);
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode();
    if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  if (/^(?:gb|big5|shift|euc)/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail]);
  return table;
}
