import type { Registry } from '../../domain/registry.ts';
import type { Choices } from './choices.ts';
import type { Inspection } from './inspection.ts';
import type { Matchers } from '../cell/matchers.ts';
import { ObservationValidator } from './observationValidator.ts';
import type { Reading } from './reading.ts';
import type { RowBatch } from '../file/rowReader.ts';
import { TableValidator } from './tableValidator.ts';

/** Takes the rows of a file, header included, batch by batch, and says in the end what they hold. */
export interface Validator {
  read(batch: RowBatch): void;
  finish(): Reading;
  /** The decimal marks, by header, of columns that must be read again: a later cell told another than was read by. */
  readonly misread: Choices['marks'];
  /** Names of areas that must be read again: a code beside them joined what they part. */
  readonly parted: readonly string[];
}

/** The validator that carries out a mapping, with the areas and indicators known so far. */
export function validator(
  {
    layout,
    mapping,
    suspects,
    oddDate,
    forecast,
  }: Pick<Inspection, 'layout' | 'mapping' | 'suspects' | 'oddDate' | 'forecast'>,
  {
    registry,
    matchers,
    today,
    parted = [],
  }: {
    readonly registry: Registry;
    readonly matchers: Matchers;
    readonly today: string;
    readonly parted?: readonly string[];
  },
  choices: Choices,
): Validator {
  return mapping.table === 'observations'
    ? new ObservationValidator(layout, mapping, matchers, choices, { today, suspects, parted, oddDate, forecast })
    : new TableValidator(layout, mapping, registry);
}
