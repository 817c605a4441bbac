import { readFileSync } from 'node:fs';
import { observationAt, type Block } from '../../../src/domain/blocks/block.ts';
import { issuesIn, type Issue } from '../../../src/domain/issue.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/domain/registry.ts';
import type { Result } from '../../../src/domain/result.ts';
import { NO_CHOICES, type Choices, type RememberedShape } from '../../../src/ingest/rows/choices.ts';
import { readFiles } from '../../../src/ingest/importer.ts';
import type { ReadRequest } from '../../../src/ingest/messages.ts';
import type { ReadFile, Reading, IncomingFile } from '../../../src/ingest/rows/reading.ts';
import { matchersOf, type Matchers } from '../../../src/ingest/cell/matchers.ts';
import { readFile, type ByteSource, type FileReading, type Knowledge } from '../../../src/ingest/readFile.ts';
import { review } from '../../../src/ingest/review.ts';

/** The reader's day in these tests. */
export const TODAY = '2026-11-28';

const DATA = new URL('../../../data/', import.meta.url);
const FIXTURES = new URL('../../fixtures/', import.meta.url);

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FIXTURES)));
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const incoming = (name: string, content: string | Uint8Array): IncomingFile => ({
  name,
  bytes: new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
});

export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, slice: (start, end) => Promise.resolve(bytes.slice(start, end)) };
}

/** The value of a result that must be one. */
export function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export const packageFiles = (): readonly IncomingFile[] => {
  const { resources } = JSON.parse(readFileSync(new URL('datapackage.json', DATA), 'utf8')) as {
    resources: readonly { path: string | readonly string[] }[];
  };
  // Filed forecasts are no figures: nothing imports them.
  return resources
    .flatMap(({ path }) => path)
    .filter((path) => !path.startsWith('forecasts/'))
    .map((path) => incoming(path, new Uint8Array(readFileSync(new URL(path, DATA)))));
};

type Errand = Omit<ReadRequest, 'type' | 'origin'>;

/** Files to read with nothing decided about them but what is given. */
export const errand = (
  files: readonly IncomingFile[],
  registry: Registry,
  choices: readonly Partial<Choices>[] = [],
  remembered: readonly RememberedShape[] = [],
): Errand => ({
  files,
  choices: files.map((_, place) => ({ ...NO_CHOICES, ...choices[place] })),
  remembered,
  registry,
  today: TODAY,
});

/** The files of an errand, every one of which can be read without asking anybody. */
export async function allRead(told: Errand): Promise<readonly ReadFile[]> {
  const { files, asked } = sure(await readFiles(told));
  if (asked.length > 0) throw new Error(`asked: ${JSON.stringify(asked.map(({ inspection }) => inspection.needs))}`);
  return files;
}

export interface BuiltIn {
  readonly registry: Registry;
  readonly matchers: Matchers;
  readonly blocks: ReadonlyMap<Block['indicator'], Block>;
  readonly files: readonly ReadFile[];
}

let builtIn: Promise<BuiltIn> | undefined;

/** The data package, read once as the page reads it. */
export function readBuiltIn(): Promise<BuiltIn> {
  builtIn ??= allRead(errand(packageFiles(), EMPTY_REGISTRY)).then((files) => {
    const { plan } = review('package', files, { registry: EMPTY_REGISTRY, blocks: new Map() });
    const registry = { ...EMPTY_REGISTRY, ...plan.tables };
    return {
      files,
      registry,
      matchers: matchersOf(registry),
      blocks: new Map(plan.blocks.map((block) => [block.indicator, block])),
    };
  });
  return builtIn;
}

/** What is known before a file is opened: the data package, and what a test decides. */
export async function knowledge(
  choices: Partial<Choices> = {},
  remembered: readonly RememberedShape[] = [],
): Promise<Knowledge> {
  const { registry, matchers } = await readBuiltIn();
  return { name: 'made.csv', registry, matchers, choices: { ...NO_CHOICES, ...choices }, remembered, today: TODAY };
}

export const read = async (
  content: string | Uint8Array,
  choices: Partial<Choices> = {},
  remembered: readonly RememberedShape[] = [],
): Promise<Result<FileReading, Issue>> =>
  readFile(sourceOf(typeof content === 'string' ? bytesOf(content) : content), await knowledge(choices, remembered));

/** What a file that can be read without asking says, known areas and indicators being those of the data package. */
export async function reading(content: string | Uint8Array, choices: Partial<Choices> = {}): Promise<Reading> {
  const { inspection, reading: found } = sure(await read(content, choices));
  if (!found) throw new Error(`asked: ${inspection.layout}, ${inspection.needs.join(', ')}`);
  return found;
}

export const observationsIn = (block: Block): readonly Observation[] =>
  Array.from({ length: block.count }, (_, index) => observationAt(block, index));

export const allObservations = ({ blocks }: Pick<Reading, 'blocks'>): readonly Observation[] =>
  blocks.flatMap((block) => observationsIn(block));

/** Indicator, area, period and value of every observation, in the order of the text: what a file says, whatever its order. */
export const figures = (found: Pick<Reading, 'blocks'>): readonly string[] =>
  allObservations(found)
    .map((o) => `${o.indicator} ${o.area} ${o.period} ${String(o.value)}`)
    .sort();

/** Code, line, column, what was found and expected, of each issue. */
export const told = (found: Pick<Reading, 'issues'>): readonly (readonly (string | number)[])[] =>
  issuesIn(found.issues).map((issue) => [issue.code, issue.line, issue.column, issue.found, issue.expected]);
