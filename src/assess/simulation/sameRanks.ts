import { ranks } from '../field/field.ts';
import { refuse } from '../numbers/refusal.ts';
import type { Forecaster } from './forecast.ts';

/** "No change": every area keeps, with certainty, the rank that it has now. Refused without an edition. Source: METHODS 4, "same rank as now". */
export const sameRanks: Forecaster = (past, editions) => {
  const now = past.at(-1);
  if (!now) return refuse('too-few-editions');
  const places = ranks(now);
  const rankCounts = new Uint32Array(editions * places.length ** 2);
  for (let edition = 0; edition < editions; edition++)
    places.forEach((rank, index) => {
      rankCounts[(edition * places.length + index) * places.length + rank - 1] = 1;
    });
  return { areas: now.areas, rankCounts };
};
