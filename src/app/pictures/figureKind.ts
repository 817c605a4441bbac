import type { FigureKind } from '../../domain/figureKind.ts';
import type { SnapshotRow } from '../../snapshot/snapshot.ts';
import { isFanRole } from './fanRows.ts';

/** Last word of the role of a figure that the page worked out although figures like it are published. */
export const COMPUTED = 'computed';

const OBSERVED = /^(main|second|peer|other|former|field|mean|beside|undrawn)\b/;

/** What the figure of a row is, by its role in the picture. */
export function figureKind({ role }: SnapshotRow): FigureKind {
  if (role.startsWith('target')) return 'target';
  if (isFanRole(role)) return 'projected';
  return OBSERVED.test(role) && !role.endsWith(` ${COMPUTED}`) ? 'observed' : 'computed';
}
