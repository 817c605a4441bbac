// What a first visit finds ready: the built-in data as the importer has read them, and the first picture in the page itself.
// Both are made by the page's own code (src/prerender.ts), once, when the build or the dev server asks for them.
// @ts-check
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify, runnerImport, transformWithOxc } from 'vite';
import { screensOf } from './firstFiles.mjs';

/** @typedef {import('../../src/prerender.ts').FirstVisit} FirstVisit */

/** Addresses by the names under which the page imports them. @type {Record<string, 'first' | 'rest'>} */
const PARTS = { 'virtual:prepared-first?url': 'first', 'virtual:prepared-rest?url': 'rest' };

/** Where the dev server has them. @param {string} part */
const addressOf = (part) => `/prepared-${part}.json`;

/** The files of the data package, as they are. @param {string} root @returns {Map<string, Blob>} */
export function packageFiles(root) {
  const names = readdirSync(join(root, 'data')).filter((name) => name.endsWith('.csv'));
  return new Map(
    names.sort().map((name) => [name, new Blob([new Uint8Array(readFileSync(join(root, 'data', name)))])]),
  );
}

/** Resolves the names; what stands behind them is told by `load`. @returns {import('vite').Plugin} */
const names = () => ({
  name: 'prepared-names',
  enforce: 'pre',
  resolveId: (id) => (id in PARTS ? `\0${id}` : undefined),
  load: (id) => {
    const part = PARTS[id.slice(1)];
    return part && `export default ${JSON.stringify(addressOf(part))};`;
  },
});

/**
 * @param {string} root
 * @param {number} [year] in which the page is opened first
 * @returns {Promise<FirstVisit>}
 */
export async function makeFirstVisit(root, year = new Date().getFullYear()) {
  // Styles are the page's: the same classes, and no second copy.
  const compilerOptions = { runes: true, dev: false, hmr: false };
  const plugins = [
    names(),
    svelte({ configFile: false, emitCss: false, preprocess: vitePreprocess(), compilerOptions }),
  ];
  const { module } = await runnerImport(join(root, 'src/prerender.ts'), { root, configFile: false, plugins });
  return /** @type {typeof import('../../src/prerender.ts')} */ (module).firstVisit(packageFiles(root), year);
}

/**
 * A file that imports nothing, as a script to stand in the page.
 * @param {string} file
 * @param {string} name that stands in it for something only the build knows
 * @param {unknown} value
 */
async function scriptOf(file, name, value) {
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  return (await minify(file, code.replaceAll(name, JSON.stringify(value)))).code.trim();
}

/**
 * The script in the head that chooses.
 * @param {string} root
 * @param {readonly [number, number]} years the first and the last in which the picture is right
 */
export function choosingScript(root, [from, until]) {
  const { version } = JSON.parse(readFileSync(join(root, 'data/datapackage.json'), 'utf8'));
  return scriptOf(join(root, 'src/choosePicture.ts'), '__PICTURE__', { from, until, version });
}

/**
 * The script that asks early for what a screen and a language are made of.
 * @param {string} root
 * @param {Readonly<Record<string, readonly string[]>>} files
 */
export const askingScript = (root, files) => scriptOf(join(root, 'src/askEarly.ts'), '__FILES__', files);

/** The script behind each language's first picture, that makes elements of the chosen one. @param {string} root */
async function insertingScript(root) {
  const file = join(root, 'src/pictureText.ts');
  const { module } = await runnerImport(file, { root, configFile: false });
  const { BETWEEN } = /** @type {typeof import('../../src/pictureText.ts')} */ (module);
  return scriptOf(join(root, 'src/insertPicture.ts'), '__BETWEEN__', BETWEEN);
}

/** What is fetched when it is asked for: the source of each screen, and of each language but the one that is always there. @param {string} root */
const fetchedLater = (root) => [...screensOf(root), { name: 'vi', source: 'src/app/words/vi.ts' }];

/**
 * Files that these sources are made of and that the page does not name.
 * @param {import('vite').Rollup.OutputBundle} bundle @param {string} html @param {string} root
 */
