import { Dexie } from 'dexie';
import { isRecord, parseJson } from '../domain/json.ts';
import type { Result } from '../domain/result.ts';
import type { Revision, RevisionId } from '../domain/revision.ts';
import { CHECKS, FORMAT, registryTable, TABLES, unpackArrays, VERSION, type Table } from './backupFormat.ts';
import { linesOf } from './backupLines.ts';
import { lineOf } from './query.ts';
import type { Database } from './schema.ts';

/**
 * Why a file cannot be restored. `none`: not a backup. `damaged`: changed or cut on the way. `newer`: of a version that
 * this page does not know. `invalid`: whole, but not what a page writes; `what` names the part. `record`: so is one record.
 */
export type BackupFault =
  | { readonly reason: 'none' | 'damaged' | 'too-large' }
  | { readonly reason: 'newer'; readonly version: number }
  | { readonly reason: 'invalid'; readonly what: string }
  | {
      readonly reason: 'record';
      /** Line of the file when it is unpacked, from 1. */
      readonly line: number;
      /** The table that it is for; `registry` where it names none that is known. */
      readonly table: string;
      /** Row of that table, from 1; 0 when it is no row that is wrong. */
      readonly row: number;
      /** Where it is wrong, `mapping.columns.3.role`; empty when it is as a whole. */
      readonly field: string;
    };

/** A backup that was read through and found whole. */
export interface Backup {
  /** It is read once more to be restored: no more than a record of it is in memory. */
  readonly file: Blob;
  /** Moment it was made, ISO 8601 in UTC. */
  readonly made: string;
  readonly revisions: number;
  readonly indicators: number;
  readonly observations: number;
  readonly snapshots: number;
}

/** A file that is not, or no longer, what was checked. */
class BackupChanged extends Error {
  override readonly name = 'BackupChanged';
}

const refuse = (error: BackupFault) => ({ ok: false, error }) as const;

/** Reads a backup to its end and checks every record, before anything is written. Never throws for a file, whatever it is. */
export async function readBackup(file: Blob): Promise<Result<Backup, BackupFault>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return refuse({ reason: 'none' });
  const gate = new Gate();
  for await (const line of linesOf(file)) {
    if (line === 'damaged' || line === 'too-large') return refuse({ reason: line });
    gate.take(line.text);
    if (gate.fault?.reason === 'none' || gate.fault?.reason === 'newer') break;
    // Any other wrong line may come of a changed byte: the check at the end of the file tells, so it is read to there.
  }
  return gate.end(file);
}

interface TakenRecord {
  readonly table: Table;
  readonly value: unknown;
}

/** Looks at the records of a backup as they pass, and keeps of them what tells at the end whether they fit each other. */
class Gate {
  #made = '';
  #count = 0;
  #isEnded = false;
  #isTwice = false;
  #fault: BackupFault | null = null;
  readonly #blocks = new Map<string, { readonly indicator: string; readonly count: number }>();
  readonly #tables = new Set<string>();
  readonly #revisions = new Map<RevisionId, Revision>();
  readonly #heads: RevisionId[] = [];
  /** By table and key: what is there twice is no backup. */
  readonly #keys = new Set<string>();
  #snapshots = 0;

  /** The first thing that was wrong. */
  get fault(): BackupFault | null {
    return this.#fault;
  }

