import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BRIEF_PARTS, PATH_KINDS, TARGET_ORDERS } from '../../../../src/domain/offered.ts';
import { RULES } from '../../../../src/assess/rules/rule.ts';
import { VERDICTS } from '../../../../src/domain/assessment.ts';
import type { AreaId } from '../../../../src/domain/area.ts';
import { EGDI_INDICATORS } from '../../../../src/domain/edition.ts';
import type { IndicatorId } from '../../../../src/domain/indicator.ts';
import type { Period } from '../../../../src/domain/period.ts';
import type { SetId } from '../../../../src/domain/siblingSet.ts';
import type { ProgrammeId, TargetId } from '../../../../src/domain/programme.ts';
import { formatView, parseView, type View } from '../../../../src/app/view/view.ts';
import { withoutTail } from '../../../../src/snapshot/linkTail.ts';

describe('examples', () => {
  test('a whole address', () => {
    expect(parseView('#/en/egdi?area=VNM&rank=50&edition=2024&peers=THA.MYS&index=osi&show=rank', 'vi')).toEqual({
      language: 'en',
      screen: 'egdi',
      indicator: null,
      programme: null,
      area: 'VNM',
      rank: 50,
      edition: 2024,
      peers: ['THA', 'MYS'],
      index: 'osi',
      show: 'rank',
      osi: null,
      tii: null,
      hci: null,
      target: null,
      rule: null,
      targets: null,
      sort: null,
      verdict: null,
      find: '',
      path: null,
      period: null,
      with: null,
      set: null,
      units: null,
      due: null,
      since: null,
      parts: null,
      province: null,
      revision: null,
    });
  });

  test('an empty address is the overview in the preferred language', () => {
    expect(parseView('', 'vi')).toMatchObject({ language: 'vi', screen: 'overview', area: null });
  });

  test('what cannot be read is as good as absent; a path that names nothing is nothing', () => {
    expect(parseView('#/en/egdi?rank=900&edition=abc&area=<b>', 'en')).toMatchObject({
      rank: null,
      edition: null,
      area: null,
    });
    expect(parseView('#/en/nowhere', 'en')).toBeNull();
    expect(parseView('#/en/indicator', 'en')).toBeNull();
    expect(parseView('#/en/data/extra', 'en')).toBeNull();
  });

  test('what earlier links named leads to the targets', () => {
    expect(parseView('#/en/programme?programme=vn-749', 'en')).toMatchObject({
      screen: 'targets',
      programme: 'vn-749',
    });
    expect(parseView('#/en/overview?verdict=missed&sort=worst', 'en')).toMatchObject({
      screen: 'targets',
      verdict: 'missed',
    });
    expect(parseView('#/en/overview?rank=70', 'en')).toMatchObject({ screen: 'overview' });
  });
});

describe('links with something behind them', () => {
  const MARKS = ['.', ')', ',', ';', ':', '>', '"', "'", '…', '”', '»', '%3E', '%22', '%E2%80%A6', '%20', ').', '>.'];

  test.each(MARKS)('A32 a mail put %s behind the link', (mark) => {
    expect(parseView(`#/en/egdi?area=VNM&rank=70${mark}`, 'en')).toMatchObject({ area: 'VNM', rank: 70 });
    expect(parseView(`#/en/egdi${mark}`, 'en')).toMatchObject({ screen: 'egdi' });
    expect(parseView(`#/en/indicator/gii-rank${mark}`, 'en')).toMatchObject({ indicator: 'gii-rank' });
    expect(withoutTail(`#s1.abc.0AbC9z${mark}`)).toBe('#s1.abc.0AbC9z');
  });

  test('A30 a mark that the reader wrote stays, whatever the mail adds', () => {
    const view = parseView('#/en/targets?find=No.%201.&end', 'en');
    expect(view?.find).toBe('No. 1.');
    const hash = view ? formatView(view) : '';
    expect(parseView(`${hash}.`, 'en')?.find).toBe('No. 1.');
  });

  test('an endless tail is no work', () => {
    expect(withoutTail(`#/${'.'.repeat(900_000)}`).length).toBeLessThan(900_002);
  });
});

