import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './tests/tools/browser.mjs';

const launchOptions = async () => ({ executablePath: await findChromium(), args: CHROMIUM_ARGS });

export default defineConfig(async ({ mode }) => ({
  base: './',
  plugins: [svelte({ preprocess: vitePreprocess(), compilerOptions: { runes: true } })],
  build: { target: 'es2023', sourcemap: true },
  worker: { format: 'es' as const },
  // Only the worker imports papaparse: without this line the dev server finds it late and reloads the page.
  optimizeDeps: { include: ['papaparse', 'dexie', 'd3', 'fast-check'] },
  test: {
    projects: [
      {
        extends: true as const,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.svelte.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright(mode === 'test' ? { launchOptions: await launchOptions() } : {}),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
}));
