import type { Observation } from './observation.ts';
import type { Period } from './period.ts';
import type { Target } from './programme.ts';

/** Why a target cannot be judged (METHODS 1). Exactly one reason is given, the most fundamental first. */
export const REASONS = [
  'no-numeric-target',
  'not-verified',
  'group-total',
  'unit-abolished',
  'definition-changed',
  'discontinued',
  'only-proxy',
  'no-observation',
  'too-few-observations',
] as const;
export type Reason = (typeof REASONS)[number];

/** What a verdict rests on. Every figure is in the indicator's unit. */
export interface Evidence {
  /** The observation that judges: the latest whose period ends by the target's year. It counts as soon as it is there, also before its period is over. */
  readonly observation: Observation;
  /** Years from the end of that observation's period to the end of the target's year or to the as-of date, whichever is earlier. */
  readonly ageYears: number;
  /**
   * Distance to the target in the indicator's unit, positive when short of it and negative when beyond it,
   * whichever direction is better. 0 for a strict comparator means short by less than any amount.
   */
  readonly gap: number;
}

/** Gap-closing pace (METHODS 2, first row): how fast the value moved since the base, against how fast it must move. */
export interface Pace {
  readonly base: Observation;
  /** Change per year in the indicator's unit, of a rank in the score that its bar is set in; positive is upwards. */
  readonly needed: number;
  readonly achieved: number;
  /** achieved / needed. */
  readonly ratio: number;
}

/** What a series says about a target at a date. */
export type Assessment =
  | { readonly verdict: 'met' | 'missed' | 'met-early'; readonly rule: 'by-value'; readonly evidence: Evidence }
  | {
      readonly verdict: 'on-track' | 'at-risk' | 'off-track' | 'moving-away';
      readonly rule: 'gap-closing';
      readonly evidence: Evidence;
      readonly pace: Pace;
    }
  /**
   * A rank before its year: it has a chance, where the field can be simulated, and no verdict, for a pace has never told who
   * reached one (METHODS 4, "Saying it"). The pace of the gap to the moving bar is a fact; `null` where the bar is not known.
   * So is a growth rate, which has no pace (METHODS 8).
   */
  | { readonly verdict: 'open'; readonly rule: 'by-value'; readonly evidence: Evidence; readonly pace: Pace | null }
  | {
      readonly verdict: 'not-assessable';
      readonly reason: Reason;
      readonly latest: Observation | null;
      /** As in `Evidence`, of `latest`: where none before it gives a pace, or nothing came after it (`discontinued`); absent otherwise. */
      readonly gap?: number;
    };

export type Verdict = Assessment['verdict'];

/** How much a verdict wants attention, 1 most. A verdict that is left out does not compile. */
const URGENCY = {
  'moving-away': 1,
  missed: 2,
  'off-track': 3,
  'at-risk': 4,
  open: 5,
  'on-track': 6,
  'not-assessable': 7,
  'met-early': 8,
  met: 9,
} as const satisfies Readonly<Record<Verdict, number>>;

/** From what needs attention most to what is done. */
export const VERDICTS: readonly Verdict[] = (Object.keys(URGENCY) as Verdict[]).sort((a, b) => URGENCY[a] - URGENCY[b]);

/** From what is done to what is not, as a bar fills, and then what cannot be judged: so counts are told. */
export const AS_COUNTED: readonly Verdict[] = [
  ...VERDICTS.toReversed().filter((verdict) => verdict !== 'not-assessable'),
  'not-assessable',
];

/** A target with one series that speaks about it and what that series says. */
export interface Judgement {
  readonly target: Target;
  readonly assessment: Assessment;
  /** Next period in which evidence is due, when the indicator's rhythm tells; `null` otherwise. */
  readonly next: Period | null;
}
