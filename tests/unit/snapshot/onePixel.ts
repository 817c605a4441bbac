import { deflateSync } from 'node:zlib';
import { toPngChunk } from '../../../src/snapshot/pngChunks.ts';

/** One white pixel: the smallest PNG there is. */
export function png(...before: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const header = toPngChunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
  const data = toPngChunk('IDAT', deflateSync(Uint8Array.from([0, 255])));
  const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Uint8Array.from(
    [signature, header, ...before, data, toPngChunk('IEND', new Uint8Array())].flatMap((part) => [...part]),
  );
}
