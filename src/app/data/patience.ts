/**
 * Milliseconds without a sign of life after which what is waited for is given up, or a way out of waiting is offered. Whatever goes
 * on is waited for as long as it needs. What writes is never given up, or nobody would know whether it is stored: after `storage`
 * it is said that it takes long, and what the reader can do.
 */
export const PATIENCE_MS = {
  /** The database at the start: a way out is offered, and it is still waited for. On a slow disk it answers within a second. */
  start: 10_000,
  /** A host, between two stretches of a file. */
  host: 30_000,
  /** A part of the page that is loaded when it is wanted. */
  page: 60_000,
  /** What is stored, to compare a file with; and what is being stored. */
  storage: 60_000,
  /** A worker that tells how far it is, between two such words; and the bytes of a chosen file, which may lie on another machine. */
  reading: 120_000,
  /** A worker that answers when all is done: a large workbook on a slow phone. */
  answer: 300_000,
} as const;
type Waited = keyof typeof PATIENCE_MS;

/** Nothing was heard for as long as the page waits. */
export class Silence extends Error {
  override readonly name = 'SilenceError';
  readonly of: Waited;

  constructor(of: Waited) {
    super(`nothing was heard for ${String(PATIENCE_MS[of] / 1000)} s (${of})`);
    this.of = of;
  }
}

const STRETCHES = 10;

/**
 * Gives up when nothing was heard for so long. It counts ten stretches, not the clock: of a computer that was asleep meanwhile only
 * one of them is over.
 */
export class Patience {
  #left = STRETCHES;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(milliseconds: number, giveUp: () => void) {
    this.#timer = setInterval(() => {
      if (--this.#left > 0) return;
      this.end();
      giveUp();
    }, milliseconds / STRETCHES);
  }

  /** Something was heard. */
  renew(): void {
    this.#left = STRETCHES;
  }

  end(): void {
    clearInterval(this.#timer);
  }
}

/** What is waited for, or `Silence`: it may still come, and nobody takes it. */
export const within = <T>(of: Waited, awaited: Promise<T>): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const patience = new Patience(PATIENCE_MS[of], () => {
      reject(new Silence(of));
    });
    awaited.then(resolve, reject).finally(() => {
      patience.end();
    });
  });
