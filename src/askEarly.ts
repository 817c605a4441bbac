// Runs in the page while its scripts are on their way: asks for what the screen and the language in the address are made of beside
// them, which otherwise would be asked for by these scripts, once they run, and has the browser learn how numbers are written. It imports nothing; the build makes one plain script of it.

/** Written in by the build: names of files, by screen and by language. */
declare const __FILES__: Readonly<Record<string, readonly string[]>>;

(() => {
  const files = __FILES__;
  const [, language, screen] = /^#\/([a-z]+)(?:\/(\w+))?/.exec(location.hash) ?? [];
  const spoken = language ?? document.documentElement.dataset['first'] ?? '';
  for (const asked of [screen ?? '', spoken])
    for (const file of Object.hasOwn(files, asked) ? (files[asked] ?? []) : []) {
      const link = document.createElement('link');
      link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload';
      if (link.rel === 'preload') link.as = 'style';
      link.crossOrigin = '';
      link.href = `./assets/${file}`;
      document.head.append(link);
    }
  // The first number in a language takes as long as a thousand more. Nothing is to be done until the scripts are there.
  const learn = (): unknown => (/^(?:en|vi)$/.test(spoken) ? new Intl.NumberFormat(spoken).format(0.5) : null);
  if ('requestIdleCallback' in window) requestAnimationFrame(() => setTimeout(() => requestIdleCallback(learn)));
})();