function filesOf(bundle, html, root) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const filesFor = (/** @type {string} */ source) => {
    const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
    if (!entry) throw new Error(`${source} is no file of its own in the build`);
    const found = new Set();
    const look = (/** @type {string} */ name) => {
      const chunk = bundle[name];
      if (chunk?.type !== 'chunk' || found.has(name) || html.includes(name)) return;
      found.add(name);
      for (const of of chunk.imports) look(of);
      for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    };
    look(entry.fileName);
    return [...found].map((file) => file.replace('assets/', ''));
  };
  return Object.fromEntries(fetchedLater(root).map(({ name, source }) => [name, filesFor(source)]));
}

/** As a Content-Security-Policy names it. @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A stylesheet within the page. @param {import('vite').Rollup.OutputAsset | import('vite').Rollup.OutputChunk | undefined} file */
function styleOf(file) {
  if (file?.type !== 'asset') throw new Error('a stylesheet of index.html is not in the build');
  return `<style>${String(file.source).trim().replaceAll('url(./', 'url(./assets/')}</style>`;
}

/**
 * What may stand within a page although its policy forbids it, as the policy names it.
 * @param {string} html @param {'script' | 'style'} kind
 */
export const hashesOf = (html, kind) =>
  [...html.matchAll(new RegExp(`<${kind}>(.*?)</${kind}>`, 'gs'))]
    .map(([, text]) => ` ${hashOf(String(text))}`)
    .join('');

/** As `makeFirstVisit` says, once. @param {string} root */
export function visitOnce(root) {
  /** @type {Promise<FirstVisit> | undefined} */
  let made;
  return () => (made ??= makeFirstVisit(root));
}

/** @param {string} root @param {() => Promise<FirstVisit>} visit @returns {import('vite').Plugin[]} */
export function firstVisit(root, visit) {
  /** Stylesheets that stand within the page. @type {string[]} */
  const within = [];
  /** @type {import('vite').Plugin} */
  const plugin = {
    ...names(),
    name: 'first-visit',
    async load(id) {
      const part = PARTS[id.slice(1)];
      if (!part) return undefined;
      if (this.environment.mode !== 'build') return `export default ${JSON.stringify(addressOf(part))};`;
      const file = this.emitFile({ type: 'asset', name: `prepared-${part}.json`, source: (await visit())[part] });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer: ({ middlewares }) => {
      for (const part of Object.values(PARTS))
        middlewares.use(addressOf(part), (_request, response, next) => {
          visit().then((found) => response.setHeader('content-type', 'application/json').end(found[part]), next);
        });
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { server, filename, bundle }) => {
        // The dev server reads styles by script: what is there before would be without any. A frame shows what its address carries.
        if (server || !filename.endsWith('index.html')) return undefined;
        const place = '<div id="app"></div>';
        if (html.split(place).length !== 2) throw new Error('index.html has no place for the first picture');
        const { picture, until } = await visit();
        const chooses = await choosingScript(root, [new Date().getFullYear(), until]);
        const inserts = await insertingScript(root);
        const chosen = picture.replaceAll('</noscript>', (end) => `${end}<script>${inserts}</script>`);
        const asks = await askingScript(root, filesOf(bundle ?? {}, html, root));
        /** @type {string[]} */
        const scripts = [];
        return (
          html
            // Nothing that the picture needs is asked for by another request, and nothing else comes beside it: the line is narrow.
            .replace(/<link rel="stylesheet" crossorigin href="\.\/([^"]+)">/g, (_, file) => {
              within.push(file);
              return styleOf(bundle?.[file]);
            })
            .replace(/\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g, (tag) => {
              scripts.push(tag);
              return '';
            })
            // Behind the encoding, which must stand near the beginning.
            .replace('</title>', () => `</title>\n    <script>${chooses}</script>`)
            .replace(place, () => `${chosen}\n    ${place}`)
            .replace('</body>', () => `${scripts.join('')}\n    <script>${asks}</script>\n  </body>`)
        );
      },
    },
  };
  /** What is fetched later would wait for these again. Every page that a script of theirs runs in has them, within it or linked. @type {import('vite').Plugin} */
  const once = {
    name: 'styles-once',
    apply: 'build',
    enforce: 'post',
    generateBundle: (_options, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') for (const style of within) file.viteMetadata?.importedCss.delete(style);
    },
  };
  return [plugin, once];
}
