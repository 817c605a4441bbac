import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPARATORS } from '../../../../src/domain/programme.ts';
import {
  CHECKED,
  figureKind,
  MARKS,
  PLACES,
  QUANTILES,
  readRole,
  writeRole,
  type Role,
} from '../../../../src/app/pictures/roles.ts';
import { row } from '../../snapshot/made.ts';

const place = fc.constantFrom(...PLACES);
const anyRole: fc.Arbitrary<Role> = fc.oneof(
  place.map((is) => ({ is })),
  fc.record({ is: place, marks: fc.subarray([...MARKS], { minLength: 1 }) }),
  fc.record({ is: fc.constantFrom('required' as const, ...QUANTILES, 'tried' as const) }),
  fc.record({ is: fc.constant('needed' as const), percent: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ is: fc.constant('cut-off' as const), rank: fc.option(fc.integer({ min: 1, max: 9999 })) }),
  fc.record({ is: fc.constant('target' as const), comparator: fc.option(fc.constantFrom(...COMPARATORS)) }),
  fc.record({ is: fc.constantFrom(...CHECKED), horizon: fc.integer({ min: 1, max: 9 }) }),
);

describe('roles', () => {
  test('A39 what was written is read as the same role, and written again as the same text', () => {
    fc.assert(
      fc.property(anyRole, (role) => {
        expect(readRole(writeRole(role))).toEqual(role);
      }),
    );
  });

  // Stored in every snapshot that was ever shared: these texts never change.
  test.each<[string, Role]>([
    ['main', { is: 'main' }],
    ['peer computed', { is: 'peer', marks: ['computed'] }],
    ['main disputed low', { is: 'main', marks: ['disputed', 'low'] }],
    ['undrawn high', { is: 'undrawn', marks: ['high'] }],
    ['median', { is: 'median' }],
    ['band50-low', { is: 'band50-low' }],
    ['band80-high', { is: 'band80-high' }],
    ['required', { is: 'required' }],
    ['cut-off', { is: 'cut-off', rank: null }],
    ['cut-off 50', { is: 'cut-off', rank: 50 }],
    ['target', { is: 'target', comparator: null }],
    ['target >=', { is: 'target', comparator: '>=' }],
    ['chance 2', { is: 'chance', horizon: 2 }],
    ['needed 5', { is: 'needed', percent: 5 }],
    ['tried', { is: 'tried' }],
    ['rise', { is: 'rise' }],
  ])('%s', (text, role) => {
    expect(writeRole(role)).toBe(text);
    expect(readRole(text)).toEqual(role);
  });

  test.each(['', ' ', 'constructor', 'mainly', 'main-line', 'median low', 'cut-off x', 'count', 'count 10', 'came 0'])(
    '“%s” is no role',
    (text) => {
      expect(readRole(text)).toBeNull();
    },
  );

  test('a mark of a later page is passed over', () => {
    expect(readRole('main provisional disputed')).toEqual({ is: 'main', marks: ['disputed'] });
  });

  test.each([
    ['main', 'observed'],
    ['mean', 'observed'],
    ['beside low', 'observed'],
    ['peer computed', 'computed'],
    ['cut-off 50', 'computed'],
    ['required', 'computed'],
    ['chance 1', 'computed'],
    ['', 'computed'],
    ['target >=', 'target'],
    ['target', 'target'],
    ['band80-low', 'projected'],
  ])('a figure with the role “%s” is %s', (role, kind) => {
    expect(figureKind(row({ role }), 'field')).toBe(kind);
  });

  test('the median of a group of countries is no projection', () => {
    expect(figureKind(row({ role: 'median' }), 'series')).toBe('projected');
    expect(figureKind(row({ role: 'median' }), 'multiples')).toBe('computed');
  });
});