describe('properties', () => {
  const component = fc.option(fc.integer({ min: 0, max: 10_000 }).map((whole) => whole / 10_000));
  const area = fc.stringMatching(/^[A-Z]{3}$/).map((text) => text as AreaId);
  const common = {
    language: fc.constantFrom('en' as const, 'vi' as const),
    programme: fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/).map((text) => text as ProgrammeId)),
    area: fc.option(area),
    rank: fc.option(fc.integer({ min: 1, max: 193 })),
    edition: fc.option(fc.integer({ min: 2000, max: 2199 })),
    peers: fc.uniqueArray(area, { maxLength: 10 }),
    index: fc.option(fc.constantFrom(...EGDI_INDICATORS)),
    show: fc.option(fc.constant('rank' as const)),
    osi: component,
    tii: component,
    hci: component,
    target: fc.option(
      fc
        .oneof(
          fc.stringMatching(/^[a-z][a-z0-9:-]{0,20}$/),
          fc.string({ minLength: 1, maxLength: 126, unit: 'grapheme' }),
        )
        .filter((text) => text.length <= 126 && !/\p{Cc}/u.test(text))
        .map((text) => text as TargetId),
    ),
    rule: fc.option(fc.constantFrom(...RULES)),
    targets: fc.option(fc.constant('all' as const)),
    sort: fc.option(fc.constantFrom(...TARGET_ORDERS)),
    verdict: fc.option(fc.constantFrom(...VERDICTS)),
    find: fc.string({ maxLength: 30, unit: 'grapheme' }).filter((text) => text.length <= 60 && !/\p{Cc}/u.test(text)),
    path: fc.option(fc.constantFrom(...PATH_KINDS)),
    period: fc.option(
      fc.constantFrom('2022', '2024-H1', '2024-Q3', '2025-03', '2016/2020').map((text) => text as Period),
    ),
    with: fc.option(fc.constantFrom('egdi', 'dti-score').map((text) => text as IndicatorId)),
    set: fc.option(fc.constantFrom('VNM.province', 'AGG-EU.members').map((text) => text as SetId)),
    units: fc.option(fc.constant('today' as const)),
    due: fc.option(fc.constantFrom('past' as const, 'all' as const)),
    parts: fc.option(fc.subarray([...BRIEF_PARTS]), { nil: null }),
    since: fc.option(
      fc.oneof(fc.constantFrom('visit' as const, 'edition' as const), fc.integer({ min: 1, max: 9999 })),
    ),
    province: fc.option(fc.constantFrom('VN-HN', 'VN-SG-2025').map((text) => text as AreaId)),
    revision: fc.option(fc.integer({ min: 1, max: 9999 })),
  };
  const unfiltered = {
    targets: fc.constant(null),
    sort: fc.constant(null),
    verdict: fc.constant(null),
    find: fc.constant(''),
  };
  const view: fc.Arbitrary<View> = fc.oneof(
    fc.record({ ...common, ...unfiltered, screen: fc.constant('overview' as const), indicator: fc.constant(null) }),
    fc.record({
      ...common,
      screen: fc.constantFrom(
        'egdi' as const,
        'whatif' as const,
        'method' as const,
        'data' as const,
        'brief' as const,
        'profile' as const,
        'targets' as const,
        'provinces' as const,
      ),
      indicator: fc.constant(null),
    }),
    fc.record({
      ...common,
      screen: fc.constantFrom('indicator' as const, 'provinces' as const),
      indicator: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/).map((text) => text as IndicatorId),
    }),
  );

  test('A30 writing and reading an address are each other’s inverse', () => {
    fc.assert(
      fc.property(view, (made) => {
        const read = parseView(formatView(made), 'en');
        expect(read).toEqual(made);
        expect(read && formatView(read)).toBe(formatView(made));
      }),
    );
  });

  test('no address throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseView(`#/${text}`, 'en');
      }),
    );
  });
});
