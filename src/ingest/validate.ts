import type { Registry } from '../domain/registry.ts';
import type { RowBatch } from './decode.ts';
import type { LayoutMatch } from './layout.ts';
import { ObservationValidator } from './observationValidator.ts';
import type { Reading } from './reading.ts';
import { TableValidator } from './tableValidator.ts';

/** Takes the rows of a file, header included, batch by batch, and says in the end what they hold. */
export interface Validator {
  read(batch: RowBatch): void;
  finish(): Reading;
}

/** The validator that carries out a layout's mapping, with the areas and indicators known so far. */
export function validator(match: LayoutMatch, registry: Registry): Validator {
  const { mapping } = match;
  return mapping.table === 'observations'
    ? new ObservationValidator(match.layout, mapping, registry)
    : new TableValidator(match.layout, mapping, registry);
}
