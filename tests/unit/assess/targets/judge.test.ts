import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment, Verdict } from '../../../../src/domain/assessment.ts';
import type { Measure } from '../../../../src/domain/indicator.ts';
import type { Comparator } from '../../../../src/domain/programme.ts';
import { assess, type Question } from '../../../../src/assess/targets/judge.ts';
import { area, indicator, indicatorId, period, series, target } from '../../domain/made.ts';

const question = (rest: Partial<Question>): Question => ({
  target: target(),
  indicator: indicator(),
  programmeIssued: '2020-06-03',
  programmeArea: series().area,
  firstSet: '2020-06-03',
  series: series(),
  relation: 'same',
  fields: [],
  asOf: '2026-02-01',
  ...rest,
});
const ask = (rest: Partial<Question>): Assessment => assess(question(rest));
const reasonOf = (assessment: Assessment) => (assessment.verdict === 'not-assessable' ? assessment.reason : null);

const rank = indicator({ measure: 'rank', direction: 'down' });
const egdiRanks = series(['2014', 99], ['2016', 89], ['2018', 88], ['2020', 86], ['2022', 86], ['2024', 71]);
const gso = series(
  ['2020', 12.66],
  ['2021', 12.87],
  ['2022', 12.83],
  ['2023', 12.87],
  ['2024', 13.17],
  ['2025', 14.02],
);

describe('the common targets of a group', () => {
  const group = { programmeArea: area('AGG-EU'), target: target({ value: 500, year: 2030 }) };

  test('a count that the group is to reach as a whole has no verdict for a member, reached or not', () => {
    const unicorns = indicator({ measure: 'count' });
    for (const value of [2, 600])
      expect(reasonOf(ask({ ...group, indicator: unicorns, series: series(['2025', value]) }))).toBe('group-total');
    const whole = { ...series(['2025', 600]), area: area('AGG-EU') };
    expect(ask({ ...group, indicator: unicorns, series: whole }).verdict).toBe('met-early');
  });

  test('a share is held against a member’s figures', () => {
    const share = { ...group, target: target({ value: 80, year: 2030 }) };
    expect(ask({ ...share, series: series(['2025', 81]) }).verdict).toBe('met-early');
    // One figure has no pace, and a distance all the same: 80 - 60.39.
    expect(ask({ ...share, series: series(['2025', 60.39]) })).toMatchObject({
      verdict: 'not-assessable',
      reason: 'too-few-observations',
      gap: expect.closeTo(19.61, 10) as number,
    });
  });
});

