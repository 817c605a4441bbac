import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';

/** Which letters each face brings, as in `fonts.css`. */
const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212, U+2260-2265';
const VIETNAMESE =
  'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+1EA0-1EF9, U+20AB';
const FACES = [
  { url: vietnamese400, weight: 400, range: VIETNAMESE },
  { url: latin400, weight: 400, range: LATIN },
  { url: vietnamese600, weight: 600, range: VIETNAMESE },
  { url: latin600, weight: 600, range: LATIN },
];

let css: Promise<string> | null = null;

/** The page's fonts as CSS with the faces inside, so that a picture shows the right letters anywhere. */
export function exportFontCss(): Promise<string> {
  css ??= Promise.all(
    FACES.map(async ({ url, weight, range }) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`font: ${String(response.status)}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const face = `font-family:'Be Vietnam Pro';font-weight:${String(weight)};unicode-range:${range}`;
      return `@font-face{${face};src:url(data:font/woff2;base64,${base64(bytes)}) format('woff2')}`;
    }),
  )
    .then((faces) => faces.join(''))
    .catch((error: unknown) => {
      css = null; // the next share tries again
      throw error;
    });
  return css;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
