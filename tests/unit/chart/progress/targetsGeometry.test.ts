import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../../src/chart/frame/textWidth.ts';
import {
  ROW_SIZE,
  targetsGeometry,
  type TargetLine,
  type TargetsInput,
} from '../../../../src/chart/progress/targetsGeometry.ts';
import { VERDICTS } from '../../../../src/domain/assessment.ts';

const line = (rest: Partial<TargetLine> = {}): TargetLine => ({
  group: '',
  name: 'Online applications',
  latest: '62.5% (2025)',
  goal: '≥ 80% by 2030',
  way: { reached: 0.5, required: 0.6 },
  verdict: 'at-risk',
  word: 'at risk',
  detail: '+3 percentage points a year so far (since 2020), +3.5 a year needed',
  told: [],
  ...rest,
});
const input = (rows: readonly TargetLine[]): TargetsInput => ({
  rows,
  heads: { name: 'Indicator', latest: 'Latest', bar: 'Base → target', goal: 'Target', verdict: 'Verdict' },
  legend: { latest: 'latest figure', required: 'straight path by now', target: 'target' },
});

describe('the table of targets', () => {
  test('a head stands above the first of a group, a name above the first of its rows', () => {
    const rows = [line({ group: 'A' }), line({ group: 'A', goal: '≥ 90% by 2035' }), line({ group: 'B' })];
    const found = targetsGeometry(input(rows), 960);
    expect(found.groups.map(({ text }) => text)).toEqual(['A', 'B']);
    expect(found.rows.map(({ name }) => name.length > 0)).toEqual([true, false, true]);
    expect(found.rows.map(({ rule }) => rule !== null)).toEqual([true, false, true]);
  });

  test('without a way there is no bar, and on a phone its words begin at the edge', () => {
    const [wide] = targetsGeometry(input([line({ way: null })]), 960).rows;
    const [narrow] = targetsGeometry(input([line({ way: null })]), 320).rows;
    expect(wide?.way).toBeNull();
    expect(narrow?.words[0]?.x).toBe(0);
  });
});

describe('properties', () => {
  const words = fc
    .array(fc.constantFrom('Tỷ lệ', 'hồ sơ', 'online', 'xử_lý_toàn_trình_trên_môi_trường_mạng', '12.5%'), {
      maxLength: 20,
    })
    .map((all) => all.join(' '));
  const share = fc.double({ min: -3, max: 3, noNaN: true });
  const row = fc
    .record({
      group: fc.constantFrom('', 'A', 'B'),
      name: words,
      latest: words,
      goal: words,
      detail: words,
      verdict: fc.constantFrom(...VERDICTS),
      way: fc.option(fc.record({ reached: share, required: fc.option(share) })),
    })
    .map((made) => line(made));

  test('no word is lost, none leaves the picture or its cell, and no row stands in another', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 300, max: 1400 }),
        (rows, width) => {
          const found = targetsGeometry(input(rows), width);
          expect(found.rows).toHaveLength(rows.length);
          found.rows.forEach((drawn, at) => {
            const given = rows[at]!;
            const said = drawn.verdict.map(({ text }) => text).join('');
            expect(said.replaceAll(' ', '')).toBe(`${given.word}${given.detail}`.replaceAll(' ', ''));
            if (drawn.name.length > 0)
              expect(
                drawn.name
                  .map(({ text }) => text)
                  .join('')
                  .replaceAll(' ', ''),
              ).toBe(given.name.replaceAll(' ', ''));
            const { box } = found.stops[at]!;
            for (const { x, y, text } of [...drawn.name, ...drawn.words, ...drawn.verdict]) {
              expect(x + textWidth(text, ROW_SIZE)).toBeLessThanOrEqual(width + 0.01);
              expect(y).toBeGreaterThan(box!.y0);
              expect(y).toBeLessThan(box!.y1);
            }
            expect(box!.y0).toBeGreaterThanOrEqual(found.stops[at - 1]?.box?.y1 ?? 0);
            expect(box!.y1).toBeLessThanOrEqual(found.height);
          });
        },
      ),
    );
  });
});
