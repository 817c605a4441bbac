import type { FileFacts } from '../../../src/domain/revision.ts';
import { STATES_ALL } from '../../../src/domain/blocks/mergeBlocks.ts';
import type { ReadFile, Reading } from '../../../src/ingest/rows/reading.ts';
import type { Inspection } from '../../../src/ingest/rows/inspection.ts';
import { IssueLog } from '../../../src/ingest/file/issues.ts';

/** What a file says: nothing but what is given. */
export const readingOf = (rest: Partial<Reading>): Reading => ({
  layout: 'tidy-observations',
  rows: 1,
  counts: { read: 1, accepted: 1, missing: 0, rejected: 0 },
  issues: new IssueLog().finish(),
  states: STATES_ALL,
  isWhole: false,
  blocks: [],
  tables: {},
  targets: [],
  questions: [],
  series: [],
  unknownAreas: [],
  ambiguous: [],
  ...rest,
});

const inspection: Inspection = {
  oddDate: '',
  forecast: '',
  proposals: { areas: [], periods: [], series: [] },
  format: { encoding: 'utf-8', delimiter: ',', hasSepLine: false, hasKeyColumn: false, isSure: true },
  layout: 'tidy-observations',
  evidence: [],
  alternatives: [],
  mapping: { table: 'areas', headerRow: 0, headers: [] },
  said: [],
  headerLine: 1,
  needs: [],
  preview: [],
  lossy: '',
  suspects: [],
  shape: '',
};

export const factsOf = (reading: Reading, rest: Partial<FileFacts> = {}): FileFacts => ({
  name: 'made.csv',
  bytes: 1,
  sha256: '',
  layout: reading.layout,
  encoding: 'utf-8',
  delimiter: ',',
  rows: reading.rows,
  counts: reading.counts,
  ...rest,
});

/** A file as read that says what is given. */
export const fileOf = (reading: Reading, rest: Partial<ReadFile> = {}): ReadFile => ({
  place: 0,
  facts: factsOf(reading),
  inspection,
  reading,
  ...rest,
});
