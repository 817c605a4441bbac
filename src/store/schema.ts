import { Dexie, type Table } from 'dexie';
import type { Block } from '../domain/blocks/block.ts';
import type { Shelvable } from '../domain/checkShelvable.ts';
import type { RememberedShape } from '../domain/mapping.ts';
import { pack, type PackedBlock } from './packedBlock.ts';
import type { Registry, TableName } from '../domain/registry.ts';
import type { Revision, RevisionId, StoredId } from '../domain/revision.ts';

interface StoredBlock {
  readonly id: StoredId;
  readonly block: PackedBlock;
}

interface StoredTable {
  readonly id: StoredId;
  readonly rows: Registry[TableName];
}

/** Which revision is current: one record, under this key. */
interface Head {
  readonly key: 'head';
  readonly revision: RevisionId;
  /** Tells what came of one restore from what was there before, and from what came of another; no backup carries it. */
  readonly lineage?: string;
}

/** A snapshot on the shelf. */
export interface KeptSnapshot extends Shelvable {
  readonly id: number;
  /** Order on the shelf, ascending; whole numbers, not always consecutive. */
  readonly place: number;
}

/**
 * The database, organised like a small version-control store (DECISIONS 3): blocks and tables are written once and never
 * changed; a revision says which of them make up the data; the head says which revision is current.
 */
export class Database extends Dexie {
  declare readonly blocks: Table<StoredBlock, StoredId>;
  declare readonly registry: Table<StoredTable, StoredId>;
  declare readonly revisions: Table<Revision, RevisionId>;
  declare readonly head: Table<Head, 'head'>;
  declare readonly shapes: Table<RememberedShape, string>;
  declare readonly snapshots: Table<KeptSnapshot, number, Omit<KeptSnapshot, 'id'>>;

  constructor(name: string) {
    // Dexie would keep what queries gave, each revision of a long history twice; what is read again is held by whoever shows it.
    super(name, { cache: 'disabled' });
    this.version(1).stores({ blocks: 'id', registry: 'id', revisions: 'id', head: 'key' });
    this.version(2)
      .stores({ shapes: 'shape' })
      .upgrade((transaction) =>
        transaction
          .table<{ block: Block | PackedBlock }>('blocks')
          .toCollection()
          .modify((stored) => {
            if (!('dictionaries' in stored.block)) stored.block = pack(stored.block);
          }),
      );
    this.version(3).stores({ snapshots: '++id, place' });
  }
}
