import { EGDI_INDICATORS, EGDI_RANK, type EgdiIndicator } from '../../domain/edition.ts';
import type { Block } from '../../domain/blocks/block.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { IndexPanel } from '../../assess/field/indexPanel.ts';
import type { StoredData } from '../data/storedData.svelte.ts';

// The same figures are laid out once, however often the data around them change: what is drawn of them stays as it is.
const computed = oncePer((scores: Block) => new IndexPanel(scores, null));
const ranked = oncePer((scores: Block) => oncePer((published: Block) => new IndexPanel(scores, published)));

/** One index over all editions; `undefined` while it is being read, `null` where it has no scores. */
function indexPanel(data: StoredData, index: EgdiIndicator): IndexPanel | null | undefined {
  if (index === EGDI_RANK) return null;
  const scores = data.block(index as string as IndicatorId);
  const published = index === 'egdi' ? data.block(EGDI_RANK) : null;
  if (scores === null) return null;
  if (scores === undefined || published === undefined) return undefined;
  return published ? ranked(scores)(published) : computed(scores);
}

/** The survey's indices that have scores, each over all editions; `null` while one is being read. */
export function indexPanels(data: StoredData): ReadonlyMap<EgdiIndicator, IndexPanel> | null {
  const found = EGDI_INDICATORS.map((index) => [index, indexPanel(data, index)] as const);
  if (found.some(([, panel]) => panel === undefined)) return null;
  return new Map(found.flatMap(([index, panel]) => (panel ? [[index, panel] as const] : [])));
}

/** The index that is asked for, or the EGDI where that has no scores: it alone, for the others come with the second part of the data. */
export function shownPanel(
  data: StoredData,
  asked: EgdiIndicator | null,
): { readonly index: EgdiIndicator; readonly panel: IndexPanel | null | undefined } {
  const index = asked !== null && indexPanel(data, asked) !== null ? asked : 'egdi';
  return { index, panel: indexPanel(data, index) };
}
