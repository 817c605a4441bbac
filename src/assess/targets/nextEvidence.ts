import type { Indicator } from '../../domain/indicator.ts';
import { periodMonth, periodYear, toPeriod, type Period } from '../../domain/period.ts';

/** The month that follows the last month of a period, as year and month 1 to 12. */
function monthAfter(period: Period): { year: number; month: number } {
  const month = periodMonth(period);
  return month === 12 ? { year: periodYear(period) + 1, month: 1 } : { year: periodYear(period), month: month + 1 };
}

/**
 * The period in which the next figure is due after `latest`, by the indicator's stated rhythm: the year after, the
 * second year after (EGDI: 2026 after 2024), the next month, the quarter that the next month lies in. It may lie in
 * the past when its source is late. `null` for an irregular indicator, one whose source has stopped or whose units no
 * longer exist, and when there is no figure yet.
 * Source: METHODS 1.
 */
export function nextEvidence(
  indicator: Pick<Indicator, 'frequency' | 'discontinued' | 'abolished'>,
  latest: Period | null,
): Period | null {
  if (latest === null || indicator.discontinued !== null || indicator.abolished !== '') return null;
  const { year, month } = monthAfter(latest);
  switch (indicator.frequency) {
    case 'annual':
      return toPeriod(String(periodYear(latest) + 1));
    case 'biennial':
      return toPeriod(String(periodYear(latest) + 2));
    case 'quarterly':
      return toPeriod(`${String(year)}-Q${String(Math.ceil(month / 3))}`);
    case 'monthly':
      return toPeriod(`${String(year)}-${String(month).padStart(2, '0')}`);
    case 'irregular':
      return null;
  }
}
