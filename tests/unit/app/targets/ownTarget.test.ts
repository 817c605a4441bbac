import { expect, it } from 'vitest';
import { ownTargetFiles } from '../../../../src/app/targets/ownTarget.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';
import type { Area } from '../../../../src/domain/area.ts';
import { area, both, indicatorId } from '../../domain/made.ts';

it('writes a target that the import reads as it was meant, whatever its sign', async () => {
  const own = {
    indicator: indicatorId('share'),
    pillar: 'economy' as const,
    year: 2030,
    comparator: '=' as const,
    value: -1,
    sourceUrl: 'https://example.org/?a=1,2',
  };
  const place = { id: area('VNM'), kind: 'country', name: both('Viet Nam, "S.R."') } as Area;
  const [programme, target] = await Promise.all(
    ownTargetFiles(own, place, EMPTY_REGISTRY, '2026-01-01').map((file) => file.text()),
  );
  expect(target?.split('\r\n')[1]).toBe('own-vnm,economy,share,2030,=,-1,"https://example.org/?a=1,2"');
  expect(programme).toContain('"Own targets, Viet Nam, ""S.R."""');
});
