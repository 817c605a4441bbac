import { wrap } from './textWidth.ts';

/** What stands around the picture in an exported file, and what its paint is. */
export interface ExportOptions {
  readonly title: string;
  /** Empty if none. */
  readonly subtitle: string;
  /** A whole line: "Source: …". */
  readonly source: string;
  /** When the picture was made, in the reader's language; stands after the source. */
  readonly date: string;
  /** More lines below the source: the rule of a verdict, the address. */
  readonly lines?: readonly string[];
  /** `@font-face` rules with the fonts as data; without them the file relies on the fonts of whoever opens it. */
  readonly fontCss: string;
  /** "'Be Vietnam Pro', sans-serif". */
  readonly fontFamily: string;
  /** Width of the file in pixels; the whole picture is scaled. As wide as on screen if absent. */
  readonly width?: number;
  /** Painted behind everything: a transparent picture is unreadable on half of all pages. */
  readonly background: string;
  /** Colour of each token: `--chart-text` to `#1d1d1b`. Handed in, so that a dark screen gives a light picture. */
  readonly colours: Readonly<Record<string, string>>;
}

const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 20;
const TITLE = { size: 18, height: 25 };
const SUBTITLE = { size: 13, height: 19 };
const SOURCE = { size: 12, height: 18 };

/**
 * A picture that stands on its own: every paint resolved, no style sheet but the fonts, nothing that points outside,
 * caption and source as text above and below. Opens in browsers, Inkscape and LibreOffice alike.
 * Throws when the picture uses a token that has no colour.
 */
export function exportSvg(svg: SVGSVGElement, options: ExportOptions): string {
  const clone = svg.cloneNode(true) as SVGSVGElement;
  const description = clone.querySelector('desc')?.textContent ?? '';
  clone.querySelectorAll('[data-transient], desc, title').forEach((element) => element.remove());
  tidy(clone);
  clone.querySelectorAll('*').forEach((element) => bake(element, options.colours));
  clone.querySelectorAll('text[paint-order]').forEach(separateHalo);

  const plot = { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
  const width = plot.width + 2 * EDGE;
  const ink = colourOf('--chart-text', options.colours);
  const quiet = colourOf('--chart-text-quiet', options.colours);
  const written: SVGElement[] = [];
  let y = EDGE;
  const write = (text: string, type: { size: number; height: number }, fill: string, bold: boolean): void => {
    for (const line of wrap(clean(text), plot.width, type.size, bold)) {
      const place = { x: EDGE, y: y + type.size, 'font-size': type.size, fill, 'font-weight': bold ? 600 : 400 };
      written.push(make('text', place, line));
      y += type.height;
    }
  };
  write(options.title, TITLE, ink, true);
  write(options.subtitle, SUBTITLE, quiet, false);
  y += 8;
  const picture = make('g', { transform: `translate(${EDGE} ${y})` });
  picture.append(...clone.childNodes);
  y += plot.height + 10;
  write([options.source, options.date].filter(Boolean).join(' · '), SOURCE, quiet, false);
  for (const line of options.lines ?? []) write(line, SOURCE, quiet, false);
  const height = y + EDGE - (SOURCE.height - SOURCE.size);

  const scale = (options.width ?? width) / width;
  const root = make('svg', {
    xmlns: SVG,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    viewBox: `0 0 ${width} ${height}`,
    'font-family': options.fontFamily,
  });
  root.append(
    make('title', {}, clean(options.title)),
    make('desc', {}, clean(description)),
    make('style', {}, `${options.fontCss}\ntext{font-variant-numeric:tabular-nums}`),
    make('rect', { width, height, fill: options.background }),
    ...written,
    picture,
  );
  return new XMLSerializer().serializeToString(root);
}

function make(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') element.setAttribute(key, String(value));
  if (text !== '') element.textContent = text;
  return element;
}

/** Composed letters, which fonts draw right everywhere, and none of the signs that XML forbids. */
const clean = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the ones meant
  text.normalize('NFC').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Svelte leaves comments and white space between elements; white space at the edge of a text would be drawn. */
function tidy(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else if (child.nodeType === Node.TEXT_NODE) {
      const text = clean(child.textContent ?? '');
      if (text.trim() === '') child.remove();
      else child.textContent = text;
    } else tidy(child);
  }
}

const ON_SCREEN_ONLY = /^(class|style|id|role|tabindex|aria-.*|data-.*|on.*)$/;

function bake(element: Element, colours: ExportOptions['colours']): void {
  for (const { name, value } of [...element.attributes]) {
    if (ON_SCREEN_ONLY.test(name)) element.removeAttribute(name);
    else if (value.includes('var('))
      element.setAttribute(
        name,
        value.replace(/var\((--[\w-]+)\)/g, (_, token: string) => colourOf(token, colours)),
      );
  }
}

function colourOf(token: string, colours: ExportOptions['colours']): string {
  const colour = colours[token];
  if (colour === undefined) throw new Error(`no colour for ${token}`);
  return colour;
}

/** Office programs ignore `paint-order` and would paint the halo over its own text: it becomes a text of its own beneath. */
function separateHalo(text: Element): void {
  const halo = text.cloneNode(true) as Element;
  const stroke = text.getAttribute('stroke') ?? 'none';
  halo.removeAttribute('paint-order');
  for (const part of [halo, ...halo.querySelectorAll('*')]) part.setAttribute('fill', stroke);
  for (const name of ['paint-order', 'stroke', 'stroke-width', 'stroke-linejoin']) text.removeAttribute(name);
  text.before(halo);
}
