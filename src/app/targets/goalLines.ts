import type { TargetRow } from '../../assess/targets/targetRows.ts';
import type { Indicator } from '../../domain/indicator.ts';

/** An indicator, and what is to be reached in it. */
export interface GoalLines {
  readonly indicator: Indicator;
  readonly goals: readonly {
    /** The row that judges. */
    readonly row: TargetRow;
    /** What other series say of the same target. */
    readonly beside: readonly TargetRow[];
  }[];
}

/** The rows of a table, an indicator after the other: each name once, below it a line a target, with all that is said of it. */
export function goalLines(rows: readonly TargetRow[]): readonly GoalLines[] {
  const lines: { indicator: Indicator; goals: { row: TargetRow; beside: TargetRow[] }[] }[] = [];
  for (const row of rows) {
    const group = lines.at(-1);
    const goal = group?.goals.at(-1);
    if (goal?.row.target.id === row.target.id) goal.beside.push(row);
    else if (group?.indicator.id === row.indicator.id) group.goals.push({ row, beside: [] });
    else lines.push({ indicator: row.indicator, goals: [{ row, beside: [] }] });
  }
  return lines;
}
