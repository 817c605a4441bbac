import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Narrator } from '../../../../src/app/words/narrate.ts';
import { headlineWords } from '../../../../src/app/words/area.ts';
import { summarise } from '../../../../src/assess/targets/summary.ts';
import { en } from '../../../../src/app/words/en.ts';
import { vi } from '../../../../src/app/words/vi.ts';
import { change, detail, distance, targetByYear } from '../../../../src/app/verdicts/verdictText.ts';
import { REASONS, type Assessment } from '../../../../src/domain/assessment.ts';
import { MEASURES, type Indicator, type Measure } from '../../../../src/domain/indicator.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { Period } from '../../../../src/domain/period.ts';
import type { Target } from '../../../../src/domain/programme.ts';
import { everyText, untested } from './everyText.ts';

const LANGUAGES = ['en', 'vi'] as const;

/** What is English by design on the Vietnamese page: names of programs, files and publishers, formulas, terms of art. */
const ENGLISH_NAMES =
  /CSV UTF-8 \(Comma delimited\)|Text CSV|Unicode \(UTF-8\)|Our World in Data|EGOVKB Data Center|Year \(B\.E\.\)|Export all|Windows-\d+|English|Open SDG|carry|pull|log-odds/g;
const ENGLISH =
  /\b(?:the|of|and|is|are|was|were|in the|with|without|not|no|by|from|for|that|this|these|which|figures?|targets?|rows?|editions?|countries|country|areas?|file|data|year|years|rank)\b/i;

