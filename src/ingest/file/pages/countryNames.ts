/** Letters alone: names of regions have two. */
const CODES: readonly string[] = Array.from({ length: 26 * 26 }, (_, index) =>
  String.fromCharCode(0x41 + Math.floor(index / 26), 0x41 + (index % 26)),
);

const known = new Map<string, ReadonlySet<string>>();

/** Countries as a language names them, in small letters; only names that plain ASCII cannot write. */
export function countryNames(language: string): ReadonlySet<string> {
  let names = known.get(language);
  if (!names) {
    const found = new Set<string>();
    if (Intl.DisplayNames.supportedLocalesOf(language).length > 0) {
      const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      for (const code of CODES) {
        const name = display.of(code)?.normalize('NFC').toLowerCase();
        if (name !== undefined && /\P{ASCII}/u.test(name)) found.add(name);
      }
    }
    known.set(language, (names = found));
  }
  return names;
}
