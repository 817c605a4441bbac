import type { AreaId } from './area.ts';
import type { IndicatorId } from './indicator.ts';
import type { Localised } from './language.ts';

export type ProgrammeId = string & { readonly __brand: 'ProgrammeId' };
/** Letters, digits, dots, hyphens and underscores, at most 40: what a link carries without change. */
export function toProgrammeId(text: string): ProgrammeId | null {
  return /^[A-Za-z0-9][\w.-]{0,39}$/.test(text) ? (text as ProgrammeId) : null;
}

export type TargetId = string & { readonly __brand: 'TargetId' };
/** The longest id that a target without one of its own gets: programme, indicator and year with two colons. */
const MOST_IN_TARGET_ID = 126;
/** Whatever a file of targets may call it, as long as a link can carry it. */
export function toTargetId(text: string): TargetId | null {
  return text.length <= MOST_IN_TARGET_ID && /^[^\p{Cc}]+$/u.test(text) ? (text as TargetId) : null;
}

/** The pillars of a programme that names none of its own; their names are words of the page. */
export const PILLARS = ['government', 'economy', 'society', 'security'] as const;
export type StandardPillar = (typeof PILLARS)[number];
export type PillarId = StandardPillar | (string & { readonly __brand: 'PillarId' });
/** Letters, digits, dots, hyphens and underscores, at most 40, as the id of a programme. */
export const toPillarId = (text: string): PillarId | null => toProgrammeId(text) as PillarId | null;

/** A pillar that a programme names itself. */
export interface OwnPillar {
  readonly id: PillarId;
  readonly name: Localised;
}
/** So many a programme may name. */
export const MOST_PILLARS = 40;
/** What parts names and ids in one cell of a table, and so stands in none of them. */
export const BAR = '|';

/** A pillar with its name, or one whose name the page knows. */
export type Pillar = StandardPillar | OwnPillar;

/** A set of targets with a legal basis, an area and a span. */
export interface Programme {
  readonly id: ProgrammeId;
  readonly name: Localised;
  /** The decision or resolution that set it up: "Decision 749/QD-TTg". */
  readonly legalBasis: Localised;
  /** Day, month or year of issue, as precisely as it is known (`2020-06-03`, `2025-12`, `2023`). */
  readonly issued: string;
  readonly area: AreaId;
  /** The first and the last year that it is for; absent where nobody says. */
  readonly firstYear?: number;
  readonly lastYear?: number;
  /** Pillars of its own, in its order, among which its targets choose; absent for one that has the usual four. */
  readonly pillars?: readonly OwnPillar[];
  /** The indicator that its page leads with; without one that is the count of its targets. */
  readonly leads?: IndicatorId;
  /** The areas that its targets are common to, where it is a programme of a group of them; absent for any other. */
  readonly members?: readonly AreaId[];
  /** Day (`YYYY-MM-DD`) on which it was retired: its targets stay and are judged, it is offered no more. Absent while it goes on. */
  readonly retired?: string;
}

/** The column that says something impossible of a programme; `null` where all may stand together. */
export function faultOfProgramme({ firstYear, lastYear, pillars }: Programme): string | null {
  if (firstYear !== undefined && lastYear !== undefined && firstYear > lastYear) return 'last_year';
  if (pillars === undefined) return null;
  const isOdd = pillars.some(({ name }) => [name.en, name.vi].some((text) => text.trim() === '' || text.includes(BAR)));
  const isTwice = (['id', 'en', 'vi'] as const).some((key) => {
    const texts = pillars.map(({ id, name }) => (key === 'id' ? id : name[key]));
    return new Set(texts).size < texts.length;
  });
  return isOdd || isTwice || pillars.length === 0 || pillars.length > MOST_PILLARS ? 'pillars' : null;
}

/** Whether a programme's targets are common targets of a group that the area belongs to: judged by its figures, though not its own. */
export const isCommonTo = ({ members }: Programme, area: AreaId): boolean => members?.includes(area) ?? false;

/** Whether a programme sets targets that an area's figures may judge: its own, or common ones. */
export const speaksOf = (programme: Programme, area: AreaId): boolean =>
  programme.area === area || isCommonTo(programme, area);

/** The pillars that targets of a programme choose among, in its order. */
export const pillarsOf = ({ pillars }: Pick<Programme, 'pillars'>): readonly Pillar[] => pillars ?? PILLARS;

/**
 * The pillar of a target: of its programme's own first, then of the usual four. One that is in neither keeps its id for a name: it was
 * there when the target was made.
 */
export function pillarOf(
  { pillar }: Pick<Target, 'pillar'>,
  programme: Pick<Programme, 'pillars'> | undefined,
): Pillar {
  return (
    programme?.pillars?.find(({ id }) => id === pillar) ??
    PILLARS.find((one) => one === pillar) ?? { id: pillar, name: { en: pillar, vi: pillar } }
  );
}

export const pillarId = (pillar: Pillar): PillarId => (typeof pillar === 'string' ? pillar : pillar.id);

export const COMPARATORS = ['>=', '>', '<=', '<', '='] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** The value that an indicator should reach by the end of a year. */
export interface Target {
  readonly id: TargetId;
  readonly programme: ProgrammeId;
  readonly pillar: PillarId;
  readonly indicator: IndicatorId;
  /** The target holds by 31 December of this year. */
  readonly year: number;
  readonly comparator: Comparator;
  /** In the indicator's unit; `null` for a target in words ("universal"), which is listed and never scored. */
  readonly value: number | null;
  /** The words of a target without a number; empty otherwise. */
  readonly wording: Localised;
  /** False when no source confirms it: listed, never assessed. */
  readonly verified: boolean;
  /** What it covers or leaves out, and how sure its source is; empty if nothing to say. */
  readonly scope: Localised;
  readonly sourceUrl: string;
}

/** How a measured series serves a target's indicator. Only `same` and `stricter` judge it unasked. */
export const RELATIONS = ['same', 'stricter', 'narrower', 'alternative', 'successor', 'proxy'] as const;
export type Relation = (typeof RELATIONS)[number];

/** One measured series that speaks about a target's indicator. A target indicator without a link has no measured value. */
export interface SeriesLink {
  readonly target: IndicatorId;
  readonly series: IndicatorId;
  readonly relation: Relation;
  /** Lower judges first; the first `same` link is the one a row shows. */
  readonly order: number;
  readonly note: Localised;
}

/** Whether `value` satisfies `comparator target`, exactly as the law words it: "over 50 %" is not met by 50. */
export function satisfies(value: number, comparator: Comparator, target: number): boolean {
  switch (comparator) {
    case '>=':
      return value >= target;
    case '>':
      return value > target;
    case '<=':
      return value <= target;
    case '<':
      return value < target;
    case '=':
      return value === target;
  }
}
