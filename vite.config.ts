import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from './tests/tools/builtFiles.mjs';
import { CHROMIUM_ARGS, findChromium } from './tests/tools/browser.mjs';

// By meta, because a static host may not let us set headers. Only in the built page: the dev server needs inline scripts.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  };
}

/** Asks for what the first picture waits for at once: without it the data start only after the script has run, the fonts after the first text. */
function preloadFirstPicture(): Plugin {
  // What is measured otherwise comes after the picture: the line is narrow.
  const wanted = /(areas|indicators|programmes|targets|links|egdi)-[\w-]+\.csv$/;
  return {
    name: 'preload-first-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, filename }) => {
        // A frame shows what its address carries: no data are fetched.
        if (filename.endsWith('embed.html')) return [];
        return Object.keys(bundle ?? {})
          .sort()
          .filter((file) => wanted.test(file))
          .map((file): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `./${file}`, as: 'fetch', crossorigin: true },
            injectTo: 'head',
          }));
      },
    },
  };
}

/** The page for frames stands beside the page itself, where its links lead: `embed.html`, not `src/embed.html`. */
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

/** Tests of pure code, which share a worker. */
const PURE = 'tests/unit/{assess,chart,data,domain,independent,ingest,snapshot}/**/*.test.ts';

export default defineConfig(async ({ mode }) => ({
  base: './',
  // By its name alone dexie comes as one CommonJS file for old browsers, from which nothing unused can be left out.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  plugins: [
    svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { runes: true } }),
    contentSecurityPolicy(),
    preloadFirstPicture(),
    embedBesideIndex(),
    listFilesForWorker(),
  ],
  build: {
    target: 'es2023',
    sourcemap: true,
    rolldownOptions: {
      input: ['index.html', 'src/embed.html', 'src/sw.ts'],
      // A worker has the folder that it stands in, and its name stays, so that a browser finds the next version.
      output: { entryFileNames: ({ name }: { name: string }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
    // Data travel as files of their own, so that the policy's connect-src covers them and each can be cached; nothing else changes.
    assetsInlineLimit: (file: string) => (file.endsWith('.csv') ? false : undefined),
  },
  worker: { format: 'es' as const },
  // Only the worker imports papaparse: without this line the dev server finds it late and reloads the page.
  optimizeDeps: { include: ['papaparse', 'dexie', 'd3', 'fast-check'] },
  test: {
    // A property runs hundreds of cases: on a busy machine the usual five seconds fail a test that has nothing wrong.
    testTimeout: 60_000,
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
