import { describe, expect, it } from 'vitest';
import { filesOf, madeIndicator, NO_DRAFT, together, type Draft } from '../../../../src/app/byHand/draft.ts';
import { typedDate, typedPeriod } from '../../../../src/app/byHand/form.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { newProgrammeId, ownProgramme } from '../../../../src/domain/ownProgramme.ts';
import { toPeriod } from '../../../../src/domain/period.ts';
import { toTargetId, type Target } from '../../../../src/domain/programme.ts';
import { areaOf } from '../../../../src/domain/registry.ts';
import { review } from '../../../../src/ingest/review.ts';
import { area, both } from '../../domain/made.ts';
import { allRead, errand, observationsIn, readBuiltIn } from '../../ingest/reading.ts';

const NAMES = { programmes: 'p', indicators: 'i', targets: 't', figures: 'f' };
const DA_NANG = area('VN-DN-2025');

async function drafted(): Promise<Draft> {
  const { registry } = await readBuiltIn();
  const programme = { ...ownProgramme(areaOf(registry, DA_NANG)!, '2026-01-15'), name: both('Plan, "2030"; =1+1') };
  const said = {
    name: { en: 'Paperless wards', vi: 'Phường không giấy' },
    unit: '%',
    direction: 'up',
    measure: 'percent',
  } as const;
  const indicator = madeIndicator(said, registry.indicators);
  const target: Target = {
    id: toTargetId(`${programme.id}:${indicator.id}:2030`)!,
    programme: programme.id,
    pillar: 'government',
    indicator: indicator.id,
    year: 2030,
    comparator: '=',
    value: -1.234,
    wording: both(''),
    verified: true,
    scope: both(''),
    sourceUrl: 'https://example.org/?a=1,2',
  };
  const figure: Observation = {
    indicator: indicator.id,
    area: DA_NANG,
    period: toPeriod('2025-10')!,
    value: 1.234,
    source: { name: 'Office, "ours"', url: '', published: '' },
    confidence: 'unstated',
    preferred: true,
    disputed: false,
    note: both('counted\nby hand'),
    row: 0,
  };
  return { programmes: [programme], indicators: [indicator], targets: [target], figures: [figure] };
}

/** `isOdd`: a figure far from the others of its series is asked about here as in any file. */
async function planOf(draft: Draft, isOdd = false) {
  const { registry, blocks } = await readBuiltIn();
  const files = await Promise.all(
    filesOf(draft, NAMES).map(async (file) => ({ name: file.name, bytes: new Blob([await file.arrayBuffer()]) })),
  );
  const reviewed = review('import', await allRead(errand(files, registry)), { registry, blocks });
  expect(
    reviewed.files.flatMap((one) => [...(isOdd ? [] : one.questions), ...one.ambiguous, ...one.unknownAreas]),
  ).toEqual([]);
  return reviewed.plan;
}

describe('a draft', () => {
  it('is read by the import as it was meant, with nothing asked, whatever its texts and numbers', async () => {
    const draft = await drafted();
    const { tables, blocks, counts, difference } = await planOf(draft);
    expect(counts).toMatchObject({ read: 4, accepted: 4, rejected: 0 });
    expect(difference).toMatchObject({ added: 4, changed: 0 });
    expect(tables.programmes?.at(-1)).toEqual(draft.programmes[0]);
    expect(tables.indicators?.at(-1)).toEqual(draft.indicators[0]);
    expect(tables.targets?.at(-1)).toEqual(draft.targets[0]);
    expect(blocks.flatMap(observationsIn).map((one) => ({ ...one, row: 0 }))).toEqual(draft.figures);
  });

  it('that corrects a stored figure changes that one alone', async () => {
    const { blocks, registry } = await readBuiltIn();
    for (const block of [...blocks.values()].slice(0, 40)) {
      const [figure] = observationsIn(block).filter(({ projected }) => !projected);
      if (!figure) continue;
      const isRank = registry.indicators.find(({ id }) => id === figure.indicator)?.measure === 'rank';
      const value = isRank ? figure.value + 1 : figure.value * 0.99;
      const { difference, changes } = await planOf({ ...NO_DRAFT, figures: [{ ...figure, value }] }, true);
      expect(difference).toEqual({ added: 0, changed: 1, unchanged: 0, removed: 0 });
      expect(changes[0]).toMatchObject({ before: figure.value, after: value });
    }
  });

  it('retires a programme, and takes it up again', async () => {
    const { registry } = await readBuiltIn();
    const [programme] = registry.programmes;
    const retired = await planOf({ ...NO_DRAFT, programmes: [{ ...programme!, retired: '2026-11-28' }] });
    expect(retired.tables.programmes?.[0]).toEqual({ ...programme, retired: '2026-11-28' });
    expect(retired.difference).toMatchObject({ added: 0, changed: 1 });
    expect((await planOf({ ...NO_DRAFT, programmes: [programme!] })).difference.unchanged).toBe(1);
  });

  it('holds each thing once, as it was entered last', async () => {
    const draft = await drafted();
    const [target] = draft.targets;
    const whole = together([draft, { ...draft, targets: [{ ...target!, value: 5 }] }]);
    expect([whole.programmes.length, whole.targets.map(({ value }) => value)]).toEqual([1, [5]]);
  });
});

describe('examples', () => {
  it('gives a programme the id of its name, and another one where that is taken', () => {
    expect(newProgrammeId('Kế hoạch số 12', [])).toBe('ke-hoach-so-12');
    expect(newProgrammeId('Kế hoạch số 12', [{ id: newProgrammeId('Kế hoạch số 12', []) }])).toBe('ke-hoach-so-12-2');
    const long = 'Kế hoạch chuyển đổi số thành phố Đà Nẵng giai đoạn';
    expect(newProgrammeId(`${long} một`, [])).not.toBe(newProgrammeId(`${long} hai`, []));
    expect(newProgrammeId('计划', [])).not.toBe(newProgrammeId('目标', []));
  });

  it('reads days and periods as people write them', () => {
    expect(['31/12/2025', '12/2025', '2025', '29 Nov 2026', '29/11/2026'].map(typedDate)).toEqual([
      '2025-12-31',
      '2025-12',
      '2025',
      '2026-11-29',
      '2026-11-29',
    ]);
    expect([typedDate(''), typedDate('soon'), typedDate('Q1 2025')]).toEqual([null, null, null]);
    expect(typedPeriod('quý I/2026', '2026-11-28', 'vi')).toEqual({ ok: true, value: '2026-Q1' });
    expect(typedPeriod('2027', '2026-11-28', 'en')).toMatchObject({ ok: false });
  });
});
