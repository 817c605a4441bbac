import { fileURLToPath } from 'node:url';
import { readTable } from '../../../../data/csv.mjs';
import type { Area } from '../../../../src/domain/area.ts';
import { Fields, TABLE_READERS } from '../../../../src/ingest/rows/readTable.ts';

/** The areas of the data package. */
export const areas: readonly Area[] = readTable(
  fileURLToPath(new URL('../../../../data/areas.csv', import.meta.url)),
).map((row) => TABLE_READERS.areas.toRow(new Fields(row)));
