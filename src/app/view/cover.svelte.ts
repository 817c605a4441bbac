import { createContext } from 'svelte';

/** What a reader does who wants more than to look. Not the half of a press: its end would meet another page. */
const TOUCHES = ['click', 'pointermove', 'keyup', 'hashchange', 'dragover', 'beforeprint'] as const;

/**
 * The first picture as the build wrote it into the page stands in its place until the page has drawn it as well, with the
 * outlook; where the reader touches it, as soon as the page has drawn it at all. Then it is gone within one frame.
 */
export class Cover {
  #isTouched = $state(false);
  readonly #listening = new AbortController();

  constructor() {
    const { first, pressed } = document.documentElement.dataset;
    this.#isTouched = pressed !== undefined;
    if (first !== 'en' && first !== 'vi') this.lift();
    else
      for (const touch of TOUCHES)
        addEventListener(touch, () => (this.#isTouched = true), { signal: this.#listening.signal, capture: true });
  }

  /** Whether the reader waits for the page itself. */
  get isTouched(): boolean {
    return this.#isTouched;
  }

  /** Another screen takes its place, as soon as it has drawn what it fetches, or says what is wrong. */
  liftBehind(screen: Element): void {
    if (this.#listening.signal.aborted) return;
    const look = (): void => {
      const isDrawn = screen.querySelector('h1') !== null && screen.querySelector('.loading') === null;
      const isHidden = document.documentElement.dataset['first'] === 'none';
      if (isDrawn || isHidden || screen.querySelector('[role=alert]')) this.lift();
    };
    const observer = new MutationObserver(look);
    this.#listening.signal.addEventListener('abort', () => {
      observer.disconnect();
    });
    observer.observe(screen, { childList: true, subtree: true });
    look();
  }

  lift(): void {
    if (this.#listening.signal.aborted) return;
    this.#listening.abort();
    for (const picture of document.querySelectorAll('.prerendered, [data-picture]')) picture.remove();
    const { dataset } = document.documentElement;
    dataset['first'] = 'none';
    performance.mark('cover-lifted');
    const { pressed } = dataset;
    delete dataset['pressed'];
    if (pressed === undefined) return;
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('#app button')];
    buttons.find(({ textContent }) => textContent.trim() === pressed)?.click();
  }
}

/** The page's, made once by `App.svelte`; `null` where the build draws it. */
export const [useCover, provideCover] = createContext<Cover | null>();
