import { outlookOf } from '../../assess/simulation/outlook.ts';
import type { Rule } from '../../assess/rules/rule.ts';
import { hasChance, questionOf } from '../../assess/targets/ruleChoice.ts';
import type { TargetRow } from '../../assess/targets/targetRows.ts';
import type { SimulatedFuture } from '../data/simulation.svelte.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { outlookDetail } from '../words/outlook.ts';
import { noChance } from './noChance.ts';
import { verdictByRule } from './ruleVerdict.ts';
import { gapOf, ownVerdict, type SaidVerdict } from './verdictText.ts';

/** The verdict of a row in the words of `VerdictText.svelte`, for where no page is drawn: by the rule that is chosen, a rank with its chance. */
export function saidOf(
  row: TargetRow,
  rule: Rule | null,
  future: SimulatedFuture | null,
  today: string,
  speaker: Speaker,
): SaidVerdict {
  const { t, language } = speaker;
  const { target, series } = row;
  const own = ownVerdict(row, speaker);
  if (hasChance(row)) {
    const outlook =
      future?.name === 'ready' && series && target.value !== null
        ? outlookOf(future, series.area, target.value, target.year)
        : null;
    // A pace beside a rank would read as a second answer.
    return outlook
      ? {
          ...own,
          word: t.outlook.word[outlook.word],
          detail: t.outlook.inEdition(String(outlook.edition), outlookDetail(outlook, speaker)),
        }
      : {
          ...own,
          detail: [
            future?.name === 'ready' || future?.name === 'refused' ? noChance(future, target.year, speaker) : '',
            gapOf(row.assessment, row.indicator, language),
          ]
            .filter((part) => part !== '')
            .join(' '),
        };
  }
  return (rule && verdictByRule(rule, row, questionOf(row, today), t, language)) ?? own;
}
