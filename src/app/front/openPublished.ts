import { PublishedPage } from '../data/publishedPage.svelte.ts';
import { dropMark, markOf } from '../data/marks.ts';
import { once } from '../data/once.svelte.ts';
import type { StoredData } from '../data/storedData.svelte.ts';
import type { ImportSession } from '../import/importSession.svelte.ts';
import { paint } from '../view/paint.ts';
import type { Router } from '../view/router.svelte.ts';

/** What the page of an office is made of. */
interface Parts {
  readonly data: StoredData;
  readonly router: Router;
  readonly session: ImportSession;
  readonly today: string;
  /** Whether the address names nothing, so that the office says what is opened. */
  readonly isBare: boolean;
}

/** Opens the page of an office: its name, colour and defaults before anything is drawn, its data, and later what is new of them. */
export async function openPublished(
  { data, router, session, today, isBare }: Parts,
  show: (page: PublishedPage) => void,
): Promise<void> {
  const page = new PublishedPage(data, today);
  // The data ask for it as soon as they open.
  show(page);
  await page.open();
  const { site } = page;
  if (site?.accent) paint(site.accent);
  if (site && isBare) {
    const hasChosen = markOf('followed') !== null;
    const isSpoken = markOf('language') !== null;
    router.go({
      ...(hasChosen ? {} : { area: site.area, programme: site.programme }),
      ...(isSpoken || site.language === null ? {} : { language: site.language }),
    });
    // The office's choice, not the reader's: another one of the office's counts the next time.
    if (!isSpoken) dropMark('language');
  }
  // Once the data are stored, the first picture is drawn.
  await data.database();
  // Without a network, or with half a file: what is stored is shown, and the next visit looks again.
  await page.refresh(() => once(() => !session.isBusy && data.past === null)).catch(() => undefined);
}
