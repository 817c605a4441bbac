import { expect, it } from 'vitest';
import { isOffered } from '../../../../src/app/view/offered.ts';
import { SCREENS } from '../../../../src/app/view/view.ts';
import type { Area } from '../../../../src/domain/area.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';

const area = (id: string, parent: string) => ({ id, parent, kind: 'province' }) as Area;

/** What is offered of data with these areas, and with or without the survey. */
function offered(areas: readonly Area[], hasSurvey: boolean): readonly string[] {
  const registry = { ...EMPTY_REGISTRY, areas };
  const data = {
    state: { name: 'ready', registry, blocks: {}, revision: null },
    registry,
    has: () => hasSurvey,
  } as const;
  return SCREENS.filter((screen) => isOffered(data, screen));
}
const ALWAYS = SCREENS.filter((screen) => !['egdi', 'goals', 'whatif', 'profile', 'provinces'].includes(screen));

it('without the survey nothing of its field is offered, without siblings no list of them', () => {
  expect(offered([area('VNM', ''), area('VN-HN', 'VNM')], false)).toEqual(ALWAYS);
  expect(offered([area('VNM', ''), area('VN-HN', 'VNM'), area('VN-DN', 'VNM')], false)).toEqual(
    SCREENS.filter((screen) => ALWAYS.includes(screen) || screen === 'provinces'),
  );
  expect(offered([area('VNM', '')], true)).toEqual(SCREENS.filter((screen) => screen !== 'provinces'));
});

it('a brief is offered without the survey: the pages of targets link to it, and it tells how they stand', () => {
  expect(offered([area('VNM', '')], false)).toContain('brief');
});

it('a page by itself offers all of them before its data are there', () => {
  const data = { state: { name: 'loading' }, registry: EMPTY_REGISTRY, has: () => false } as const;
  expect(SCREENS.filter((screen) => isOffered(data, screen))).toEqual(SCREENS);
});