describe('examples', () => {
  test('digital economy of the statistics office: 14.02 against 20 is missed by 5.98', () => {
    const assessment = ask({ series: gso });
    expect(assessment.verdict).toBe('missed');
    if (assessment.verdict !== 'missed') return;
    expect(assessment.rule).toBe('by-value');
    expect(assessment.evidence.observation.value).toBe(14.02);
    expect(assessment.evidence.gap).toBeCloseTo(5.98, 10); // 20 - 14.02
    expect(assessment.evidence.ageYears).toBe(0); // the whole of 2025, to 31 December 2025
  });

  test('rank 71 misses the top 70 by 2025 by one place, by evidence one year old', () => {
    const assessment = ask({ target: target({ comparator: '<=', value: 70 }), indicator: rank, series: egdiRanks });
    expect(assessment).toMatchObject({ verdict: 'missed', evidence: { gap: 1, ageYears: 1 } });
  });

  test('a rank before its year is open, and met early once reached', () => {
    const top50 = target({ comparator: '<=', value: 50, year: 2030 });
    expect(ask({ target: top50, indicator: rank, series: egdiRanks }).verdict).toBe('open');
    const ahead = series(['2022', 86], ['2024', 50]);
    expect(ask({ target: top50, indicator: rank, series: ahead }).verdict).toBe('met-early');
  });

  test('a rank of the EGDI before its year is open, with the pace of the gap to the moving bar once the scores are known', () => {
    // Bar of rank 1: 0.60, then 0.70; Viet Nam 0.50, then 0.66. The gap fell from 0.10 to 0.04 in two years, 0.03 a year;
    // it must fall 0.04 in the six years to 2030: 0.00667 a year. Ratio 4.5.
    const fields = [
      { period: period('2022'), areas: [area('THA'), area('VNM')], scores: [0.6, 0.5] },
      { period: period('2024'), areas: [area('THA'), area('VNM')], scores: [0.7, 0.66] },
    ];
    const top = target({ indicator: indicatorId('egdi-rank'), comparator: '<=', value: 1, year: 2030 });
    const asked = { target: top, indicator: rank, series: series(['2022', 2], ['2024', 2]), firstSet: '2022' };
    const judged = ask({ ...asked, fields });
    expect(judged).toMatchObject({
      verdict: 'open',
      rule: 'by-value',
      evidence: { observation: { period: '2024' } },
      pace: { base: { period: '2022' } },
    });
    expect('pace' in judged && judged.pace?.ratio).toBeCloseTo(4.5, 6);
    expect(ask(asked)).toMatchObject({ verdict: 'open', pace: null });
    expect(ask({ ...asked, fields, target: { ...top, indicator: indicatorId('other-rank') } }).verdict).toBe('open');
    expect(ask({ ...asked, fields, asOf: '2031-01-01' }).verdict).toBe('missed');
  });

  test('a share before its year is judged by pace, from the year of issue', () => {
    // as of mid 2025: base 2020 12.66, latest 2024 13.17; R = 0.1275 / 6.83 = 0.0187
    const assessment = ask({ series: series(['2020', 12.66], ['2024', 13.17]), asOf: '2025-06-30' });
    expect(assessment).toMatchObject({ verdict: 'off-track', rule: 'gap-closing', pace: { base: { period: '2020' } } });
    if (assessment.verdict !== 'off-track') return;
    expect(assessment.pace.ratio).toBeCloseTo(0.01867, 5);
    expect(assessment.evidence.ageYears).toBeCloseTo(0.5, 10); // end of 2024 to 30 June 2025
  });

  test('the four classes of pace', () => {
    // target 20 in 2025, base 10 in 2020, latest in 2024: needed 20 - yi in one year, achieved (yi - 10) / 4
    const verdict = (value: number) =>
      ask({ series: series(['2020', 10], ['2024', value]), asOf: '2025-06-30' }).verdict;
    expect(verdict(18)).toBe('on-track'); // 2 / 2 = 1
    expect(verdict(17.5)).toBe('at-risk'); // 1.875 / 2.5 = 0.75
    expect(verdict(14)).toBe('off-track'); // 1 / 6 = 0.17
    expect(verdict(10)).toBe('off-track'); // 0
    expect(verdict(9)).toBe('off-track'); // of whole numbers the rounding explains one: no movement
    expect(verdict(8)).toBe('moving-away'); // -0.5 / 12
    expect(verdict(20)).toBe('met-early');
  });

  test('a growth rate has no pace: reached or open, and then met or missed', () => {
    const growth = indicator({ unit: { en: '% per year', vi: '' } });
    const said = (value: number, asOf: string) =>
      ask({ indicator: growth, target: target({ value: 7 }), series: series(['2020', 5.4], ['2024', value]), asOf });
    expect(said(5.9, '2025-06-30')).toMatchObject({ verdict: 'open', pace: null });
    expect(said(7.2, '2025-06-30').verdict).toBe('met-early');
    expect(said(5.9, '2026-01-01').verdict).toBe('missed');
  });

  test('a plan of one year is judged within it, from its start: ten months are ten points in time', () => {
    const months = Array.from(
      { length: 10 },
      (_, at) => [`2026-${String(at + 1).padStart(2, '0')}`, 4 + 8 * at] as const,
    );
    const plan = { target: target({ value: 100, year: 2026 }), firstSet: '2026-01-15', programmeIssued: '2026-01-15' };
    expect(ask({ ...plan, series: series(...months), asOf: '2026-11-05' })).toMatchObject({
      verdict: 'at-risk',
      pace: { base: { period: '2026-01' } },
    });
    expect(ask({ ...plan, series: series(['2025', 0], ...months), asOf: '2026-11-05' })).toMatchObject({
      pace: { base: { period: '2025' } },
    });
  });

  test('strictness is kept: over 50 is not met by 50', () => {
    const over = target({ comparator: '>', value: 50 });
    expect(ask({ target: over, series: series(['2025', 50]) })).toMatchObject({
      verdict: 'missed',
      evidence: { gap: 0 },
    });
    expect(ask({ target: over, series: series(['2025', 50.1]) }).verdict).toBe('met');
    expect(ask({ target: target({ value: 50 }), series: series(['2025', 50]) }).verdict).toBe('met');
    // before the year, moving up onto the limit: any further step will do
    const up = series(['2020', 40], ['2024', 50]);
    expect(ask({ target: over, series: up, asOf: '2025-06-30' })).toMatchObject({
      verdict: 'on-track',
      pace: { ratio: 1 },
    });
  });

  test('a figure of the whole last year settles it as soon as it is there; an older one waits for the year to end', () => {
    expect(ask({ series: gso, asOf: '2025-11-30' }).verdict).toBe('missed');
    expect(ask({ series: series(['2025', 20]), asOf: '2025-11-30' }).verdict).toBe('met');
    const older = series(['2020', 12.66], ['2024', 13.17]);
    expect(ask({ series: older, asOf: '2025-12-31' }).verdict).toBe('off-track');
    expect(ask({ series: older, asOf: '2026-01-01' }).verdict).toBe('missed');
  });

  test('a stricter measure proves a target met, never missed', () => {
    const ofUse = (value: number) => ask({ series: series(['2024', value]), relation: 'stricter', asOf: '2026-01-01' });
    expect(ofUse(20).verdict).toBe('met');
    expect(ofUse(19)).toMatchObject({ verdict: 'not-assessable', reason: 'only-proxy' });
  });

  test('averages over spans of years judge a past target, and have no pace before it', () => {
    const averages = series(['2011/2020', 5.29], ['2021/2025', 5.24]);
    expect(ask({ series: averages, asOf: '2026-01-01' }).verdict).toBe('missed');
    const later = target({ year: 2030 });
    expect(ask({ target: later, series: averages, asOf: '2026-01-01' })).toMatchObject({
      reason: 'too-few-observations',
    });
  });

  test('WEF stopped in 2019: discontinued, not missed', () => {
    const wef = { ...rank, discontinued: 2019 };
    const top50 = target({ comparator: '<=', value: 50 });
    const assessment = ask({ target: top50, indicator: wef, series: series(['2017', 74], ['2018', 77], ['2019', 67]) });
    expect(assessment).toMatchObject({ verdict: 'not-assessable', reason: 'discontinued', latest: { value: 67 } });
    expect(reasonOf(ask({ target: top50, indicator: wef, series: null, relation: null }))).toBe('discontinued');
  });

  test('a discontinued index is judged no more, whether it had reached the target or not; how far it was is told', () => {
    const itu = { ...rank, discontinued: 2020 };
    const of = (value: number, asOf = '2026-11-28') =>
      ask({ target: target({ comparator: '<=', value }), indicator: itu, series: series(['2020', 25]), asOf });
    for (const asOf of ['2024-01-01', '2026-11-28']) {
      expect(of(40, asOf)).toMatchObject({ reason: 'discontinued', latest: { value: 25 }, gap: -15 });
      expect(of(20, asOf)).toMatchObject({ reason: 'discontinued', latest: { value: 25 }, gap: 5 });
    }
    // It went on to the target's year: then it is judged as any other.
    const until = { ...itu, discontinued: 2025 };
    const met = ask({
      target: target({ comparator: '<=', value: 40 }),
      indicator: until,
      series: series(['2025', 25]),
    });
    expect(met.verdict).toBe('met');
  });

  test('the district level no longer exists', () => {
    const district = indicator({ abolished: '2025-07-01' });
    expect(ask({ indicator: district, series: null, relation: null })).toEqual({
      verdict: 'not-assessable',
      reason: 'unit-abolished',
      latest: null,
    });
    // a target that fell due before the abolition is judged
    expect(ask({ indicator: district, target: target({ year: 2024 }), series: series(['2024', 30]) }).verdict).toBe(
      'met',
    );
  });

  test('level 4 was redefined in June 2022, between the programme and its year', () => {
    const level4 = indicator({ redefined: '2022-06-24' });
    expect(reasonOf(ask({ indicator: level4, series: series(['2020', 30], ['2024', 55]) }))).toBe('definition-changed');
    expect(ask({ indicator: level4, target: target({ year: 2021 }), series: series(['2021', 30]) }).verdict).toBe(
      'met',
    );
    // issued after it, or in the same year with no day known: not surely after the programme
    expect(ask({ indicator: level4, programmeIssued: '2023', series: series(['2025', 30]) }).verdict).toBe('met');
    expect(ask({ indicator: level4, programmeIssued: '2022', series: series(['2025', 30]) }).verdict).toBe('met');
    expect(ask({ indicator: level4, programmeIssued: '2022-06', series: series(['2025', 30]) }).verdict).toBe('met');
  });

  test('a pace across a redefinition is no pace', () => {
    const level4 = indicator({ redefined: '2022-06-24' });
    const across = series(['2021', 5], ['2024', 10]);
    expect(reasonOf(ask({ indicator: level4, programmeIssued: '2023', series: across, asOf: '2025-01-15' }))).toBe(
      'definition-changed',
    );
  });

  test('a pace across a figure that its publisher marked as a break is no pace', () => {
    const marked = { en: 'break in the series', vi: '' };
    const { observations, ...rest } = series(['2019', 5], ['2020', 5], ['2023', 10], ['2024', 14]);
    const broken = observations.map((one) => (one.period === '2023' ? { ...one, note: marked } : one));
    const at2030 = target({ year: 2030 });
    expect(reasonOf(ask({ series: { ...rest, observations: broken }, target: at2030 }))).toBe('definition-changed');
    // A target set since then has its pace from there.
    const later = ask({ series: { ...rest, observations: broken }, target: at2030, firstSet: '2023' });
    expect('pace' in later && later.pace).toMatchObject({ achieved: 4, base: { period: '2023' } });
  });

  test('exactly one reason, the most fundamental first', () => {
    const all = {
      target: target({ value: null, verified: false }),
      indicator: indicator({ abolished: '2025-07-01', redefined: '2022-06-24', discontinued: 2019 }),
      series: series(['2019', 5]),
      relation: 'proxy' as const,
    };
    expect(reasonOf(ask(all))).toBe('no-numeric-target');
    expect(reasonOf(ask({ ...all, target: target({ verified: false }) }))).toBe('not-verified');
    expect(reasonOf(ask({ ...all, target: target() }))).toBe('unit-abolished');
    const redefined = indicator({ redefined: '2022-06-24', discontinued: 2019 });
    expect(reasonOf(ask({ ...all, target: target(), indicator: redefined }))).toBe('definition-changed');
    expect(reasonOf(ask({ ...all, target: target(), indicator: indicator({ discontinued: 2019 }) }))).toBe(
      'discontinued',
    );
    expect(reasonOf(ask({ ...all, target: target(), indicator: indicator() }))).toBe('only-proxy');
    expect(reasonOf(ask({ target: target(), series: series() }))).toBe('no-observation');
    expect(reasonOf(ask({ series: series(['2024', 5]), asOf: '2025-01-15' }))).toBe('too-few-observations');
  });

  test('a proxy that has reached the value does not save a discontinued indicator', () => {
    const stopped = indicator({ discontinued: 2019 });
    expect(reasonOf(ask({ indicator: stopped, series: series(['2019', 99]), relation: 'proxy' }))).toBe('discontinued');
  });

  test('what cannot be judged still shows its latest figure, also one after the year', () => {
    const late = ask({ series: series(['2026-01', 33]) });
    expect(late).toMatchObject({ verdict: 'not-assessable', reason: 'no-observation', latest: { value: 33 } });
    expect(ask({ series: null, relation: null })).toMatchObject({ reason: 'no-observation', latest: null });
    expect(ask({ series: null, relation: 'proxy' })).toMatchObject({ reason: 'only-proxy', latest: null });
  });

  test('what is not a day is refused', () => {
    expect(() => ask({ series: gso, asOf: '2026' })).toThrow('not a day');
    expect(() => ask({ series: gso, asOf: '2026-02-30' })).toThrow('not a day');
  });
});

