import type { SnapshotKind } from '../../snapshot/snapshot.ts';
import { bumpKind } from './bump.ts';
import type { ChartKind } from './chartKind.ts';
import { distributionKind, mapKind } from './edition.ts';
import { fieldKind } from './fieldRows.ts';
import { goalsKind } from './goals.ts';
import { multiplesKind } from './multiples.ts';
import { panelsKind } from './panels.ts';
import type { Picture, Pictures } from './picture.ts';
import { provincesKind } from './provinces.ts';
import { reliabilityKind } from './reliability.ts';
import { scatterKind } from './scatter.ts';
import { seriesKind } from './series.ts';
import { tilesKind } from './tiles.ts';
import { fittedTargets } from './fittedTargets.ts';
import { targetsKind } from './targets.ts';
import { whatIfKind } from './whatIf.ts';

/** Every kind of chart that can be shared. A new one is a file and a line here, in picture.ts and in PictureChart.svelte. */
const KINDS: { readonly [K in SnapshotKind]: ChartKind<Pictures[K]> } = {
  field: fieldKind,
  bump: bumpKind,
  series: seriesKind,
  multiples: multiplesKind,
  distribution: distributionKind,
  map: mapKind,
  provinces: provincesKind,
  reliability: reliabilityKind,
  whatIf: whatIfKind,
  goals: goalsKind,
  tiles: tilesKind,
  scatter: scatterKind,
  panels: panelsKind,
  targets: { ...targetsKind, fitted: fittedTargets },
};

/** Takes only pictures of this kind, which TypeScript cannot follow from a table to its reader. */
export const kindOf = ({ kind }: { readonly kind: SnapshotKind }): ChartKind<Picture> => KINDS[kind];
