// @ts-check
import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * What each folder of src/ may import besides itself: the table of CONTRIBUTING.md as code.
 * @type {Record<string, string[]>}
 */
const folders = {
  domain: [],
  ingest: ['domain'],
  assess: ['domain'],
  snapshot: ['domain'],
  store: ['domain'],
  chart: ['domain'],
  app: ['domain', 'ingest', 'assess', 'snapshot', 'store', 'chart'],
};

/**
 * The rooms of each folder by floor, the lowest first. A room may import the rooms below it and those of the folders that its
 * own may import, never one on its own floor or above; files that stand in the folder itself come last and see every room.
 * @type {Record<string, string[][]>}
 */
const floors = {
  domain: [],
  ingest: [['file', 'books'], ['cell', 'published'], ['sheet'], ['rows'], ['layouts', 'parquet']],
  assess: [['numbers'], ['rules'], ['field'], ['simulation'], ['targets']],
  snapshot: [],
  store: [],
  chart: [
    ['frame'],
    [
      'field',
      'bump',
      'series',
      'distribution',
      'multiple',
      'map',
      'province',
      'goals',
      'reliability',
      'whatIf',
      'progress',
      'sparkline',
      'strip',
      'tiles',
      'panels',
      'scatter',
      'export',
    ],
  ],
  app: [
    ['words'],
    ['data'],
    ['view'],
    ['controls'],
    ['pictures', 'verdicts', 'notes'],
    [
      'targets',
      'indicator',
      'egdi',
      'goals',
      'method',
      'provinces',
      'import',
      'byHand',
      'backup',
      'publish',
      'share',
      'snapshots',
      'offline',
    ],
    ['front', 'find'],
  ],
};

/**
 * What each folder and room may import besides itself.
 * @type {Record<string, string[]>}
 */
export const mayImport = Object.fromEntries(
  Object.entries(folders).flatMap(([folder, others]) => {
    const rooms = floors[folder] ?? [];
    const path = (/** @type {string} */ room) => `${folder}/${room}`;
    return [
      [folder, others],
      ...rooms.flatMap((floor, level) =>
        floor.map((room) => [path(room), [...others, ...rooms.slice(0, level).flat().map(path)]]),
      ),
    ];
  }),
);

/**
 * The only folders that may know each library.
 * @type {Record<string, string[]>}
 */
const owners = {
  papaparse: ['ingest'],
  fflate: ['ingest'],
  hyparquet: ['ingest'],
  dexie: ['store'],
  d3: ['chart'],
  svelte: ['chart', 'app'],
};

/** Svelte owns the DOM, so what d3 exports for that stays outside; banning names also bans `import * as d3` (all of d3). */
const domPartsOfD3 = [
  ...['select', 'selectAll', 'selection', 'create', 'creator', 'pointer', 'pointers'],
  ...['axisTop', 'axisRight', 'axisBottom', 'axisLeft', 'transition', 'active', 'interrupt'],
  ...['drag', 'zoom', 'brush', 'brushX', 'brushY', 'csv', 'json', 'text', 'svg', 'timer', 'timeout', 'interval'],
];

const pureFiles = ['src/{domain,ingest,assess,snapshot}/**/*.ts', 'src/chart/**/*.ts'];
const worldGlobals = [
  ...['window', 'self', 'globalThis', 'document', 'navigator', 'location', 'history', 'screen', 'matchMedia'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
  ...['Worker', 'SharedWorker', 'BroadcastChannel', 'MessageChannel', 'postMessage', 'addEventListener'],
  ...['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'performance'],
  ...[
    'alert',
    'confirm',
    'prompt',
    'getComputedStyle',
    'DOMParser',
    'XMLSerializer',
    'Image',
    'HTMLElement',
    'Element',
  ],
];

const zones = Object.entries(mayImport).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed].map((name) => `./${name}`),
}));

/** @param {string} folder */
const libraryRules = (folder) => ({
  patterns: [
    { group: ['d3-*'], message: 'import named functions from d3' },
    ...Object.entries(owners)
      .filter(([, homes]) => !homes.includes(folder))
      .map(([name, homes]) => ({
        group: [name, `${name}/*`],
        message: `only ${homes.join('/ and ')}/ may use ${name}`,
      })),
  ],
  paths: folder === 'chart' ? [{ name: 'd3', importNames: domPartsOfD3, message: 'Svelte owns the DOM' }] : [],
});

const ownFilesOnly = {
  selector: 'ImportExpression > Literal[value=/^[^.]/]',
  message: 'import() is for our own files',
};

const heldWorkersOnly = {
  selector: ":not(CallExpression[callee.name='hold']) > NewExpression[callee.name='Worker']",
  message: 'a worker that nobody holds may be swept up: domain/heldWorkers.ts',
};

/** The folder rules alone, without type information, so that a test can lint hundreds of probes in seconds. */
export const layers = defineConfig([
  {
    files: ['src/**/*.{ts,svelte}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.svelte', '.js'] })] },
    rules: {
      // An import that cannot be resolved would slip past the folder rule.
      'import-x/no-unresolved': ['error', { ignore: ['\\?(url|raw|worker|inline)'] }],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'no-restricted-imports': ['error', libraryRules('app')], // main.ts, which mounts the app
      'no-restricted-syntax': ['error', ownFilesOnly, heldWorkersOnly],
      'no-console': 'error',
    },
  },
  ...Object.keys(folders).map((folder) => ({
    files: [`src/${folder}/**/*.{ts,svelte}`],
    rules: { 'no-restricted-imports': /** @type {['error', unknown]} */ (['error', libraryRules(folder)]) },
  })),
  {
    files: pureFiles,
    ignores: ['**/*.worker.ts', 'src/chart/export/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...worldGlobals.map((name) => ({ name, message: 'a pure folder does not touch the world' })),
      ],
      'no-restricted-syntax': [
        'error',
        ownFilesOnly,
        heldWorkersOnly,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'pass the date in' },
        { selector: "CallExpression[callee.name='Date']", message: 'pass the date in' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'pass the date in' },
        { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'pass the date in' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'pass a seeded source in',
        },
        {
          selector: "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues)$/]",
          message: 'pass a seeded source in',
        },
      ],
    },
  },
]);

export default defineConfig([
  globalIgnores(['dist/', 'release/', 'coverage/', 'test-results/']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }], // code points are what we mean
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts', 'tests/browser/**/*.ts', 'src/main.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: { compilerOptions: { runes: true } } } },
    rules: {
      // Domain values live in $state.raw and are replaced, never changed in place (STYLE 2): plain Maps and Sets are right.
      'svelte/prefer-svelte-reactivity': 'off',
      // ESLint's TypeScript sees a .svelte import as any; svelte-check types these for real.
      'no-undef': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  ...layers,
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Programs for Node; svelte-check types those that ask for it with @ts-check, and all under checkJs.
    files: ['**/*.{js,cjs,mjs}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
]);
