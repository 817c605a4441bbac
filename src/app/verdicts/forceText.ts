import { legalForceOf, type LegalForce } from '../../assess/targets/standing.ts';
import type { TargetRow } from '../../assess/targets/targetRows.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Language } from '../../domain/language.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import type { Registry } from '../../domain/registry.ts';
import { forceMessages } from '../words/force.ts';
import { targetValue } from './verdictText.ts';
import { textIn } from '../words/texts.ts';

/** How the target of a row stands beside those of other programmes, for a cell; empty where that is none of what is to be told. */
export function besideText(
  { target, indicator }: TargetRow,
  registry: Registry,
  told: readonly LegalForce['name'][],
  language: Language,
): string {
  const force = legalForceOf(target, registry);
  return told.includes(force.name) ? forceText(force, indicator, registry.programmes, 'short', language) : '';
}

/** How a target stands beside those of other programmes: for a cell of a table, or as a sentence that is empty when there is nothing to tell. */
export function forceText(
  force: LegalForce,
  indicator: Indicator,
  programmes: readonly Programme[],
  form: 'short' | 'long',
  language: Language,
): string {
  const m = forceMessages[language][form];
  const basisOf = ({ programme: id }: Target): string => {
    const programme = programmes.find((known) => known.id === id);
    return programme ? textIn(programme.legalBasis, language) : id;
  };
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
