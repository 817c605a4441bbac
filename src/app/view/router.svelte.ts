import { LANGUAGES, type Language } from '../../domain/language.ts';
import { withoutTail } from '../../snapshot/linkTail.ts';
import { leaveMark, markOf } from '../data/marks.ts';
import { Address } from './address.ts';
import { formatView, parseView, type View } from './view.ts';

const preferredLanguage = (): Language =>
  LANGUAGES.find((known) => known === markOf('language')) ??
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
    forget: (timer) => {
      clearTimeout(timer);
    },
  });

/** The URL hash as state: what is looked at, restored by reload, Back and a pasted link. */
export class Router {
  /** The view of the address; `null` when it names no screen. */
  #view = $state.raw<View | null>(parseView(location.hash, preferredLanguage()));
  #last: View;
  #snapshot = $state.raw<string | null>(snapshotIn(location.hash));
  readonly #address = newAddress();

  readonly #looked: (view: View) => void;

  /** `looked` is told of every view that is looked at, the first one included. */
  constructor(looked: (view: View) => void = () => undefined) {
    this.#looked = looked;
    this.#last = this.#view ?? startView();
    if (this.#view) this.#address.replace(formatView(this.#view));
    looked(this.#last);
    addEventListener('hashchange', this.#read);
    addEventListener('pagehide', this.#flush);
    // Before a link is followed: what waits belongs to the entry of the history that Back leads to.
    addEventListener('click', this.#flush, true);
  }

  readonly #flush = (): void => {
    this.#address.flush();
  };

  readonly #read = (): void => {
    this.#address.drop();
    this.#view = parseView(location.hash, this.#last.language);
    if (this.#view) this.#last = this.#view;
    this.#snapshot = snapshotIn(location.hash);
    this.#looked(this.#last);
  };

  /** The view shown, or the last one shown when the address is not understood. */
  get view(): View {
    return this.#view ?? this.#last;
  }

  get isFound(): boolean {
    return this.#view !== null;
  }

  /** The text of the snapshot that the address carries; `null` when it names a view. */
  get snapshot(): string | null {
    return this.#snapshot;
  }

  /** The address of exactly this view, without the revision: its number means something in this browser alone. */
  address(language: Language): string {
    return formatView({ ...this.view, language, revision: null });
  }

  /** Goes to what a link leads to: a snapshot or a view. */
  open(hash: string): void {
    this.#address.flush();
    location.hash = hash;
  }

  /** The address of the current view with some of it changed. Another screen keeps area, rank, edition, peers and province, not a scenario or a period. */
  href(change: Partial<View>): string {
    return formatView({
      ...this.view,
      indicator: null,
      osi: null,
      tii: null,
      hci: null,
      target: null,
      period: null,
      units: null,
      ...change,
    });
  }

  /** Changes the view. A choice within a screen replaces the address, so Back leads to the screen before. */
  go(change: Partial<View>, how: 'push' | 'replace' = 'replace'): void {
    const view = { ...this.view, ...change };
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
  }
}

function startView(): View {
  const view = parseView('#/overview', preferredLanguage());
  if (!view) throw new Error('the start view is not readable');
  return view;
}