  /** Takes the next line; the record that it is, `null` where it is none or something was wrong. */
  take(text: string): TakenRecord | null {
    if (this.#fault) return null;
    const taken = this.#look(parseJson(text, unpackArrays));
    if (taken === null) return null;
    if ('reason' in taken) this.#fault = taken;
    else {
      this.#note(taken);
      return taken;
    }
    return null;
  }

  #look(record: unknown): TakenRecord | BackupFault | null {
    if (this.#made === '') {
      if (!isRecord(record) || record['format'] !== FORMAT) return { reason: 'none' };
      const version = record['version'];
      if (typeof version !== 'number') return { reason: 'invalid', what: 'version' };
      if (version !== VERSION) return { reason: 'newer', version };
      if (typeof record['made'] !== 'string' || Number.isNaN(Date.parse(record['made'])))
        return { reason: 'invalid', what: 'made' };
      this.#made = record['made'];
      return null;
    }
    if (this.#isEnded) return { reason: 'invalid', what: 'end' };
    if (isRecord(record)) {
      this.#isEnded = true;
      return record['end'] === this.#count ? null : { reason: 'damaged' };
    }
    const [name, value] = Array.isArray(record) ? (record as unknown[]) : [];
    const table = TABLES.find((known) => known === name);
    if (!table) return { reason: 'invalid', what: typeof name === 'string' ? name.slice(0, 40) : 'table' };
    this.#count += 1;
    const wrong = CHECKS[table](value);
    return wrong === null ? { table, value } : recordFault(this.#count + 1, table, value, wrong);
  }

  /** Its check has said that it is what its table holds. */
  #note({ table, value }: TakenRecord): void {
    if (table === 'head') {
      this.#heads.push((value as { revision: RevisionId }).revision);
      return;
    }
    const record = value as { readonly id: string; readonly shape: string };
    const key = `${table} ${table === 'shapes' ? record.shape : record.id}`;
    this.#isTwice ||= this.#keys.has(key);
    this.#keys.add(key);
    if (table === 'blocks') {
      const { indicator, count } = (value as { block: { indicator: string; count: number } }).block;
      this.#blocks.set(record.id, { indicator, count });
    } else if (table === 'registry') this.#tables.add(record.id);
    else if (table === 'revisions') this.#revisions.set((value as Revision).id, value as Revision);
    else if (table === 'snapshots') this.#snapshots++;
  }

  /** What the file is, once all of it has passed. */
  end(file: Blob): Result<Backup, BackupFault> {
    if (this.#fault) return refuse(this.#fault);
    if (this.#made === '') return refuse({ reason: 'none' });
    if (!this.#isEnded) return refuse({ reason: 'damaged' });
    const [head, ...more] = this.#heads;
    if (head === undefined || more.length > 0 || this.#isTwice) return refuse({ reason: 'invalid', what: 'head' });
    const line = lineOf(this.#revisions, head);
    const [current] = line;
    if (!current || line.at(-1)?.parent !== null) return refuse({ reason: 'invalid', what: 'revisions' });
    const misfit = this.#misfit(line);
    if (misfit !== null) return refuse({ reason: 'invalid', what: misfit });
    const now = Object.values(current.manifest.blocks);
    return {
      ok: true,
      value: {
        file,
        made: this.#made,
        revisions: line.length,
        indicators: now.length,
        observations: now.reduce((sum, id) => sum + (this.#blocks.get(id)?.count ?? 0), 0),
        snapshots: this.#snapshots,
      },
    };
  }

  /** The table that lacks what a revision of the line needs. */
  #misfit(line: readonly Revision[]): Table | null {
    // A number that is still to be given would stand in the way of the revision that gets it.
    const newest = [...this.#revisions.keys()].reduce((most, id) => Math.max(most, id), 0);
    const isToCome = (id: string): boolean => Number.parseInt(id, 10) > newest;
    if ([...this.#blocks.keys()].some(isToCome)) return 'blocks';
    if ([...this.#tables].some(isToCome)) return 'registry';
    for (const manifest of line.flatMap((one) => [one.manifest, one.publication?.layer ?? []].flat())) {
      for (const [indicator, id] of Object.entries(manifest.blocks))
        if (this.#blocks.get(id)?.indicator !== indicator) return 'blocks';
      for (const [name, id] of Object.entries(manifest.tables))
        if (!this.#tables.has(id) || !id.endsWith(`/${name}`)) return 'registry';
    }
    return null;
  }
}

function recordFault(line: number, table: Table, value: unknown, wrong: string): BackupFault {
  const [, row, field = ''] = (table === 'registry' && /^rows\.(\d+)\.?(.*)$/s.exec(wrong)) || [];
  const name = (table === 'registry' ? registryTable(value) : null) ?? table;
  return row === undefined
    ? { reason: 'record', line, table: name, row: 0, field: wrong }
    : { reason: 'record', line, table: name, row: Number(row) + 1, field };
}

/**
 * Puts a backup in the place of everything that is stored, in one transaction: afterwards there is the old or the new, whole. The file
 * is read once more, and checked as before, for it may have changed since. Throws `BackupChanged` if it has.
 */
export async function restoreBackup(db: Database, { file }: Backup): Promise<void> {
  const tables = TABLES.map((name) => db[name]);
  const gate = new Gate();
  const lines = linesOf(file);
  try {
    await db.transaction('rw', tables, async () => {
      for (const table of tables) await table.clear();
      for (;;) {
        // Between two lines nothing is asked of the database, which would take the transaction for ended.
        const next = await Dexie.waitFor(lines.next());
        if (next.done === true) break;
        const line = next.value;
        const record = typeof line === 'string' ? null : gate.take(line.text);
        if (typeof line === 'string' || gate.fault) throw new BackupChanged('the file is not what was checked');
        if (record) await (db[record.table] as { add: (one: unknown) => PromiseLike<unknown> }).add(record.value);
      }
      if (!gate.end(file).ok) throw new BackupChanged('the file is not what was checked');
      // A review of what was there before is none of this, whatever numbers and moments the revisions share.
      await db.head.update('head', { lineage: crypto.getRandomValues(new Uint32Array(2)).join('-') });
    });
  } finally {
    await lines.return(undefined);
  }
}
