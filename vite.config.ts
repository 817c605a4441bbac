import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { announcements, siteAddress } from './data/announce.mjs';
import { openData } from './data/openData.mjs';
import { builtFiles } from './tests/tools/builtFiles.mjs';
import { firstFiles } from './tests/tools/firstFiles.mjs';
import { firstVisit, hashesOf, visitOnce } from './tests/tools/firstVisit.mjs';
import { licences } from './tests/tools/licences.mjs';
import { CHROMIUM_ARGS, findChromium } from './tests/tools/browser.mjs';
import { stillPages } from './tests/tools/stillPages.mjs';

// By meta, because a static host may not let us set headers. Only in the built page: the dev server needs inline scripts.
const policy = (isFrame: boolean, html: string): string =>
  [
    "default-src 'none'",
    `script-src 'self'${hashesOf(html, 'script')}`,
    `style-src 'self'${hashesOf(html, 'style')}`,
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    // Whatever a link holds, a frame neither fetches nor starts anything.
    ...(isFrame ? [] : ["worker-src 'self'", "connect-src 'self'", "manifest-src 'self'"]),
    "require-trusted-types-for 'script'",
    // Svelte's own markup, addresses of workers (src/ownScripts.ts), and the first picture (src/insertPicture.ts).
    `trusted-types svelte-trusted-html${isFrame ? '' : ' default first-picture'}`,
  ].join('; ');

/** A frozen frame; a live one fetches the published data and works them out, as the page itself does. */
const isFrame = (file: string): boolean => file.endsWith('embed.html');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      // Behind those that write into the page.
      order: 'post',
      handler: (html, { filename }) => {
        const content = policy(isFrame(filename), html);
        return [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** Asks at once for what the page draws first, before its scripts: behind them it would share the line with the fonts of what they draw. */
function preloadFirstData(): Plugin {
  return {
    name: 'preload-first-data',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, filename }) => {
        // A frame shows what its address carries: no data are fetched.
        if (isFrame(filename)) return html;
        const links = Object.keys(bundle ?? {})
          .filter((file) => /\/prepared-first-[\w-]+\.json$/.test(file))
          .map((file) => `<link rel="preload" href="./${file}" as="fetch" crossorigin>`);
        return html.replace('<script type="module"', `${links.join('')}$&`);
      },
    },
  };
}

/** The page for frozen frames stands beside the page itself, where its links lead: `embed.html`, not `src/embed.html`. */
function embedBesideIndex(): Plugin {
  return {
    name: 'embed-beside-index',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['src/embed.html'];
      if (page?.type !== 'asset') return;
      page.fileName = 'embed.html';
      page.source = String(page.source).replaceAll('"../', '"./');
    },
  };
}

/**
 * The page for live frames: its own words around the policy, scripts and styles of the page itself. As an entry of its own it would
 * part the first script into twenty.
 */
function liveBesideIndex(): Plugin {
  const ENTRY = '<script type="module" src="/src/main.ts"></script>';
  const WANTED =
    /<style>.*?<\/style>|<(?:meta http-equiv|script type="module"|link rel="(?:icon|modulepreload|preload)")[^>]*>(?:<\/script>)?/gs;
  return {
    name: 'live-beside-index',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      const frame = readFileSync(join(import.meta.dirname, 'src/live.html'), 'utf8');
      if (page?.type !== 'asset' || !frame.includes(ENTRY)) this.error('live.html has nothing to run');
      const [policy = '', ...rest] = String(page.source).match(WANTED) ?? [];
      // The policy comes before whatever it speaks of.
      const source = frame
        .replace('<head>', () => `<head>\n    ${policy}`)
        .replace('</head>', () => `  ${rest.join('\n    ')}\n  </head>`)
        .replace(`    ${ENTRY}\n`, '');
      this.emitFile({ type: 'asset', fileName: 'live.html', source });
    },
  };
}

/** Tells the service worker which files there are, once all of them are written. */
function listFilesForWorker(): Plugin {
  return {
    name: 'list-files-for-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler({ dir = 'dist' }) {
        const file = join(dir, 'sw.js');
        const code = readFileSync(file, 'utf8');
        if (code.split('__BUILT__').length !== 2) this.error('sw.js has no place for the list of files');
        writeFileSync(
          file,
          code.replace('__BUILT__', () => JSON.stringify(builtFiles(dir))),
        );
      },
    },
  };
}