const WORST_TO_BEST: readonly Verdict[] = [
  'missed',
  'moving-away',
  'off-track',
  'at-risk',
  'on-track',
  'met-early',
  'met',
];
const years = fc.uniqueArray(fc.integer({ min: 2016, max: 2026 }), { minLength: 1, maxLength: 5 });
const value = fc.integer({ min: -400, max: 400 }).map((n) => n / 4);
const inequality = fc.constantFrom<Comparator>('>=', '>', '<=', '<');
const case_ = fc.record({
  points: years.chain((list) => fc.tuple(...list.map((year) => fc.tuple(fc.constant(String(year)), value)))),
  comparator: inequality,
  goal: value,
  year: fc.integer({ min: 2020, max: 2027 }),
  issued: fc.constantFrom('2015', '2018-04', '2020-06-03', ''),
  asOf: fc.constantFrom('2019-12-31', '2022-05-05', '2024-12-31', '2025-07-01', '2028-01-01'),
});
type Case = typeof case_ extends fc.Arbitrary<infer T> ? T : never;

const MIRROR: Readonly<Record<Comparator, Comparator>> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>', '=': '=' };
const directionOf = (comparator: Comparator) => (comparator.startsWith('>') ? 'up' : 'down');
const judge = ({ points, comparator, goal, year, issued, asOf }: Case, measure: Measure = 'percent'): Assessment =>
  ask({
    target: target({ comparator, value: goal, year }),
    indicator: indicator({ direction: directionOf(comparator), measure }),
    programmeIssued: issued,
    firstSet: issued,
    series: series(...points),
    asOf,
  });

