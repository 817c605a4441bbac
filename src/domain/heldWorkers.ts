interface Worker {
  terminate(): void;
}

/** Workers that nobody holds may be swept up by the browser in the middle of their work, and are never heard of again. */
const held = new Set<Worker>();

/** Keeps a new worker until `end` is called with it. ESLint lets no worker be made outside of this. */
export function hold<One extends Worker>(worker: One): One {
  held.add(worker);
  return worker;
}

/** Ends a worker that was held, whatever it is doing. */
export function end(worker: Worker): void {
  held.delete(worker);
  worker.terminate();
}
