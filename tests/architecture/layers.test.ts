import { readdirSync } from 'node:fs';
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

const isSource = (name: string): boolean => /\.(ts|svelte)$/.test(name);

/** A file that stands in a folder itself, else any in its rooms, to be imported by a probe; `undefined` where there is none. */
const aFileIn = (folder: string): string | undefined =>
  readdirSync(`src/${folder}`).find(isSource) ??
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).find(isSource);

const folderOf = (path: string): string => path.split('/')[0] ?? path;
const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** What a folder or room is probed with: the other folders, and the rooms of its own; of its own folder only a file that is in no room. */
const probed = (from: string): readonly string[] =>
  Object.keys(mayImport).filter((to) => {
    if (to === from) return false;
    if (folderOf(to) === from) return true;
    if (to === folderOf(from)) return readdirSync(`src/${to}`).some(isSource);
    return !to.includes('/') || folderOf(to) === folderOf(from);
  });

const probes: [string, (line: string) => string][] = [
  ['probe.ts', (line) => line],
  ['Probe.svelte', (line) => `<script lang="ts">${line}</script>`],
];

test('every folder of src/ and every room is in the table', () => {
  const inTable = new Set(Object.keys(mayImport));
  const found = readdirSync('src', { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').slice('src/'.length))
    .filter((path) => path.split('/').length <= 2 && path !== 'domain/blocks');
  expect(found.filter((path) => !inTable.has(path))).toEqual([]);
  expect([...inTable].filter((path) => !found.includes(path))).toEqual([]);
});

describe.each(Object.entries(mayImport))('%s/', (from, allowed) => {
  for (const to of probed(from)) {
    const verb = [from, ...allowed].some((folder) => isWithin(to, folder)) ? 'may' : 'may not';
    const file = aFileIn(to);
    const root = '../'.repeat(from.split('/').length);
    test.each(probes)(`${verb} import ${to}/ from %s`, async (name, wrap) => {
      const found = await rulesBroken(wrap(`import type { X } from '${root}${to}/${file!}';\n`), `src/${from}/${name}`);
      // A breach of the folder's rule and of the room's are two findings of one rule.
      expect([...new Set(found.filter((rule) => rule?.startsWith('import-x/')))]).toEqual(
        verb === 'may not' ? ['import-x/no-restricted-paths'] : [],
      );
    });
  }
});

test('a room does not import its neighbour, nor what stands above it', () => {
  expect(mayImport['app/targets']).not.toContain('app/indicator');
  expect(mayImport['app/words']).not.toContain('app/data');
  expect(mayImport['app/front']).toContain('app/targets');
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

  test.each(['src/app/probe.ts', 'src/ingest/probe.worker.ts'])(
    'a worker that nobody holds is refused in %s',
    async (path) => {
      const made = "new Worker(new URL('./a.ts', import.meta.url))";
      expect(await rulesBroken(`export const worker = ${made};\n`, path)).toContain('no-restricted-syntax');
      expect(await rulesBroken(`export const worker = hold(${made});\n`, path)).toEqual([]);
    },
  );

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

  describe.each([...pure, 'src/chart/probeGeometry.ts', 'src/chart/field/fieldLines.ts'])('%s', (path) => {
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

  test.each(['src/app/probe.ts', 'src/store/probe.ts', 'src/ingest/probe.worker.ts', 'src/chart/export/probe.ts'])(
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
