import type { RowBatch } from '../file/rowReader.ts';
import type { Choices } from './choices.ts';
import type { Inspection } from './inspection.ts';
import type { Question } from './reading.ts';
import { validator } from './validate.ts';

/** Whoever the figures are of and whatever they measure, these are asked of them. */
const KINDS: readonly Question['kind'][] = ['dates', 'brackets', 'forecast', 'future'];

/**
 * What will be asked of the figures of a file that waits for an answer, so that all is asked at once: the file is read as if
 * its figures were of an area and a measure that are known. `batch`: the whole file.
 */
export function foreseen(
  batch: RowBatch,
  inspection: Inspection,
  knowledge: Parameters<typeof validator>[1],
  choices: Choices,
): readonly Question[] {
  const { mapping, needs } = inspection;
  const anywhere = knowledge.registry.areas.find(({ from, until }) => from === '' && until === '');
  if (mapping.table !== 'observations' || needs.includes('value') || !anywhere) return [];
  const { area, period, series } = mapping.fixed;
  const fixed = { area: area ?? anywhere.id, period, series: series ?? 'anything' };
  const reader = validator({ ...inspection, mapping: { ...mapping, fixed } }, knowledge, choices);
  reader.read(batch);
  return reader.finish().questions.filter(({ kind }) => KINDS.includes(kind));
}
