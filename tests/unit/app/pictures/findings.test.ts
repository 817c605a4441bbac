import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../../src/app/pictures/kinds.ts';
import type { GoalsPicture, PictureGoal } from '../../../../src/app/pictures/goals.ts';
import type { MultiplesPicture } from '../../../../src/app/pictures/multiples.ts';
import type { Picture } from '../../../../src/app/pictures/picture.ts';
import type { ReliabilityPicture } from '../../../../src/app/pictures/reliability.ts';
import type { WhatIfPicture } from '../../../../src/app/pictures/whatIf.ts';
import { en } from '../../../../src/app/words/en.ts';
import { vi } from '../../../../src/app/words/vi.ts';
import type { Speaker } from '../../../../src/app/words/locale.svelte.ts';
import { anyPicture } from './made.ts';

const SPEAKERS: readonly Speaker[] = [
  { language: 'en', t: en, of: (text) => text.en },
  { language: 'vi', t: vi, of: (text) => text.vi },
];
const findingsOf = (picture: Picture): readonly (string | undefined)[] =>
  SPEAKERS.map((speaker) => {
    const { finding } = kindOf(picture).caption(picture, speaker, '');
    return finding?.replaceAll('\u00a0', ' ');
  });

describe('the title that is proposed says what the picture comes to', () => {
  test('What if: what is tried, else the score that was measured, with its chance', () => {
    const picture: WhatIfPicture = {
      ...{ kind: 'whatIf', area: { id: 'VNM', name: 'Viet Nam' }, rank: 50, edition: 2024, ahead: 2030, horizon: 3 },
      own: { score: 0.7709, chance: 0.02 },
      tried: { score: 0.9, chance: 0.6 },
      ...{ needed: [], components: [], cited: 'UN DESA' },
    };
    expect(findingsOf(picture)).toEqual([
      'Viet Nam with an EGDI score of 0.9000: a chance of 60% to rank 50 or better in 2030',
      'Viet Nam với điểm EGDI 0,9000: xác suất đạt hạng 50 trở lên năm 2030 là 60%',
    ]);
    expect(findingsOf({ ...picture, tried: null })[0]).toContain('score of 0.7709: a chance of 2%');
  });

  test('goals: how many are as likely as not, or how many were met', () => {
    const goal = (share: number | null, state: PictureGoal['state'] = 'open'): PictureGoal => ({
      ...{ area: 'VNM', name: 'Viet Nam', indicator: 'egdi-rank', comparator: '<=', value: 50, year: 2030 },
      ...{ state, basis: 'Act', now: null },
      chance: share === null ? null : { edition: 2030, horizon: 3, share },
    });
    const picture = (...goals: PictureGoal[]): GoalsPicture => ({ kind: 'goals', goals, cited: 'UN DESA' });
    expect(findingsOf(picture(goal(0.5), goal(0.1), goal(null)))).toEqual([
      '1 of 2 goals for the EGDI has a chance of 50% or more (2030)',
      '1 trên 2 mục tiêu EGDI có xác suất đạt từ 50% trở lên (2030)',
    ]);
    expect(findingsOf(picture(goal(null, 'met'), goal(null, 'missed')))[0]).toBe(
      'Goals for the EGDI met: 1 of 2 (2030)',
    );
    expect(findingsOf(picture(goal(null)))).toEqual([undefined, undefined]);
  });

  test('four indices: which lies furthest below the median of the top, in the last edition', () => {
    const panel = (id: MultiplesPicture['panels'][number]['id'], own: number | null, median: number) => ({
      id,
      values: [0.5, own],
      peers: [],
      medians: [0.6, median],
    });
    const picture = (...panels: MultiplesPicture['panels']): MultiplesPicture => ({
      kind: 'multiples',
      editions: [2022, 2024],
      followed: { id: 'VNM', name: 'Viet Nam' },
      ...{ peers: [], panels, rank: 50, cited: 'UN DESA' },
    });
    expect(findingsOf(picture(panel('osi', 0.7, 0.9), panel('tii', 0.8, 0.85), panel('hci', null, 0.9)))[0]).toMatch(
      /^Viet Nam is furthest from the median of the top 50 in the Online Service Index: 0\.2000 below in 2024$/,
    );
    expect(findingsOf(picture(panel('osi', 0.9, 0.9)))[0]).toContain('in none of these indices in 2024');
    expect(findingsOf(picture(panel('osi', null, 0.9)))[0]).toBeUndefined();
  });

  test('reliability: how far the chances were off, by how many forecasts each point holds', () => {
    const picture: ReliabilityPicture = {
      ...{ kind: 'reliability', rank: 50, origins: [2014, 2022], cited: 'UN DESA' },
      panels: [
        {
          horizon: 1,
          // (90 * 0.02 + 10 * 0.1) / 100 = 0.028
          points: [
            { meanForecast: 0.02, observed: 0, count: 90 },
            { meanForecast: 0.5, observed: 0.6, count: 10 },
          ],
        },
      ],
    };
    expect(findingsOf(picture)[0]).toBe(
      'Chances of rank 50 or better were 2.8 percentage points off on average, 1 edition ahead (forecast from 2014–2022)',
    );
    expect(findingsOf(picture)[1]).toContain(
      'Dự báo trước 1 kỳ khảo sát: xác suất đạt hạng 50 trở lên lệch trung bình 2,8 điểm phần trăm',
    );
    expect(findingsOf({ ...picture, panels: [] })[0]).toBeUndefined();
  });

  test('whatever is drawn, it is whole in both languages or missing in both', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const [inEnglish, inVietnamese] = findingsOf(picture);
        expect(inEnglish === undefined).toBe(inVietnamese === undefined);
        for (const finding of [inEnglish, inVietnamese])
          if (finding !== undefined) expect(finding).not.toMatch(/NaN|undefined|null|Infinity|^\s*$/);
      }),
    );
  });
});
