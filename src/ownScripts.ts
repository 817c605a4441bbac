/** What TypeScript's library lacks: https://www.w3.org/TR/trusted-types/ */
interface Policies {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * Lets workers be started from the page's own folder, and from nowhere else: the page's Content-Security-Policy takes no plain
 * text for the address of a script, nor for markup, of which there is none to allow. Where a browser knows no Trusted Types,
 * `worker-src` alone stands.
 */
export function allowOwnScripts(): void {
  if (!('trustedTypes' in window)) return;
  const folder = new URL('.', location.href).href;
  (window.trustedTypes as Policies).createPolicy('default', {
    createScriptURL: (url) => (new URL(url, folder).href.startsWith(folder) ? url : null),
  });
}
