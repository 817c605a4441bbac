import { end, hold } from '../../domain/heldWorkers.ts';
import type { Partition, PartitionedResource, PartitionReading } from '../../domain/partition.ts';
import type { Registry } from '../../domain/registry.ts';
import type { PartitionAnswer, PartitionRequest } from '../../ingest/parquet/messages.ts';
import { PartitionError } from '../../ingest/parquet/partitionError.ts';
import { workerError } from './lost.ts';
import { Patience, PATIENCE_MS } from './patience.ts';
import { RangedFile } from './rangedFile.ts';

/** What to read, and from where. */
export interface PartitionErrand {
  /** Address of the partition. */
  readonly url: string;
  readonly resource: PartitionedResource;
  readonly partition: Partition;
  readonly registry: Registry;
}

const startWorker = (): Worker =>
  hold(new Worker(new URL('../../ingest/partition.worker.ts', import.meta.url), { type: 'module' }));

/**
 * Reads partitions in a worker of its own, one after the other, in the order in which they arrive: one that hangs keeps no other
 * from being read. The library for Parquet is loaded with the first of them. The worker ends with the last that is asked for, and with
 * it what it held: several times the size of a block. A reading that lets nothing be heard is ended, so that those behind it have their turn.
 */
export class PartitionReader {
  #worker: Worker | null = null;
  #known: Registry | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #newWorker: () => Worker;
  readonly #newPatience: (giveUp: () => void) => Pick<Patience, 'end'>;

  constructor(
    newWorker = startWorker,
    newPatience: (giveUp: () => void) => Pick<Patience, 'end'> = (giveUp) => new Patience(PATIENCE_MS.reading, giveUp),
  ) {
    this.#newWorker = newWorker;
    this.#newPatience = newPatience;
  }

  /** Throws `PartitionError` for a partition that cannot be read, and an `Error` when the worker dies. */
  read(errand: PartitionErrand): Promise<PartitionReading> {
    this.#waiting++;
    const file = new RangedFile(errand.url, errand.partition.bytes);
    return file
      .begin()
      .then(() => this.#inTurn(() => this.#readOne(errand, file)))
      .finally(() => {
        if (--this.#waiting === 0) this.#close();
      });
  }

  #inTurn(read: () => Promise<PartitionReading>): Promise<PartitionReading> {
    const reading = this.#last.then(read);
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  #close(): void {
    if (this.#worker) end(this.#worker);
    this.#worker = null;
    this.#known = null;
  }

  #readOne({ resource, partition, registry }: PartitionErrand, file: RangedFile): Promise<PartitionReading> {
    const worker = (this.#worker ??= this.#newWorker());
    const ask = (request: PartitionRequest, transfer: Transferable[] = []): void => {
      worker.postMessage(request, transfer);
    };
    let silence: Pick<Patience, 'end'> | undefined;
    /** Stretches that are being fetched. */
    let underway = 0;
    let isOver = false;
    return new Promise<PartitionReading>((resolve, reject) => {
      const fail = (error: Error): void => {
        this.#close();
        reject(error);
      };
      const hearken = (): void => {
        silence?.end();
        // While it waits for bytes it is the host that is waited for, and who fetches them gives that up. Bytes that come when the
        // reading is over are nobody's: by then the worker may be another's.
        if (underway > 0 || isOver) return;
        silence = this.#newPatience(() => {
          fail(new Error('the worker does not come to an end'));
        });
      };
      const bring = async (stretch: number, from: number, to: number): Promise<void> => {
        underway++;
        hearken();
        try {
          const bytes = await file.stretch(from, to);
          ask({ type: 'bytes', stretch, bytes }, [bytes]);
        } catch (error) {
          const fault =
            error instanceof PartitionError
              ? error.fault
              : ({ code: 'broken', found: String(error), expected: '' } as const);
          ask({ type: 'no-bytes', stretch, fault });
        }
        underway--;
        hearken();
      };
      worker.onerror = (event) => {
        fail(workerError(event));
      };
      worker.onmessageerror = () => {
        fail(new Error('the answer of the worker could not be read'));
      };
      worker.onmessage = ({ data }: MessageEvent<PartitionAnswer>) => {
        hearken();
        if (data.type === 'wanted') void bring(data.stretch, data.from, data.to);
        else if (data.type === 'opened') resolve(data.reading);
        else if (data.type === 'refused')
          reject(new PartitionError(data.fault.code, data.fault.found, data.fault.expected));
        else reject(new Error(data.message));
      };
      hearken();
      const { name, columns } = resource;
      ask({
        type: 'open',
        resource: { name, columns },
        partition,
        registry: registry === this.#known ? null : registry,
      });
      this.#known = registry;
    }).finally(() => {
      isOver = true;
      silence?.end();
    });
  }
}
