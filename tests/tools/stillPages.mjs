// A page of one view each: every country of the survey and every programme, in both languages, at an address without hash
// (src/stillPages.ts draws them). What search engines and messengers read of it stands in the file; the page's one script makes the
// page itself of it (src/enterView.ts). With SITE_URL they say their own addresses, and sitemap.xml lists them.
// @ts-check
import { escaped } from '../../data/announce.mjs';
import { choosingScript } from './firstVisit.mjs';
import { previewer, SIZE } from './previews.mjs';

/** @typedef {import('../../src/prerender.ts').FirstVisit} FirstVisit */
/** @typedef {Awaited<ReturnType<FirstVisit['pages']>>[number]} StillPage */

/** From `en/areas/VNM/` to where the page itself is. */
const HOME = '../../../';
const LOCALES = { en: 'en_GB', vi: 'vi_VN' };
const WORDS = {
  en: {
    other: 'Tiếng Việt',
    whole: 'Targetline',
    without: 'Without JavaScript this page shows no more than its summary.',
  },
  vi: { other: 'English', whole: 'Targetline', without: 'Không có JavaScript, trang này chỉ hiển thị phần tóm tắt.' },
};
const LANGUAGES = /** @type {const} */ (['en', 'vi']);
/** Beside the page that it is of. */
const PREVIEW = 'preview.png';

/** Of a page beside the page itself. @param {string} language @param {string} path */
const addressOf = (language, path) => `${language}/${path}/`;

