// Runs behind the text of each language's first picture (src/pictureText.ts): makes elements of the chosen one, in the drawing that
// is nearest to the window's width. It imports nothing; the build makes one plain script of it.

/** Written in by the build: what stands between the parts. */
declare const __BETWEEN__: string;

interface Policies {
  createPolicy(name: 'first-picture', rules: { createHTML(markup: string): string }): typeof rules;
}

(() => {
  const own = document.currentScript?.previousElementSibling;
  if (!(own instanceof HTMLElement) || own.dataset['picture'] !== document.documentElement.dataset['first']) return;
  const partsOf = (text: Element | null): string[] => (text?.textContent ?? '').split(__BETWEEN__);
  const [, lines = ''] = partsOf(document.querySelector('[data-picture]'));
  const [open = '', , before = '', ...drawings] = partsOf(own);
  const behind = drawings.pop() ?? '';
  // Where the page leaves 540 and 900 px for a chart (app/first.css).
  const isWiderThan = (width: number): boolean => matchMedia(`(min-width: ${String(width)}px)`).matches;
  const drawing = drawings[Number(isWiderThan(575)) + Number(isWiderThan(958))] ?? '';
  const markup = open + lines + before + drawing + behind;
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: Policies };
  // Text of this page, and nothing else: the policy takes no other script than this one, and the name only once.
  const policy = trustedTypes?.createPolicy('first-picture', { createHTML: (text) => text });
  own.insertAdjacentHTML('afterend', policy?.createHTML(markup) ?? markup);
})();
