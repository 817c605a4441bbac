import type { FigureKind } from '../../domain/figureKind.ts';
import { VERDICTS, type Verdict } from '../../domain/assessment.ts';
import { CONFIDENCES, type Confidence } from '../../domain/observation.ts';
import { GOAL_STATES, type GoalState } from '../../domain/goalState.ts';
import { PINNED_KINDS, type PinnedKind } from '../../domain/note.ts';
import { toPeriod, type Period } from '../../domain/period.ts';
import { COMPARATORS, type Comparator } from '../../domain/programme.ts';
import type { SnapshotKind, SnapshotRow } from '../../snapshot/snapshot.ts';

/** Where a measured figure stands: in a line or a dot, in the grey ground, beside the series that is drawn, at an end of a rise, or where the way to a target began. */
export const PLACES = [
  'main',
  'second',
  'peer',
  'other',
  'former',
  'field',
  'mean',
  'beside',
  'undrawn',
  'rise',
  'base',
] as const;
type Place = (typeof PLACES)[number];

/** What is particular about it. `computed`: worked out by the page although figures like it are published. */
export const MARKS = ['computed', 'disputed', ...CONFIDENCES.filter((known) => known !== 'unstated')] as const;
type Mark = 'computed' | 'disputed' | Exclude<Confidence, 'unstated'>;

/** Of a projection, from the lowest written to the last; `median` alone is also that of a group of countries. */
export const QUANTILES = ['median', 'band50-low', 'band50-high', 'band80-low', 'band80-high'] as const;
type Quantile = (typeof QUANTILES)[number];

/** Of a forecast that was checked: its chance, how often it came true, and how many there were. */
export const CHECKED = ['chance', 'came', 'count'] as const;
type Checked = (typeof CHECKED)[number];

/**
 * What a figure is in its picture. A snapshot carries it as short text, so the words are part of the format: "main",
 * "peer computed", "main disputed low", "cut-off 50", "target >=", "band80-low", "chance 2", "needed 90".
 */
export type Role =
  | { readonly is: Place; readonly marks?: readonly Mark[] }
  /** `tried`: what a reader set in place of what was measured; `straight`: where a straight way to a target would stand by now. */
  | { readonly is: Quantile | 'required' | 'tried' | 'straight' }
  /** The figure with which the chance is so many per cent, 1 to 99. */
  | { readonly is: 'needed'; readonly percent: number }
  /** `null` where the picture has but one. */
  | { readonly is: 'cut-off'; readonly rank: number | null }
  /** `null` where it is a rank to reach. */
  | { readonly is: 'target'; readonly comparator: Comparator | null }
  /** A goal among others, and what is known of it. */
  | { readonly is: 'goal'; readonly comparator: Comparator; readonly state: GoalState }
  /** A target among others, and its verdict. */
  | { readonly is: 'judged'; readonly comparator: Comparator; readonly verdict: Verdict }
  /** Words of a person, from the period of the row on to another, or of it alone. */
  | { readonly is: 'note'; readonly kind: PinnedKind; readonly until: Period | '' }
  /** In editions, 1 to 9. */
  | { readonly is: Checked; readonly horizon: number };

export function writeRole(role: Role): string {
  if ('rank' in role) return role.rank === null ? role.is : `${role.is} ${String(role.rank)}`;
  if ('percent' in role) return `${role.is} ${String(role.percent)}`;
  if ('until' in role) return `${role.is} ${role.kind} ${role.until}`.trimEnd();
  if ('verdict' in role) return `${role.is} ${role.comparator} ${role.verdict}`;
  if ('state' in role) return `${role.is} ${role.comparator} ${role.state}`;
  if ('comparator' in role) return role.comparator === null ? role.is : `${role.is} ${role.comparator}`;
  if ('horizon' in role) return `${role.is} ${String(role.horizon)}`;
  return [role.is, ...('marks' in role ? role.marks : [])].join(' ');
}

/** `null` for what no picture writes; a mark that is not known here is passed over. */
export function readRole(text: string): Role | null {
  const [word, ...rest] = text.split(' ');
  const place = PLACES.find((known) => known === word);
  if (place) {
    const marks = MARKS.filter((known) => rest.includes(known));
    return marks.length > 0 ? { is: place, marks } : { is: place };
  }
  if (word === 'target') return { is: word, comparator: COMPARATORS.find((known) => known === rest[0]) ?? null };
  if (word === 'goal') {
    const comparator = COMPARATORS.find((known) => known === rest[0]);
    const state = GOAL_STATES.find((known) => known === rest[1]);
    return comparator && state ? { is: word, comparator, state } : null;
  }
  if (word === 'note') {
    const kind = PINNED_KINDS.find((known) => known === rest[0]);
    const until = rest[1] === undefined ? '' : toPeriod(rest[1]);
    return kind && until !== null ? { is: word, kind, until } : null;
  }
  if (word === 'judged') {
    const comparator = COMPARATORS.find((known) => known === rest[0]);
    const verdict = VERDICTS.find((known) => known === rest[1]);
    return comparator && verdict ? { is: word, comparator, verdict } : null;
  }
  const checked = CHECKED.find((known) => known === word);
  const [, plain = '', digits] = /^(.*?)(?: (\d{1,4}))?$/.exec(text) ?? [];
  if (plain === 'cut-off') return { is: plain, rank: digits === undefined ? null : Number(digits) };
  if (plain === 'needed' && /^[1-9]\d?$/.test(digits ?? '')) return { is: plain, percent: Number(digits) };
  if (checked && plain === checked && /^[1-9]$/.test(digits ?? '')) return { is: checked, horizon: Number(digits) };
  const alone = (['required', 'tried', 'straight', ...QUANTILES] as const).find((known) => known === text);
  return alone ? { is: alone } : null;
}

/** Whether a row stands in one of these places, whatever its marks. */
export function isAt(row: SnapshotRow, ...places: readonly Role['is'][]): boolean {
  const role = readRole(row.role);
  return role !== null && places.includes(role.is);
}

export const isQuantile = (row: SnapshotRow): boolean => isAt(row, ...QUANTILES);

/** What the figure of a row is, by its role in a picture of that kind. */
export function figureKind({ role: text }: SnapshotRow, picture: SnapshotKind): FigureKind {
  const role = readRole(text);
  // The median of a group of countries, in an edition that was.
  if (role?.is === 'median' && picture === 'multiples') return 'computed';
  if (role?.is === 'target' || role?.is === 'goal' || role?.is === 'judged') return 'target';
  // Of an edition to come, where it is no forecast that was checked.
  if (role?.is === 'chance' && picture === 'goals') return 'projected';
  if (role?.is === 'needed' || QUANTILES.some((known) => known === role?.is)) return 'projected';
  const isMeasured = PLACES.some((known) => known === role?.is);
  return isMeasured && !(role && 'marks' in role && role.marks.includes('computed')) ? 'observed' : 'computed';
}
