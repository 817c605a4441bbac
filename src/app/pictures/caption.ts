import type { Speaker } from '../words/locale.svelte.ts';

/** The words around a chart. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  /** A whole line: "Source: …". */
  readonly source: string;
  /** What the chart comes to: the title that is proposed for a picture. */
  readonly finding?: string;
}

/** A sentence as a title has it: without its full stop. */
export const asTitle = (sentence: string): string => sentence.trim().replace(/\.$/, '');

/** "Source: United Nations, E-Government Survey, 2003–2024". */
export function sourceLine(cited: string, editions: readonly number[], { t }: Speaker): string {
  const [first] = editions;
  const last = editions.at(-1);
  const years = first === last ? String(first ?? '') : `${String(first)}–${String(last)}`;
  return t.chart.source([t.chart.sourceNames(cited), years].filter(Boolean).join(', '));
}

/** What stands below a title: below one that is not the chart's own, first what is drawn. */
export const subtitleUnder = (title: string, caption: Pick<Caption, 'title' | 'subtitle'>): string =>
  title === '' || title === caption.title
    ? caption.subtitle
    : [caption.title, caption.subtitle].filter(Boolean).join('. ');
