import { isPartitioned } from '../../ingest/published/descriptor.ts';
import { descriptionFault, type Fault } from '../../ingest/published/fault.ts';
import { SITE_FILE } from '../../ingest/published/paths.ts';
import { readSite, writeSite, type Site } from '../../ingest/published/siteFile.ts';
import { NO_COUNTS, type Publication } from '../../domain/revision.ts';
import type { Renewal } from '../../store/publish.ts';
import { planFirst, type FirstPlan } from './firstStart.ts';
import { dropMark, leaveMark, markOf } from './marks.ts';
import { plan, startWorker } from './planImport.ts';
import {
  openPackage,
  planPublication,
  readSiteOf,
  type OpenedPackage,
  type Published,
  type Sources,
} from './publication.ts';
import { siteFile } from './siteFiles.ts';
import { SITE_FOLDER, STORE_NAME, WRONG_NAME } from './siteFolder.ts';
import type { PublishedPartitions } from './publishedPartitions.ts';
import type { StoredData } from './storedData.svelte.ts';

/** What was published anew while the reader was away, and what it changed. */
export interface News extends Renewal {
  readonly publication: Publication;
}

/** In the page: files come from the folder beside it, and a worker reads them. */
const sourcesOf = (today: string): Sources => ({
  file: siteFile,
  under: async (hasBuiltIn) => {
    startWorker();
    return (await import('./restOfStart.ts')).planUnder(hasBuiltIn);
  },
  run: plan,
  today,
});

/** What an office has published beside the page: its name and defaults, its data as they come, and what is wrong with them. */
export class PublishedPage {
  #site = $state.raw<Site | null>(null);
  #faults = $state.raw<readonly Fault[]>([]);
  #news = $state.raw<News | null>(null);
  /** What came of looking for something new: it fails without a network, which is no fault of the office. */
  #opened: Promise<OpenedPackage> | null = null;
  /** What it would store: worked out once in a visit. */
  #published: Promise<Published> | null = null;
  /** Whether anything may be stored. */
  #isKept = true;
  #held = $state.raw<Publication | null>(null);
  #partitions: Promise<PublishedPartitions> | null = null;
  readonly #data: StoredData;
  readonly #sources: Sources;

  constructor(data: StoredData, today: string, sources = sourcesOf(today)) {
    this.#data = data;
    this.#sources = sources;
  }

  /** `null` where the page stands alone. */
  get site(): Site | null {
    return this.#site;
  }

  /** What the office should mend, fatal ones first. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** `null` while nothing new has come in this visit. */
  get news(): News | null {
    return this.#news;
  }

  /** The version that is stored, or held in memory for a frame; `null` where none is. */
  get stored(): Publication | null {
    if (!this.#isKept) return this.#held;
    return this.#data.history.find(({ publication }) => publication !== undefined)?.publication ?? null;
  }

  #say(faults: readonly Fault[]): void {
    this.#faults = faults.toSorted((a, b) => Number(b.isFatal) - Number(a.isFatal));
  }

