// Runs in the head of the page, before anything is painted: whether the picture that the build wrote into it is the one that
// this browser would come to, in which language, and whether light or dark was chosen here. It imports nothing; the build makes one plain script of it. Where it does
// not run, both languages are read. Whatever it cannot be sure of, the page itself shows (tests/unit/choosePicture.test.ts).

/** Written in by the build: the first and the last year in which the picture is right, and the version of the data it shows. */
declare const __PICTURE__: { readonly from: number; readonly until: number; readonly version: string };

(() => {
  const { dataset } = document.documentElement;
  const markOf = (name: string): string | null => {
    try {
      return localStorage.getItem(`targetline-${name}`);
    } catch {
      return null;
    }
  };
  const choose = (): string => {
    const { view } = dataset;
    const asked =
      view === undefined
        ? /^(?:#\/(?:(en|vi)(?:\/overview)?)?)?$/.exec(location.hash)
        : // A page of one view shows nothing else (src/enterView.ts).
          location.hash === '' && /^#\/(en|vi)\//.exec(view);
    const year = new Date().getFullYear();
    const isOther = markOf('had-data') !== null && markOf('as-built') !== __PICTURE__.version;
    const isOwn = isOther || ['imported', 'lost', 'followed'].some((name) => markOf(name) !== null);
    // What an office publishes beside the page is not what the build knew.
    const isSite = dataset['site'] !== undefined || /[?&]data=/.test(location.search);
    if (!asked || isOwn || isSite || year < __PICTURE__.from || year > __PICTURE__.until) return 'none';
    const spoken = asked[1] ?? markOf('language') ?? (navigator.language.toLowerCase().startsWith('vi') ? 'vi' : 'en');
    return spoken === 'vi' || spoken === 'en' ? spoken : 'none';
  };
  const theme = markOf('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.classList.add(`always-${theme}`);
  dataset['first'] = choose();
  // On a first visit the letters would come too late, and be waited for.
  if (markOf('had-data') !== null) dataset['again'] = '';
  addEventListener('hashchange', () => {
    dataset['first'] = 'none';
  });
  // Its links lead; its buttons do nothing yet. What was pressed last is pressed again where the page stands (app/view/cover.svelte.ts).
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('.prerendered button') : null;
    if (button) dataset['pressed'] = button.textContent.trim();
  });
})();
