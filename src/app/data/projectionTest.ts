import type { ProjectionAnswer, ProjectionRequest } from '../../assess/rules/projections.worker.ts';
import { workerError } from './lost.ts';

/** Tests the projection of single series on their past, in a worker; gives up when the signal says so. */
export function testProjections(request: ProjectionRequest, signal: AbortSignal): Promise<ProjectionAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../assess/rules/projections.worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      worker.terminate();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ProjectionAnswer>) => {
      end();
      resolve(data);
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(workerError(event));
    });
    signal.addEventListener('abort', () => {
      end();
      reject(new DOMException('cancelled', 'AbortError'));
    });
    worker.postMessage(request);
  });
}
