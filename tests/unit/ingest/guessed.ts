import type { Fixed } from '../../../src/domain/mapping.ts';
import type { Choices } from '../../../src/ingest/rows/choices.ts';
import { read, reading, sure } from './reading.ts';

/** Lines as a file. */
export const text = (...lines: readonly string[]): string => [...lines, ''].join('\n');

/** What a file of unknown shape asks; its layout where that is all; nothing where it is read at once. */
export async function asked(content: string): Promise<readonly string[]> {
  const { inspection, reading: found } = sure(await read(content));
  return found ? [] : inspection.needs.length > 0 ? inspection.needs : [inspection.layout];
}

/** How the columns of a file are guessed. */
export async function columns(content: string) {
  const { mapping } = sure(await read(content)).inspection;
  if (mapping.table !== 'observations') throw new Error(mapping.table);
  return {
    ...mapping,
    roles: mapping.columns.map((role) => (role.role === 'value' ? `value ${role.series ?? ''}` : role.role)),
  };
}

/** A file as it is guessed, with what a person says that it does not. */
export async function withFixed(content: string, fixed: Partial<Fixed>, choices: Partial<Choices> = {}) {
  const mapping = await columns(content);
  return reading(content, { ...choices, mapping: { ...mapping, fixed: { ...mapping.fixed, ...fixed } } });
}
