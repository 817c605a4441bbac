import type { Accent } from '../../ingest/published/accent.ts';

/** The office's colour in the place of the page's own: both themes, as `theme.css` declares it. */
export function paint({ light, dark }: Accent): void {
  if (!CSS.supports('color', 'light-dark(red, red)')) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root, .always-light, .always-dark { --accent: light-dark(${light}, ${dark}); }`);
  document.adoptedStyleSheets = [sheet];
}
