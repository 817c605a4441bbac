/**
 * The address of a source as one that may be opened: whole, and of the web. `null` for anything else, which is shown as text or not at
 * all: a file may write `javascript:` or an address of this page there.
 */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
