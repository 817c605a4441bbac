import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VERDICTS } from '../../../../src/domain/assessment.ts';
import { GOAL_STATES } from '../../../../src/domain/goalState.ts';
import { PINNED_KINDS } from '../../../../src/domain/note.ts';
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
import { period } from '../../domain/made.ts';
import { row } from '../../snapshot/made.ts';

const place = fc.constantFrom(...PLACES);
const anyRole: fc.Arbitrary<Role> = fc.oneof(
  place.map((is) => ({ is })),
  fc.record({ is: place, marks: fc.subarray([...MARKS], { minLength: 1 }) }),
  fc.record({ is: fc.constantFrom('required' as const, ...QUANTILES, 'tried' as const, 'straight' as const) }),
  fc.record({ is: fc.constant('needed' as const), percent: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ is: fc.constant('cut-off' as const), rank: fc.option(fc.integer({ min: 1, max: 9999 })) }),
  fc.record({ is: fc.constant('target' as const), comparator: fc.option(fc.constantFrom(...COMPARATORS)) }),
  fc.record({
    is: fc.constant('goal' as const),
    comparator: fc.constantFrom(...COMPARATORS),
    state: fc.constantFrom(...GOAL_STATES),
  }),
  fc.record({
    is: fc.constant('note' as const),
    kind: fc.constantFrom(...PINNED_KINDS),
    until: fc.constantFrom('' as const, period('2022'), period('2025-07')),
  }),
  fc.record({
    is: fc.constant('judged' as const),
    comparator: fc.constantFrom(...COMPARATORS),
    verdict: fc.constantFrom(...VERDICTS),
  }),
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
    ['note event', { is: 'note', kind: 'event', until: '' }],
    ['note decision 2022-Q1', { is: 'note', kind: 'decision', until: period('2022-Q1') }],
    ['base', { is: 'base' }],
    ['straight', { is: 'straight' }],
    ['judged >= on-track', { is: 'judged', comparator: '>=', verdict: 'on-track' }],
    ['goal <= missed', { is: 'goal', comparator: '<=', state: 'missed' }],
  ])('%s', (text, role) => {
    expect(writeRole(role)).toBe(text);
    expect(readRole(text)).toEqual(role);
  });

  test.each([
    '',
    ' ',
    'constructor',
    'mainly',
    'main-line',
    'median low',
    'cut-off x',
    'count',
    'count 10',
    'came 0',
    'goal',
    'goal <=',
    'judged >=',
    'note',
    'note status',
    'note event never',
    'judged >= good',
  ])('“%s” is no role', (text) => {
    expect(readRole(text)).toBeNull();
  });

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
    ['goal >= open', 'target'],
    ['judged >= open', 'target'],
    ['base', 'observed'],
    ['straight', 'computed'],
    ['band80-low', 'projected'],
  ])('a figure with the role “%s” is %s', (role, kind) => {
    expect(figureKind(row({ role }), 'field')).toBe(kind);
  });

  test('the chance of a goal is of an edition to come, that of a forecast which was checked is not', () => {
    expect(figureKind(row({ role: 'chance 3' }), 'goals')).toBe('projected');
    expect(figureKind(row({ role: 'chance 3' }), 'reliability')).toBe('computed');
  });

  test('the median of a group of countries is no projection', () => {
    expect(figureKind(row({ role: 'median' }), 'series')).toBe('projected');
    expect(figureKind(row({ role: 'median' }), 'multiples')).toBe('computed');
  });
});
