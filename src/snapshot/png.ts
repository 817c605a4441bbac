import type { Result } from '../domain/result.ts';
import { inflate } from './deflate.ts';
import { joined } from '../domain/joined.ts';
import { isPng, pngChunks, toPngChunk, type PngChunk } from './pngChunks.ts';
import { MOST_IN_FILE, type SnapshotFault } from './snapshot.ts';

const KEYWORD = 'Targetline snapshot';
/** Programs cut a picture into pieces of 8 kB and more. */
const MOST_CHUNKS = 20_000;
type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The picture with the text of a snapshot (as `encode` gives it) in an `iTXt` chunk right after IHDR; one that was there
 * before goes. The picture itself stays byte for byte. Throws if `png` is no whole PNG, which is our own mistake.
 */
export function putIntoPng(png: Bytes, text: string): Bytes {
  const chunks = isPng(png) ? [...pngChunks(png)].filter((chunk) => chunk !== 'cut') : [];
  const [header, ...rest] = chunks;
  if (header?.type !== 'IHDR' || rest.at(-1)?.type !== 'IEND') throw new Error('not a whole PNG');
  // Keyword, NUL, uncompressed (two zeros), no language, NUL, no translated keyword, NUL, text: ISO 15948, 11.3.4.5.
  const added = toPngChunk('iTXt', new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0${text}`));
  const kept = rest.filter((chunk) => !isOurs(chunk)).map((chunk) => png.subarray(chunk.start, chunk.end));
  return joined([png.subarray(0, header.end), added, ...kept]);
}

/**
 * The text of the snapshot inside a PNG, for `decode` to open. `none`: no PNG or one without; `cut`: the file ends, or a
 * chunk says it is longer than the file, before a snapshot was found; `damaged`: the chunk's CRC-32 or content is wrong.
 */
export async function findInPng(png: Bytes): Promise<Result<string, SnapshotFault>> {
  const refuse = (reason: 'none' | 'cut' | 'damaged' | 'too-large') => ({ ok: false, error: { reason } }) as const;
  if (!isPng(png)) return refuse('none');
  let chunks = 0;
  for (const chunk of pngChunks(png)) {
    if (chunk === 'cut') return refuse('cut');
    if (++chunks > MOST_CHUNKS) return refuse('too-large');
    if (!isOurs(chunk)) continue;
    if (!chunk.isWhole()) return refuse('damaged');
    const text = await textOf(chunk);
    if (text === 'damaged' || text === 'too-large') return refuse(text);
    return { ok: true, value: new TextDecoder().decode(text) };
  }
  return refuse('none');
}

/** Programs that save a PNG again may turn `iTXt` into one of the older kinds. */
function isOurs({ type, data }: PngChunk): boolean {
  if (type !== 'iTXt' && type !== 'tEXt' && type !== 'zTXt') return false;
  return new TextDecoder('latin1').decode(data.subarray(0, KEYWORD.length + 1)) === `${KEYWORD}\0`;
}

async function textOf({ type, data }: PngChunk): Promise<Bytes | 'damaged' | 'too-large'> {
  const afterKeyword = data.subarray(KEYWORD.length + 1);
  const plain = (bytes: Bytes) => (bytes.length > MOST_IN_FILE ? 'too-large' : bytes);
  if (type === 'tEXt') return plain(afterKeyword);
  if (type === 'zTXt') return inflate(afterKeyword.subarray(1), MOST_IN_FILE, 'deflate');
  const language = afterKeyword.indexOf(0, 2);
  const translated = afterKeyword.indexOf(0, language + 1);
  if (language < 0 || translated < 0) return 'damaged';
  const text = afterKeyword.subarray(translated + 1);
  return afterKeyword[0] === 1 ? inflate(text, MOST_IN_FILE, 'deflate') : plain(text);
}
