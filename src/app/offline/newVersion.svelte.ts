/** How often a page that stays open asks for a newer version. */
const HOUR = 3_600_000;

/** Runs what can wait, once the browser has nothing better to do. */
const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  // Safari has none.
  else setTimeout(run, 2000);
};

/** The copy of the page that the browser keeps, and whether a newer one waits to take its place. */
export class NewVersion {
  #isReady = $state.raw(false);
  #registration: ServiceWorkerRegistration | null = null;
  #asked = Date.now();

  /** Whether a newer version is there, whole, and waits for the reader. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Has the page kept, once it is drawn and idle. Returns the function that stops it. */
  start(): () => void {
    // Only a built page has a worker.
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => undefined;
    whenIdle(() => {
      navigator.serviceWorker
        .register('./sw.js')
        .then(this.#follow)
        // Blocked, or a private window: the page is as good as before, only not kept.
        .catch(() => undefined);
    });
    document.addEventListener('visibilitychange', this.#ask);
    return () => {
      document.removeEventListener('visibilitychange', this.#ask);
    };
  }

  /** Starts the page anew, in the newer version. Other tabs keep the one they were opened with. */
  take(): void {
    const reload = (): void => {
      location.reload();
    };
    const waiting = this.#registration?.waiting;
    // Another tab was told to take it before.
    if (!waiting) {
      reload();
      return;
    }
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage('take over');
  }

  readonly #follow = (registration: ServiceWorkerRegistration): void => {
    this.#registration = registration;
    const { serviceWorker } = navigator;
    // By this file's own address the worker knows whether this page is of its version, and lets go of earlier ones.
    serviceWorker.controller?.postMessage(import.meta.url);
    const look = (): void => {
      // Without a controller this is a first visit, or a page straight from the host: it is the newest.
      if (registration.waiting && serviceWorker.controller) this.#isReady = true;
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
  };

  /** A browser asks for a newer version when a page is opened; this one may stay open for weeks. */
  readonly #ask = (): void => {
    if (document.visibilityState !== 'visible' || Date.now() - this.#asked < HOUR) return;
    this.#asked = Date.now();
    this.#registration?.update().catch(() => undefined);
  };
}
