import { EGDI_RANK } from '../../domain/edition.ts';
import { judges, type Question } from './judge.ts';
import type { TargetRow } from './targetRows.ts';

/** The question that a row answers; a series that does not judge is read as if it were the measure, once it has a verdict. */
export const questionOf = (row: TargetRow, asOf: string): Question => ({
  target: row.target,
  indicator: row.indicator,
  programmeIssued: row.issued,
  programmeArea: row.programmeArea,
  firstSet: row.firstSet,
  series: row.series,
  relation: judges(row.relation) || !isOpen(row) ? row.relation : 'same',
  fields: [],
  asOf,
});

/** Whether a rule has anything to say: a target that is reached, past or not assessable is so by any rule. */
export const isOpen = ({ assessment }: TargetRow): boolean => 'pace' in assessment;

/** Whether a row is of a rank of the EGDI before its year: then it has a chance, whatever the rule. */
export const hasChance = ({ assessment, target }: TargetRow): boolean =>
  assessment.verdict === 'open' && target.indicator === EGDI_RANK;
