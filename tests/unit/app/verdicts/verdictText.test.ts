import { describe, expect, it } from 'vitest';
import { amountOf, change, detail, verdictInTitle } from '../../../../src/app/verdicts/verdictText.ts';
import { en } from '../../../../src/app/words/en.ts';
import type { TargetRow } from '../../../../src/assess/targets/targetRows.ts';
import type { Assessment } from '../../../../src/domain/assessment.ts';
import { indicator, observation } from '../../domain/made.ts';

const share = indicator({ measure: 'percent', decimals: 2 });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const paced = (latest: string, gap: number, needed: number): Assessment => ({
  verdict: 'off-track',
  rule: 'gap-closing',
  evidence: { observation: observation(latest, 49), ageYears: 0, gap },
  pace: { base: observation('2026-01', 40), achieved: 12, needed, ratio: 12 / needed },
});

describe('the pace, in the words of the time that is left', () => {
  it('of a plan of one year: what is left of it, and the pace by the month', () => {
    // 21 points in two months are 10.5 a month, which is 126 a year; 9 points in nine months are one.
    expect(plain(detail(paced('2026-10', 21, 126), share, 'en'))).toBe(
      '21 percentage points left until the end of 2026: +10.50 a month needed, +1.00 percentage point a month so far (since Jan 2026)',
    );
    expect(plain(detail(paced('2026-10', 21, 126), share, 'vi'))).toBe(
      'còn 21 điểm phần trăm đến hết năm 2026: cần +10,50 mỗi tháng, thực tế +1,00 điểm phần trăm mỗi tháng (tính từ tháng 01/2026)',
    );
  });

  it('where a year or more is left it stays by the year', () => {
    expect(plain(detail(paced('2026', 12.6, 12.6), share, 'en'))).toBe(
      '+12.00 percentage points a year so far (since Jan 2026), +12.60 a year needed',
    );
  });

  it('where nothing is left to go, nothing is divided by it', () => {
    for (const needed of [0, -3]) expect(detail(paced('2026-10', 0, needed), share, 'en')).not.toMatch(/NaN|Infinity/);
  });
});

it('of an index that is published no more the distance of its last figure is told, reached or not', () => {
  const stopped = (gap: number): Assessment => ({
    verdict: 'not-assessable',
    reason: 'discontinued',
    latest: observation('2020', 25),
    gap,
  });
  const rank = indicator({ measure: 'rank', decimals: 0, discontinued: 2020 });
  const said = (gap: number, language: 'en' | 'vi') => plain(detail(stopped(gap), rank, language));
  expect(said(-5, 'en')).toBe(
    'with 5 places to spare, by the figure of 2020: the source has stopped publishing it (last in 2020)',
  );
  expect(said(5, 'en')).toBe(
    '5 places short, by the figure of 2020: the source has stopped publishing it (last in 2020)',
  );
  expect(said(-5, 'vi')).toBe('vượt 5 bậc, theo số liệu kỳ 2020: nguồn đã ngừng công bố (lần cuối năm 2020)');
  expect(said(0, 'vi')).toContain('vừa đúng mục tiêu, theo số liệu kỳ 2020');
});

it('a picture of an index that is published no more says so in its title, where another says its verdict', () => {
  const rank = indicator({ measure: 'rank', decimals: 0, discontinued: 2020 });
  const said = (assessment: Assessment): string =>
    verdictInTitle({ assessment, indicator: rank } as TargetRow, { t: en, language: 'en', of: (text) => text.en });
  expect(said({ verdict: 'not-assessable', reason: 'discontinued', latest: null })).toBe(
    'not assessable: the source has stopped publishing it (last in 2020)',
  );
  expect(said({ verdict: 'not-assessable', reason: 'no-observation', latest: null })).toBe('');
  expect(said(paced('2026', 12.6, 12.6))).toBe('off track');
});

it('tells a pace by two decimals, however many the figures may have, and by more only where it is smaller', () => {
  const services = indicator({ measure: 'rate', decimals: 4, unit: { en: 'services', vi: 'dịch vụ' } });
  const said = (value: number) => plain(change(value, services, 'en'));
  expect(said(200)).toBe('+200.00 services');
  expect(said(-0.43)).toBe('\u22120.43 services');
  expect(said(0.0432)).toBe('+0.043 services');
  expect(said(0.00432)).toBe('+0.0043 services');
  // Two digits would need seven decimals; the figures have four.
  expect(said(0.00000432)).toBe('0.0000 services');
  const index = indicator({ measure: 'index', decimals: 4 });
  expect(plain(change(0.5, index, 'en'))).toContain('+0.5000');
});

it('names the unit of a figure where nothing beside it does: of a percentage, a rank and an index there is none to name', () => {
  const minutes = indicator({ measure: 'rate', decimals: 2, unit: { en: 'minutes', vi: 'phút' } });
  expect(plain(amountOf(47, minutes, 'en'))).toBe('47 minutes');
  expect(plain(amountOf(3.6, minutes, 'vi'))).toBe('3,6 phút');
  const count = indicator({ measure: 'count', decimals: 0, unit: { en: '', vi: '' } });
  expect(amountOf(1100, count, 'en')).toBe('1,100');
  expect(amountOf(12.5, share, 'en')).toBe('12.5%');
  expect(amountOf(71, indicator({ measure: 'rank', decimals: 0, unit: { en: 'rank', vi: 'hạng' } }), 'en')).toBe('71');
});
