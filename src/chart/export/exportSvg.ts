import type { ChartSize } from '../frame/frame.ts';
import { wrap } from '../frame/textWidth.ts';

/** What stands around the picture in an exported file, and what its paint is. */
export interface ExportOptions {
  readonly title: string;
  /** Empty if none. */
  readonly subtitle: string;
  /** A whole line: "Source: …". */
  readonly source: string;
  /** When the picture was made, in the reader's language; stands after the source. */
  readonly date: string;
  /** What whoever shares it has to say; stands between picture and source. Absent or empty if nothing. */
  readonly note?: string;
  /** `@font-face` rules with the fonts as data; without them the file relies on the fonts of whoever opens it. */
  readonly fontCss: string;
  /** "'Be Vietnam Pro', sans-serif". */
  readonly fontFamily: string;
  /** Size of the file in pixels, into which all is fitted; as large as the picture and its words if absent. */
  readonly page?: ChartSize;
  /** Painted behind everything: a transparent picture is unreadable on half of all pages. */
  readonly background: string;
  /** Colour of each token: `--chart-text` to `#1d1d1b`. Handed in, so that a dark screen gives a light picture. */
  readonly colours: Readonly<Record<string, string>>;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Beside, above and below everything. */
const EDGE = 20;
const AROUND_PICTURE = 10;
const TITLE = { size: 18, height: 25, bold: true };
const SUBTITLE = { size: 13, height: 19, bold: false };
const NOTE = { size: 13, height: 19, bold: false };
const SOURCE = { size: 12, height: 18, bold: false };

/** A line of a note with nothing in it parts two paragraphs. */
const BLANK = '\n';
const BLANK_HEIGHT = 10;

type Words = Pick<ExportOptions, 'title' | 'subtitle' | 'note' | 'source' | 'date'>;

/** One line of the words around a picture; `y` from the top of its group. */
interface Written {
  readonly text: string;
  readonly y: number;
  readonly type: typeof TITLE;
}

/** The words above and below a picture of this width, as lines, and the heights they take. */
function wordsAround({ title, subtitle, note = '', source, date }: Words, width: number) {
  const stack = (parts: readonly (readonly [string, typeof TITLE])[]) => {
    const lines: Written[] = [];
    let height = 0;
    for (const [text, type] of parts) {
      if (text === BLANK) height += BLANK_HEIGHT;
      for (const line of wrap(clean(text), width, type.size, type.bold)) {
        lines.push({ text: line, y: height + type.size, type });
        height += type.height;
      }
    }
    return { lines, height };
  };
  const above = stack([
    [title, TITLE],
    [subtitle, SUBTITLE],
  ]);
  const below = stack([
    ...note.split('\n').map((line) => [note !== '' && line.trim() === '' ? BLANK : line, NOTE] as const),
    [note === '' ? '' : BLANK, NOTE],
    [[source, date].filter(Boolean).join(' · '), SOURCE],
  ]);
  return { above, below };
}

/** Room for the picture itself on a page of this size, beside the words. */
export function roomForPicture(words: Words, page: ChartSize): ChartSize {
  const width = page.width - 2 * EDGE;
  const { above, below } = wordsAround(words, width);
  return { width, height: page.height - 2 * EDGE - 2 * AROUND_PICTURE - above.height - below.height };
}

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
  const { above, below } = wordsAround(options, plot.width);
  const width = plot.width + 2 * EDGE;
  const least = 2 * EDGE + 2 * AROUND_PICTURE + above.height + plot.height + below.height;
  const page = options.page ?? { width, height: least };
  const scale = Math.min(page.width / width, page.height / least);
  // What the page leaves over: on both sides, and around the picture, so that title and source stand at the edges.
  const height = page.height / scale;
  const left = (page.width / scale - width) / 2 + EDGE;
  const top = EDGE + above.height + AROUND_PICTURE + (height - least) / 2;
  const picture = make('g', { transform: `translate(${left} ${top})` });
  picture.append(...clone.childNodes);

  const root = make('svg', {
    xmlns: SVG,
    width: Math.round(page.width),
    height: Math.round(page.height),
    viewBox: `0 0 ${page.width / scale} ${height}`,
    'font-family': options.fontFamily,
  });
  root.append(
    make('title', {}, clean(options.title)),
    make('desc', {}, clean(description)),
    make('style', {}, `${options.fontCss}\ntext{font-variant-numeric:tabular-nums}`),
    make('rect', { width: page.width / scale, height, fill: options.background }),
    ...writtenWords(above.lines, left, EDGE, options.colours),
    picture,
    ...writtenWords(below.lines, left, height - EDGE - below.height, options.colours),
  );
  return new XMLSerializer().serializeToString(root);
}

/** Lines of text from a height on; the title and the author's note in full ink. */
function writtenWords(
  lines: readonly Written[],
  left: number,
  from: number,
  colours: ExportOptions['colours'],
): readonly SVGElement[] {
  const quiet = colourOf('--chart-text-quiet', colours);
  const full = colourOf('--chart-text', colours);
  return lines.map(({ text, y, type }) =>
    make(
      'text',
      {
        x: left,
        y: from + y,
        'font-size': type.size,
        fill: type === TITLE || type === NOTE ? full : quiet,
        'font-weight': type.bold ? 600 : 400,
      },
      text,
    ),
  );
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
