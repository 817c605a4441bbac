import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../src/domain/blocks/block.ts';
import {
  cutOff,
  fieldOf,
  fieldsOf,
  gap,
  rankIn,
  ranks,
  scoreIn,
  tiesAt,
  type Field,
} from '../../../../src/assess/field/field.ts';
import { area, block, observation, period, source } from '../../domain/made.ts';
import { egdiBlock } from '../egdi.ts';

const field = (...scores: readonly number[]): Field => ({
  period: period('2024'),
  areas: scores.map((_, index) => area(`A${String(index)}`)),
  scores,
});

describe('examples', () => {
  // 0.9 | 0.8 0.8 | 0.7: ranks 1, 2, 2, 4; nobody holds rank 3, whose cut-off is the third score in order, 0.8
  const tied = field(0.7, 0.8, 0.9, 0.8);

  test('ranks are 1, 2, 2, 4', () => {
    expect(ranks(tied)).toEqual([4, 2, 1, 2]);
    expect(rankIn(tied, area('A0'))).toBe(4);
    expect(rankIn(tied, area('XXX'))).toBeNull();
  });

  test('the cut-off is the K-th highest score, also where a tie leaves the rank unheld', () => {
    expect([1, 2, 3, 4, 5].map((k) => cutOff(tied, k))).toEqual([0.9, 0.8, 0.8, 0.7, null]);
    expect([0, -1, 1.5, NaN].map((k) => cutOff(tied, k))).toEqual([null, null, null, null]);
    expect(tiesAt(tied, 3)).toEqual({ rank: 2, held: false, areas: [area('A1'), area('A3')] });
    expect(tiesAt(tied, 2)).toEqual({ rank: 2, held: true, areas: [area('A1'), area('A3')] });
    expect(tiesAt(tied, 5)).toBeNull();
  });

  test('the gap is positive when short of the bar and null where there is none', () => {
    expect(gap(field(0.5, 0.75), area('A0'), 1)).toBe(0.25); // 0.75 - 0.5
    expect(gap(field(0.5, 0.75), area('A1'), 2)).toBe(-0.25); // 0.5 - 0.75
    expect(gap(field(0.5), area('XXX'), 1)).toBeNull();
    expect(gap(field(0.5), area('A0'), 2)).toBeNull();
  });

  test('an empty block has no field, and an unknown edition no areas', () => {
    expect(fieldsOf(block([]))).toEqual([]);
    expect(fieldOf(block([]), period('2024'))).toEqual({ period: '2024', areas: [], scores: [] });
  });

  test('where sources differ the drawn figure counts, and figures of low confidence never', () => {
    const mixed = block([
      observation('2024', 1, { area: area('AAA'), source: source('one') }),
      observation('2024', 2, { area: area('AAA'), source: source('two'), preferred: true }),
      observation('2024', 3, { area: area('BBB'), confidence: 'low' }),
      observation('2022', 4, { area: area('CCC') }),
      observation('2024', 5, { area: area('CCC'), source: source('one'), confidence: 'low' }),
      observation('2024', 6, { area: area('CCC'), source: source('two'), confidence: 'low' }),
    ]);
    expect(fieldsOf(mixed)).toEqual([
      { period: '2022', areas: ['CCC'], scores: [4] },
      { period: '2024', areas: ['AAA'], scores: [2] },
    ]);
    expect(fieldOf(mixed, period('2024'))).toEqual({ period: '2024', areas: ['AAA'], scores: [2] });
  });
});

