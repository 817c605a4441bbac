import { periodYear } from '../../domain/period.ts';
import type { Field } from './field.ts';

/**
 * The last editions that follow each other in equal steps: 2008, 2010 ... 2024, and not 2003 to 2005. Only there is a number
 * of editions a length of time. The last alone when it does not lie a year after the one before. `fields` ascend. Source: METHODS 4.
 */
export function regularRun(fields: readonly Field[]): readonly Field[] {
  const years = fields.map((field) => periodYear(field.period));
  const stepAt = (index: number): number => (years[index + 1] ?? 0) - (years[index] ?? 0);
  let first = Math.max(0, fields.length - 2);
  if (fields.length > 1 && stepAt(first) < 1) return fields.slice(-1);
  while (first > 0 && stepAt(first - 1) === stepAt(first)) first--;
  return fields.slice(first);
}
