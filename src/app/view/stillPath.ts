import type { Language } from '../../domain/language.ts';
import { formatView, parseView } from './view.ts';

/** Address, beside the page, of the page that a build writes for just this view: of a country or a programme. `null` where it has none. */
export function stillPath(address: string, language: Language): string | null {
  const view = parseView(address, language);
  const bare = view && parseView(`#/${view.language}/${view.screen}`, language);
  if (!view || !bare) return null;
  const { area, programme } = view;
  const isJust = (one: Partial<typeof view>): boolean => formatView({ ...bare, ...one }) === formatView(view);
  if ((view.screen === 'overview' || view.screen === 'profile') && area !== null && isJust({ area }))
    return `${view.language}/areas/${area}/`;
  return view.screen === 'targets' && programme !== null && isJust({ programme })
    ? `${view.language}/programmes/${programme}/`
    : null;
}

/**
 * Where that page stands, if it does: not every build has them, and a host may answer any address with the page itself. What a
 * messenger reads of it is the view's own title and sentence, which it cannot read behind a hash.
 */
export async function stillUrl(address: string, language: Language): Promise<string | null> {
  const path = stillPath(address, language);
  if (path === null) return null;
  const url = new URL(path, new URL('./', location.href));
  try {
    const response = await fetch(url);
    return response.ok && (await response.text()).includes(` data-view="${address}"`) ? url.href : null;
  } catch {
    return null;
  }
}