const egdi = egdiBlock();
describe.skipIf(egdi === null)('examples from the EGDI panel', () => {
  const fields = egdi ? fieldsOf(egdi) : [];
  const edition = (year: string): Field => {
    const found = fields.find((candidate) => candidate.period === year);
    if (!found) throw new Error(`no edition ${year}`);
    return found;
  };
  const vietnam = area('VNM');

  test('twelve editions ascend, with the countries that were ranked in each', () => {
    expect(fields.map((f) => f.period).join(' ')).toBe('2003 2004 2005 2008 2010 2012 2014 2016 2018 2020 2022 2024');
    // EGDI-SOURCES: ranked countries
    expect(fields.map((f) => f.areas.length)).toEqual([173, 178, 179, 182, 183, 190, 193, 193, 193, 193, 193, 193]);
    for (const f of fields) expect(fieldOf(egdi as Block, f.period)).toEqual(f);
  });

  test('the bar of rank 50 rises', () => {
    const bars = ['2014', '2016', '2018', '2020', '2022', '2024'].map((year) => cutOff(edition(year), 50)?.toFixed(4));
    expect(bars).toEqual(['0.6173', '0.6454', '0.7155', '0.7749', '0.7834', '0.8403']);
    expect(cutOff(edition('2024'), 50)).toBe(0.84026);
    expect(cutOff(edition('2024'), 70)).toBe(0.77195);
  });

  test('2018 has no rank 50: Serbia and Slovakia share 49, then 51', () => {
    expect(cutOff(edition('2018'), 50)).toBe(0.7155);
    const ties = tiesAt(edition('2018'), 50);
    expect([ties?.rank, ties?.held, [...(ties?.areas ?? [])].sort().join(' ')]).toEqual([49, false, 'SRB SVK']);
    const near = ranks(edition('2018')).filter((rank) => rank > 48 && rank < 52);
    expect(near.sort((a, b) => a - b)).toEqual([49, 49, 51]);
  });

  test('ranks of Viet Nam are those published', () => {
    // EGDI-SOURCES, spot values
    expect(fields.map((f) => rankIn(f, vietnam))).toEqual([97, 112, 105, 91, 90, 83, 99, 89, 88, 86, 86, 71]);
  });

  test('Viet Nam was 0.0693 short of rank 50 in 2024, and 0.0010 short of rank 70', () => {
    expect(gap(edition('2024'), vietnam, 50)).toBeCloseTo(0.06934, 10); // 0.84026 - 0.77092
    expect(gap(edition('2024'), vietnam, 70)).toBeCloseTo(0.00103, 10); // 0.77195 - 0.77092
    const path = ['2014', '2016', '2018', '2020', '2022', '2024'].map((y) => gap(edition(y), vietnam, 50)?.toFixed(3));
    expect(path).toEqual(['0.147', '0.131', '0.122', '0.108', '0.105', '0.069']); // VN-NOTES 1
  });
});

// Few distinct scores, so that ties are common.
const scores = fc.array(
  fc.integer({ min: 0, max: 12 }).map((n) => n / 12),
  { minLength: 1, maxLength: 40 },
);
const someRank = fc.integer({ min: 1, max: 45 });

describe('properties', () => {
  test('the cut-off never rises with the rank', () => {
    fc.assert(
      fc.property(scores, someRank, (values, k) => {
        const [here, next] = [cutOff(field(...values), k), cutOff(field(...values), k + 1)];
        expect(here === null ? next === null : next === null || next <= here).toBe(true);
      }),
    );
  });

  test('a rank is K or better exactly when the score reaches the cut-off', () => {
    fc.assert(
      fc.property(scores, someRank, (values, k) => {
        const made = field(...values);
        const bar = cutOff(made, k);
        fc.pre(bar !== null);
        made.areas.forEach((id, index) => {
          expect((rankIn(made, id) ?? Infinity) <= k).toBe((made.scores[index] ?? -1) >= (bar ?? Infinity));
          expect((gap(made, id, k) ?? Infinity) <= 0).toBe((rankIn(made, id) ?? Infinity) <= k);
        });
      }),
    );
  });

  test('ranks of all and of one agree, and somebody holds the rank that a cut-off names', () => {
    fc.assert(
      fc.property(scores, someRank, (values, k) => {
        const made = field(...values);
        expect(ranks(made)).toEqual(made.areas.map((id) => rankIn(made, id)));
        expect(tiesAt(made, k)?.held ?? false).toBe(ranks(made).includes(k));
      }),
    );
  });

  test('the order of the rows does not matter', () => {
    const rows = fc.uniqueArray(
      fc.record({
        at: fc.constantFrom('2020', '2022', '2024'),
        id: fc.constantFrom('AAA', 'BBB', 'CCC', 'DDD'),
        from: fc.constantFrom('one', 'two'),
        value: fc.integer({ min: 0, max: 9 }),
        confidence: fc.constantFrom('low' as const, 'medium' as const),
      }),
      { selector: ({ at, id, from }) => `${at} ${id} ${from}` },
    );
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const make = (some: typeof list) =>
          block(
            some.map(({ at, id, from, value, confidence }) =>
              observation(at, value, { area: area(id), source: source(from), confidence }),
            ),
          );
        const fields = fieldsOf(make(list));
        expect(fieldsOf(make(other))).toEqual(fields);
        for (const at of ['2020', '2022', '2024']) {
          const one = fieldOf(make(other), period(at));
          expect(one.areas.length ? [one] : []).toEqual(fields.filter((f) => f.period === at));
          for (const id of one.areas) expect(scoreIn(one, id)).not.toBeNull();
        }
      }),
    );
  });

  test('any finite scores give finite answers', () => {
    const wild = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 12 });
    fc.assert(
      fc.property(wild, someRank, (values, k) => {
        const made = field(...values);
        const answers = [cutOff(made, k), ...made.areas.flatMap((id) => [rankIn(made, id), gap(made, id, k)])];
        for (const answer of answers) expect(answer === null || Number.isFinite(answer)).toBe(true);
      }),
    );
  });
});
