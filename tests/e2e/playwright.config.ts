import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../tools/browser.mjs';
import { hasWebKit } from './webkit/miniBrowser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Not that of `npm start`, so that a page left open there is never what we test; E2E_PORT lets two checkouts run at once.
const port = Number(process.env['E2E_PORT'] ?? 4174);
const executablePath = await findChromium();
const firefox = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
// What is tagged @full is long and rarely breaks; @full-firefox is left out in Firefox only.
const isFull = process.env['TARGETLINE_FULL'] === '1';
// Of each worker its own: two tests that save a file of the same name must not meet.
const downloadsPath = `${root}test-results/downloads-${process.env['TEST_PARALLEL_INDEX'] ?? '0'}`;

// Every worker loads this file; only the first load speaks.
if (!existsSync(firefox) && process.env['TEST_WORKER_INDEX'] === undefined)
  console.error('firefox: not found, its tests are left out');
if (!hasWebKit() && process.env['TEST_WORKER_INDEX'] === undefined)
  console.error('webkit: not found, its tests are left out');

export default defineConfig({
  testDir: '.',
  outputDir: `${root}test-results/e2e`,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  fullyParallel: true,
  // Firefox on a busy machine with two cores is slow; nothing here is a measurement.
  timeout: 120_000,
  // Of `npm test` only: see DECISIONS 93.
  retries: isFull ? 0 : 1,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: `${root}test-results/e2e.json` }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Each test is a first visit: keeping the page for the next one would only take its time. offline.cross.spec.ts is about that.
    serviceWorkers: 'block',
    // TRACE=1 records every test and keeps what failed; to record all and throw it away costs a tenth of the time.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: '**/*.{firefox,webkit}.spec.ts',
      ...(isFull ? {} : { grepInvert: /@full(?!-)/ }),
      use: { browserName: 'chromium', launchOptions: { executablePath, args: CHROMIUM_ARGS } },
    },
    // Stock Firefox over WebDriver BiDi; Playwright's own Firefox is a patched build that npm does not carry.
    ...(existsSync(firefox)
      ? [
          {
            name: 'firefox',
            testMatch: /\.(cross|firefox)\.spec\.ts$/,
            ...(isFull ? {} : { grepInvert: /@full/ }),
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox, downloadsPath },
            },
          },
        ]
      : []),
    // Playwright's own WebKit is no package of npm either; WebKitGTK speaks W3C WebDriver.
    ...(hasWebKit() ? [{ name: 'webkit', testMatch: '**/*.webkit.spec.ts' }] : []),
  ],
  webServer: {
    command: `node tests/tools/serve.mjs dist --port ${port}`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
