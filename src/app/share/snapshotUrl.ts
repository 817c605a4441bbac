import type { Theme } from '../pictures/colours.ts';

/** The page itself, without what is looked at. */
const base = (): string => location.origin + location.pathname;

/** The link that opens a snapshot; `text` begins with `#s1.`. */
export const snapshotUrl = (text: string): string => base() + text;

/** The page of one chart and nothing else, for a frame in another page, whose theme it takes. */
export const embedUrl = (text: string, theme: Theme): string =>
  new URL(`embed.html?theme=${theme}${text}`, base()).href;

/** The page that a frame leads back to. */
export const homeUrl = (text: string): string => new URL(`./${text}`, base()).href;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Markup of the frame. As tall as the chart at the width of a column of text; a phone scrolls within it. */
export const snippet = (url: string, title: string): string =>
  `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="560" style="border:0" loading="lazy"></iframe>`;
