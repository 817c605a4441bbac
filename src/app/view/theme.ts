/** As light or dark as the reader's system is, or as they chose here. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** src/choosePicture.ts reads it before anything is painted. One a browser, whatever is published at `?data=`. */
const KEY = 'targetline-theme';

/** What was chosen last in this browser. */
export function chosenTheme(): ThemeChoice {
  try {
    return THEME_CHOICES.find((known) => known === localStorage.getItem(KEY)) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Shows the page so from now on, and at the next visit. */
export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Where storage is blocked it holds until the page is left.
  }
  showTheme(choice);
}

/** The classes are those of theme.css; the bars of a browser follow (index.html). */
export function showTheme(choice: ThemeChoice): void {
  const { classList } = document.documentElement;
  for (const theme of ['light', 'dark'] as const) {
    classList.toggle(`always-${theme}`, choice === theme);
    for (const meta of document.querySelectorAll<HTMLMetaElement>(`meta[name='theme-color'][data-theme='${theme}']`))
      meta.media = choice === 'system' ? `(prefers-color-scheme: ${theme})` : choice === theme ? 'all' : 'not all';
  }
}
