import { end } from '../../domain/heldWorkers.ts';
import { workerError } from './lost.ts';
import { Patience, PATIENCE_MS, Silence } from './patience.ts';

/**
 * Asks a worker of its own; `hear` gets every answer until the returned function ends it. One that lets nothing be heard for so many
 * milliseconds fails; `null` waits for ever.
 */
export function askWorker(
  worker: Worker,
  request: unknown,
  hear: (answer: MessageEvent) => void,
  fail: (error: Error) => void,
  patienceMs: number | null = PATIENCE_MS.answer,
): () => void {
  const patience =
    patienceMs === null
      ? null
      : new Patience(patienceMs, () => {
          fail(new Silence('answer'));
        });
  worker.addEventListener('message', (event) => {
    patience?.renew();
    hear(event);
  });
  worker.addEventListener('error', (event) => {
    fail(workerError(event));
  });
  worker.addEventListener('messageerror', () => {
    fail(new Error('the answer of a worker could not be read'));
  });
  worker.postMessage(request);
  return () => {
    patience?.end();
    end(worker);
  };
}

/** The one answer of such a worker, which ends with it; gives up when the signal says so. */
export const askOnce = <Answer>(
  worker: Worker,
  request: unknown,
  signal: AbortSignal,
  patienceMs?: number | null,
): Promise<Answer> =>
  new Promise<Answer>((resolve, reject) => {
    const fail = (error: Error): void => {
      stop();
      reject(error);
    };
    const hear = ({ data }: MessageEvent<Answer>): void => {
      stop();
      resolve(data);
    };
    const stop = askWorker(worker, request, hear, fail, patienceMs);
    const cancel = (): void => {
      fail(new DOMException('cancelled', 'AbortError'));
    };
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel);
  });
