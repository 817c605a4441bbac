import type { Pillar } from '../../domain/programme.ts';
import type { Registry } from '../../domain/registry.ts';
import type { Speaker } from './locale.svelte.ts';

/** What an area is called; its id where these areas do not hold it. */
export function areaName({ areas }: Pick<Registry, 'areas'>, id: string, { of }: Pick<Speaker, 'of'>): string {
  const area = areas.find((one) => one.id === id);
  return area ? of(area.name) : id;
}

/** What an indicator is called; its id where these indicators do not hold it. */
export function indicatorName(
  { indicators }: Pick<Registry, 'indicators'>,
  id: string,
  { of }: Pick<Speaker, 'of'>,
): string {
  const indicator = indicators.find((one) => one.id === id);
  return indicator ? of(indicator.name) : id;
}

/** What a pillar is called: by its programme, or by the page. */
export const pillarName = (pillar: Pillar, { t, of }: Pick<Speaker, 't' | 'of'>): string =>
  typeof pillar === 'string' ? t.pillar[pillar] : of(pillar.name);
