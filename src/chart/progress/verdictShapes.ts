import type { Verdict } from '../../domain/assessment.ts';

/** A shape for each verdict, in a square of 10 by 10: colour is never the only sign. */
export const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = {
  met: 'M5 0.5a4.5 4.5 0 1 0 0.01 0z',
  'met-early': 'M5 0.5a4.5 4.5 0 1 0 0.01 0z',
  'on-track': 'M5 0.8L9.6 9.2H0.4z',
  'at-risk': 'M5 0L10 5L5 10L0 5z',
  'off-track': 'M5 9.2L0.4 0.8H9.6z',
  'moving-away': 'M5 9.2L0.4 0.8H9.6z',
  missed: 'M1.8 0L5 3.2L8.2 0L10 1.8L6.8 5L10 8.2L8.2 10L5 6.8L1.8 10L0 8.2L3.2 5L0 1.8z',
  open: 'M5 1.2a3.8 3.8 0 1 0 0.01 0z',
  'not-assessable': 'M0.5 4h9v2h-9z',
};

type Tone = 'good' | 'warn' | 'bad' | 'none';

/** Whether a verdict is good news. */
export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  met: 'good',
  'met-early': 'good',
  'on-track': 'good',
  'at-risk': 'warn',
  'off-track': 'bad',
  'moving-away': 'bad',
  missed: 'bad',
  open: 'none',
  'not-assessable': 'none',
};
