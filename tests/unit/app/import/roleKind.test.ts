import { expect, test } from 'vitest';
import { kindsIn } from '../../../../src/app/import/roleKind.ts';

test('the key tells each kind of column that is there once, in one order', () => {
  expect(kindsIn(['value', 'value', 'unit', 'indicator', 'ignore', 'area'])).toEqual([
    'where',
    'what',
    'figures',
    'unread',
  ]);
  expect(kindsIn([])).toEqual([]);
});