/** The data package at addresses that stay, beside the page: for programs and other people's pages, never fetched by this one. */
function publishData(): Plugin {
  let made: ReturnType<typeof openData>;
  return {
    name: 'publish-data',
    apply: 'build',
    buildStart() {
      // While the rest is bundled; what fails is told of where it is awaited.
      made = openData(join(import.meta.dirname, 'data'));
      made.catch(() => undefined);
    },
    async generateBundle() {
      for (const [path, source] of await made) this.emitFile({ type: 'asset', fileName: `data/${path}`, source });
    },
  };
}

const given = process.env['SITE_URL'] ?? '';
/** What the page's own address will be; `null` where the build is not told. */
const site = given === '' ? null : siteAddress(given);

/** Feeds and oEmbed, whose readers are elsewhere: only where SITE_URL says what the page's own address will be. */
function announce(): Plugin {
  return {
    name: 'announce',
    apply: 'build',
    transformIndexHtml: (_html, { filename }) => {
      if (site === null || isFrame(filename)) return [];
      const links = [
        { type: 'application/atom+xml', title: 'English', href: `${site}feed-en.xml` },
        { type: 'application/atom+xml', title: 'Tiếng Việt', href: `${site}feed-vi.xml` },
        { type: 'application/json+oembed', title: 'English', href: `${site}oembed-en.json` },
        { type: 'application/json+oembed', title: 'Tiếng Việt', href: `${site}oembed-vi.json` },
      ];
      return links.map((attrs) => ({ tag: 'link', attrs: { rel: 'alternate', ...attrs }, injectTo: 'head' }));
    },
    generateBundle() {
      if (site === null) this.info('no SITE_URL: built without feeds and oEmbed, which need an absolute address');
      else
        for (const [fileName, source] of announcements(join(import.meta.dirname, 'data'), site))
          this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

const { collect, write } = licences(import.meta.dirname);
const visit = visitOnce(import.meta.dirname);

/** Tests of pure code, which share a worker. */
const PURE = 'tests/unit/{assess,chart,data,domain,independent,ingest,snapshot}/**/*.test.ts';

export default defineConfig(async ({ mode }) => ({
  base: './',
  // By its name alone dexie comes as one CommonJS file for old browsers, from which nothing unused can be left out.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  plugins: [
    svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { runes: true } }),
    stillPages(import.meta.dirname, visit, site, (html) => policy(false, html)),
    firstVisit(import.meta.dirname, visit),
    contentSecurityPolicy(),
    preloadFirstData(),
    embedBesideIndex(),
    liveBesideIndex(),
    publishData(),
    announce(),
    write(),
    listFilesForWorker(),
  ],
  build: {
    target: 'es2023',
    sourcemap: true,
    rolldownOptions: {
      input: ['index.html', 'src/embed.html', 'src/sw.ts'],
      // A worker has the folder that it stands in, and its name stays, so that a browser finds the next version.
      output: {
        entryFileNames: ({ name }: { name: string }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: firstFiles(import.meta.dirname),
      },
    },
    // Data travel as files of their own, so that the policy's connect-src covers them and each can be cached; nothing else changes.
    assetsInlineLimit: (file: string) => (file.endsWith('.csv') ? false : undefined),
  },
  worker: { format: 'es' as const, plugins: () => [collect()] },
  // Only the worker imports papaparse: without this line the dev server finds it late and reloads the page.
  optimizeDeps: { include: ['papaparse', 'dexie', 'd3', 'fast-check', 'fflate'] },
  test: {
    // A property runs hundreds of cases: on a busy machine the usual five seconds fail a test that has nothing wrong.
    testTimeout: 60_000,
    setupFiles: ['tests/setup.ts'],
    provide: { isFull: process.env['TARGETLINE_FULL'] === '1' },
    projects: [
      {
        extends: true as const,
        test: {
          name: 'node',
          environment: 'node',
          // Vitest would leave a core free.
          maxWorkers: '100%',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          exclude: [PURE],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'node-pure',
          environment: 'node',
          maxWorkers: '100%',
          // Nothing that is kept in memory differs from file to file here: built-in data and code are read once a worker, not once a file.
          isolate: false,
          include: [PURE],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
          // After the others: projects of different numbers of workers do not share a turn.
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.svelte.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright(
              mode === 'test' ? { launchOptions: { executablePath: await findChromium(), args: CHROMIUM_ARGS } } : {},
            ),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
}));
