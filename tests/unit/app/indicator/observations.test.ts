import { expect, it } from 'vitest';
import { allOf, statusOf } from '../../../../src/app/indicator/observations.ts';
import { observation } from '../../domain/made.ts';

it('lists figures in the order in which their periods end, a part of a year before the year', () => {
  const [year, march, december] = ['2024', '2024-03', '2024-12'].map((period) => observation(period, 1));
  const series = { indicator: year!.indicator, area: year!.area, observations: [year!], others: [december!, march!] };
  expect(allOf(series).map(({ period }) => period)).toEqual(['2024-03', '2024-12', '2024']);
});

it('says of a publisher’s projection that it is one', () => {
  const [observed, ahead] = [observation('2024', 1), observation('2027', 2, { projected: true })];
  const series = { indicator: observed.indicator, area: observed.area, observations: [observed], others: [ahead] };
  expect(statusOf(observed, series, [], 'en')).toBe('on the chart');
  expect(statusOf(ahead, series, [], 'en')).toBe('projection by the publisher, not on the chart');
  // Stored, and nothing is computed from it.
  expect(statusOf(observed, series, [observed.period], 'en')).toContain('stored in part');
});
