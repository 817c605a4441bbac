import { answerField } from './answerField.ts';
import type { FieldAnswer, FieldRequest } from './fieldMessages.ts';

/** The draws move to the page; they are not needed here any more. */
function buffersIn(answer: FieldAnswer): Transferable[] {
  if (answer.type !== 'simulated') return [];
  const { logOdds, holders, rankCounts } = answer.simulated;
  return [logOdds.buffer, holders.buffer, rankCounts.buffer];
}

self.addEventListener('message', ({ data }: MessageEvent<FieldRequest>) => {
  for (const answer of answerField(data)) self.postMessage(answer, { transfer: buffersIn(answer) });
});
