import { EGDI_INDICATORS, type EgdiIndicator } from '../../domain/edition.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import { IndexPanel } from '../../assess/field/indexPanel.ts';
import type { StoredData } from '../data/storedData.svelte.ts';

/** The survey's indices that have scores, each over all editions; `null` while one is being read. */
export function indexPanels(data: StoredData): ReadonlyMap<EgdiIndicator, IndexPanel> | null {
  const blocks = EGDI_INDICATORS.map((id) => data.block(id as string as IndicatorId));
  if (blocks.some((block) => block === undefined)) return null;
  const made = new Map<EgdiIndicator, IndexPanel>();
  EGDI_INDICATORS.forEach((id, index) => {
    const block = blocks[index];
    if (block && id !== 'egdi-rank') made.set(id, new IndexPanel(block, id === 'egdi' ? (blocks[0] ?? null) : null));
  });
  return made;
}
