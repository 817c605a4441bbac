import { end } from '../../domain/heldWorkers.ts';
import { workerError } from './lost.ts';

/** Asks a worker of its own; `hear` gets every answer until the returned function ends it. */
export function askWorker(
  worker: Worker,
  request: unknown,
  hear: (answer: MessageEvent) => void,
  fail: (error: Error) => void,
): () => void {
  worker.addEventListener('message', hear);
  worker.addEventListener('error', (event) => {
    fail(workerError(event));
  });
  worker.addEventListener('messageerror', () => {
    fail(new Error('the answer of a worker could not be read'));
  });
  worker.postMessage(request);
  return () => {
    end(worker);
  };
}

/** The one answer of such a worker, which ends with it; gives up when the signal says so. */
export const askOnce = <Answer>(worker: Worker, request: unknown, signal: AbortSignal): Promise<Answer> =>
  new Promise<Answer>((resolve, reject) => {
    const fail = (error: Error): void => {
      stop();
      reject(error);
    };
    const hear = ({ data }: MessageEvent<Answer>): void => {
      stop();
      resolve(data);
    };
    const stop = askWorker(worker, request, hear, fail);
    signal.addEventListener('abort', () => {
      fail(new DOMException('cancelled', 'AbortError'));
    });
  });
