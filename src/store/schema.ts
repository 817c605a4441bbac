import { Dexie, type Table } from 'dexie';
import type { Block } from '../domain/block.ts';
import type { Registry, TableName } from '../domain/registry.ts';
import type { Revision, RevisionId, StoredId } from '../domain/revision.ts';

interface StoredBlock {
  readonly id: StoredId;
  readonly block: Block;
}

interface StoredTable {
  readonly id: StoredId;
  readonly rows: Registry[TableName];
}

/** Which revision is current: one record, under this key. */
interface Head {
  readonly key: 'head';
  readonly revision: RevisionId;
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

  constructor(name: string) {
    super(name);
    this.version(1).stores({ blocks: 'id', registry: 'id', revisions: 'id', head: 'key' });
  }
}
