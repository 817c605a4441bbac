/** Advance widths of U+0020 to U+007E in hundredths of an em, Be Vietnam Pro 5.3 regular; digits as the widest, so that tabular figures fit. */
const ADVANCES = [
  23, 28, 32, 81, 64, 85, 74, 18, 44, 44, 50, 61, 30, 61, 29, 50, 71, 71, 71, 71, 71, 71, 71, 71, 71, 71, 29, 30, 56,
  73, 56, 57, 100, 74, 67, 77, 73, 62, 63, 78, 71, 26, 46, 68, 62, 85, 73, 83, 64, 82, 67, 63, 65, 72, 71, 100, 72, 66,
  66, 46, 48, 46, 56, 70, 20, 64, 65, 61, 65, 60, 39, 64, 58, 26, 27, 55, 25, 89, 57, 64, 65, 65, 39, 51, 43, 57, 58,
  87, 56, 58, 50, 43, 41, 43, 47,
];
/** For a sign outside the table, and the semi-bold's share over the regular one. */
const UNKNOWN = 84;
const SEMI_BOLD = 1.04;

/**
 * Width in pixels that a text takes in our face, within a few per cent, slightly too wide rather than too narrow.
 * Computed, not measured, so that geometry stays a function of its arguments and is the same in a test, on screen and
 * in an exported file. Vietnamese letters are as wide as their base letters.
 */
export function textWidth(text: string, sizePx: number, bold = false): number {
  let hundredths = 0;
  for (const sign of text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')) {
    const code = sign === '\u00a0' ? 0x20 : (sign.codePointAt(0) ?? 0);
    hundredths += ADVANCES[code - 0x20] ?? UNKNOWN;
  }
  return (hundredths / 100) * sizePx * (bold ? SEMI_BOLD : 1);
}

/** What sums of widths may be off by: a text fits into its own width, however that was added up. */
const ROUNDING = 0.001;

/** The text, or as much of it as fits into a width, ending in "…". */
export function shorten(text: string, widthPx: number, sizePx: number, bold = false): string {
  if (textWidth(text, sizePx, bold) <= widthPx + ROUNDING) return text;
  let room = widthPx + ROUNDING - textWidth('…', sizePx, bold);
  let kept = '';
  for (const sign of text.normalize('NFC')) {
    room -= textWidth(sign, sizePx, bold);
    if (room < 0) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines of a text, broken at spaces so that each fits into a width; a word wider than that is broken between letters. */
export function wrap(text: string, widthPx: number, sizePx: number, bold = false): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, sizePx, bold) <= widthPx;
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .normalize('NFC')
    .split(/[ \n\t]+/)
    .filter(Boolean)) {
    if (line !== '' && fits(`${line} ${word}`)) {
      line = `${line} ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const sign of word) {
      if (line !== '' && !fits(line + sign)) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
