import { MOST_BYTES, MOST_IN_LINE } from './backupFormat.ts';

/** Bytes inflated at once: Chromium lets go of nothing before all it was given is inflated, up to a thousand times as much. */
const PIECE = 16_384;
/** Records are fewer by far; lines without end, out of a small file, would hold the page for as long. */
const MOST_LINES = 1_000_000;

/** The lines of a gzip file, as they come. The one word in place of the next line tells why there is none. */
export async function* linesOf(file: Blob): AsyncGenerator<{ readonly text: string } | 'damaged' | 'too-large'> {
  const pieces = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      for (let at = 0; at < chunk.length; at += PIECE) controller.enqueue(chunk.subarray(at, at + PIECE));
    },
  });
  const reader = file.stream().pipeThrough(pieces).pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let lines = 0;
  let length = 0;
  let parts: string[] = [];
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > MOST_BYTES) {
        yield 'too-large';
        return;
      }
      const [head = '', ...rest] = decoder.decode(value, { stream: true }).split('\n');
      lines += rest.length;
      if (lines > MOST_LINES) {
        yield 'too-large';
        return;
      }
      parts.push(head);
      length += head.length;
      if (length > MOST_IN_LINE) {
        yield 'too-large';
        return;
      }
      for (const next of rest) {
        yield { text: parts.join('') };
        parts = [next];
        length = next.length;
      }
    }
    if (parts.join('') !== '') yield 'damaged';
  } catch (error) {
    // Browsers and Node report bytes that are no gzip, or no text, by different errors; a file that cannot be read by one of these.
    if (error instanceof DOMException) throw error;
    yield 'damaged';
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
