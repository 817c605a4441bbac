import { SITE_QUERY } from '../data/siteFolder.ts';
import type { Theme } from '../pictures/colours.ts';

/** The page itself, without what is looked at. */
const base = (): string => location.origin + location.pathname;

/** The page as a reader would type it: "example.org/targets". */
export const pageAddress = (): string => (location.host + location.pathname).replace(/\/(index\.html)?$/, '');

/** The link that opens a snapshot; `text` begins with `#s1.`. */
export const snapshotUrl = (text: string): string => base() + SITE_QUERY + text;

/** The page of one chart and nothing else, for a frame in another page: of one theme, or as light or dark as its reader likes it. */
export const embedUrl = (text: string, theme: Theme | null): string =>
  new URL(`embed.html${theme ? `?theme=${theme}` : ''}${text}`, base()).href;

/** The page that a frame leads back to. */
export const homeUrl = (text: string): string => new URL(`./${SITE_QUERY}${text}`, base()).href;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A script of less than 1 kB that gives each frame the height of its chart. */
const fitting = (): string => `\n<script src="${escaped(new URL('embed.js', base()).href)}" async></script>`;

/** Markup of the frame: as tall as the chart by the script, without it as tall as one at the width of a column of text. */
export const snippet = (url: string, title: string): string =>
  `<iframe src="${escaped(url)}" title="${escaped(title)}" data-targetline width="100%" height="560" style="border:0" loading="lazy"></iframe>${fitting()}`;

/** The page of the chart that a view is known by, with the published data of the day it is read; as light or dark as its reader likes it. */
const liveUrl = (view: string): string => new URL(`live.html${SITE_QUERY}${view}`, base()).href;

/** What stands in the place of a live frame where it is not shown: its picture as an address of its own, `data:`, and its size. */
export interface Still {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Markup of that frame over a picture of today, which leads to the page and stays where frames are taken out. Without the
 * script the frame is as high as the picture, and scrolls.
 */
export const liveSnippet = (view: string, title: string, { src, width, height }: Still): string =>
  `<div style="position:relative"><a href="${escaped(homeUrl(view))}" data-targetline-still>` +
  `<img src="${src}" alt="${escaped(title)}" width="${String(width)}" height="${String(height)}" style="display:block;width:100%;height:auto"></a>` +
  `<iframe src="${escaped(liveUrl(view))}" title="${escaped(title)}" data-targetline style="position:absolute;inset:0;width:100%;height:100%;border:0" loading="lazy"></iframe></div>` +
  fitting();
