import type { Language } from '../../domain/language.ts';
import { withoutTail } from '../../snapshot/linkTail.ts';
import { MOST_IN_LINK } from '../../snapshot/snapshot.ts';
import { leaveMark, markOf } from '../data/marks.ts';
import { SPOKEN } from '../words/texts.ts';
import { Address } from './address.ts';
import { followedLast } from './followed.ts';
import { formatView, parseView, type View } from './view.ts';

const preferredLanguage = (): Language =>
  [...SPOKEN.keys()].find((known) => known === markOf('language')) ??
  (navigator.language.toLowerCase().startsWith('vi') ? 'vi' : 'en');

/** The text of a snapshot in an address, as mail left it; `null` for any other address. */
const snapshotIn = (hash: string): string | null => (/^#s\d/.test(hash) ? withoutTail(hash) : null);

const newAddress = (): Address =>
  new Address({
    hash: () => location.hash,
    replace: (hash) => {
      history.replaceState(null, '', hash);
    },
    push: (hash) => {
      history.pushState(null, '', hash);
    },
    later: (run, milliseconds) => window.setTimeout(run, milliseconds),
  });

/** The address of a snapshot that is longer than a link: the head of one, so that a page which lost it says that its end is missing. */
const HELD_ADDRESS = '#s1.';

/** A snapshot that no address can carry; gone with the page. */
interface Held {
  readonly key: string;
  readonly text: string;
}

/** What the history remembers at such an address: which snapshot it was, and the view before, which a reload returns to. */
const heldIn = (state: unknown): { readonly key: unknown; readonly before: string } =>
  typeof state === 'object' && state !== null && 'held' in state && 'before' in state
    ? { key: state.held, before: String(state.before) }
    : { key: null, before: '' };

/** The URL hash as state: what is looked at, restored by reload, Back and a pasted link. */
export class Router {
  /** The view of the address; `null` when it names no screen. */
  #view = $state.raw<View | null>(null);
  #last: View;
  /** The address as it came, before what it does not say was left out. */
  #asked = $state.raw(location.hash);
  #snapshot = $state.raw<string | null>(null);
  #held: Held | null = null;
  #opened = 0;
  readonly #address = newAddress();

  readonly #looked: (view: View) => void;

  /** `looked` is told of every view that is looked at, the first one included. */
  constructor(looked: (view: View) => void = () => undefined) {
    this.#looked = looked;
    const { before } = heldIn(history.state);
    if (location.hash === HELD_ADDRESS && parseView(before, preferredLanguage()))
      history.replaceState(null, '', before);
    this.#view = parseView(location.hash, preferredLanguage());
    // The page itself, not a link that says what it shows.
    if (location.hash === '' && this.#view) this.#view = { ...this.#view, ...followedLast() };
    this.#snapshot = snapshotIn(location.hash);
    this.#last = this.#view ?? startView();
    if (this.#view) this.#address.replace(formatView(this.#view));
    looked(this.#last);
    addEventListener('hashchange', this.#read);
    addEventListener('pagehide', this.#flush);
    // Before a link is followed: what waits belongs to the entry of the history that Back leads to.
    addEventListener('click', this.#flush, true);
    // From one snapshot that is held to another the address stays the same.
    addEventListener('popstate', this.#read);
  }

  readonly #flush = (): void => {
    this.#address.flush();
  };

  readonly #read = (): void => {
    this.#address.drop();
    const view = parseView(location.hash, this.#last.language);
    this.#asked = location.hash;
    // A navigation is told of twice, and an unchanged view is the same object: nothing is worked out again.
    if (!view || !this.#view || formatView(view) !== formatView(this.#view)) this.#view = view;
    if (this.#view) this.#last = this.#view;
    const isHeld = location.hash === HELD_ADDRESS && this.#held?.key === heldIn(history.state).key;
    this.#snapshot = isHeld ? (this.#held?.text ?? null) : snapshotIn(location.hash);
    this.#looked(this.#last);
  };

  /** The view shown, or the last one shown when the address is not understood. */
  get view(): View {
    return this.#view ?? this.#last;
  }

  /** The address of what is looked at, written one way. */
  get here(): string {
    return this.#snapshot ?? formatView(this.view);
  }

  /** The address that was opened last, as it came. */
  get asked(): string {
    return this.#asked;
  }

  get isFound(): boolean {
    return this.#view !== null;
  }

  /** The text of the snapshot that is looked at; `null` when the address names a view. */
  get snapshot(): string | null {
    return this.#snapshot;
  }

  /** The address of exactly this view, without the revision: its number means something in this browser alone. */
  address(language: Language): string {
    return formatView({ ...this.view, language, revision: null });
  }

  /** Opens what a link names: a view or a snapshot. */
  follow(hash: string): void {
    this.#address.flush();
    if (snapshotIn(hash) === null) location.hash = hash;
    else this.openSnapshot(hash);
  }

  /** The address of a snapshot, as far as there is one. */
  hrefOf(text: string): string {
    return text.length <= MOST_IN_LINK ? text : HELD_ADDRESS;
  }

  /** Opens a snapshot by its text. One from a file may be longer than an address holds, and is kept here instead. */
  openSnapshot(text: string): void {
    this.#address.flush();
    if (this.hrefOf(text) === text) {
      location.hash = text;
      return;
    }
    // Unlike any of a page that was here before: the history outlives it.
    const key = `${String(performance.timeOrigin)} ${String(++this.#opened)}`;
    this.#held = { key, text };
    history.pushState({ held: key, before: formatView(this.view) }, '', HELD_ADDRESS);
    this.#view = null;
    this.#snapshot = text;
  }

  /**
   * The address of the current view with some of it changed. Another screen keeps area, rank, edition, peers and province, not a
   * scenario or a period; what chooses among the targets is kept for the way back from one of them.
   */
  href(change: Partial<View>): string {
    const keepsList = ['targets', 'indicator', 'brief'].includes(change.screen ?? this.view.screen);
    return formatView({
      ...this.view,
      ...leaving(this.view, change),
      ...(keepsList ? {} : { targets: null, sort: null, verdict: null, find: '' }),
      indicator: null,
      osi: null,
      tii: null,
      hci: null,
      target: null,
      with: null,
      set: null,
      period: null,
      units: null,
      due: null,
      since: null,
      parts: null,
      // The brief tells verdicts by the rule of each target: what was chosen by another is no choice of its rows.
      ...(change.screen === 'brief' && this.view.rule ? { rule: null, verdict: null } : {}),
      ...change,
    });
  }

  /** Changes the view. A choice within a screen replaces the address, so Back leads to the screen before. */
  go(change: Partial<View>, how: 'push' | 'replace' = 'replace'): void {
    const view = { ...this.view, ...leaving(this.view, change), ...change };
    if (change.language) leaveMark('language', change.language);
    this.#view = view;
    this.#last = view;
    this.#looked(view);
    // A snapshot has an address of its own: another language around it leaves that alone.
    if (this.#snapshot !== null && change.screen === undefined) return;
    this.#snapshot = null;
    if (how === 'push') this.#address.push(formatView(view));
    else this.#address.replace(formatView(view));
  }

  stop(): void {
    this.#address.flush();
    removeEventListener('hashchange', this.#read);
    removeEventListener('pagehide', this.#flush);
    removeEventListener('click', this.#flush, true);
    removeEventListener('popstate', this.#read);
  }
}

/** What belongs to the area before does not stand out beside another. */
const leaving = (view: View, { area }: Partial<View>): Partial<View> =>
  area === undefined || area === view.area ? {} : { province: null };

function startView(): View {
  const view = parseView('#/overview', preferredLanguage());
  if (!view) throw new Error('the start view is not readable');
  return view;
}
