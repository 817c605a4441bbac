import { describe, expect, it } from 'vitest';
import { NO_PILLAR, pillarsTyped, typedPillars } from '../../../../src/app/byHand/typedPillars.ts';
import type { OwnPillar, PillarId } from '../../../../src/domain/programme.ts';

const people: OwnPillar = { id: 'p1' as PillarId, name: { en: 'People', vi: 'Con người' } };
const typed = (name: string, other = '', id: PillarId | null = null) => ({ id, name, other });

describe('pillars of a form', () => {
  it('stand in it as they are and come back the same, in either language', () => {
    for (const language of ['en', 'vi'] as const)
      expect(pillarsTyped(typedPillars([people], language), [people], [], language)).toEqual({
        pillars: [people],
        wrong: {},
      });
  });

  it('an empty line is none; a new one has an id of its name, and another where that is taken', () => {
    const { pillars } = pillarsTyped([NO_PILLAR, typed('Hạ tầng số'), typed('P1')], [people], [], 'vi');
    expect(pillars.map(({ id }) => id)).toEqual(['ha-tang-so', 'p1-2']);
  });

  it('a name that is missing, twice or with a bar is refused at its line', () => {
    const { wrong } = pillarsTyped(
      [typed('A'), typed('a'), typed('', 'B'), typed('x|y'), typed('C', 'A')],
      [],
      [],
      'en',
    );
    expect(Object.keys(wrong)).toEqual(['pillar-1', 'pillar-2', 'pillar-3', 'pillar-4']);
  });

  it('one that targets are in cannot be taken out', () => {
    const gone = (pillar: string) => pillarsTyped([], [people], [{ pillar: pillar as PillarId }], 'en').wrong;
    expect(gone('p1')['pillars']).toContain('People');
    expect(gone('government')).toEqual({});
  });
});
