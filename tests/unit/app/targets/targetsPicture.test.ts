import { describe, expect, test } from 'vitest';
import { targetsKind } from '../../../../src/app/pictures/targets.ts';
import { targetsCsv } from '../../../../src/app/targets/targetsCsv.ts';
import {
  partsOf,
  targetsPicture,
  type Grounds,
  type ShownTargets,
} from '../../../../src/app/targets/targetsPicture.ts';
import { en } from '../../../../src/app/words/en.ts';
import type { Speaker } from '../../../../src/app/words/locale.svelte.ts';
import { targetRows } from '../../../../src/assess/targets/targetRows.ts';
import type { Programme, ProgrammeId, Target, TargetId } from '../../../../src/domain/programme.ts';
import type { Area } from '../../../../src/domain/area.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../../src/domain/registry.ts';
import { area, block, both, indicator, indicatorId, observation, target } from '../../domain/made.ts';

const speaker: Speaker = { language: 'en', t: en, of: (text) => text.en };
const programme: Programme = {
  ...{ id: 'programme-749' as ProgrammeId, name: both('Plan'), legalBasis: both('Decision 1') },
  ...{ issued: '2020-06-03', area: area('VNM') },
};
const place = { id: area('VNM'), name: both('Viet Nam') } as Area;
/** 10% in 2020 and 20% in 2025: half of the way to 30% in 2030, at half of the time. */
const figures = block([observation('2020', 10), observation('2025', 20)]);

const registryOf = (targets: readonly Target[]): Registry => ({
  ...EMPTY_REGISTRY,
  areas: [place],
  indicators: [indicator()],
  programmes: [programme],
  targets,
  links: [{ target: indicatorId('share'), series: indicatorId('share'), relation: 'same', order: 1, note: both('') }],
});
function shownOf(targets: readonly Target[], asked: ShownTargets['asked'] = { verdict: null, find: '' }) {
  const registry = registryOf(targets);
  const groups = targetRows(registry, [programme], place.id, () => figures, [], '2026-11-29');
  const rows = groups.flatMap((group) => group.rows);
  const grounds: Grounds = { registry, rule: null, future: null, today: '2026-11-29' };
  return { shown: { area: place, groups: [{ title: () => 'Economy', rows }], all: rows, asked }, grounds, rows };
}
const ahead = target({ id: 'a' as TargetId, year: 2030, value: 30 });
const missed = target({ id: 'b' as TargetId, year: 2025, value: 25 });
const wordless = target({ id: 'c' as TargetId, year: 2030, value: null, wording: both('universal') });

describe('the table of targets as a picture', () => {
  test('each row says where it began, where it is, where it should be, and what that comes to', () => {
    const { shown, grounds } = shownOf([ahead, missed, wordless]);
    const picture = targetsPicture(shown, 1, grounds, speaker);
    const [first, second, third] = picture.targets;
    expect(first).toMatchObject({
      goal: '≥\u00a025%',
      verdict: 'missed',
      detail: expect.stringMatching(/^by 5\spercentage points$/) as string,
    });
    expect(second).toMatchObject({
      ...{ goal: '≥\u00a030%', verdict: 'on-track', required: 20, basis: 'Decision 1', group: 'Economy' },
      ...{ base: { period: '2020', value: 10 }, latest: { period: '2025', value: 20 } },
    });
    expect(third).toMatchObject({ goal: 'universal', value: null, verdict: 'not-assessable', base: null });
    const { title, subtitle, source } = targetsKind.caption(picture, speaker, '');
    expect(title).toBe('Viet Nam: 1 of 2 targets that can be judged are met or on track');
    expect(subtitle).toBe('Decision 1 · 1 more cannot be judged');
    expect(source).toContain('Verdicts: Gap-closing pace');
  });

  test('a verdict that was asked for is counted of all', () => {
    const { shown, grounds, rows } = shownOf([ahead, missed, wordless], { verdict: 'missed', find: '' });
    const asked = { ...shown, groups: [{ title: () => '', rows: rows.slice(0, 1) }] };
    const { title } = targetsKind.caption(targetsPicture(asked, 1, grounds, speaker), speaker, '');
    expect(title).toBe('Viet Nam: 1 of 3 targets missed');
  });

  test('more than a picture holds are in several, none in two and none in none', () => {
    const many = Array.from({ length: 83 }, (_, at) =>
      target({ id: `t${String(at)}` as TargetId, year: 2026 + at, value: 30 }),
    );
    const { shown, grounds } = shownOf(many);
    expect(partsOf(shown)).toBe(3);
    const years = [1, 2, 3].flatMap((part) =>
      targetsPicture(shown, part, grounds, speaker).targets.map(({ year }) => year),
    );
    expect(years).toEqual(many.map(({ year }) => year));
    const last = targetsKind.caption(targetsPicture(shown, 3, grounds, speaker), speaker, '');
    expect(last.subtitle).toContain('3 of 83 targets: part 3 of 3');
  });
});

test('the CSV gives a line a row, with what the bar is drawn from', () => {
  const { grounds, rows } = shownOf([ahead, missed, wordless]);
  const [head = '', ...lines] = targetsCsv(rows, grounds, speaker).trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  const columns = head.slice(1).split(',');
  const cells = (lines[1] ?? '').split(',');
  const of = (name: string) => cells[columns.indexOf(name)];
  expect([of('Year'), of('Comparator'), of('Target'), of('Starting value'), of('Latest'), of('Verdict')]).toEqual([
    ...['2030', '>=', '30', '10', '20', 'on track'],
  ]);
  expect([of('Share of the way gone (0 to 1)'), of('Starting value: period')]).toEqual(['0.5', '2020']);
});

test('the table names a second series as the screen does, and the indicator itself only once', () => {
  const { rows, grounds } = shownOf([ahead]);
  const [row] = rows;
  if (!row) throw new Error('a row is shown');
  const other = indicator({ id: indicatorId('other'), name: both('Counted otherwise') });
  const second = [
    { ...row, isJudgement: false },
    { ...row, isJudgement: false, measured: other },
  ];
  const [, ...lines] = targetsCsv(second, grounds, speaker).trimEnd().split('\r\n');
  expect(lines[0]).toContain(`${row.indicator.name.en} (also measured directly)`);
  expect(lines[1]).toContain(`${row.indicator.name.en} (also measured by Counted otherwise)`);
});
