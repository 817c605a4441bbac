import { observationAt, PROJECTED, type Block } from '../domain/blocks/block.ts';
import { withoutRows } from '../domain/blocks/withoutRows.ts';
import { csvLines } from '../domain/csv.ts';
import { TABLE_NAMES } from '../domain/registry.ts';
import type { Workspace } from '../domain/workspace.ts';
import { FORECAST, sentinelsIn } from './rows/questions.ts';
import { figureCells, tableCells, textsOf, type Cell } from './rows/writeTable.ts';

/** What a package says of itself. */
export interface PackageFacts {
  readonly title: string;
  /** Moment it is made, ISO 8601 in UTC. */
  readonly created: string;
}

/** Hexadecimal SHA-256 of a text in UTF-8; empty where there is none. */
type Digest = (text: string) => Promise<string>;

/** The rows of a block that are projections, and those that are none. */
function parted(block: Block): { readonly projected: Block; readonly observed: Block } {
  const rows = (isWanted: boolean): ReadonlySet<number> =>
    new Set([...block.flags.keys()].filter((row) => (((block.flags[row] ?? 0) & PROJECTED) !== 0) === isWanted));
  return { projected: withoutRows(block, rows(false)), observed: withoutRows(block, rows(true)) };
}

const textOf = (cells: readonly (readonly Cell[])[]): string => csvLines(textsOf(cells), ',', 'import');

interface Written {
  readonly name: string;
  readonly text: string;
  readonly answers: Readonly<Record<string, string>>;
}

function figures(name: string, blocks: readonly Block[], more: Written['answers'] = {}): readonly Written[] {
  const held = blocks.filter(({ count }) => count > 0);
  if (held.length === 0) return [];
  // What looks like a sign of a missing value was found to be a figure when it was imported.
  const sentinels = held.flatMap((block) => sentinelsIn(block, '').map(({ id }) => [id, 'figure'] as const));
  const all = held.flatMap((block) => Array.from({ length: block.count }, (_, row) => observationAt(block, row)));
  return [{ name, text: textOf(figureCells(all)), answers: { ...Object.fromEntries(sentinels), ...more } }];
}

/**
 * A workspace as a data package (Data Package 2.0): the files by their paths below `data/`, the descriptor last, as it should arrive.
 * What the importer would ask of them the descriptor answers. Reading it gives the same content, but for the lines of origin.
 */
export async function writePackage(
  { registry, blocks }: Workspace,
  { title, created }: PackageFacts,
  digest: Digest,
): Promise<ReadonlyMap<string, string>> {
  const tables = TABLE_NAMES.flatMap((name): readonly Written[] =>
    registry[name].length === 0 ? [] : [{ name, text: textOf(tableCells(name, registry[name])), answers: {} }],
  );
  const split = blocks.map(parted);
  const files = [
    ...tables,
    ...figures(
      'observations',
      split.map(({ observed }) => observed),
    ),
    // Its name says what it holds, and its answer which of it.
    ...figures(
      'projections',
      split.map(({ projected }) => projected),
      { [FORECAST]: 'projection' },
    ),
  ];
  const resources = await Promise.all(files.map((file) => resourceOf(file, digest)));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'targetline-published',
    title,
    created,
    version: created.slice(0, 10),
    resources,
  };
  return new Map([
    ...files.map(({ name, text }) => [`${name}.csv`, text] as const),
    ['datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`],
  ]);
}

async function resourceOf({ name, text, answers }: Written, digest: Digest) {
  const [header = ''] = text.split('\r\n', 1);
  const sum = await digest(text);
  const isFigures = name === 'observations' || name === 'projections';
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: new TextEncoder().encode(text).length,
    ...(sum === '' ? {} : { hash: `sha256:${sum}` }),
    schema: {
      fields: header.split(',').map((field) => ({ name: field, type: NUMBERS.includes(field) ? 'number' : 'string' })),
    },
    ...(isFigures
      ? { reading: { marks: { value: '.' }, ...(Object.keys(answers).length > 0 ? { answers } : {}) } }
      : {}),
  };
}

const NUMBERS = ['value', 'minimum', 'maximum', 'decimals', 'year', 'order', 'discontinued', 'first_year', 'last_year'];