describe('properties', () => {
  test('mirroring values, target and direction keeps the verdict', () => {
    fc.assert(
      fc.property(case_, (one) => {
        const points = one.points.map(([at, v]) => [at, -v] as [string, number]);
        const mirrored = judge({ ...one, points, goal: -one.goal, comparator: MIRROR[one.comparator] });
        expect(mirrored.verdict).toBe(judge(one).verdict);
      }),
      { numRuns: 500 },
    );
  });

  test('scaling values and target together keeps the verdict', () => {
    // Powers of two, so that scaling itself does not round; counts, for another scale of a share has other decimals to be rounded to.
    fc.assert(
      fc.property(case_, fc.integer({ min: -20, max: 20 }), (one, power) => {
        const factor = 2 ** power;
        const points = one.points.map(([at, v]) => [at, v * factor] as [string, number]);
        expect(judge({ ...one, points, goal: one.goal * factor }, 'count').verdict).toBe(judge(one, 'count').verdict);
      }),
      { numRuns: 500 },
    );
  });

  test('a better latest value never worsens the verdict', () => {
    fc.assert(
      fc.property(case_, fc.integer({ min: 1, max: 100 }), (one, step) => {
        const before = judge(one);
        const judging = 'evidence' in before ? before.evidence.observation : null;
        fc.pre(judging !== null);
        // In whole steps: with more decimals less is rounding.
        const better = directionOf(one.comparator) === 'up' ? step : -step;
        const points = one.points.map(([at, v]) => [at, at === judging?.period ? v + better : v] as [string, number]);
        const after = judge({ ...one, points });
        expect(WORST_TO_BEST.indexOf(after.verdict)).toBeGreaterThanOrEqual(WORST_TO_BEST.indexOf(before.verdict));
      }),
      { numRuns: 500 },
    );
  });

  test('the verdict agrees with the sign of the gap, and the answer survives JSON', () => {
    const wild = fc.double({ noNaN: true, noDefaultInfinity: true });
    const wildCase = fc.record({ first: wild, last: wild, goal: wild, one: case_ });
    fc.assert(
      fc.property(wildCase, ({ first, last, goal, one }) => {
        const points: [string, number][] = [
          ['2017', first],
          ['2023-05', last],
        ];
        const answer = judge({ ...one, points, goal });
        expect(JSON.stringify(answer)).not.toContain('null');
        if (answer.verdict === 'not-assessable') return;
        if (answer.verdict === 'met' || answer.verdict === 'met-early')
          expect(answer.evidence.gap).toBeLessThanOrEqual(0);
        else expect(answer.evidence.gap).toBeGreaterThanOrEqual(0);
        expect(answer.evidence.ageYears).toBeGreaterThanOrEqual(0);
        if ('pace' in answer && answer.pace)
          for (const rate of [answer.pace.needed, answer.pace.achieved, answer.pace.ratio])
            expect(Number.isFinite(rate)).toBe(true);
      }),
    );
  });
});
