import { layoutOf } from '../../chart/tiles/tileLayouts.ts';
import type { TilesTexts } from '../../chart/tiles/TilesChart.svelte';
import { tilesGeometry, type TilesInput, type TilesWords } from '../../chart/tiles/tilesGeometry.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { provinceMessages } from '../words/provinces.ts';
import type { ChartKind } from './chartKind.ts';
import { provincesKind, provincesProps, writer, type ProvincesPicture } from './provinces.ts';
import { unitTitle } from './unitTitle.ts';

/** The parts of a country in one period, as tiles: the same figures as in the rows of dots. */
export type TilesPicture = Omit<ProvincesPicture, 'kind'> & { readonly kind: 'tiles' };

const asRows = (picture: TilesPicture): ProvincesPicture => ({ ...picture, kind: 'provinces' });

/** Whether all units of a picture have a place on one map. */
export const hasTiles = (ids: readonly string[]): boolean => layoutOf(ids) !== null;

/** What `TilesChart` draws. */
export function tilesProps(p: TilesPicture, speaker: Speaker): TilesInput & { readonly texts: TilesTexts } {
  const { t, language } = speaker;
  const m = provinceMessages[language];
  const write = writer(p, speaker);
  const lines = provincesProps(asRows(p), speaker).rows;
  return {
    units: p.lines.map(({ id, name, value }, at) => ({
      id,
      name,
      value,
      text: write(value),
      told: lines[at]?.told ?? [],
      isChosen: lines[at]?.isChosen ?? false,
    })),
    unit: unitTitle({ unit: p.unit, measure: p.indicator.measure, name: t.word.value }, speaker),
    isRank: p.indicator.measure === 'rank',
    hasMarks: language === 'vi',
    texts: { ...t.chart, unit: m.unit, figures: m.figures, groups: m.groups, range: m.range, missing: m.noFigure },
  };
}

export const tilesKind: ChartKind<TilesPicture> = {
  rows: (picture, speaker) => provincesKind.rows(asRows(picture), speaker),
  options: (picture) => provincesKind.options(asRows(picture)),
  thaw: (snapshot) => {
    const picture = provincesKind.thaw(snapshot);
    return picture && hasTiles(picture.lines.map(({ id }) => id)) ? { ...picture, kind: 'tiles' } : null;
  },
  caption: (picture, speaker, title) => provincesKind.caption(asRows(picture), speaker, title),
  slim: (rows) => rows,
  height: (picture, speaker) => {
    const props = tilesProps(picture, speaker);
    // ESLint, unlike svelte-check, cannot see a type that a component declares.
    return (width) => tilesGeometry(props, props.texts as TilesWords, width).height;
  },
};
