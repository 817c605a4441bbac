import { PictureTooLarge, svgToPng, svgToThumbnail } from '../../chart/export/svgToPng.ts';
import type { ChartSize } from '../../chart/frame/frame.ts';
import { formatDate } from '../../domain/format.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { toCsv } from '../../snapshot/csv.ts';
import { encode } from '../../snapshot/encode.ts';
import { toJson } from '../../snapshot/figuresJson.ts';
import { toSdmxCsv, type SdmxRow } from '../../snapshot/sdmx.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { putIntoSvg } from '../../snapshot/svg.ts';
import { download } from '../controls/download.ts';
import { subtitleUnder } from '../pictures/caption.ts';
import type { Theme } from '../pictures/colours.ts';
import { csvRows, forLink, freeze, sdmxRows, thaw } from '../pictures/freeze.ts';
import { kindOf } from '../pictures/kinds.ts';
import type { Shared } from '../pictures/picture.ts';
import { isAt } from '../pictures/roles.ts';
import { withSnapshot } from '../pictures/snapshotFiles.ts';
import type { Scope } from '../view/context.ts';
import { formatView } from '../view/view.ts';
import { speakerOf, type Speaker } from '../words/locale.svelte.ts';
import { shareMessages } from '../words/share.ts';
import { drawPicture, isCrowded } from './drawPicture.ts';
import { SITE_FOLDER } from '../data/siteFolder.ts';
import { stillUrl } from '../view/stillPath.ts';
import { liveSnippet, pageAddress } from './snapshotUrl.ts';

/** What the title of a picture says. */
export const TITLES = ['name', 'finding', 'own'] as const;
export const SIZES = ['wide', 'slide', 'square', 'portrait', 'page'] as const;
const WIDE: ChartSize = { width: 960, height: 504 };
/** At 1×; small enough that the letters are read on a phone or from the back of a room. */
const PAGES: { readonly [S in (typeof SIZES)[number]]: ChartSize | null } = {
  wide: WIDE,
  slide: { width: 800, height: 450 },
  square: { width: 720, height: 720 },
  portrait: { width: 600, height: 750 },
  page: null,
};
/** The picture follows a text that is being written once the writer pauses, or goes on to something else. */
const PAUSE = 400;
const MOST_CITED = 3;
/** Of the picture in the markup of a live frame: a column of text on a phone, twice as fine. */
const STILL_WIDTH = 720;

/** A picture on its way out of the page, and the snapshots that fit into it and into a link. */
interface Drawn {
  readonly svg: Promise<string>;
  /** `null` for a chart that would not open again: more figures than a snapshot holds, or larger ones. */
  readonly carried: Promise<string | null>;
  readonly link: Promise<string | null>;
}

/** One chart being shared: how it is to look, what is drawn of that, and where it goes. */
export class Sharing {
  theme = $state<Theme>('light');
  size = $state<(typeof SIZES)[number]>('wide');
  scale = $state(2);
  forExcel = $state(false);
  titleKind = $state<(typeof TITLES)[number]>('finding');
  /** The language of the picture, which need not be the page's. */
  #speaker = $state.raw<Speaker>();
  /** As typed; `null` while the page's own title stands, as it does for an empty one. */
  #heading = $state<string | null>(null);
  /** What stands in the field while a person is in it, whatever finding arrives meanwhile; what is typed counts when the writer pauses. */
  #typing = $state<string | null>(null);
  #typedNote = $state('');
  #said = $state('');
  #isPartLost = $state(false);

  readonly #chart: Shared;
  readonly #scope: Pick<Scope, 'locale' | 'router' | 'data' | 'today'>;
  #drawing = new AbortController();
  #pending: (() => void) | null = null;
  #timer = 0;
  /** The language asked for last, which counts however late its words arrive. */
  #asked: Language;

  constructor(chart: Shared, scope: Pick<Scope, 'locale' | 'router' | 'data' | 'today'>) {
    this.#chart = chart;
    this.#scope = scope;
    // What was frozen before keeps its words.
    this.#speaker = chart.frozen?.speaker ?? scope.locale;
    this.#typedNote = chart.frozen?.snapshot.note ?? '';
    this.#asked = this.#speaker.language;
  }