  /** Learns what page this is, and opens its data. A later visit knows it from the one before, and need not wait for a network. */
  async open(): Promise<void> {
    if (WRONG_NAME !== null) {
      this.#say([descriptionFault('?data=', true, 'address', '', WRONG_NAME, 'hanoi')]);
      // Whatever an address says, nothing is stored for it.
      return this.#data.showBuiltIn();
    }
    const known = markOf('site');
    this.#site = known === null ? null : readSite(known).site;
    if (!this.#site) {
      const read = await readSiteOf(this.#sources).catch(() => null);
      this.#site = read?.site ?? null;
      this.#say(read?.faults ?? []);
      if (read === null && STORE_NAME !== 'targetline') {
        this.#say([descriptionFault(SITE_FILE, true, 'missing')]);
        return this.#data.showBuiltIn();
      }
    }
    if (markOf('partitions') !== null) await (await this.#partitioned()).recall();
    this.#data.open(STORE_NAME);
  }

  /** For a frame in another page: what is published now, held in memory. False where nothing is published at what its address names. */
  async hold(): Promise<boolean> {
    this.#isKept = false;
    if (WRONG_NAME !== null) return false;
    const read = await readSiteOf(this.#sources).catch(() => null);
    this.#site = read?.site ?? null;
    if (!this.#site && STORE_NAME !== 'targetline') return false;
    await this.#data.showBuiltIn();
    return true;
  }

  /** The code for what is published in partitions, and the library behind it, are loaded only where there are some. */
  #partitioned(): Promise<PublishedPartitions> {
    return (this.#partitions ??= import('./publishedPartitions.ts').then(
      (code) =>
        new code.PublishedPartitions(this.#data, `${SITE_FOLDER ?? './'}data/`, this.#isKept ? STORE_NAME : null),
    ));
  }

  /** Lists the indicators that are published in partitions. None of them is opened. */
  async #list({ descriptor }: OpenedPackage): Promise<void> {
    const resources = descriptor?.resources.filter(isPartitioned) ?? [];
    if (resources.length === 0 && markOf('partitions') === null) return;
    (await this.#partitioned()).show(resources);
    if (!this.#isKept) return;
    if (resources.length > 0) leaveMark('partitions');
    else dropMark('partitions');
  }

  /** In the place of what cannot be read: the built-in data, on the page of an office that shows them, else nothing. */
  async #instead({ hasBuiltIn }: Site): Promise<FirstPlan> {
    if (hasBuiltIn) return planFirst();
    const nothing = { ...(await this.#sources.under(false)), files: [], counts: NO_COUNTS, tables: {} };
    return { ...nothing, whole: () => Promise.resolve(nothing) };
  }

  /** What a first visit shows and stores: what is published, or what stands in its place where that cannot be. */
  async first(): Promise<FirstPlan> {
    const site = this.#site;
    if (!site) return planFirst();
    try {
      const found = await this.#plan(site);
      if (!found) return await this.#instead(site);
      if (this.#opened) await this.#list(await this.#opened);
      if (this.#isKept) leaveMark('site', writeSite(site));
      else this.#held = found.publication ?? null;
      return { ...found, whole: () => Promise.resolve(found) };
    } catch (error) {
      this.#say([descriptionFault(SITE_FILE, true, 'missing', '', String(error))]);
      return this.#instead(site);
    }
  }

  async #plan(site: Site) {
    const published = await (this.#published ??= this.#read(site));
    this.#say([...this.#faults.filter(({ file }) => file === SITE_FILE), ...published.faults]);
    return published.plan;
  }

  async #read(site: Site): Promise<Published> {
    // What its tables are laid over, and the worker that reads them, are made ready while they arrive.
    const under = this.#sources.under(site.hasBuiltIn);
    under.catch(() => undefined);
    const opened = await (this.#opened ??= openPackage(this.#sources, site));
    // Listed only once the tables are read; the code is on its way until then.
    if (opened.descriptor?.resources.some(isPartitioned)) this.#partitioned().catch(() => undefined);
    return planPublication({ ...this.#sources, under: () => under }, site, opened);
  }

  /** Whether what is published is what is stored already: of a page that still is what it was. */
  async #isStored({ digest }: OpenedPackage): Promise<boolean> {
    return (await this.#data.publication())?.digest === digest;
  }

  /**
   * Looks for something new, once what is stored is on screen. `whenFree`: waits until nothing of the reader's is under way. Where a
   * start did not remember that there was something stored, what it found is new all the same.
   */
  async refresh(whenFree: () => Promise<void>): Promise<void> {
    if (!this.#data.isStored || WRONG_NAME !== null) return;
    const site = this.#opened === null ? await this.#look() : this.#site;
    if (!site || !this.#opened) return;
    const opened = await this.#opened;
    if (await this.#isStored(opened)) return;
    const found = await this.#plan(site);
    if (!found?.publication) return;
    await whenFree();
    const renewal = await this.#data.renew(found);
    // After the tables, which say what its figures are of.
    await this.#list(opened);
    leaveMark('site', writeSite(site));
    if (renewal) this.#news = { ...renewal, publication: found.publication };
  }

  /** Asks the host for what is published now; `null` where there is nothing to be done with it. */
  async #look(): Promise<Site | null> {
    const read = await readSiteOf(this.#sources);
    if (!read) {
      // What was published last is shown as it is.
      if (this.#site) this.#say([descriptionFault(SITE_FILE, true, 'missing')]);
      return null;
    }
    this.#say(read.faults);
    const { site } = read;
    if (!site) return null;
    this.#site = site;
    const opened = await (this.#opened = openPackage(this.#sources, site));
    // The built-in data below it are in the digest.
    if (!(await this.#isStored(opened))) return site;
    leaveMark('site', writeSite(site));
    this.#say([...read.faults, ...opened.faults]);
    await this.#list(opened);
    return null;
  }
}
