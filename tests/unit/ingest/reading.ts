import { readFileSync } from 'node:fs';
import { observationAt, type Block } from '../../../src/domain/block.ts';
import type { Issue } from '../../../src/domain/issue.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/domain/registry.ts';
import type { Result } from '../../../src/domain/result.ts';
import { readFiles } from '../../../src/ingest/importer.ts';
import type { IncomingFile } from '../../../src/ingest/messages.ts';
import { readFile, type ByteSource, type FileReading } from '../../../src/ingest/readFile.ts';
import type { Reading } from '../../../src/ingest/reading.ts';
import { review, type ReadFile } from '../../../src/ingest/review.ts';

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
    resources: readonly { path: string }[];
  };
  return resources.map(({ path }) => incoming(path, new Uint8Array(readFileSync(new URL(path, DATA)))));
};

export interface BuiltIn {
  readonly registry: Registry;
  readonly blocks: ReadonlyMap<Block['indicator'], Block>;
  readonly files: readonly ReadFile[];
}

let builtIn: Promise<BuiltIn> | undefined;

/** The data package, read once as the page reads it. */
export function readBuiltIn(): Promise<BuiltIn> {
  builtIn ??= readFiles(packageFiles(), EMPTY_REGISTRY).then((result) => {
    const files = sure(result);
    const plan = review('package', files, { registry: EMPTY_REGISTRY, blocks: new Map() });
    return {
      files,
      registry: { ...EMPTY_REGISTRY, ...plan.tables },
      blocks: new Map(plan.blocks.map((block) => [block.indicator, block])),
    };
  });
  return builtIn;
}

export const read = async (content: string | Uint8Array, registry: Registry): Promise<Result<FileReading, Issue>> =>
  readFile(sourceOf(typeof content === 'string' ? bytesOf(content) : content), registry);

/** What a file that can be read says, known areas and indicators being those of the data package. */
export async function reading(content: string | Uint8Array): Promise<Reading> {
  return sure(await read(content, (await readBuiltIn()).registry)).reading;
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
  found.issues.map((issue) => [issue.code, issue.line, issue.column, issue.found, issue.expected]);
