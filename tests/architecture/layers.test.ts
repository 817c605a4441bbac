import { existsSync, readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { layers, mayImport } from '../../eslint.config.js';

// The folder rules need no type information: without it a probe takes milliseconds. The last test ties them to the real config.
const eslint = new ESLint({
  overrideConfigFile: true,
  baseConfig: [
    ...svelte.configs.base,
    { files: ['src/**/*.ts'], languageOptions: { parser: ts.parser } },
    { files: ['src/**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
    ...layers,
  ] as never,
});

async function rulesBroken(code: string, filePath: string) {
  const [result] = await eslint.lintText(code, { filePath });
  expect(result?.fatalErrorCount, result?.messages[0]?.message).toBe(0);
  return result!.messages.map(({ ruleId }) => ruleId);
}

/** Any file of a folder, to be imported by a probe; `undefined` where the folder has none yet. */
const aFileIn = (folder: string) =>
  existsSync(`src/${folder}`)
    ? readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).find((name) => /\.(ts|svelte)$/.test(name))
    : undefined;

const probes: [string, (line: string) => string][] = [
  ['probe.ts', (line) => line],
  ['Probe.svelte', (line) => `<script lang="ts">${line}</script>`],
];

describe.each(Object.entries(mayImport))('%s/', (from, allowed) => {
  for (const to of Object.keys(mayImport).filter((folder) => folder !== from)) {
    const verb = allowed.includes(to) ? 'may' : 'may not';
    const file = aFileIn(to);
    test.skipIf(!file).each(probes)(`${verb} import ${to}/ from %s`, async (name, wrap) => {
      const found = await rulesBroken(wrap(`import type { X } from '../${to}/${file!}';\n`), `src/${from}/${name}`);
      expect(found.filter((rule) => rule?.startsWith('import-x/'))).toEqual(
        verb === 'may not' ? ['import-x/no-restricted-paths'] : [],
      );
    });
  }
});

test('an import that cannot be resolved is refused, so that it cannot slip past the folder rule', async () => {
  expect(await rulesBroken("import '../store/no-such-file.ts';\n", 'src/assess/probe.ts')).toContain(
    'import-x/no-unresolved',
  );
});

describe('libraries', () => {
  test.each([
    ["import Papa from 'papaparse';", 'src/app/probe.ts'],
    ["import { liveQuery } from 'dexie';", 'src/app/probe.ts'],
    ["import type { Table } from 'dexie';", 'src/ingest/probe.ts'],
    ["import { scaleLinear } from 'd3';", 'src/assess/probe.ts'],
    ["import { scaleLinear } from 'd3';", 'src/main.ts'],
    ["import { scaleLinear } from 'd3-scale';", 'src/chart/probe.ts'],
    ["import { select } from 'd3';", 'src/chart/probe.ts'],
    ["import { axisLeft } from 'd3';", 'src/chart/probe.ts'],
    ["import { transition } from 'd3';", 'src/chart/probe.ts'],
    ["import * as d3 from 'd3';", 'src/chart/probe.ts'],
    ["import { createSubscriber } from 'svelte/reactivity';", 'src/store/probe.ts'],
  ])('%s is refused in %s', async (line, path) => {
    expect(await rulesBroken(`${line}\n`, path)).toContain('no-restricted-imports');
  });

  test("await import('dexie') is refused in src/app/probe.ts", async () => {
    expect(await rulesBroken("export const dexie = import('dexie');\n", 'src/app/probe.ts')).toContain(
      'no-restricted-syntax',
    );
  });

  test.each([
    ["import Papa from 'papaparse';", 'src/ingest/probe.ts'],
    ["import { liveQuery } from 'dexie';", 'src/store/probe.ts'],
    ["import { scaleLinear } from 'd3';", 'src/chart/probe.ts'],
    ["import { createSubscriber } from 'svelte/reactivity';", 'src/app/probe.svelte.ts'],
  ])('%s is allowed in %s', async (line, path) => {
    expect(await rulesBroken(`${line}\n`, path)).toEqual([]);
  });
});

describe('purity', () => {
  const clockAndChance = ['Date.now()', 'new Date()', 'Math.random()', 'crypto.randomUUID()'];
  const world = ['document.title', 'window.name', 'localStorage.length', 'fetch("x")', 'performance.now()'];
  const pure = ['domain', 'ingest', 'assess', 'snapshot'].map((folder) => `src/${folder}/probe.ts`);

  describe.each([...pure, 'src/chart/probeGeometry.ts'])('%s', (path) => {
    test.each(clockAndChance)('cannot use %s', async (expression) => {
      expect(await rulesBroken(`export const x = ${expression};\n`, path)).toContain('no-restricted-syntax');
    });
    test.each(world)('cannot use %s', async (expression) => {
      expect(await rulesBroken(`export const x = ${expression};\n`, path)).toContain('no-restricted-globals');
    });
    test('can make a date from its arguments', async () => {
      expect(await rulesBroken('export const x = new Date(0).getUTCFullYear();\n', path)).toEqual([]);
    });
  });

  test.each(['src/app/probe.ts', 'src/store/probe.ts', 'src/ingest/probe.worker.ts'])(
    '%s is a shell and may touch the world',
    async (path) => {
      expect(await rulesBroken('self.postMessage(Date.now());\n', path)).toEqual([]);
    },
  );

  test('nothing in src/ writes to the console', async () => {
    expect(await rulesBroken("console.log('x');\n", 'src/app/probe.ts')).toContain('no-console');
  });
});

test('npx eslint applies these very rules', async () => {
  const real = new ESLint();
  for (const path of ['src/main.ts', 'src/assess/probe.ts', 'src/chart/probeGeometry.ts', 'src/app/Probe.svelte']) {
    const rulesOf = async (instance: ESLint) =>
      ((await instance.calculateConfigForFile(path)) as { rules: Record<string, unknown> }).rules;
    const [here, there] = [await rulesOf(eslint), await rulesOf(real)];
    for (const rule of [
      'import-x/no-restricted-paths',
      'import-x/no-unresolved',
      'no-restricted-imports',
      'no-restricted-syntax',
      'no-restricted-globals',
      'no-console',
    ])
      expect(there[rule], `${rule} in ${path}`).toEqual(here[rule]);
  }
});
