import { distributionHeight } from '../../chart/distribution/distributionGeometry.ts';
import { mapGeometry } from '../../chart/map/mapGeometry.ts';
import type { MapWords } from '../../chart/map/mapInput.ts';
import { provinceGeometry } from '../../chart/province/provinceGeometry.ts';
import { reliabilityGeometry } from '../../chart/reliability/reliabilityGeometry.ts';
import { smallMultipleGeometry, type MultipleWords } from '../../chart/multiple/smallMultipleGeometry.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { mapProps } from './edition.ts';
import { multiplesProps } from './multiples.ts';
import type { Picture } from './picture.ts';
import { provincesProps } from './provinces.ts';
import { reliabilityProps } from './reliability.ts';

// The casts: ESLint, unlike svelte-check, cannot see a type that a component declares.
/** The height, in pixels, that a chart of this width has by what is in it; `null` for one that takes any. */
export function naturalHeight(picture: Picture, speaker: Speaker): ((width: number) => number) | null {
  switch (picture.kind) {
    case 'map': {
      const props = mapProps(picture, speaker);
      return (width) => mapGeometry(props, props.texts as MapWords, width).height;
    }
    case 'multiples': {
      const props = multiplesProps(picture, speaker);
      return (width) => smallMultipleGeometry(props, props.texts as MultipleWords, width).height;
    }
    case 'provinces': {
      const props = provincesProps(picture, speaker);
      return (width) => provinceGeometry(props, width).height;
    }
    case 'reliability': {
      const props = reliabilityProps(picture, speaker);
      return (width) => reliabilityGeometry(props, width).height;
    }
    case 'distribution':
      return (width) => distributionHeight(width, picture.peers.length + 1);
    case 'field':
    case 'bump':
    case 'series':
      return null;
  }
}
