/** The UN's four groups of the E-Government Development Index, 1 = low to 4 = very high. */
export type Level = 1 | 2 | 3 | 4;

/** Where the groups "middle", "high" and "very high" begin. Source: United Nations E-Government Survey 2024, chapter 2. */
export const LEVEL_STARTS = [0.25, 0.5, 0.75] as const;

/** From the highest down, as a legend is read. */
export const LEVELS = [4, 3, 2, 1] as const satisfies readonly Level[];

/** The group that a value belongs to; a value on a limit belongs to the higher one. */
export function levelOf(value: number): Level {
  const [middle, high, veryHigh] = LEVEL_STARTS;
  if (value >= veryHigh) return 4;
  if (value >= high) return 3;
  return value >= middle ? 2 : 1;
}

/** Paint of a tile of that group, and of the letters on it. `null` = no figure. */
export function levelPaint(level: Level | null): { readonly fill: string; readonly ink: string } {
  if (level === null) return { fill: 'var(--chart-paper)', ink: 'var(--chart-text)' };
  return { fill: `var(--chart-level-${String(level)})`, ink: level > 2 ? 'var(--chart-paper)' : 'var(--chart-text)' };
}
