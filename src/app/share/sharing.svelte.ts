import { PictureTooLarge, svgToPng } from '../../chart/export/svgToPng.ts';
import type { ChartSize } from '../../chart/frame/frame.ts';
import { formatDate } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { toCsv } from '../../snapshot/csv.ts';
import { encode } from '../../snapshot/encode.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { putIntoSvg } from '../../snapshot/svg.ts';
import { download } from '../controls/download.ts';
import type { Theme } from '../pictures/colours.ts';
import { csvRows, forLink, freeze, thaw } from '../pictures/freeze.ts';
import { kindOf } from '../pictures/kinds.ts';
import type { Shared } from '../pictures/picture.ts';
import { isAt } from '../pictures/roles.ts';
import { withSnapshot } from '../pictures/snapshotFiles.ts';
import type { Scope } from '../view/context.ts';
import { speakerOf, type Speaker } from '../words/locale.svelte.ts';
import { shareMessages } from '../words/share.ts';
import { drawPicture } from './drawPicture.ts';

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
  /** The language of the picture, which need not be the page's. */
  #speaker = $state.raw<Speaker>();
  /** As typed; `null` while the page's own title stands, as it does for an empty one. */
  #heading = $state<string | null>(null);
  #typedNote = $state('');
  #said = $state('');
  #isPartLost = $state(false);

  readonly #chart: Shared;
  readonly #scope: Pick<Scope, 'locale' | 'router' | 'today'>;
  #drawing = new AbortController();
  #pending: (() => void) | null = null;
  #timer = 0;
  /** The language asked for last, which counts however late its words arrive. */
  #asked: Language;

  constructor(chart: Shared, scope: Pick<Scope, 'locale' | 'router' | 'today'>) {
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
    return { ...caption, title: this.#heading?.trim() || caption.title };
  });
  readonly #snapshot = $derived.by((): Snapshot => {
    const { language } = this.speaker;
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
      made: shareMessages[speaker.language].made(formatDate(this.made, speaker.language)),
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
  /** In the field for it. */
  get heading(): string {
    return this.#heading ?? this.#spoken.caption.title;
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
  /** Day, `YYYY-MM-DD`. */
  get made(): string {
    return this.#chart.frozen?.snapshot.made ?? this.#scope.today;
  }
  /** What the last action came to; empty while nothing is to say. */
  get said(): string {
    return this.#said;
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
  /** The link to the view, which carries no figures; `null` where a foreign snapshot names none. */
  get viewUrl(): string | null {
    const view = this.#viewIn(this.#scope.locale.language);
    return view === '' ? null : new URL(view, location.href).href;
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

  #attempt(work: () => Promise<unknown>, done = ''): void {
    const m = shareMessages[this.#scope.locale.language];
    this.#said = '';
    start(work).then(
      () => (this.#said = done),
      (error: unknown) => {
        // Whoever closes the system's sheet has changed their mind, which is no failure.
        if (error instanceof DOMException && error.name === 'AbortError') return;
        if (error instanceof PictureTooLarge) this.#said = m.tooLarge(String(error.largestScale));
        else this.#said = done ? m.copyFailed : `${m.failed} ${String(error)}`;
      },
    );
  }

  savePng(): void {
    this.#attempt(async () => {
      download(`${this.#chart.fileName}.png`, await this.#pngFile());
    });
  }
  saveSvg(): void {
    this.#attempt(async () => {
      download(`${this.#chart.fileName}.svg`, await this.#svgFile());
    });
  }
  saveCsv(): void {
    const csv = toCsv(this.#figures, this.forExcel ? ',' : '.');
    download(`${this.#chart.fileName}.csv`, new Blob([csv], { type: 'text/csv' }));
  }
  copy(text: string): void {
    this.#attempt(() => navigator.clipboard.writeText(text), shareMessages[this.#scope.locale.language].copied);
  }
  copyImage(): void {
    // No await before `write`: Safari allows it only within the click itself.
    this.#attempt(
      () => navigator.clipboard.write([new ClipboardItem({ 'image/png': this.#pngFile() })]),
      shareMessages[this.#scope.locale.language].copied,
    );
  }
  /** Hands the picture to the system's sheet. */
  send(): void {
    this.#attempt(async () => {
      const file = new File([await this.#pngFile()], `${this.#chart.fileName}.png`, { type: 'image/png' });
      await navigator.share({ files: [file], title: this.#caption.title });
    });
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

  writeHeading(text: string): void {
    this.#whenStill(() => (this.#heading = text));
  }
  writeNote(text: string): void {
    this.#whenStill(() => (this.#typedNote = text));
  }
  #whenStill(apply: () => void): void {
    clearTimeout(this.#timer);
    this.#pending = apply;
    this.#timer = window.setTimeout(() => {
      this.settle();
    }, PAUSE);
  }
  /** What was typed counts now: the writer has gone on to something else. */
  settle(): void {
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

/** Begins at once, within the click; a browser without the means throws, which is a failure like any other. */
function start(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return work();
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
