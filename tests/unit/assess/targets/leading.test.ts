import { expect, it } from 'vitest';
import { leadingOf } from '../../../../src/assess/targets/leading.ts';
import type { TargetRow } from '../../../../src/assess/targets/targetRows.ts';
import type { Programme, ProgrammeId, TargetId } from '../../../../src/domain/programme.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';
import { area, block, both, indicator, indicatorId, observation, target } from '../../domain/made.ts';

const share = indicator();
const better = indicator({ id: indicatorId('measured') });
const registry = { ...EMPTY_REGISTRY, indicators: [share, better] };
const plan: Programme = {
  id: 'plan' as ProgrammeId,
  name: both('Plan'),
  legalBasis: both(''),
  issued: '2024',
  area: area('VN-DN'),
  leads: share.id,
};
const row = (year: number, rest: Partial<TargetRow> = {}): TargetRow => ({
  key: String(year),
  target: target({ id: String(year) as TargetId, programme: plan.id, year }),
  indicator: share,
  measured: better,
  series: null,
  latest: observation('2025', 41),
  assessment: { verdict: 'not-assessable', reason: 'no-observation', latest: null },
  next: null,
  issued: '',
  programmeArea: plan.area,
  firstSet: '',
  relation: null,
  isJudgement: true,
  ...rest,
});
const none = () => null;
const yearOf = (rows: readonly TargetRow[], asOf: string) =>
  leadingOf(plan, rows, registry, plan.area, none, asOf)?.row?.target.year;

it('leads with the target that is next due, else with the last one, and with what measures it', () => {
  const rows = [row(2030), row(2025), row(2028), row(2027, { isJudgement: false })];
  expect(['2024-05-01', '2025-12-31', '2026-01-01', '2031-01-01'].map((day) => yearOf(rows, day))).toEqual([
    2025, 2025, 2028, 2030,
  ]);
  expect(leadingOf(plan, rows, registry, plan.area, none, '2026-01-01')).toMatchObject({
    measured: { id: 'measured' },
    latest: { value: 41 },
  });
});

it('where no target is of it, its own series tells; what is not known leads nothing', () => {
  const observations = [observation('2024', 1, { area: plan.area }), observation('2025', 2, { area: plan.area })];
  const series = () => block(observations);
  expect(leadingOf(plan, [], registry, plan.area, series, '2026-01-01')).toMatchObject({
    latest: { value: 2 },
    row: null,
  });
  expect(leadingOf(plan, [], registry, plan.area, none, '2026-01-01')).toMatchObject({ latest: null, row: null });
  // Still being read: nothing is said of it yet.
  expect(leadingOf(plan, [], registry, plan.area, () => undefined, '2026-01-01')).toBeNull();
  const { leads: _, ...bare } = plan;
  expect(leadingOf(bare, [row(2030)], registry, plan.area, series, '2026-01-01')).toBeNull();
  expect(leadingOf({ ...plan, leads: indicatorId('gone') }, [], registry, plan.area, series, '2026-01-01')).toBeNull();
});
