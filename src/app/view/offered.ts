import { hasSiblings } from '../../assess/siblingSets.ts';
import { EGDI } from '../../domain/edition.ts';
import { SITE_FOLDER } from '../data/siteFolder.ts';
import type { StoredData } from '../data/storedData.svelte.ts';
import type { Screen } from './view.ts';

/** Screens of the field of the survey: without its scores there is nothing on them. A brief is then of the targets alone. */
const OF_FIELD: readonly Screen[] = ['egdi', 'goals', 'whatif', 'profile'];

/**
 * Whether the data at hand can fill a screen, so that it is offered: an office may publish no survey, and one area alone. While
 * nothing is known yet the page by itself offers all, as it will, and that of an office what every page has.
 */
export function isOffered(data: Pick<StoredData, 'state' | 'registry' | 'has'>, screen: Screen): boolean {
  const isKnown = data.state.name === 'ready';
  if (OF_FIELD.includes(screen)) return isKnown ? data.has(EGDI) : SITE_FOLDER === null;
  if (screen === 'provinces') return isKnown ? hasSiblings(data.registry) : SITE_FOLDER === null;
  return true;
}
