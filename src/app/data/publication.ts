import { withNeeded } from '../../domain/needed.ts';
import { EMPTY_REGISTRY, type Registry } from '../../domain/registry.ts';
import { addCounts, type ImportPlan } from '../../domain/revision.ts';
import { Crc32 } from '../../ingest/books/crc32.ts';
import { sha256 } from '../../ingest/file/sha256.ts';
import { definePlan } from '../../ingest/define.ts';
import { isPartitioned, readDescriptor, type Descriptor, type Resource } from '../../ingest/published/descriptor.ts';
import { partitionsIn } from '../../ingest/parquet/partitioned.ts';
import { descriptionFault, type Fault } from '../../ingest/published/fault.ts';
import { DESCRIPTOR, SITE_FILE } from '../../ingest/published/paths.ts';
import { readSite, type Site, type SiteRead } from '../../ingest/published/siteFile.ts';
import {
  choicesOf,
  faultOfRefusal,
  faultsOfAsked,
  faultsOfNames,
  faultsOfReview,
  tablesIn,
} from '../../ingest/publishedPackage.ts';
import { PACKAGE_VERSION } from './builtIn.ts';
import { RefusedFile, type NextStep, type plan } from './planImport.ts';

/** Where a publication is read from, and by what: in the page by fetching and by a worker, in a program from a disk. */
export interface Sources {
  /** A file by its path below the folder of the page; `null` where there is none. */
  readonly file: (path: string) => Promise<Blob | null>;
  /** What it is laid over. */
  readonly under: (hasBuiltIn: boolean) => Promise<ImportPlan>;
  readonly run: typeof plan;
  /** The reader's day, `YYYY-MM-DD`, for a package that does not say when it was made. */
  readonly today: string;
}

/** A package as its files arrived, before any table is read. */
export interface OpenedPackage {
  readonly descriptor: Descriptor | null;
  readonly tables: readonly { readonly resource: Resource; readonly bytes: Blob }[];
  /** Tells this state of all files, and of the built-in data below them, from every other. */
  readonly digest: string;
  readonly faults: readonly Fault[];
}

/** `site.json`; `null` where there is none. */
export async function readSiteOf({ file }: Pick<Sources, 'file'>): Promise<SiteRead | null> {
  const text = await (await file(SITE_FILE))?.text();
  // Some hosts answer with their front page in place of what they do not have.
  return text === undefined || /^\s*</.test(text) ? null : readSite(text);
}

/** Fetches the descriptor and every table of the package, and compares them with what it says of them. */
export async function openPackage({ file }: Pick<Sources, 'file'>, { hasBuiltIn }: Site): Promise<OpenedPackage> {
  const described = await file(DESCRIPTOR);
  const missing = (path: string) => descriptionFault(path, true, 'missing');
  if (!described) return { descriptor: null, tables: [], digest: '', faults: [missing(DESCRIPTOR)] };
  const { descriptor, faults } = readDescriptor(await described.text());
  if (!descriptor) return { descriptor, tables: [], digest: '', faults };
  const { tables, faults: left } = tablesIn(descriptor, isPartitioned);
  const found: Fault[] = [...faults, ...left, ...partitionsIn(descriptor.resources.filter(isPartitioned)).faults];
  const sums = [await sumOf(described)];
  const arrived = [];
  // All at once: on a slow line each would wait for the one before.
  const fetched = await Promise.all(tables.map(async (resource) => ({ resource, bytes: await file(resource.path) })));
  for (const { resource, bytes } of fetched) {
    if (!bytes) {
      found.push(missing(resource.path));
      continue;
    }
    const sum = await sumOf(bytes);
    sums.push(sum);
    const isOther = resource.sha256 !== '' && sum.length === resource.sha256.length && sum !== resource.sha256;
    if (isOther || (resource.bytes !== null && resource.bytes !== bytes.size))
      found.push(
        descriptionFault(resource.path, true, 'changed', '', String(bytes.size), String(resource.bytes ?? '')),
      );
    arrived.push({ resource, bytes });
  }
  const digest = await sumOf(new Blob([[hasBuiltIn ? PACKAGE_VERSION : '', ...sums].join('\n')]));
  return { descriptor, tables: arrived, digest, faults: found };
}

