import { expect, test } from 'vitest';
import { judgedTargets } from '../../../../src/app/targets/judged.ts';
import type { ProgrammeId } from '../../../../src/domain/programme.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../../src/domain/registry.ts';
import { area, block, both, indicator, observation, target } from '../../domain/made.ts';

const VNM = area('VNM');
const programme = {
  id: 'programme-749' as ProgrammeId,
  name: both('Programme'),
  legalBasis: both('Decision 749'),
  issued: '2020-06-03',
  area: VNM,
};
const registry: Registry = {
  ...EMPTY_REGISTRY,
  areas: [{ id: VNM, name: both('Viet Nam'), kind: 'country' } as Registry['areas'][number]],
  indicators: [indicator()],
  programmes: [programme],
  targets: [target()],
};
const figures = block([observation('2020', 10), observation('2024', 12)]);

const judge = (of: Registry, found: typeof figures | null | undefined) =>
  judgedTargets(of, [programme], VNM, (id) => (id === 'share' ? found : null), '2026-06-30');

test('the same figures by the same tables are judged once, other figures or tables anew', () => {
  const first = judge(registry, figures);
  expect(first?.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
  expect(judge(registry, figures)).toBe(first);
  expect(judge(registry, block([observation('2024', 99)]))).not.toEqual(first);
  expect(judge(registry, figures)).toEqual(first);
  expect(judge({ ...registry, targets: [] }, figures)).not.toEqual(first);
});

test('nothing is judged while figures are being read, whatever was judged before', () => {
  judge(registry, figures);
  expect(judge(registry, undefined)).toBeNull();
});
