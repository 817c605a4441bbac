import { formatNumber } from '../../domain/format.ts';
import type { FieldInput, FieldLine } from './fieldInput.ts';

/** A line of the chart, whatever it stands for. */
export interface Line {
  readonly id: string;
  readonly role: 'followed' | 'bar' | 'quiet' | 'peer';
  /** Number of the peer or cut-off from 0; 0 for the country. */
  readonly order: number;
  readonly name: string;
  readonly shortName: string;
  readonly values: readonly (number | null)[];
  readonly details: readonly string[];
}

/** Every line with its role, in reading order: country, bars, peers. */
export function linesOf({ followed, cutOffs, peers }: FieldInput): readonly Line[] {
  const country = (line: FieldLine, role: 'followed' | 'peer', order: number): Line => ({
    id: line.id,
    role,
    order,
    name: line.name,
    shortName: line.shortName ?? line.name,
    values: line.values,
    details: line.details ?? [],
  });
  return [
    country(followed, 'followed', 0),
    ...cutOffs.map((line, order): Line => ({
      id: `rank ${line.rank}`,
      role: line.quiet ? 'quiet' : 'bar',
      order,
      name: line.label,
      shortName: line.shortLabel ?? line.label,
      values: line.values,
      details: [],
    })),
    ...peers.map((line, order) => country(line, 'peer', order)),
  ];
}

/** A value in words. */
export const writeValue = (value: number, { kind, decimals, language }: FieldInput): string =>
  formatNumber(value, kind === 'rank' ? 0 : decimals, language);

/** "0.7709, rank 71"; `null` where the line has no figure. */
export function valueIn(line: Line, index: number, input: FieldInput): string | null {
  const value = line.values[index] ?? null;
  const detail = line.details[index];
  return value === null ? null : writeValue(value, input) + (detail ? `, ${detail}` : '');
}
