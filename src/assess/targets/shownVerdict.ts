import type { Verdict } from '../../domain/assessment.ts';
import type { Rule, RuleClass } from '../rules/rule.ts';
import { judgeByRule } from './progressRules.ts';
import { hasChance, isOpen, questionOf } from './ruleChoice.ts';
import type { TargetRow } from './targetRows.ts';

/** A row's verdict, as far as it is counted, filtered and drawn. */
export type VerdictOf = (row: TargetRow) => Verdict;

/** By the rule that the page takes where no other is chosen. */
export const ownVerdictOf: VerdictOf = ({ assessment }) => assessment.verdict;

/** What a class of any rule is counted and drawn as: the default rule's verdict of the same rank. */
export const VERDICT_OF_CLASS: Readonly<Record<RuleClass, Verdict>> = {
  'on-track': 'on-track',
  substantial: 'on-track',
  maintain: 'on-track',
  'at-risk': 'at-risk',
  moderate: 'at-risk',
  accelerate: 'at-risk',
  'moderately-improving': 'at-risk',
  'fair-progress': 'at-risk',
  'off-track': 'off-track',
  limited: 'off-track',
  stagnating: 'off-track',
  'stagnation-or-regression': 'off-track',
  'moving-away': 'moving-away',
  deterioration: 'moving-away',
  reverse: 'moving-away',
  decreasing: 'moving-away',
  unclassed: 'open',
};

/** The verdict under a chosen rule on a day; where the rule has nothing to say, or none is chosen, the row's own. */
export const verdictUnder = (rule: Rule | null, asOf: string): VerdictOf =>
  rule === null
    ? ownVerdictOf
    : (row) => {
        const judgement = isOpen(row) && !hasChance(row) ? judgeByRule(rule, questionOf(row, asOf))?.judgement : null;
        if (!judgement || judgement.verdict === 'achieved') return row.assessment.verdict;
        return judgement.verdict === 'not-assessable' ? 'not-assessable' : VERDICT_OF_CLASS[judgement.verdict];
      };
