import { hasChance, isOpen, questionOf } from '../../assess/targets/ruleChoice.ts';
import type { Question } from '../../assess/targets/judge.ts';
import { judgeByRule } from '../../assess/targets/progressRules.ts';
import { VERDICT_OF_CLASS, verdictUnder } from '../../assess/targets/shownVerdict.ts';
import type { Rule, RuleJudgement, RuleReason } from '../../assess/rules/rule.ts';
import type { Verdict } from '../../domain/assessment.ts';
import { formatNumber, formatPeriod } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import type { Messages } from '../words/en.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { ruleMessages } from '../words/rules.ts';
import { verdictMessages } from '../words/verdict.ts';
import type { TargetRow } from '../../assess/targets/targetRows.ts';
import type { SaidVerdict } from './verdictText.ts';

function reasonWords(reason: RuleReason, language: Language): string {
  const own = ruleMessages[language].reason;
  const of = verdictMessages[language].reason;
  return reason in own ? own[reason as keyof typeof own] : of[reason as keyof typeof of];
}

/** A rule's verdict in its publisher's words, or the reason why it has none. */
export function ruleWords(judgement: RuleJudgement, t: Messages, language: Language): string {
  const m = ruleMessages[language];
  if (judgement.verdict === 'achieved') return m.achieved;
  if (judgement.verdict !== 'not-assessable') return m.class[judgement.verdict];
  return `${t.verdict['not-assessable']}: ${reasonWords(judgement.reason, language)}`;
}

/** What its figure is, where it is no share of the pace that was needed. */
const FIGURE_OF: Readonly<Partial<Record<Rule, 'points' | 'remaining' | 'covered'>>> = {
  'escap-current-status': 'points',
  'escap-anticipated-progress': 'remaining',
  'unsd-progress-chart': 'covered',
};

/** What a chosen rule says of an open target; `null` where the row's own verdict stands. */
export function verdictByRule(
  rule: Rule,
  row: TargetRow,
  question: Question,
  t: Messages,
  language: Language,
): SaidVerdict | null {
  const m = ruleMessages[language];
  const said = isOpen(row) ? judgeByRule(rule, question) : null;
  if (!said || said.judgement.verdict === 'achieved') return null;
  const { base, judgement } = said;
  if (judgement.verdict === 'not-assessable')
    return {
      shape: 'not-assessable',
      word: t.verdict['not-assessable'],
      detail: reasonWords(judgement.reason, language),
      rule: m.name[rule],
    };
  return {
    shape: VERDICT_OF_CLASS[judgement.verdict],
    word: m.class[judgement.verdict],
    detail: m.figureOf[FIGURE_OF[rule] ?? 'ratio'](
      formatNumber(judgement.value, rule === 'escap-anticipated-progress' ? 0 : 2, language),
      formatPeriod(base.period, language),
    ),
    rule: m.name[rule],
  };
}

/** What the rows that are counted under a verdict are called: by the rule that is chosen, in its own words, each once. */
export function countedWords(
  rows: readonly TargetRow[],
  rule: Rule | null,
  asOf: string,
  { t, language }: Speaker,
): (verdict: Verdict) => string {
  if (rule === null) return (verdict) => t.verdict[verdict];
  const verdictOf = verdictUnder(rule, asOf);
  const wordOf = (row: TargetRow): string =>
    (hasChance(row) ? null : verdictByRule(rule, row, questionOf(row, asOf), t, language))?.word ??
    t.verdict[row.assessment.verdict];
  const words = new Map<Verdict, Set<string>>();
  for (const row of rows.filter(({ isJudgement }) => isJudgement)) {
    const verdict = verdictOf(row);
    words.set(verdict, (words.get(verdict) ?? new Set()).add(wordOf(row)));
  }
  return (verdict) => [...(words.get(verdict) ?? [t.verdict[verdict]])].join(' / ');
}
