import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator, IndicatorId } from '../../../../src/domain/indicator.ts';
import type { Series } from '../../../../src/domain/observation.ts';
import type { ProgrammeId, Relation, SeriesLink } from '../../../../src/domain/programme.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../../src/domain/registry.ts';
import { judgeTarget } from '../../../../src/assess/targets/judgeTarget.ts';
import { area, both, indicator, indicatorId, series, target } from '../../domain/made.ts';

const programme = {
  id: 'programme-749' as ProgrammeId,
  name: both('Programme'),
  legalBasis: both('Decision 749/QD-TTg'),
  issued: '2020-06-03',
  area: area('VNM'),
};
const link = (to: string, relation: Relation, order: number): SeriesLink => ({
  target: indicatorId('share'),
  series: indicatorId(to),
  relation,
  order,
  note: both(''),
});
const registry = (links: readonly SeriesLink[], others: readonly Indicator[] = []): Registry => ({
  ...EMPTY_REGISTRY,
  programmes: [programme],
  indicators: [indicator(), ...others],
  links,
});
const stored =
  (held: Readonly<Record<string, Series>>) =>
  (id: IndicatorId): Series | null =>
    held[id] ?? null;

const gso = series(['2020', 12.66], ['2024', 13.17], ['2025', 14.02]);
const mic = series(['2021', 11.91], ['2025', 18.72]);
const [gsoIndicator, micIndicator] = ['gso', 'mic'].map((id) => indicator({ id: indicatorId(id) })) as [
  Indicator,
  Indicator,
];

