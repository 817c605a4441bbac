// Three drawings in two languages, of which a reader sees one. Where scripts run, the page gets all of them as text, which costs
// next to nothing, and src/insertPicture.ts makes elements of the one; where none runs, they are elements, and app/first.css chooses.

/** Stands between the parts of a picture's text. */
export const BETWEEN = '<!--|-->';

/** What the build draws in a language, with the lines that all share in the first of them (shareField.ts). */
const PAGE = /^(<div class="prerendered" lang="(\w+)">)(<svg display="none">.*?<\/svg>)?(.*)$/s;
const DRAWING = /<svg[^>]* role="img".*?<\/svg>/gs;

/** In parts: its opening tag, the shared lines, what stands before the drawings, each drawing, and what stands behind them. */
function textOf(page: string): string {
  const [, open = '', language = '', lines = '', rest = ''] = PAGE.exec(page) ?? [];
  const drawings = rest.match(DRAWING) ?? [];
  const [first = '', last = ''] = [drawings[0], drawings.at(-1)];
  if (first === '' || page.includes('</noscript')) throw new Error('a first picture that cannot be kept as text');
  const before = rest.slice(0, rest.indexOf(first));
  const behind = rest.slice(rest.indexOf(last) + last.length);
  return `<noscript data-picture="${language}">${[open, lines, before, ...drawings, behind].join(BETWEEN)}</noscript>`;
}

/** Markup of pages in several languages, one a line, each as text to choose from. */
export const pictureText = (markup: string): string =>
  markup
    .split(/\n(?=<div class="prerendered")/)
    .map(textOf)
    .join('\n');
