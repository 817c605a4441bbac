/** A colour in the light and in the dark theme, `#rrggbb`. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/** What the colour stands on, and the blue of targets that it stands beside, as `app/theme.css` has them: a test compares them. */
export const GROUNDS: Readonly<Record<keyof Accent, { readonly papers: readonly string[]; readonly beside: string }>> =
  {
    light: { papers: ['#fbfaf7', '#ffffff'], beside: '#1f4e79' },
    dark: { papers: ['#141412', '#1e1e1b'], beside: '#8fbce6' },
  };

/** Text and marks are of this colour. Source: WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5;
/** In OKLab, where 0.02 can just be told apart; red and blue of the page are 0.3 apart. */
const LEAST_DISTANCE = 0.1;

/** The red, green and blue of a colour as shares of light, 0 to 1. Source: sRGB, IEC 61966-2-1. */
const linear = (colour: string): readonly [number, number, number] => {
  const part = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};

/** Relative luminance. Source: WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours, 1 to 21. Source: WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Source: Björn Ottosson, "A perceptual color space for image processing", 2020. */
function oklab(colour: string): readonly [number, number, number] {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (one: string, other: string): number => {
  const to = oklab(other);
  return Math.hypot(...oklab(one).map((part, at) => part - (to[at] ?? 0)));
};

/** Why a colour cannot be that of what is followed: hard to read on the paper, or to tell from the blue of targets; `null` where it can. */
export function faultOfAccent(
  accent: Accent,
): { readonly code: 'contrast' | 'likeness'; readonly theme: keyof Accent; readonly expected: string } | null {
  for (const theme of ['light', 'dark'] as const) {
    const { papers, beside } = GROUNDS[theme];
    const least = Math.min(...papers.map((paper) => contrast(accent[theme], paper)));
    if (least < LEAST_CONTRAST) return { code: 'contrast', theme, expected: `${String(LEAST_CONTRAST)}:1` };
    if (distance(accent[theme], beside) < LEAST_DISTANCE) return { code: 'likeness', theme, expected: beside };
  }
  return null;
}