  get speaker(): Speaker {
    return this.#speaker ?? this.#scope.locale;
  }

  readonly #spoken = $derived.by(() => this.#chart.in(this.speaker));
  readonly #caption = $derived.by(() => {
    const { caption } = this.#spoken;
    const title = this.titles[this.titleKind];
    // What was frozen before stands below its own title already.
    return { ...caption, title, subtitle: this.isFrozen ? caption.subtitle : subtitleUnder(title, caption) };
  });
  readonly #snapshot = $derived.by((): Snapshot => {
    // A snapshot is opened wherever Targetline is, and there an added language need not be.
    const language = LANGUAGES.find((known) => known === this.speaker.language) ?? 'en';
    const occasion = { language, note: this.note, made: this.made, view: this.#viewIn(language) };
    return freeze(this.#spoken.picture, this.#caption, occasion, this.speaker);
  });
  readonly #figures = $derived.by(() => csvRows(this.#snapshot.rows, this.#snapshot.kind));
  /** The picture that is wanted now, in place of one still being drawn. */
  readonly #drawn = $derived.by((): Drawn => {
    const { speaker, page } = this;
    const { picture } = this.#spoken;
    const { width, height } = this.#chart;
    const look = {
      theme: this.theme,
      note: this.note,
      made: shareMessages[speaker.language].made(
        formatDate(this.made, speaker.language),
        pageAddress(),
        thaw(this.#snapshot) !== null,
      ),
      page,
      chart: this.size === 'page' ? { width, height } : WIDE,
    };
    this.#drawing.abort();
    this.#drawing = new AbortController();
    const { signal } = this.#drawing;
    const svg = drawPicture(picture, this.#caption, speaker, look, signal);
    return {
      svg,
      carried: carry(this.#snapshot, svg, signal),
      link: carry(forLink(this.#snapshot, picture, speaker), svg, signal),
    };
  });

  get isFrozen(): boolean {
    return this.#chart.frozen !== undefined;
  }
  /** What the title would be, in the words of the picture; the name of the chart stands for what it does not come to. */
  get titles(): Readonly<Record<(typeof TITLES)[number], string>> {
    const { title: name, finding } = this.#spoken.caption;
    return { name, finding: finding ?? name, own: this.#heading?.trim() || name };
  }
  get hasFinding(): boolean {
    return this.#spoken.caption.finding !== undefined;
  }
  /** In the field for it. */
  get heading(): string {
    return this.#typing ?? (this.titleKind === 'own' ? (this.#heading ?? '') : this.titles[this.titleKind]);
  }
  entitle(kind: (typeof TITLES)[number]): void {
    // Own words begin with those that stand there.
    if (kind === 'own') this.#heading = this.titles[this.titleKind];
    this.titleKind = kind;
  }
  get typedNote(): string {
    return this.#typedNote;
  }
  get note(): string {
    return this.#typedNote.trim();
  }
  get caption() {
    return this.#caption;
  }
  /** Who the figures are from, for a citation. */
  get cited(): string {
    const { language, t } = this.#scope.locale;
    const names = [...new Set(this.#figures.map(({ source }) => t.chart.sourceNames(source)).filter(Boolean))];
    // A list of many sources is a table, which the CSV is.
    const more = names.length > MOST_CITED ? [shareMessages[language].otherSources] : [];
    return [...names.slice(0, MOST_CITED), ...more].join('; ');
  }
  /** Day, `YYYY-MM-DD`. */
  get made(): string {
    return this.#chart.frozen?.snapshot.made ?? this.#scope.today;
  }
  /** What the last action came to; empty while nothing is to say. */
  get said(): string {
    return this.#said;
  }
  /** What was said belongs to what was shown when it was. */
  hush(): void {
    this.#said = '';
  }
  /** Whether the words of the other language did not arrive. */
  get isPartLost(): boolean {
    return this.#isPartLost;
  }
  get drawn(): Drawn {
    return this.#drawn;
  }
  /** What all is fitted into; `null` for the bare size of the chart. A wide one that is as tall as what is in it grows instead of shrinking its letters. */
  get page(): ChartSize | null {
    const isTall = kindOf(this.#spoken.picture).height(this.#spoken.picture, this.speaker) !== null;
    return isTall && this.size === 'wide' ? null : PAGES[this.size];
  }
  /** Whether the letters come out too small in the shape that is chosen. */
  get isCrowded(): boolean {
    return this.page !== null && isCrowded(this.#spoken.picture, this.speaker, this.page);
  }
  /** The link to the view, which carries no figures; `null` where a foreign snapshot names none. */
  get viewUrl(): string | null {
    const view = this.#viewIn(this.#scope.locale.language);
    return view === '' ? null : new URL(view, location.href).href;
  }
  /** The page of just this view, if it has one and tells the figures that are shown: those that the page came with. */
  readonly pageUrl = $derived.by((): Promise<string | null> => {
    const { language } = this.#scope.locale;
    return this.hasOwnData || SITE_FOLDER !== null ? Promise.resolve(null) : stillUrl(this.#viewIn(language), language);
  });
  /** The view that a frame of the published data shows; `null` where none shows this chart. */
  get liveView(): string | null {
    const { live } = this.#chart;
    const { router, locale } = this.#scope;
    return live ? formatView({ ...router.view, ...live, language: locale.language, revision: null }) : null;
  }
  /** What SDMX-CSV has a place for. */
  get measured(): readonly SdmxRow[] {
    const { rows, kind } = this.#snapshot;
    return sdmxRows(rows, kind);
  }
  /** Of a picture, without ending: subject, shape and language. */
  get fileName(): string {
    return [this.#chart.fileName, this.size, this.speaker.language].join('-');
  }
  /** Whether the page shows figures that only this reader has. */
  get hasOwnData(): boolean {
    return this.#scope.data.history.some(({ origin }) => origin === 'import');
  }
  get #words() {
    return shareMessages[this.#scope.locale.language];
  }
  /** How much a shared file carries. */
  get inside() {
    const { rows } = this.#snapshot;
    return {
      figures: this.#figures.length,
      areas: new Set(this.#figures.map(({ area }) => area).filter(Boolean)).size,
      grey: new Set(rows.flatMap((row) => (isAt(row, 'field') ? [row.area] : []))).size,
    };
  }

  #viewIn(language: Language): string {
    return this.#chart.frozen?.snapshot.view ?? this.#scope.router.address(language);
  }

  /** What is drawn and carried when both are ready, whatever was changed while they were waited for. */
  async #latest(): Promise<{ readonly svg: string; readonly text: string | null }> {
    for (;;) {
      const drawn = this.#drawn;
      try {
        const [svg, text] = await Promise.all([drawn.svg, drawn.carried]);
        if (drawn === this.#drawn) return { svg, text };
      } catch (error) {
        if (drawn === this.#drawn) throw error;
      }
    }
  }
  async #pngFile(): Promise<Blob> {
    const { svg, text } = await this.#latest();
    const picture = await svgToPng(svg, this.scale);
    return text === null ? picture : withSnapshot(picture, text);
  }
  async #svgFile(): Promise<Blob> {
    const { svg, text } = await this.#latest();
    return new Blob([text === null ? svg : putIntoSvg(svg, text)], { type: 'image/svg+xml' });
  }

  #attempt(work: () => Promise<unknown>, done: string, failed = ''): void {
    const m = this.#words;
    this.#said = '';
    start(work).then(
      () => (this.#said = done),
      (error: unknown) => {
        // Whoever closes the system's sheet has changed their mind, which is no failure.
        if (error instanceof DOMException && error.name === 'AbortError') return;
        if (error instanceof PictureTooLarge) this.#said = m.tooLarge(String(error.largestScale));
        else this.#said = failed || `${m.failed} ${this.#scope.locale.t.state.detail(String(error))}`;
      },
    );
  }

  savePng(): void {
    const name = `${this.fileName}.png`;
    this.#attempt(async () => {
      download(name, await this.#pngFile());
    }, this.#words.saved(name));
  }
  saveSvg(): void {
    const name = `${this.fileName}.svg`;
    this.#attempt(async () => {
      download(name, await this.#svgFile());
    }, this.#words.saved(name));
  }
  saveCsv(): void {
    const csv = toCsv(this.#figures, this.forExcel ? ',' : '.');
    const name = `${this.#chart.fileName}.csv`;
    download(name, new Blob([csv], { type: 'text/csv' }));
    this.#said = this.#words.saved(name);
  }
  saveJson(): void {
    const { title, source } = this.#caption;
    const rows = this.#figures.map(({ areaName, ...row }) => ({ ...row, area_name: areaName }));
    const text = toJson({ title, made: this.made, source }, rows);
    const name = `${this.#chart.fileName}.json`;
    download(name, new Blob([text], { type: 'application/json' }));
    this.#said = this.#words.saved(name);
  }
  saveSdmx(): void {
    const text = toSdmxCsv(this.measured);
    const name = `${this.#chart.fileName}.sdmx.csv`;
    download(name, new Blob([text], { type: 'text/csv' }));
    this.#said = this.#words.saved(name);
  }
  copy(text: string): void {
    const { copied, copyFailed } = this.#words;
    this.#attempt(() => navigator.clipboard.writeText(text), copied, copyFailed);
  }
  /** The markup of a live frame, with the picture of today in it. */
  copyLive(view: string): void {
    const { copied, copyFailed } = this.#words;
    const markup = async (): Promise<Blob> => {
      const picture = await svgToThumbnail((await this.#latest()).svg, STILL_WIDTH);
      const { width, height } = await createImageBitmap(picture);
      const still = { src: await dataUrl(picture), width, height };
      return new Blob([liveSnippet(view, this.#caption.title, still)], { type: 'text/plain' });
    };
    // As below.
    this.#attempt(() => navigator.clipboard.write([new ClipboardItem({ 'text/plain': markup() })]), copied, copyFailed);
  }
  copyImage(): void {
    const { copied, copyFailed } = this.#words;
    // No await before `write`: Safari allows it only within the click itself.
    this.#attempt(
      () => navigator.clipboard.write([new ClipboardItem({ 'image/png': this.#pngFile() })]),
      copied,
      copyFailed,
    );
  }
  /** Hands the picture to the system's sheet. */
  send(): void {
    this.#attempt(async () => {
      const file = new File([await this.#pngFile()], `${this.fileName}.png`, { type: 'image/png' });
      await navigator.share({ files: [file], title: this.#caption.title });
    }, this.#words.sent);
  }

  speak(language: Language): void {
    this.#asked = language;
    speakerOf(language).then(
      (found) => {
        if (this.#asked === language) this.#speaker = found;
      },
      () => (this.#isPartLost = true),
    );
  }

  /** A person is in the field: a browser drops the selection of a text that is changed below it. */
  enterHeading(): void {
    this.#typing = this.heading;
  }
  writeHeading(text: string): void {
    this.#typing = text;
    this.#whenStill(() => {
      this.#heading = text;
      this.titleKind = 'own';
    });
  }
  writeNote(text: string): void {
    this.#whenStill(() => (this.#typedNote = text));
  }
  #whenStill(apply: () => void): void {
    clearTimeout(this.#timer);
    this.#pending = apply;
    this.#timer = window.setTimeout(() => {
      this.#settle();
    }, PAUSE);
  }
  /** The writer has gone on to something else: what was typed counts now. */
  leave(): void {
    this.#settle();
    this.#typing = null;
  }
  /** What was typed counts now. */
  #settle(): void {
    clearTimeout(this.#timer);
    this.#pending?.();
    this.#pending = null;
  }

  /** What was asked for is still handed out: whoever closes the dialog has not taken it back. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** The picture is waited for by a person, and comes first; one that cannot be drawn is told of where it should stand. */
async function carry(snapshot: Snapshot, svg: Promise<string>, signal: AbortSignal): Promise<string | null> {
  await svg.catch(() => undefined);
  const encoded = !signal.aborted && thaw(snapshot) ? await encode(snapshot) : null;
  return encoded?.ok ? encoded.value : null;
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onloadend = () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(reader.error ?? new Error('the picture could not be read'));
    };
    reader.readAsDataURL(blob);
  });

/** Begins at once, within the click; a browser without the means throws, which is a failure like any other. */
function start(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return work();
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
