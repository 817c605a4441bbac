/**
 * The colour of every token that a picture's markup names, as the light theme has it: a shared picture is light and
 * readable also when it was made in the dark.
 */
export function lightColours(markup: string): Readonly<Record<string, string>> {
  const probe = document.createElement('span');
  probe.className = 'always-light';
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