/** A string of markup within a script: `<` could end it. @param {unknown} value */
const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** schema.org/Dataset. Whose terms are not known has no licence here either. @param {StillPage} page @param {string | null} site */
function dataset({ dataset: found, description, language, path }, site) {
  if (!found) return '';
  const { name, place, from, to } = found;
  const described = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    inLanguage: language,
    isAccessibleForFree: true,
    spatialCoverage: { '@type': 'Place', name: place },
    temporalCoverage: `${String(from)}/${String(to)}`,
    variableMeasured: 'EGDI',
    creator: {
      '@type': 'Organization',
      name: 'United Nations, Department of Economic and Social Affairs',
      url: 'https://publicadministration.un.org/egovkb',
    },
    ...(site === null
      ? {}
      : {
          url: site + addressOf(language, path),
          distribution: [
            { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${site}data/egdi.csv` },
            { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `${site}data/egdi.json` },
          ],
        }),
  };
  return `    <script type="application/ld+json">${json(described)}</script>\n`;
}

/** With a picture where its address can be said, which a messenger takes whole or not at all. @param {StillPage} page @param {string | null} site */
function described(page, site) {
  const { language, path, title, description } = page;
  const at = (/** @type {string} */ of) => (site ?? HOME) + addressOf(of, path);
  /** @type {[string, string][]} */
  const properties = [
    ['og:type', 'website'],
    ['og:site_name', 'Targetline'],
    ['og:title', title],
    ['og:description', description],
    ['og:locale', LOCALES[language]],
    ...LANGUAGES.filter((other) => other !== language).map(
      (other) => /** @type {[string, string]} */ (['og:locale:alternate', LOCALES[other]]),
    ),
    ...(site === null
      ? []
      : /** @type {[string, string][]} */ ([
          ['og:url', at(language)],
          ['og:image', at(language) + PREVIEW],
          ['og:image:type', 'image/png'],
          ['og:image:width', String(SIZE.width)],
          ['og:image:height', String(SIZE.height)],
          ['og:image:alt', `${title}. ${description}`],
        ])),
  ];
  /** @type {[string, string][]} */
  const names = [
    ['description', description],
    ['twitter:card', site === null ? 'summary' : 'summary_large_image'],
    ['twitter:title', title],
    ['twitter:description', description],
  ];
  return [
    `<title>${escaped(title)} · Targetline</title>`,
    ...names.map(([name, content]) => `<meta name="${name}" content="${escaped(content)}" />`),
    ...properties.map(([name, content]) => `<meta property="${name}" content="${escaped(content)}" />`),
    ...(site === null ? [] : [`<link rel="canonical" href="${escaped(at(language))}" />`]),
    // What shows its chart elsewhere (data/announce.mjs): of countries alone.
    ...(site === null || !path.startsWith('areas/')
      ? []
      : [
          `<link rel="alternate" type="application/json+oembed" href="${escaped(`${site}oembed/${language}/${path.slice('areas/'.length)}.json`)}" />`,
        ]),
    ...[...LANGUAGES, 'x-default'].map(
      (of) => `<link rel="alternate" hreflang="${of}" href="${escaped(at(of === 'x-default' ? 'en' : of))}" />`,
    ),
  ]
    .map((line) => `    ${line}\n`)
    .join('');
}

/**
 * The file of a page.
 * @param {StillPage} page
 * @param {object} shell what all of them have in common
 * @param {string | null} shell.site the address of the page itself, as `siteAddress` gives it
 * @param {string} shell.chooses the script in the head
 * @param {string} shell.head styles and icon of the page itself
 * @param {string} shell.foot its scripts
 */
export function stillHtml(page, { site, chooses, head, foot }) {
  const { language, path, view, picture } = page;
  const words = WORDS[language];
  const [other = 'en'] = LANGUAGES.filter((one) => one !== language);
  return `<!doctype html>
<html lang="${language}" data-languages="{}" data-view="${escaped(view)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
${described(page, site)}    <script>${chooses}</script>
    ${head}
${dataset(page, site)}  </head>
  <body>
    ${picture}
    <div id="app"></div>
    <noscript>${words.without} <a href="${HOME}${addressOf(other, path)}" lang="${other}" hreflang="${other}">${words.other}</a> · <a href="${HOME}">${words.whole}</a></noscript>
    ${foot}
  </body>
</html>
`;
}

/** @param {readonly StillPage[]} pages @param {string} site */
export function sitemap(pages, site) {
  const at = (/** @type {string} */ language, /** @type {string} */ path) => escaped(site + addressOf(language, path));
  const entries = pages.map(({ language, path }) => {
    const links = LANGUAGES.map((of) => `<xhtml:link rel="alternate" hreflang="${of}" href="${at(of, path)}"/>`);
    return `  <url><loc>${at(language, path)}</loc>${links.join('')}</url>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url><loc>${escaped(site)}</loc></url>
${entries.join('')}</urlset>
`;
}

const OF_THE_PAGE =
  /<(?:script type="module"|link rel="(?:icon|apple-touch-icon|manifest|modulepreload)")[^>]*>(?:<\/script>)?/g;
const STYLES = /<link rel="stylesheet"[^>]*>/g;

/** The files of screens that the page fetches when they are asked for. @type {Partial<Record<StillPage['screen'], string>>} */
const SCREENS = { profile: 'src/app/front/Profile.svelte', targets: 'src/app/targets/TargetsScreen.svelte' };

/** Styles of a screen and of all that it cannot be drawn without. @param {import('vite').Rollup.OutputBundle} bundle @param {string} file */
function stylesOf(bundle, file) {
  const found = new Set();
  const seen = new Set();
  const look = (/** @type {string} */ name) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || seen.has(name)) return;
    seen.add(name);
    for (const of of chunk.imports) look(of);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  };
  for (const [name, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith(file)) look(name);
  if (found.size === 0) throw new Error(`${file} has no styles in the build`);
  return [...found].map((style) => `<link rel="stylesheet" crossorigin href="./${style}">`);
}

/**
 * Writes them in a build. Stands before what writes the first picture into the page, and behind it.
 * @param {string} root
 * @param {() => Promise<FirstVisit>} visit
 * @param {string | null} site
 * @param {(html: string) => string} policyOf
 * @returns {import('vite').Plugin[]}
 */
export function stillPages(root, visit, site, policyOf) {
  /** @type {readonly string[]} */
  let styles = [];
  return [
    {
      name: 'still-pages-styles',
      apply: 'build',
      // Before the first picture takes them into the page.
      enforce: 'pre',
      transformIndexHtml: {
        order: 'post',
        handler: (html, { filename }) => {
          if (filename.endsWith('index.html')) styles = html.match(STYLES) ?? [];
        },
      },
    },
    {
      name: 'still-pages',
      apply: 'build',
      enforce: 'post',
      async generateBundle(_options, bundle) {
        const page = bundle['index.html'];
        const tags = page?.type === 'asset' ? (String(page.source).match(OF_THE_PAGE) ?? []) : [];
        const there = (/** @type {readonly string[]} */ of) => of.join('\n    ').replaceAll('="./', `="${HOME}`);
        const isScript = (/** @type {string} */ tag) => /^<script|modulepreload/.test(tag);
        const data = Object.keys(bundle)
          .filter((file) => /\/prepared-first-[\w-]+\.json$/.test(file))
          .map((file) => `<link rel="preload" href="./${file}" as="fetch" crossorigin />`);
        const year = new Date().getFullYear();
        const shell = {
          site,
          chooses: await choosingScript(root, [year, year]),
          head: there([...styles, ...tags.filter((tag) => !isScript(tag))]),
          foot: there([...tags.filter(isScript), ...data]),
        };
        if (!tags.some(isScript) || styles.length === 0)
          this.error('pages of one view each have no script or no style');
        const pages = await (await visit()).pages();
        const previews = site === null ? null : await previewer(root);
        /** @type {Map<StillPage['screen'], string>} */
        const own = new Map();
        for (const page of pages) {
          const file = SCREENS[page.screen];
          if (!own.has(page.screen))
            own.set(page.screen, there(file ? stylesOf(bundle, file).filter((style) => !styles.includes(style)) : []));
          const html = stillHtml(page, { ...shell, head: `${shell.head}\n    ${own.get(page.screen) ?? ''}` });
          const policy = `<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf(html))}" />`;
          this.emitFile({
            type: 'asset',
            fileName: `${addressOf(page.language, page.path)}index.html`,
            source: html.replace('<head>', () => `<head>\n    ${policy}`),
          });
          if (previews)
            this.emitFile({
              type: 'asset',
              fileName: addressOf(page.language, page.path) + PREVIEW,
              source: previews.draw(page),
            });
        }
        previews?.close();
        if (site === null) this.info('no SITE_URL: pages without canonical address and picture, and no sitemap.xml');
        else this.emitFile({ type: 'asset', fileName: 'sitemap.xml', source: sitemap(pages, site) });
      },
    },
  ];
}
