import type { LegalForce } from '../../assess/targets/standing.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Language } from '../../domain/language.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import { forceMessages } from '../words/force.ts';
import { targetValue } from './verdictText.ts';

/** How a target stands beside those of other programmes: for a cell of a table, or as a sentence that is empty when there is nothing to tell. */
export function forceText(
  force: LegalForce,
  indicator: Indicator,
  programmes: readonly Programme[],
  form: 'short' | 'long',
  language: Language,
): string {
  const m = forceMessages[language][form];
  const basisOf = ({ programme: id }: Target): string =>
    programmes.find((known) => known.id === id)?.legalBasis[language] ?? id;
  const list = (targets: readonly Target[]): string => [...new Set(targets.map(basisOf))].join('; ');
  switch (force.name) {
    case 'in-force':
    case 'uncounted':
      return m[force.name];
    case 'shared':
    case 'conflicting':
      return m[force.name](list(force.others));
    case 'superseded':
      return m.superseded(targetValue(force.by, indicator, language), basisOf(force.by));
  }
}
