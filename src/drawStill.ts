// The page's own screens as markup: what the build draws of them, where nothing can be measured, asked for or chosen.
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import App from './app/App.svelte';
import { afterAnswer, requestOf, Simulation, WAITING, type simulateIn } from './app/data/simulation.svelte.ts';
import { StoredData } from './app/data/storedData.svelte.ts';
import { Router } from './app/view/router.svelte.ts';
import type { Screen, View } from './app/view/view.ts';
import { boundTexts } from './app/words/bound.ts';
import { en } from './app/words/en.ts';
import type { Locale, Speaker } from './app/words/locale.svelte.ts';
import { textIn } from './app/words/texts.ts';
import { vi } from './app/words/vi.ts';
import { answerField } from './assess/simulation/answerField.ts';
import { STILL_SMALL, STILL_WIDTH } from './chart/frame/still.ts';
import { EGDI } from './domain/edition.ts';
import type { ImportPlan } from './domain/revision.ts';

/** Where no script chooses one of them both are read, in this order. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Spoken = (typeof LANGUAGES)[number];
const TEXTS = { vi: boundTexts(vi, 'vi'), en: boundTexts(en, 'en') };

/** Widths that a picture is drawn in: of a phone, of a tablet held upright, and as wide as it ever gets. first.css chooses. */
const WIDTHS = [358, 722, 1136];

export const speakerIn = (language: Spoken): Speaker => ({
  language,
  t: TEXTS[language],
  of: (text) => textIn(text, language),
});

const simulateHere: typeof simulateIn = (wish, areas, tell) => {
  let future = WAITING;
  for (const answer of answerField(requestOf(wish, areas))) future = afterAnswer(future, answer);
  tell(future);
  return () => undefined;
};

/** A page's data, and its simulation of the field to a year, done once a year. */
export class Known {
  readonly data = new StoredData();
  readonly #simulations = new Map<number, Simulation>();

  constructor(plan: ImportPlan) {
    this.data.hold(plan);
  }

  async simulation(until: number): Promise<Simulation> {
    const known = this.#simulations.get(until);
    if (known) return known;
    const simulation = new Simulation(() => this.data.registry.areas, simulateHere);
    const scores = this.data.block(EGDI);
    if (!scores) throw new Error('the built-in data have no first picture');
    simulation.of(scores, until);
    // It begins once the turn that asked is over.
    await Promise.resolve();
    this.#simulations.set(until, simulation);
    return simulation;
  }
}

/** What is drawn: a view of data on a day; of a screen that the page fetches when it is asked for, the component. */
export interface Still {
  readonly data: StoredData;
  readonly simulation: Simulation;
  readonly view: View;
  readonly language: Spoken;
  readonly today: string;
  readonly screens?: Partial<Record<Screen, Component>>;
  /** Without the grey lines of all other countries: they are most of a picture's bytes. */
  readonly isSmall?: boolean;
}

function draw({ view, language, isSmall = false, ...of }: Still, width: number): string {
  // The parts of both that are read while a page is drawn: nobody chooses anything in it, and nothing is followed.
  const locale = { ...speakerIn(language), isReady: true, isLost: false } as unknown as Locale;
  const href = (change: Partial<View>): string => Router.prototype.href.call(router, change);
  const router: Router = { view, asked: '', here: '', isFound: true, snapshot: null, href } as unknown as Router;
  const made = { ...of, locale, router };
  const context = new Map<symbol, unknown>([
    [STILL_WIDTH, width],
    [STILL_SMALL, isSmall],
  ]);
  const { body } = render(App, { props: { made }, context, idPrefix: language });
  return bare(body);
}

/** Markup without what only a script would need, and without style attributes, which the page's policy forbids. */
const bare = (markup: string): string =>
  markup
    .replace(/<!--.*?-->/gs, '')
    .replace(/ style="[^"]*"/g, '')
    .replace(/ (id="content"|tabindex="-1")/g, '')
    // A hundredth of a pixel is more than anybody sees.
    .replace(/ (\w+)="(\d+\.\d{2})\d+"/g, ' $1="$2"');

const PICTURE = /<svg[^>]* role="img".*?<\/svg>/s;

/** The whole page, with its first picture in every width; a stylesheet shows the one that fits (app/first.css). */
export function drawStill(still: Still): string {
  const pages = WIDTHS.map((width) => draw(still, width));
  const pictures = pages.map((page) => PICTURE.exec(page)?.[0] ?? '');
  return `<div class="prerendered" lang="${still.language}">${(pages[0] ?? '').replace(PICTURE, () => pictures.join(''))}</div>`;
}
