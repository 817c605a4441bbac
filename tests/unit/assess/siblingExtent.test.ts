import { expect, test } from 'vitest';
import { extentOf } from '../../../src/assess/siblingExtent.ts';
import type { AreaId } from '../../../src/domain/area.ts';
import type { IndicatorId } from '../../../src/domain/indicator.ts';
import type { Period } from '../../../src/domain/period.ts';
import { block, observation } from '../domain/made.ts';

const at = (id: string, period: string, value: number, over = {}) =>
  observation(period, value, { area: id as AreaId, indicator: 'x' as IndicatorId, ...over });
const figures = block([
  at('VN-A', '2022', 5),
  at('VN-A', '2023', 9),
  at('VN-B', '2022', 2),
  at('VN-C', '2022', -7),
  at('VN-B', '2023', 99, { confidence: 'low' }),
  at('VN-A', '2030', 100, { projected: true }),
]);
const of = (areas: string[], periods: string[]) => extentOf(figures, areas as AreaId[], periods as Period[]);

test('only these areas and periods, and only what may be drawn', () => {
  expect(of(['VN-A', 'VN-B'], ['2022', '2023', '2030'])).toEqual([2, 9]);
  expect(of(['VN-C'], ['2022'])).toEqual([-7, -7]);
});

test('nothing of what nobody has a figure of', () => {
  expect(of(['VN-X'], ['2022'])).toBeNull();
  expect(of(['VN-A'], ['2021'])).toBeNull();
});
