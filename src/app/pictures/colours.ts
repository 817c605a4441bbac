/** How a shared picture is painted, whatever the page around it. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The colour that a theme gives to every token that a picture's markup names. */
export function coloursOf(markup: string, theme: Theme): Readonly<Record<string, string>> {
  const probe = document.createElement('span');
  probe.className = `always-${theme}`;
  probe.hidden = true;
  document.body.append(probe);
  const colours: Record<string, string> = {};
  for (const [, token] of `${markup} var(--chart-paper) var(--chart-text) var(--chart-text-quiet)`.matchAll(
    /var\((--[\w-]+)\)/g,
  )) {
    if (token === undefined || token in colours) continue;
    probe.style.color = `var(${token})`;
    colours[token] = getComputedStyle(probe).color;
  }
  probe.remove();
  return colours;
}