describe('examples', () => {
  test('a measure of which nothing is known leaves the word to a proxy that has figures', () => {
    const links = [link('mic', 'proxy', 1), link('gso', 'same', 2)];
    const of = registry(links, [gsoIndicator, micIndicator]);
    const found = judgeTarget(target(), of, stored({ mic }), [], '2026-02-01');
    expect([found.link, found.judgement.assessment]).toMatchObject([null, { reason: 'only-proxy' }]);
    expect(judgeTarget(target(), of, stored({}), [], '2026-02-01').link?.series).toBe('gso');
  });

  test('the official series judges, the other is told beside it, in the order of the links', () => {
    const links = [
      link('mic', 'alternative', 2),
      link('gso', 'same', 1),
      { ...link('mic', 'same', 0), target: indicatorId('x') },
    ];
    const held = stored({ gso, mic });
    const found = judgeTarget(target(), registry(links, [gsoIndicator, micIndicator]), held, [], '2026-02-01');
    expect(found.link?.series).toBe('gso');
    expect(found.judgement.assessment).toMatchObject({
      verdict: 'missed',
      evidence: { observation: { value: 14.02 } },
    });
    expect(found.judgement.next).toBe('2026');
    expect(found.judgements.map((r) => [r.link.series, r.judges, r.assessment.verdict])).toEqual([
      ['gso', true, 'missed'],
      ['mic', false, 'missed'], // 18.72 against 20, on request and labelled
    ]);
  });

  test('the first same series with a verdict judges; a stricter one only when none has', () => {
    const links = [link('strict', 'stricter', 1), link('empty', 'same', 2), link('gso', 'same', 3)];
    const strict = series(['2025', 87]);
    expect(judgeTarget(target(), registry(links), stored({ strict, gso }), [], '2026-02-01').link?.series).toBe('gso');
    const found = judgeTarget(target(), registry(links), stored({ strict }), [], '2026-02-01');
    expect([found.link?.series, found.judgement.assessment.verdict]).toEqual(['strict', 'met']);
    const short = judgeTarget(
      target(),
      registry(links.slice(0, 1)),
      stored({ strict: series(['2025', 7]) }),
      [],
      '2026-02-01',
    );
    expect(short.judgement.assessment).toMatchObject({ verdict: 'not-assessable', reason: 'only-proxy' });
  });

  test('with nothing measured the first same series gives the reason', () => {
    const found = judgeTarget(target(), registry([link('gso', 'same', 1)]), stored({}), [], '2026-02-01');
    expect(found.judgement).toMatchObject({ assessment: { reason: 'no-observation', latest: null }, next: null });
    expect(found.link?.series).toBe('gso');
  });

  test('a proxy alone does not judge, and is assessed beside it as if it did', () => {
    const links = [link('mic', 'proxy', 1)];
    const found = judgeTarget(target(), registry(links, [micIndicator]), stored({ mic }), [], '2026-02-01');
    expect(found.link).toBeNull();
    expect(found.judgement.assessment).toMatchObject({ reason: 'only-proxy', latest: { value: 18.72 } });
    expect(found.judgements[0]).toMatchObject({ judges: false, assessment: { verdict: 'missed' } });
  });

  test('a proxy of another kind is never held against the value: tier 1 is not rank 1', () => {
    const rank = indicator({ measure: 'rank', direction: 'down' });
    const tier = indicator({ id: indicatorId('tier'), measure: 'index', direction: 'down' });
    const registered = { ...registry([link('tier', 'successor', 1)], []), indicators: [rank, tier] };
    const top40 = target({ comparator: '<=', value: 40 });
    const found = judgeTarget(top40, registered, stored({ tier: series(['2024', 1]) }), [], '2026-02-01');
    expect(found.judgements[0]?.assessment).toMatchObject({ reason: 'only-proxy', latest: { value: 1 } });
  });

  test('without any link, or with a proxy that holds nothing, there is no observation', () => {
    for (const links of [[], [link('mic', 'proxy', 1)]]) {
      const found = judgeTarget(target(), registry(links), stored({}), [], '2026-02-01');
      expect(found.judgement.assessment).toEqual({ verdict: 'not-assessable', reason: 'no-observation', latest: null });
    }
  });

  test('without any link the figures of the indicator itself judge; where a link says what they are, it is obeyed', () => {
    const held = stored({ share: gso });
    const found = judgeTarget(target(), registry([]), held, [], '2026-02-01');
    expect(found.judgement.assessment.verdict).toBe('missed');
    expect(found.link?.series).toBe('share');
    const asProxy = judgeTarget(target(), registry([link('share', 'proxy', 1)]), held, [], '2026-02-01');
    expect(asProxy.link).toBeNull();
  });

  test('a series that stopped is discontinued even if the target indicator does not say so', () => {
    const stopped = { ...gsoIndicator, discontinued: 2022 };
    const found = judgeTarget(
      target(),
      registry([link('gso', 'same', 1)], [stopped]),
      stored({ gso: series(['2022', 12]) }),
      [],
      '2026-02-01',
    );
    expect(found.judgement).toMatchObject({
      assessment: { reason: 'discontinued', latest: { value: 12 } },
      next: null,
    });
  });

  test('a target outside the registry is our mistake', () => {
    expect(() => judgeTarget(target(), EMPTY_REGISTRY, stored({}), [], '2026-02-01')).toThrow('share-2025');
  });
});

describe('properties', () => {
  const relation = fc.constantFrom<Relation>('same', 'stricter', 'narrower', 'alternative', 'successor', 'proxy');
  const linked = fc.array(fc.record({ relation, held: fc.boolean() }), { maxLength: 5 });

  test('every link is listed once in order, only same and stricter judge, and the judge is one of the judgements', () => {
    fc.assert(
      fc.property(linked, (list) => {
        const links = list.map((one, index) => link(`s${String(index)}`, one.relation, index));
        const held = Object.fromEntries(list.flatMap((one, i) => (one.held ? [[`s${String(i)}`, gso]] : [])));
        const found = judgeTarget(target(), registry([...links].reverse()), stored(held), [], '2026-02-01');
        expect(found.judgements.map((r) => r.link)).toEqual(links);
        const judge = found.judgements.find((r) => r.link === found.link);
        const judging = list.filter(({ relation }) => relation === 'same' || relation === 'stricter');
        // Where anything is measured, what is not measured judges nothing.
        expect(judge !== undefined).toBe(judging.some(({ held: has }) => has || !list.some((one) => one.held)));
        if (judge) expect(found.judgement).toBe(judge);
        expect(judge?.judges ?? true).toBe(true);
        // A stricter series that falls short proves nothing.
        expect(found.judgement.assessment.verdict === 'missed').toBe(
          list.some((one) => one.held && one.relation === 'same'),
        );
      }),
    );
  });
});
