import { formatPlain } from '../../domain/format.ts';
import { toPeriod } from '../../domain/period.ts';
import { TABLE_NAMES, type Registry } from '../../domain/registry.ts';
import type { Change, ImportPlan } from '../../domain/revision.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { changedFigure, rowWords } from '../words/rows.ts';

/** So few figures are told in sentences too. */
const FEW = 5;

const isOfTable = ({ what }: Change): boolean => TABLE_NAMES.some((name) => name === what);

/** The changes of figures, which stand in a table. */
export const tabledChanges = ({ changes }: Pick<ImportPlan, 'changes'>): readonly Change[] =>
  changes.filter((change) => !isOfTable(change));

/** The changes that are told in sentences, in their order; `registry` is what is known, the plan's own tables count before it. */
export function toldChanges(
  plan: ImportPlan,
  registry: Registry,
  speaker: Speaker,
): readonly { readonly change: Change; readonly words: string }[] {
  const tables = { ...registry, ...plan.tables };
  const isFew = tabledChanges(plan).length <= FEW;
  const number = (value: number | null): string => (value === null ? '' : formatPlain(value, 6, speaker.language));
  return plan.changes
    .filter((change) => isFew || isOfTable(change))
    .map((change) => {
      const { what, where, before, after } = change;
      const period = toPeriod(change.period);
      const words = period
        ? changedFigure(
            { indicator: what, area: where, period, before: number(before), after: number(after) },
            tables,
            speaker,
          )
        : (rowWords(what, where, tables, speaker) ?? where);
      return { change, words };
    });
}
