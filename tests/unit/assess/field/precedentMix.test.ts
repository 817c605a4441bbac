import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPONENTS, compose, type Components } from '../../../../src/assess/field/composition.ts';
import { fieldsOf } from '../../../../src/assess/field/field.ts';
import { precedentMix, type MixQuestion } from '../../../../src/assess/field/precedentMix.ts';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import { area } from '../../domain/made.ts';
import { egdiBlock } from '../egdi.ts';
import { field } from '../made.ts';

const fields: MixQuestion['fields'] = {
  osi: [field('2020', { AAA: 0.5, BBB: 0.52, CCC: 0.9 }), field('2022', { AAA: 0.5, BBB: 0.82, CCC: 0.95 })],
  tii: [field('2020', { AAA: 0.5, BBB: 0.48, CCC: 0.5 }), field('2022', { AAA: 0.5, BBB: 0.48, CCC: 0.9 })],
  hci: [field('2020', { AAA: 0.5, BBB: 0.5, CCC: 0.5 }), field('2022', { AAA: 0.5, BBB: 0.5, CCC: 0.9 })],
};
const half: Components = { osi: 0.5, tii: 0.5, hci: 0.5 };
const asked: MixQuestion = { area: area('AAA'), fields, parts: half, score: 0.6, edition: 2022, editions: 1 };
const sure = (question: MixQuestion) => {
  const found = precedentMix(question);
  if (isRefused(found)) throw new Error(found.refused);
  return found;
};

describe('examples', () => {
  test('what another did is proposed: 0.3 of OSI alone is the 0.1 of EGDI that is missing', () => {
    // BBB rose by 0.3, 0 and 0; CCC started too far away in OSI.
    const found = sure(asked);
    expect(found.by).toEqual({ area: 'BBB', from: '2020', to: '2022' });
    expect(found.distance).toBe(0);
    expect(COMPONENTS.map((one) => Number(found.rise[one].toFixed(6)))).toEqual([0.3, 0, 0]);
  });

  test('what is missing beyond it is shared by all: 0.03 in each for 0.03 more, 0.03 times the root of 3 away', () => {
    const found = sure({ ...asked, score: 0.63 });
    expect(COMPONENTS.map((one) => Number(found.rise[one].toFixed(6)))).toEqual([0.33, 0.03, 0.03]);
    expect(found.distance).toBeCloseTo(0.03 * Math.sqrt(3), 6);
  });

  test('less than it did is no distance, and no component falls', () => {
    const found = sure({ ...asked, score: 0.55 });
    expect(COMPONENTS.map((one) => Number(found.rise[one].toFixed(6)))).toEqual([0.15, 0, 0]);
    expect(found.distance).toBe(0);
  });

  test('a score that is there, beyond reach, or without a precedent', () => {
    expect(precedentMix({ ...asked, score: 0.5 })).toEqual({ refused: 'already-there' });
    expect(precedentMix({ ...asked, score: 1.01 })).toEqual({ refused: 'not-reachable' });
    expect(precedentMix({ ...asked, editions: 2 })).toEqual({ refused: 'no-precedent' });
    expect(precedentMix({ ...asked, parts: { osi: 0.1, tii: 0.1, hci: 0.1 } })).toEqual({ refused: 'no-precedent' });
  });
});

describe('properties', () => {
  const [osi, tii, hci] = (['osi', 'tii', 'hci'] as const).map((id) => egdiBlock(id));
  test.skipIf(!osi || !tii || !hci)(
    'on the real components the mix gives the score, within 0 and 1, nothing falling',
    () => {
      if (!osi || !tii || !hci) return;
      const real = { osi: fieldsOf(osi), tii: fieldsOf(tii), hci: fieldsOf(hci) };
      const part = fc.double({ min: 0.2, max: 0.95, noNaN: true });
      fc.assert(
        fc.property(
          fc.record({ osi: part, tii: part, hci: part }),
          fc.double({ min: 0.01, max: 0.2, noNaN: true }),
          (parts, more) => {
            const score = compose(parts, 2024) + more;
            const found = precedentMix({
              ...{ area: area('VNM'), fields: real, parts, score },
              edition: 2024,
              editions: 3,
            });
            if (isRefused(found)) return;
            expect(compose(found.parts, 2024)).toBeCloseTo(score, 9);
            for (const one of COMPONENTS) {
              expect(found.rise[one]).toBeGreaterThanOrEqual(0);
              expect(found.parts[one]).toBeLessThanOrEqual(1 + 1e-12);
            }
            expect(found.by.area).not.toBe('VNM');
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});
