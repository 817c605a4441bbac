import { mount, tick, unmount } from 'svelte';
import { exportSvg, roomForPicture } from '../../chart/export/exportSvg.ts';
import type { ChartSize } from '../../chart/frame/frame.ts';
import { coloursOf, type Theme } from '../pictures/colours.ts';
import { exportFontCss } from './exportFonts.ts';
import { kindOf } from '../pictures/kinds.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import type { Caption } from '../pictures/caption.ts';
import type { Picture } from '../pictures/picture.ts';
import PictureChart from '../pictures/PictureChart.svelte';

/** How a picture is to look when it leaves the page. */
export interface Look {
  readonly theme: Theme;
  /** What whoever shares it has to say; empty if nothing. */
  readonly note: string;
  /** "Made with Targetline, 24 November 2026". */
  readonly made: string;
  /** A page that all is fitted into, or the bare size of the chart, around which the words take their room. */
  readonly page: ChartSize | null;
  readonly chart: ChartSize;
}

/** Frames that a chart may take to learn its width and to draw. */
const MOST_FRAMES = 120;
/** A chart that takes any height has room for the names at the ends of its lines from here on. */
const LEAST_HEIGHT = 280;
/** How much larger or smaller than on the page all may be drawn to fit, in the order they are tried. */
const SCALES = [1.3, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];

/**
 * The size at which a chart is drawn for a page, words around it included: as large as fits. Where long words leave too
 * little room, all is drawn on a larger page, which then shrinks as a whole; no label is lost.
 */
function sizeFor(
  picture: Picture,
  speaker: Speaker,
  words: Parameters<typeof roomForPicture>[0],
  look: Look,
): ChartSize {
  const { page, chart } = look;
  if (!page) return chart;
  const heightOf = kindOf(picture).height(picture, speaker);
  const rooms = SCALES.filter((scale) => heightOf || scale <= 1).map((scale) =>
    roomForPicture(words, { width: page.width / scale, height: page.height / scale }),
  );
  const isFit = ({ width, height }: ChartSize): boolean =>
    heightOf ? heightOf(width) <= height : height >= LEAST_HEIGHT;
  return rooms.find(isFit) ?? rooms.at(-1) ?? chart;
}

/** Smaller than this part of its size on the page, a chart of words is no longer read from a slide: its letters of 13 px come out at 9 of 450. */
const LEGIBLE = 0.7;

/** Whether a chart that is as tall as its rows must be drawn so small to fit a page that its letters are hard to read. */
export function isCrowded(picture: Picture, speaker: Speaker, page: ChartSize): boolean {
  const kind = kindOf(picture);
  const heightOf = kind.fitted ? null : kind.height(picture, speaker);
  return heightOf !== null && heightOf(page.width / LEGIBLE) > page.height / LEGIBLE;
}

/** What of a chart is drawn on a page, where it does not fit whole at a legible size. */
function fittedTo(
  page: ChartSize,
  picture: Picture,
  caption: Caption,
  speaker: Speaker,
  around: { readonly note: string; readonly date: string },
) {
  const size = { width: page.width / LEGIBLE, height: page.height / LEGIBLE };
  const fits = (some: Picture, words: Caption): boolean => {
    const room = roomForPicture({ ...words, ...around }, size);
    return (kindOf(some).height(some, speaker)?.(room.width) ?? 0) <= room.height;
  };
  return kindOf(picture).fitted?.(picture, caption, speaker, fits) ?? { picture, caption };
}

/** A picture as an SVG file that stands on its own, drawn apart from the page at the size it will have. Nothing of it stays behind when it is aborted. */
export async function drawPicture(
  whole: Picture,
  wholeCaption: Caption,
  speaker: Speaker,
  look: Look,
  signal: AbortSignal,
): Promise<string> {
  const [fontCss] = await Promise.all([exportFontCss(), document.fonts.ready]);
  signal.throwIfAborted();
  const around = { note: look.note, date: look.made };
  const { picture, caption } = look.page
    ? fittedTo(look.page, whole, wholeCaption, speaker, around)
    : { picture: whole, caption: wholeCaption };
  const words = { ...caption, ...around };
  const room = sizeFor(picture, speaker, words, look);
  const [width, height] = [Math.round(room.width), Math.round(Math.max(LEAST_HEIGHT, room.height))];
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.inert = true;
  stage.style.width = `${String(width)}px`;
  document.body.append(stage);
  const chart = mount(PictureChart, { target: stage, props: { picture, caption, speaker, height } });
  try {
    const svg = await drawn(stage, width, signal);
    const colours = coloursOf(svg.outerHTML, look.theme);
    return exportSvg(svg, {
      ...words,
      ...(look.page ? { page: look.page } : {}),
      colours,
      background: colours['--chart-paper'] ?? 'white',
      // Programs that take no font from a file: one that has the marks and is about as wide.
      fontFamily: "'Be Vietnam Pro', Arial, sans-serif",
      fontCss,
    });
  } finally {
    await unmount(chart);
    stage.remove();
  }
}

/** The chart's picture once it has the width of its stage. */
async function drawn(stage: HTMLElement, width: number, signal: AbortSignal): Promise<SVGSVGElement> {
  for (let frame = 0; frame < MOST_FRAMES; frame++) {
    const svg = stage.querySelector<SVGSVGElement>('svg[role=img]');
    if (svg && Math.round(svg.width.baseVal.value) === width) {
      await tick();
      return svg;
    }
    await new Promise(requestAnimationFrame);
    signal.throwIfAborted();
  }
  throw new Error('the picture was not drawn');
}