/** What is wrong with a text of the page; empty where nothing is. */
function faultsOf(text: string, language: Language, counts: boolean, isFixed = false): readonly string[] {
  const faults: string[] = [];
  const wrong = (is: boolean, what: string): void => {
    if (is) faults.push(what);
  };
  wrong(/undefined|NaN|null|\[object|Infinity/.test(text), 'a value that is none');
  wrong(/[ \u00a0]{2}/.test(text), 'two spaces');
  wrong(/[ \u00a0][.,;:!?](?:\s|$)/.test(text), 'a space before a mark');
  wrong(/(?:[:;,]|\.)\s*[.;,](?!\d|xlsx|ods)/.test(text.replaceAll('…', '')), 'a dangling mark');
  wrong(/\(\s*\)|“”|: *$(?<!:)/.test(text), 'nothing in brackets or quotation marks');
  wrong(/\d[ \u00a0]%/.test(text), 'a space before %');
  wrong(/ …|\.\.\./.test(text), 'an ellipsis apart');
  wrong(
    /\d-\d{4}\b|\d - \d/.test(text.replace(/\d{4}-\d{2}(?:-\d{2})?|2010-2011|FY2023-24/g, '')),
    'a hyphen in a range',
  );
  if (language === 'en') {
    const ones = text.replace(/\b1 series\b|rank(?:ed)? 1 \w+|\b1 (?:is|was|has|as)\b/g, '');
    if (counts)
      wrong(
        /(?<![\d.,−])1 (?:\w+ )?(?:rows|columns|figures|cells|tables|targets|areas|countries|units|imports|places|points|records|snapshots|ranges|matches|questions|others|editions)\b/.test(
          ones,
        ),
        '1 of many',
      );
    wrong(/(?<!1)[123]th\b|1[123](?:st|nd|rd)\b/.test(text), 'a wrong ordinal');
    wrong(/\d,\d{1,2}(?!\d)/.test(text.replace('comma: 0,77', '')), 'a decimal comma');
  } else {
    wrong(ENGLISH.test(text.replace(ENGLISH_NAMES, '')), 'English');
    wrong(/\d\.\d{1,2}(?![\d/])/.test(text.replace(/0\.77|UTF-\d+|\d{4}-\d{2}-\d{2}/g, '')), 'a decimal point');
    wrong(/(?<!\d)[1-9]\/\d{1,2}\/\d{4}/.test(text), 'a day without its zero');
    wrong(isFixed && /\d,\d+, \d+,\d/.test(text), 'a comma between decimal commas');
  }
  return faults;
}

describe('every text of the page', () => {
  test('no file of texts is left out', () => {
    expect(untested()).toEqual([]);
  });

  test.each(LANGUAGES)('%s: is whole and well typed, whatever its parts', (language) => {
    const found = new Map<string, string>();
    for (const { path, of, counts, isFixed } of everyText(language))
      fc.assert(
        fc.property(of, (text) => {
          const faults = faultsOf(text, language, counts, isFixed);
          if (faults.length > 0 && !found.has(path)) found.set(path, `${faults.join(', ')}: ${text}`);
        }),
        { numRuns: 40 },
      );
    expect(Object.fromEntries(found)).toEqual({});
  });

  test('both languages say the same texts', () => {
    const paths = LANGUAGES.map((language) =>
      everyText(language)
        .map(({ path }) => path)
        .sort(),
    );
    expect(paths[0]).toEqual(paths[1]);
  });
});

const indicatorOf = (measure: Measure, decimals: number): Indicator =>
  ({
    id: 'x',
    name: { en: 'X', vi: 'X' },
    measure,
    decimals,
    unit: { en: 'enterprises', vi: 'doanh nghiệp' },
    direction: measure === 'rank' ? 'down' : 'up',
    abolished: '2025-07-01',
    redefined: '2022-09-01',
    discontinued: 2019,
  }) as unknown as Indicator;

describe('what is made of several texts', () => {
  const value = fc.oneof(
    fc.constantFrom(0, 1, -1, 2, 21, 0.001, -0.0004, 1.005),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );
  const indicator = fc
    .tuple(fc.constantFrom(...MEASURES), fc.integer({ min: 0, max: 4 }))
    .map(([m, d]) => indicatorOf(m, d));
  const language = fc.constantFrom(...LANGUAGES);
  const sound = (text: string, tongue: Language): void => {
    expect(text).not.toBe('');
    expect([text, ...faultsOf(text, tongue, true)]).toEqual([text]);
  };

  test('a distance and a change have their unit, one of it or many', () => {
    expect(distance(1, indicatorOf('percent', 2), 'en')).toBe('1\u00a0percentage point');
    expect(distance(-5.98, indicatorOf('percent', 2), 'en')).toBe('5.98\u00a0percentage points');
    expect(distance(5.98, indicatorOf('percent', 2), 'vi')).toBe('5,98\u00a0điểm phần trăm');
    expect(distance(1, indicatorOf('rank', 0), 'en')).toBe('1\u00a0place');
    expect(change(3.2, indicatorOf('count', 0), 'vi')).toBe('+3,20 doanh nghiệp');
    fc.assert(
      fc.property(value, indicator, language, (size, of, tongue) => {
        sound(distance(size, of, tongue), tongue);
        sound(change(size, of, tongue), tongue);
      }),
    );
  });

  test('a target is said with its year', () => {
    const target = { value: 70, comparator: '<=', year: 2025, wording: { en: '', vi: '' } } as Target;
    expect(targetByYear(target, indicatorOf('rank', 0), 'en')).toBe('rank\u00a070 or better by 2025');
    expect(targetByYear(target, indicatorOf('rank', 0), 'vi')).toBe('hạng\u00a070 trở lên vào năm\u00a02025');
    expect(targetByYear({ ...target, value: 100, comparator: '=' }, indicatorOf('percent', 2), 'vi')).toBe(
      '100% vào năm\u00a02025',
    );
    expect(targetByYear({ ...target, value: 30, comparator: '>=' }, indicatorOf('percent', 2), 'en')).toBe(
      '≥\u00a030% by 2025',
    );
  });

  test('where no target can be judged, none is said to be met or not', () => {
    const counts = { ...summarise([]).counts, 'not-assessable': 14 };
    const none = { total: 14, good: 0, when: null, counts };
    expect(headlineWords('European Union', none, { t: en, language: 'en', of: (text) => text.en })).toBe(
      'European Union: no verdict yet on 14 targets',
    );
    expect(
      headlineWords(
        'European Union',
        { ...none, counts: { ...counts, missed: 1, 'not-assessable': 13 } },
        { t: en, language: 'en', of: (text) => text.en },
      ),
    ).toBe('European Union: 0 of 14 targets met or on track');
  });

  test('a distance stands beside the reason why there is no verdict', () => {
    const assessment: Assessment = {
      verdict: 'not-assessable',
      reason: 'too-few-observations',
      latest: null,
      gap: 0.01,
    };
    expect(detail(assessment, indicatorOf('percent', 2), 'en')).toBe(
      '0.01\u00a0percentage points short; fewer than two figures',
    );
  });

  test('what is said of a verdict is whole', () => {
    const verdict = fc.constantFrom(
      'met',
      'met-early',
      'missed',
      'on-track',
      'at-risk',
      'off-track',
      'moving-away',
      'open',
      'not-assessable',
    );
    fc.assert(
      fc.property(
        verdict,
        fc.constantFrom(...REASONS),
        value,
        value,
        indicator,
        language,
        (name, reason, gap, pace, of, tongue) => {
          const base = { period: '2022-09' as Period };
          const assessment = {
            verdict: name,
            reason,
            rule: 'by-value',
            evidence: { gap, observation: base },
            pace: { achieved: pace, needed: gap, base },
          };
          sound(detail(assessment as unknown as Assessment, of, tongue), tongue);
        },
      ),
    );
  });

  test('the story of a country is whole, with gaps that grow, shrink, stay or are none', () => {
    const standing = fc.record({
      edition: fc.constantFrom('2022' as Period, '2024' as Period),
      rank: fc.integer({ min: 1, max: 193 }),
      score: fc.constant(0.7),
      gap: fc.constantFrom(-0.1, 0, 0.0004, 0.0693, 0.0694),
      cutOff: fc.constantFrom(0.775, 0.77501, 0.84),
    });
    fc.assert(
      fc.property(
        standing,
        standing,
        fc.constantFrom('halved', 'shrunk', 'unchanged', 'grown', 'doubled'),
        language,
        (before, now, word, tongue) => {
          const narrator = new Narrator(tongue === 'en' ? en : vi, tongue);
          const area = tongue === 'en' ? 'Viet Nam' : 'Việt Nam';
          sound(narrator.headline(area, now, 50, '2024'), tongue);
          const step = narrator.lastStep(area, before, now, 50);
          sound(step, tongue);
          expect(step).not.toMatch(/from (\S+) to \1 |từ (\S+) (?:xuống|lên) \2 /);
          const changed = narrator.change({ since: before, now, ratio: 0.5, word }, 50);
          sound(changed, tongue);
          expect(changed).not.toMatch(/needed \w+ from (\S+) to \1\.|ngưỡng \S+ từ (\S+) (?:xuống|lên) \2 /);
        },
      ),
    );
  });
});
