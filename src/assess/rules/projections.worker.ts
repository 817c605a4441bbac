import { projectionBacktest, type Projected, type ProjectionScore } from './projectionBacktest.ts';

/** Some series, tested together. */
export type ProjectionRequest = readonly (readonly Projected[])[];
/** A list of scores for each of the request's groups. */
export type ProjectionAnswer = readonly (readonly ProjectionScore[])[];

const HORIZONS = 3;

self.addEventListener('message', ({ data }: MessageEvent<ProjectionRequest>) => {
  const answer: ProjectionAnswer = data.map((group) => projectionBacktest(group, HORIZONS));
  self.postMessage(answer);
});