/** SHA-256; CRC-32 where the browser gives none, which is enough to see that something changed. */
async function sumOf(bytes: Blob): Promise<string> {
  const digest = await sha256(bytes);
  if (digest !== '') return digest;
  const crc = new Crc32();
  crc.add(new Uint8Array(await bytes.arrayBuffer()));
  return `${String(bytes.size)}-${crc.value.toString(16)}`;
}

/** What a publication would store, or what is wrong with it; a plan comes without fatal faults only. */
export interface Published {
  readonly plan: ImportPlan | null;
  readonly faults: readonly Fault[];
}

const never = new AbortController().signal;

/** Reads an opened package as the importer reads any file, over the built-in data. */
export async function planPublication(sources: Sources, site: Site, opened: OpenedPackage): Promise<Published> {
  const { descriptor, tables, faults } = opened;
  const refuse = (...more: readonly Fault[]): Published => ({ plan: null, faults: [...faults, ...more] });
  if (!descriptor || faults.some(({ isFatal }) => isFatal)) return refuse();
  const under = await sources.under(site.hasBuiltIn);
  const registry: Registry = { ...EMPTY_REGISTRY, ...under.tables };
  const choices = tables.map(({ resource }) => choicesOf(resource));
  let step: NextStep;
  try {
    step = await sources.run(
      {
        origin: 'published',
        files: () => Promise.resolve(tables.map(({ resource, bytes }) => ({ name: resource.path, bytes }))),
        choices,
        remembered: [],
        today: descriptor.created || sources.today,
      },
      {
        registry,
        blocks: (wanted) => Promise.resolve(under.blocks.filter(({ indicator }) => wanted.includes(indicator))),
      },
      () => undefined,
      never,
    );
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return refuse(faultOfRefusal(error.file, error.issue));
  }
  if (step.name === 'asked') return refuse(...faultsOfAsked(step.files));
  const { review } = step;
  const defined = definePlan(review, new Map(), registry, descriptor.created || sources.today);
  const found = [
    ...faultsOfReview(review, choices),
    ...faultsOfNames(
      { ...registry, ...defined.tables },
      tables.map(({ resource }) => resource),
      site,
    ),
  ];
  if (found.some(({ isFatal }) => isFatal)) return refuse(...found);
  const laid = over(under, defined);
  const isPartitionedToo = descriptor.resources.some(isPartitioned);
  const { version, created } = descriptor;
  // Which areas the figures of partitions are of is not known before each is opened.
  const shown = site.hasBuiltIn || isPartitionedToo ? laid : ofNeededAreas(laid, under, site);
  return {
    plan: { ...shown, publication: { digest: opened.digest, version, created } },
    faults: [...faults, ...found],
  };
}

/** Of the names by which tables are read, an office's page keeps what it speaks of: whatever it offers, it has something of. */
function ofNeededAreas(plan: ImportPlan, under: ImportPlan, { area }: Site): ImportPlan {
  const all: Registry = { ...EMPTY_REGISTRY, ...plan.tables };
  const before = new Map(under.tables.areas?.map((one) => [one.id, JSON.stringify(one)]));
  const own = all.areas.filter((one) => before.get(one.id) !== JSON.stringify(one));
  const spoken = [
    ...plan.blocks.flatMap((block) => block.areas),
    ...all.programmes.flatMap(({ members = [] }) => members),
    ...(area === null ? [] : [area]),
  ];
  const figured = { indicators: new Set<string>(), areas: new Set<string>(spoken) };
  const { areas } = withNeeded({ ...all, areas: own }, all, figured);
  const added = plan.difference.added - (all.areas.length - areas.length);
  return { ...plan, difference: { ...plan.difference, added }, tables: { ...plan.tables, areas } };
}

/** Both together, where the second was reviewed against the first: of what both hold, it has the whole new content. */
function over(under: ImportPlan, plan: ImportPlan): ImportPlan {
  const renewed = new Set(plan.blocks.map(({ indicator }) => indicator));
  return {
    ...plan,
    files: [...under.files, ...plan.files],
    counts: addCounts(under.counts, plan.counts),
    difference: { ...plan.difference, added: under.difference.added + plan.difference.added },
    blocks: [...under.blocks.filter(({ indicator }) => !renewed.has(indicator)), ...plan.blocks],
    tables: { ...under.tables, ...plan.tables },
  };
}
