import { describe, expect, test } from 'vitest';
import { en } from '../../../../src/app/words/en.ts';
import { vi } from '../../../../src/app/words/vi.ts';
import { Narrator } from '../../../../src/app/words/narrate.ts';
import type { Standing } from '../../../../src/assess/field/headline.ts';
import type { Period } from '../../../../src/domain/period.ts';

const standing = (edition: string, rank: number, gap: number): Standing => ({
  edition: edition as Period,
  rank,
  score: 0.8 - gap,
  cutOff: 0.8,
  gap,
});

describe('what the last edition changed', () => {
  const english = new Narrator(en, 'en');

  test('rank and gap in one sentence, in both languages', () => {
    const [before, now] = [standing('2022', 86, 0.1047), standing('2024', 71, 0.0693)];
    expect(english.lastStep('Viet Nam', before, now, 50)).toBe(
      'Viet Nam rose from 86th in 2022 to 71st in 2024. Its gap to rank 50 shrank from 0.105 to 0.069 points.',
    );
    expect(new Narrator(vi, 'vi').lastStep('Việt Nam', before, now, 50)).toBe(
      'Việt Nam tăng từ hạng 86 năm 2022 lên hạng 71 năm 2024. Khoảng cách đến hạng 50 thu hẹp từ 0,105 xuống 0,069 điểm.',
    );
  });

  test('A44 up to three places are ordinary movement; no movement is not', () => {
    expect(english.lastStep('X', standing('2022', 52, 0.01), standing('2024', 54, 0.02), 50)).toBe(
      'X fell from 52nd in 2022 to 54th in 2024 (a usual change). Its gap to rank 50 grew from 0.010 to 0.020 points.',
    );
    expect(english.lastStep('X', standing('2022', 54, 0.02), standing('2024', 54, 0.02), 50)).toContain(
      'X ranked 54th in 2024, as in 2022. Its gap to rank 50 is unchanged at 0.020 points.',
    );
  });

  test('one gap is told by as many decimals in every sentence', () => {
    const facts = { since: standing('2014', 99, 0.14685), now: standing('2024', 71, 0.06934), ratio: 0.47 };
    expect(english.headline('Viet Nam', facts.now, 50, '2024')).toContain('0.069 points');
    expect(english.change({ ...facts, word: 'halved' }, 50)).toBe(
      'The gap to rank 50 has more than halved since 2014, from 0.147 to 0.069. Meanwhile, the score needed stayed at 0.800.',
    );
    // What three decimals would make nothing of has four, and so has what stands beside it.
    const near = { since: standing('2022', 52, 0.0104), now: standing('2024', 51, 0.0004), ratio: 0.04 };
    expect(english.change({ ...near, word: 'halved' }, 50)).toContain('from 0.0104 to 0.0004.');
  });

  test('at or above the bar there is no gap to speak of', () => {
    expect(english.lastStep('X', standing('2022', 54, 0.02), standing('2024', 48, -0.01), 50)).toBe(
      'X rose from 54th in 2022 to 48th in 2024. It is now 0.0100 points above the score of rank 50.',
    );
  });
});

describe('since when', () => {
  const [english, vietnamese] = [new Narrator(en, 'en'), new Narrator(vi, 'vi')];
  const [first, later] = ['2003', '2016'].map((year) => year as Period) as [Period, Period];

  test('one short clause, in both languages', () => {
    const never = { word: 'never', first, closest: 'now' } as const;
    expect(english.sinceWhen(never, 50)).toBe('Closer than ever, but never in the top 50 since 2003.');
    expect(vietnamese.sinceWhen(never, 50)).toBe('Gần hơn bao giờ hết, nhưng từ 2003 chưa lần nào vào nhóm 50.');
    expect(english.sinceWhen({ ...never, closest: later }, 50)).toBe(
      'Never in the top 50 since 2003; it came closest in 2016.',
    );
    expect(english.sinceWhen({ word: 'behind', since: later }, 50)).toBe('Outside the top 50 since 2016.');
    expect(english.sinceWhen({ word: 'there', since: later }, 50)).toBe('In the top 50 since 2016.');
    expect(english.sinceWhen({ word: 'always', first }, 50)).toBe('In the top 50 in every edition since 2003.');
    expect(english.sinceWhen(null, 50)).toBe('');
  });
});
