import { LANGUAGES, type Language } from '../../domain/language.ts';
import { leaveMark, markOf } from '../data/marks.ts';
import { formatView, parseView, type View } from './view.ts';

const preferredLanguage = (): Language =>
  LANGUAGES.find((known) => known === markOf('language')) ??
  (navigator.language.toLowerCase().startsWith('vi') ? 'vi' : 'en');

/** The text of a snapshot in an address, as mail left it; `null` for any other address. */
const snapshotIn = (hash: string): string | null => (/^#s\d/.test(hash) ? hash : null);

/** The URL hash as state: what is looked at, restored by reload, Back and a pasted link. */
export class Router {
  /** The view of the address; `null` when it names no screen. */
  #view = $state.raw<View | null>(parseView(location.hash, preferredLanguage()));
  #last: View;
  #snapshot = $state.raw<string | null>(snapshotIn(location.hash));

  constructor() {
    this.#last = this.#view ?? startView();
    if (this.#view) this.#write(this.#view, 'replace');
    addEventListener('hashchange', this.#read);
  }

  readonly #read = (): void => {
    this.#view = parseView(location.hash, this.#last.language);
    if (this.#view) this.#last = this.#view;
    this.#snapshot = snapshotIn(location.hash);
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

  /** Opens a snapshot by its text. */
  openSnapshot(text: string): void {
    location.hash = text;
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
    // A snapshot has an address of its own: another language around it leaves that alone.
    if (this.#snapshot === null || change.screen !== undefined) {
      this.#write(view, how);
      this.#snapshot = null;
    }
    this.#view = view;
    this.#last = view;
  }

  #write(view: View, how: 'push' | 'replace'): void {
    const hash = formatView(view);
    if (hash === location.hash) return;
    if (how === 'push') history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  }

  stop(): void {
    removeEventListener('hashchange', this.#read);
  }
}

function startView(): View {
  const view = parseView('#/overview', preferredLanguage());
  if (!view) throw new Error('the start view is not readable');
  return view;
}
