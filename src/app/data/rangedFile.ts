import { PartitionError } from '../../ingest/parquet/partitionError.ts';
import { Patience, PATIENCE_MS } from './patience.ts';

/** So much comes with one request: a small file whole, of a larger one its end, which says what else is in it, and then stretch by stretch. */
const AT_ONCE_BYTES = 1 << 20;
const END_BYTES = 1 << 14;

/**
 * A file at a host, of which stretches are fetched by HTTP range. A host that answers with the whole file instead is taken at
 * its word: from then on stretches are cut from that. Its size must be what the descriptor says, or it is another file. One from
 * which nothing comes for a while is given up. Throws `PartitionError`.
 */
export class RangedFile {
  readonly #url: string;
  readonly #bytes: number;
  readonly #patienceMs: number;
  /** What came first (the end of the file, which of a small one is all of it; or the whole), and what came last. */
  #known: readonly { readonly from: number; readonly bytes: ArrayBuffer }[] = [];

  constructor(url: string, bytes: number, patienceMs: number = PATIENCE_MS.host) {
    this.#url = url;
    this.#bytes = bytes;
    this.#patienceMs = patienceMs;
  }

  /** Fetches what is needed first, before whoever reads it has its turn. */
  async begin(): Promise<void> {
    const bytes = this.#bytes;
    await this.stretch(bytes <= AT_ONCE_BYTES ? 0 : bytes - END_BYTES, bytes);
  }

  async stretch(from: number, to: number): Promise<ArrayBuffer> {
    const known = this.#known.find((one) => from >= one.from && to <= one.from + one.bytes.byteLength);
    if (known) return known.bytes.slice(from - known.from, to - known.from);
    const giving = new AbortController();
    const patience = new Patience(this.#patienceMs, () => {
      giving.abort(new DOMException('timeout', 'TimeoutError'));
    });
    try {
      // What is read next lies behind.
      const end = Math.min(this.#bytes, Math.max(to, from + AT_ONCE_BYTES));
      const found = await this.#fetched(from, end, giving.signal, patience);
      this.#known = [...this.#known.slice(0, 1), found];
      return found.bytes.slice(from - found.from, to - found.from);
    } finally {
      patience.end();
    }
  }

  /** The stretch, or the whole file from a host that knows none. */
  async #fetched(
    from: number,
    to: number,
    signal: AbortSignal,
    patience: Patience,
  ): Promise<{ from: number; bytes: ArrayBuffer }> {
    const response = await this.#ask(`bytes=${String(from)}-${String(to - 1)}`, signal);
    if (response.status === 200) return { from: 0, bytes: await this.#body(response, this.#bytes, patience) };
    const size = Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1] ?? this.#bytes);
    if (size !== this.#bytes) throw new PartitionError('changed', String(size), String(this.#bytes));
    return { from, bytes: await this.#body(response, to - from, patience) };
  }

  async #ask(range: string, signal: AbortSignal): Promise<Response> {
    let response: Response;
    try {
      // What an earlier version of the file left in the browser's cache is not asked.
      response = await fetch(this.#url, { headers: { range }, cache: 'no-cache', signal });
    } catch (error) {
      throw unreachable(error);
    }
    const { status } = response;
    if (status === 404 || status === 410) throw new PartitionError('missing', String(status));
    // A range that the file does not have: it is shorter than it was.
    if (status === 416) throw new PartitionError('changed', '', String(this.#bytes));
    if (status !== 200 && status !== 206) throw new PartitionError('refused', String(status));
    // Many hosts answer with their own page where there is no file.
    if ((response.headers.get('content-type') ?? '').startsWith('text/html'))
      throw new PartitionError('missing', 'text/html');
    return response;
  }

  async #body(response: Response, length: number, patience: Patience): Promise<ArrayBuffer> {
    const bytes = new Uint8Array(length);
    let at = 0;
    try {
      const reader = response.body?.getReader();
      for (let read = await reader?.read(); reader && read?.done === false; read = await reader.read()) {
        patience.renew();
        if (at + read.value.length <= length) bytes.set(read.value, at);
        at += read.value.length;
        if (at > length) await reader.cancel();
      }
    } catch (error) {
      throw unreachable(error);
    }
    if (at !== length) throw new PartitionError('changed', String(at), String(length));
    return bytes.buffer;
  }
}

const unreachable = (error: unknown): PartitionError =>
  new PartitionError('unreachable', error instanceof Error ? error.message : String(error));
