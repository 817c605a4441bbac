import { leadingBeside, targetsBeside, type TargetBeside } from '../../assess/targets/targetsBeside.ts';
import type { Area, AreaId } from '../../domain/area.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/programme.ts';
import { areaOf, indicatorOf, type Registry } from '../../domain/registry.ts';
import { targetByYear } from '../verdicts/verdictText.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { provinceMessages } from '../words/provinces.ts';

/** A target that figures are seen beside, with its words: "Target ≥ 80% by 2030 (Viet Nam)". */
export interface TargetLine {
  readonly target: Target;
  readonly value: number;
  readonly owner: Area;
  /** Whether it speaks of the area; else it judges nothing. */
  readonly isOwn: boolean;
  readonly labelIn: (speaker: Speaker) => string;
  /** What the figures measure of what the target speaks of; empty where it is the same. */
  readonly noteIn: (speaker: Speaker) => string;
}

/**
 * The targets that an indicator's figures of an area are seen beside: the area's own, and that of what it is a part of, one of each at
 * most. The first leads.
 */
export function targetLines(registry: Registry, { id }: Indicator, area: AreaId, today: string): readonly TargetLine[] {
  const beside = targetsBeside(registry, id, area);
  return [true, false].flatMap((isOwn) => {
    const some = beside.filter((one) => one.isOwn === isOwn);
    const line = lineOf(registry, leadingBeside(some, Number(today.slice(0, 4))));
    return line ? [line] : [];
  });
}

function lineOf(registry: Registry, found: TargetBeside | null): TargetLine | null {
  const [owner, indicator] = found
    ? [areaOf(registry, found.programme.area), indicatorOf(registry, found.target.indicator)]
    : [];
  if (!found || !owner || !indicator || found.target.value === null) return null;
  const { target, isOwn, link } = found;
  return {
    target,
    value: found.target.value,
    owner,
    isOwn,
    labelIn: ({ of, language }) =>
      provinceMessages[language].target(targetByYear(target, indicator, language), of(owner.name)),
    noteIn: ({ of }) => (link.relation === 'same' ? '' : of(link.note)),
  };
}

/** A target in words, with what the figures measure of it. */
export const toldLine = ({ labelIn, noteIn }: TargetLine, speaker: Speaker): string =>
  [labelIn(speaker), noteIn(speaker)].filter(Boolean).join('; ');
