/**
 * Makes of a page that the build wrote for one view, `en/areas/VNM/` with `<html data-view="#/en/overview?area=VNM">`, the page
 * itself: nothing is loaded anew, and whatever is asked for by a relative address is found where it always is. Before anything
 * reads the address. A link with a hash of its own means that.
 */
export function enterView(): void {
  const { dataset } = document.documentElement;
  const { view } = dataset;
  if (view === undefined) return;
  // They are read again whenever the browser likes.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel$=icon], link[rel=manifest]'))
    link.setAttribute('href', link.href);
  const { pathname } = new URL('../../../', location.href);
  history.replaceState(history.state, '', pathname + location.search + (location.hash || view));
  delete dataset['view'];
}
