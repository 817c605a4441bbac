import { joined } from '../domain/joined.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Bytes handed over at once. Chromium inflates all it was given before it lets go of anything: a piece this small becomes
 * four megabytes at most, a whole bomb would become gigabytes.
 */
const PIECE = 4096;

/** What comes out of a transform that is fed these bytes. */
function through(bytes: Bytes, transform: CompressionStream | DecompressionStream): ReadableStream<Bytes> {
  const writer = transform.writable.getWriter();
  // Who reads is told of a failure; whoever stops reading needs no other answer.
  const write = async (): Promise<void> => {
    for (let at = 0; at < bytes.length; at += PIECE) await writer.write(bytes.subarray(at, at + PIECE));
    await writer.close();
  };
  write().catch(() => undefined);
  return transform.readable;
}

/** Compresses with what the browser has: raw deflate (RFC 1951), the smallest of the formats both engines know. */
export async function deflate(bytes: Bytes): Promise<Bytes> {
  const stream = through(bytes, new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Inflates hostile bytes: reading stops as soon as more than `most` bytes came out, so a small file cannot fill the
 * memory. `deflate` is the zlib wrapping that PNG uses; `unfolded` is told how many bytes came out, of a file of many such texts.
 */
export async function inflate(
  bytes: Bytes,
  most: number,
  format: 'deflate-raw' | 'deflate' = 'deflate-raw',
  unfolded: (bytes: number) => void = () => undefined,
): Promise<Bytes | 'too-large' | 'damaged'> {
  const reader = through(bytes, new DecompressionStream(format)).getReader();
  const chunks: Bytes[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      unfolded(next.value.length);
      if (length > most) {
        await reader.cancel();
        return 'too-large';
      }
      chunks.push(next.value);
    }
  } catch {
    // Reading from memory fails for one reason only: the bytes are no deflate. Browsers and Node say so by different errors.
    return 'damaged';
  }
  return joined(chunks);
}
