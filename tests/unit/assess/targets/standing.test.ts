import fc from 'fast-check';
import { expect, test } from 'vitest';
import { legalForceOf, precedenceOf } from '../../../../src/assess/targets/standing.ts';
import type { Programme, ProgrammeId, Target, TargetId } from '../../../../src/domain/programme.ts';
import { area, both, target } from '../../domain/made.ts';

const programme = (id: string, issued: string, of = 'VNM'): Programme => ({
  id: id as ProgrammeId,
  name: both(id),
  legalBasis: both(id),
  issued,
  area: area(of),
});
const by = (id: string, value: number | null, change: Partial<Target> = {}): Target =>
  target({
    id: `${id} ${String(value)}` as TargetId,
    programme: id as ProgrammeId,
    comparator: '<=',
    value,
    ...change,
  });

const programmes = [
  programme('749', '2020-06-03'),
  programme('942', '2021-06-15'),
  programme('57', '2024-12-22'),
  programme('plan', '2024'),
  programme('undated', ''),
  programme('tha', '2025-01-01', 'THA'),
];
const superseding = (of: Target, ...others: Target[]): string | null =>
  precedenceOf(of, [of, ...others], programmes).supersededBy?.programme ?? null;

test('of several targets the one issued last is in force, and earlier ones that say the same', () => {
  const [first, second, last] = [by('749', 50), by('942', 30), by('57', 50)];
  expect(superseding(first, second, last)).toBeNull();
  expect(superseding(second, first, last)).toBe('57');
  expect(superseding(last, first, second)).toBeNull();
  expect(superseding(first, second)).toBe('942');
  expect(precedenceOf(first, [first, second, last], programmes).rivals).toEqual([last, second]);
});

test('a stricter sign says something else', () => {
  expect(superseding(by('749', 50, { comparator: '<' }), by('942', 50))).toBe('942');
});

test('where the dates do not tell which came last, both are in force', () => {
  expect(superseding(by('plan', 50), by('57', 30))).toBeNull();
  expect(superseding(by('57', 50), by('plan', 30))).toBeNull();
  expect(superseding(by('749', 50), by('undated', 30))).toBeNull();
  expect(superseding(by('749', 50), by('plan', 30), by('57', 40))).not.toBeNull();
});

test('another year, area or indicator, no number, no source: no rival', () => {
  const own = by('749', 50);
  for (const other of [
    by('942', 30, { year: own.year + 1 }),
    by('tha', 30),
    by('942', 30, { indicator: 'other' as Target['indicator'] }),
    by('942', null),
    by('942', 30, { verified: false }),
    by('749', 30),
  ])
    expect(precedenceOf(own, [own, other], programmes)).toEqual({ rivals: [], supersededBy: null });
});

test('something is always in force, and what supersedes is never superseded', () => {
  const any = fc.record({
    id: fc.constantFrom('749', '942', '57', 'plan', 'undated'),
    value: fc.constantFrom(30, 40, 50),
  });
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ id }) => id, minLength: 1 }), (made) => {
      const targets = made.map(({ id, value }) => by(id, value));
      const read = targets.map((one) => precedenceOf(one, targets, programmes));
      expect(read.some(({ supersededBy }) => supersededBy === null)).toBe(true);
      for (const { supersededBy } of read)
        if (supersededBy) expect(precedenceOf(supersededBy, targets, programmes).supersededBy).toBeNull();
    }),
  );
});

test('one answer says how a target stands beside the others', () => {
  const force = (of: Target, ...others: Target[]) => legalForceOf(of, { targets: [of, ...others], programmes });
  const [first, second, last, odd] = [by('749', 50), by('942', 30), by('57', 50), by('plan', 40)];
  expect(force(first)).toEqual({ name: 'in-force' });
  expect(force(first, last)).toEqual({ name: 'shared', others: [last] });
  expect(force(first, second)).toEqual({ name: 'superseded', by: second });
  expect(force(last, odd)).toEqual({ name: 'conflicting', others: [odd] });
  expect(force(first, second, last), 'a superseded rival is no conflict').toEqual({ name: 'shared', others: [last] });
  expect(force(by('749', null), last)).toEqual({ name: 'uncounted' });
  expect(force(by('749', 50, { verified: false }), last)).toEqual({ name: 'uncounted' });
});
