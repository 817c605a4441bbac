import { readFileSync } from 'node:fs';
import { rgb } from 'd3';

const theme = readFileSync(new URL('../../../src/app/theme.css', import.meta.url), 'utf8');

/** The colour that a token is declared with, in the light (0) or dark (1) theme. */
export function colourOf(token: string, dark: 0 | 1): string {
  const [, light, other] = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(theme) ?? [];
  return (dark ? other : light) ?? '';
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
