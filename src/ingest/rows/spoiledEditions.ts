import type { IndicatorId } from '../../domain/indicator.ts';
import { EGDI_INDICATORS } from '../../domain/edition.ts';
import { toPeriod, type Period } from '../../domain/period.ts';
import { fileIssue } from '../file/issues.ts';
import type { Kept } from './kept.ts';
import type { RowLog } from './rowLog.ts';

/** Ranks and cut-offs need the whole field: an edition of which a value was rejected is left out altogether. */
export class SpoiledEditions {
  readonly #spoiled = new Set<Period>();
  readonly #log: RowLog;

  constructor(log: RowLog) {
    this.#log = log;
  }

  /** Notes the edition that a row with a rejected value speaks of; empty for none. */
  add(period: string): void {
    const found = toPeriod(period);
    if (found) this.#spoiled.add(found);
  }

  leave(kept: ReadonlyMap<IndicatorId, Kept>): void {
    for (const spoiled of this.#spoiled) {
      let others = 0;
      for (const id of EGDI_INDICATORS) {
        const found = kept.get(id as string as IndicatorId);
        if (!found) continue;
        for (let row = 0; row < found.block.count; row++)
          if (found.block.periods[found.block.period[row] ?? -1] === spoiled && !found.left.has(row)) {
            found.left.add(row);
            others++;
          }
      }
      this.#log.rejected += others;
      if (others > 0) this.#log.issues.add(fileIssue('edition-incomplete', 'rejected', spoiled, String(others)));
    }
  }
}
