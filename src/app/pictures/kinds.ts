import type { SnapshotKind } from '../../snapshot/snapshot.ts';
import { bumpKind } from './bump.ts';
import type { ChartKind } from './chartKind.ts';
import { distributionKind, mapKind } from './edition.ts';
import { fieldKind } from './fieldRows.ts';
import { multiplesKind } from './multiples.ts';
import type { Picture, Pictures } from './picture.ts';
import { provincesKind } from './provinces.ts';
import { reliabilityKind } from './reliability.ts';
import { seriesKind } from './series.ts';
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
};

/** Takes only pictures of this kind, which TypeScript cannot follow from a table to its reader. */
export const kindOf = ({ kind }: { readonly kind: SnapshotKind }): ChartKind<Picture> => KINDS[kind];
