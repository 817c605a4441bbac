import type { AreaId } from '../../domain/area.ts';
import type { Registry } from '../../domain/registry.ts';
import { nowFirst } from '../controls/areaSearch.ts';
import { lifetimeOf } from '../controls/options.ts';
import { targetByYear } from '../verdicts/verdictText.ts';
import type { Screen, View } from '../view/view.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import type { Place } from './find.ts';

/** Screens that are gone to by themselves. */
const SCREENS = [
  'overview',
  'egdi',
  'goals',
  'targets',
  'data',
  'whatif',
  'provinces',
  'snapshots',
  'method',
  'brief',
  'profile',
] as const;

/** What the board of goals is looked for by. */
const GOALS_ARE = ['top 50', 'nhóm 50 nước dẫn đầu', 'who else', 'competitors', 'nước nào'];

/** Everything the data and the page have a name for, with those of the screens that are offered. `other` speaks the other language, for who thinks in it. */
export function allPlaces(
  registry: Registry,
  isOffered: (screen: Screen) => boolean,
  href: (change: Partial<View>) => string,
  speaker: Speaker,
  other: Speaker,
): readonly Place[] {
  const { t, of, language } = speaker;
  const programmes = new Map(registry.programmes.map((one) => [one.id, one]));
  const areas = new Map(registry.areas.map((one) => [one.id, one]));
  const indicators = new Map(registry.indicators.map((one) => [one.id, one]));
  const nameOfArea = (id: AreaId): string => {
    const area = areas.get(id);
    return area ? of(area.name) : id;
  };
  return [
    ...SCREENS.filter(isOffered).map((screen): Place => {
      const name = t.nav[screen];
      return {
        kind: 'screen',
        id: screen,
        name,
        detail: '',
        href: href({ screen }),
        names: [name, other.t.nav[screen], ...(screen === 'goals' ? GOALS_ARE : [])],
      };
    }),
    // Of two of one name the one that still is comes first.
    ...registry.areas.toSorted(nowFirst).map((area): Place => {
      const { id, name, aliases, parent } = area;
      return {
        kind: 'area',
        id,
        name: of(name),
        detail: [id, parent === '' ? '' : nameOfArea(parent), lifetimeOf(area, language)].filter(Boolean).join(', '),
        href: href({ screen: 'overview', area: id, programme: null, province: null, rank: null }),
        names: [name.en, name.vi, id, ...aliases],
      };
    }),
    ...registry.programmes.map(({ id, name, legalBasis, area }): Place => ({
      kind: 'programme',
      id,
      name: of(name),
      detail: `${of(legalBasis)}, ${nameOfArea(area)}`,
      href: href({ screen: 'targets', programme: id, area, targets: null, sort: null, verdict: null, find: '' }),
      names: [name.en, name.vi, legalBasis.en, legalBasis.vi, id],
    })),
    ...registry.indicators.map(({ id, name }): Place => ({
      kind: 'indicator',
      id,
      name: of(name),
      detail: id,
      href: href({ screen: 'indicator', indicator: id }),
      names: [name.en, name.vi, id],
    })),
    ...registry.targets.flatMap((target): Place[] => {
      const [indicator, programme] = [indicators.get(target.indicator), programmes.get(target.programme)];
      if (!indicator || !programme) return [];
      const { area, legalBasis } = programme;
      return [
        {
          kind: 'target',
          id: target.id,
          name: `${of(indicator.name)}: ${targetByYear(target, indicator, language)}`,
          detail: `${of(legalBasis)}, ${nameOfArea(area)}`,
          href: href({
            screen: 'indicator',
            indicator: indicator.id,
            target: target.id,
            programme: programme.id,
            area,
          }),
          names: (['en', 'vi'] as const).flatMap((tongue) => [
            `${indicator.name[tongue]} ${String(target.year)} ${legalBasis[tongue]}`,
          ]),
        },
      ];
    }),
  ];
}
