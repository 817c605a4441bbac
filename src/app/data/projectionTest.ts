import type { ProjectionAnswer, ProjectionRequest } from '../../assess/rules/projections.worker.ts';
import { hold } from '../../domain/heldWorkers.ts';
import { askOnce } from './askWorker.ts';

/** Tests the projection of single series on their past, in a worker; gives up when the signal says so. */
export const testProjections = (request: ProjectionRequest, signal: AbortSignal): Promise<ProjectionAnswer> =>
  askOnce(
    hold(new Worker(new URL('../../assess/rules/projections.worker.ts', import.meta.url), { type: 'module' })),
    request,
    signal,
  );
