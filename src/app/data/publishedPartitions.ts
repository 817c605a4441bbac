import { isRecord, parseJson } from '../../domain/json.ts';
import type { PartitionedResource } from '../../domain/partition.ts';
import { partitionsIn } from '../../ingest/parquet/partitioned.ts';
import { isPartitioned } from '../../ingest/published/descriptor.ts';
import { PartitionReader } from './partitionReader.ts';
import { keyOf, Partitions } from './partitions.svelte.ts';
import type { StoredData } from './storedData.svelte.ts';

/** The code that keeps them, and where: it loads a library that does not even load where storage is blocked. */
async function keeping(name: string) {
  const store = await import('../../store/partitions.ts');
  return { store, db: new store.PartitionDatabase(name) };
}

/** Partitions that an office publishes: those of the last visit at once, those of today when the descriptor has come. */
export class PublishedPartitions {
  readonly #folder: string;
  /** `null` where nothing can be kept. */
  readonly #keeping: Promise<Awaited<ReturnType<typeof keeping>> | null>;
  readonly #partitions: Partitions;
  readonly #data: StoredData;

  /** `folder`: address of the descriptor's folder; `store`: name of the database of the page's own data, `null` where nothing is stored. */
  constructor(data: StoredData, folder: string, store: string | null) {
    this.#data = data;
    this.#folder = folder;
    this.#keeping = store === null ? Promise.resolve(null) : keeping(`${store} partitions`).catch(() => null);
    const reader = new PartitionReader();
    this.#partitions = new Partitions(
      {
        read: (resource, partition, registry) =>
          reader.read({ url: this.#addressOf(partition.path), resource, partition, registry }),
        // Without storage, and with one that is broken, it comes from the host each time.
        kept: async (partition) => {
          const to = await this.#keeping;
          return to && to.store.keptPartition(to.db, keyOf(partition), Date.now()).catch(() => null);
        },
        keep: async (partition, reading) => {
          const to = await this.#keeping;
          await to?.store.keepPartition(to.db, keyOf(partition), reading, Date.now()).catch(() => undefined);
        },
      },
      () => data.registry,
    );
  }

  #addressOf(path: string): string {
    return this.#folder + path.split('/').map(encodeURIComponent).join('/');
  }

  /** Shows what was published at the last visit. */
  async recall(): Promise<void> {
    const from = await this.#keeping;
    const text = from && (await from.store.publishedText(from.db).catch(() => null));
    const records = text === null ? null : parseJson(text);
    if (!Array.isArray(records)) return;
    const ours = (records as readonly unknown[]).filter(isRecord).map((record) => ({ record }));
    this.#offer(partitionsIn(ours.filter(isPartitioned)).resources);
  }

  /** Shows what is published now, and forgets what is not any more; for what it keeps nobody need wait. */
  show(published: Parameters<typeof partitionsIn>[0]): void {
    const { resources } = partitionsIn(published);
    this.#offer(resources);
    const named = new Set(resources.flatMap(({ partitions }) => partitions.map(keyOf)));
    void this.#keeping
      .then(async (to) => {
        if (!to) return;
        await to.store.rememberPublished(to.db, JSON.stringify(published.map(({ record }) => record)));
        await to.store.keepOnlyPartitions(to.db, named);
      })
      .catch(() => undefined);
  }

  #offer(resources: readonly PartitionedResource[]): void {
    this.#partitions.offer(resources);
    this.#data.lend(this.#partitions);
  }
}
