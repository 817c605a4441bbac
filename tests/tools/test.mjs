// `npm test`: unit and browser tests, the build, then the journeys against the built page. A failing step does not stop
// the next; the last line is always "N passed, N failed" (", N skipped" when there were any), also in test-results/summary.txt.
// --full (or TARGETLINE_FULL=1): also what is long and rarely breaks, tagged @full. --quick: what needs no browser.
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const results = `${root}test-results`;
const { values } = parseArgs({ options: { full: { type: 'boolean' }, quick: { type: 'boolean' } } });
const isFull = values.full ?? process.env['TARGETLINE_FULL'] === '1';
const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const stages = [];
/** @type {{ seconds: number, name: string }[]} */
const times = [];
/** Journeys by file and engine: how many were run, and passed; and what the long ones counted. @type {Map<string, Record<string, { run: number, passed: number }>>} */
const engines = new Map();
/** @type {string[]} */
const counted = [];
/** What failed, told once more at the end: a log that was cut keeps its last lines. @type {string[]} */
const failures = [];
/** Journeys that passed at their second try: each is a fault that waits for its reason. @type {string[]} */
const unsteady = [];

/**
 * @param {string} program of node_modules @param {string[]} args @param {{ full?: boolean, capture?: boolean }} [options]
 * @returns {{ well: boolean, output: string }} whether it ended well
 */
function run(program, args, { full = isFull, capture = false } = {}) {
  if (!capture) console.log(`\n> ${program} ${args.join(' ')}`);
  const start = performance.now();
  const { status, stdout } = spawnSync(program, args, {
    cwd: root,
    stdio: ['inherit', capture ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32', // there a program of npm is a .cmd file
    env: {
      ...process.env,
      TARGETLINE_FULL: full ? '1' : '0',
      PATH: `${root}node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`,
    },
  });
  if (!capture) stages.push(`${program} ${((performance.now() - start) / 60_000).toFixed(1)} min`);
  return { well: status === 0, output: stdout };
}

/**
 * Adds what a report counts. A runner that ended badly without counting a failure (a crash, a file that did not load,
 * an unhandled error) counts as one.
 * @param {boolean} well @param {string} file @param {(report: any) => typeof sum} read
 */
function count(well, file, read) {
  let found = { passed: 0, failed: 0, skipped: 0 };
  try {
    found = read(JSON.parse(readFileSync(`${results}/${file}`, 'utf8')));
  } catch (error) {
    console.error(`${file} cannot be read: ${String(error)}`);
    well = false;
  }
  if (!well && found.failed === 0) found.failed = 1;
  sum.passed += found.passed;
  sum.failed += found.failed;
  sum.skipped += found.skipped;
}

/** Every test of a report of Playwright, with its spec. @param {any} suite @returns {{ spec: any, test: any }[]} */
const testsIn = (suite) => [
  ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
    spec.tests.map((/** @type {any} */ test) => ({ spec, test })),
  ),
  ...(suite.suites ?? []).flatMap(testsIn),
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

count(
  run('vitest', [
    'run',
    ...(values.quick ? ['--project=node', '--project=node-pure', '--mode=node'] : []), // the mode keeps the config from looking for a browser
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=test-results/vitest.json',
  ]).well,
  'vitest.json',
  (report) => {
    for (const { name, assertionResults } of report.testResults)
      for (const { duration, title, status, failureMessages } of assertionResults) {
        const test = `${name.replace(/^.*\/tests\//, '')}: ${title}`;
        times.push({ seconds: (duration ?? 0) / 1000, name: test });
        if (status === 'failed') failures.push(`${test}\n${failureMessages.join('\n')}`);
      }
    return {
      passed: report.numPassedTests,
      // A file that could not be loaded has no tests to count, and is one failure.
      failed:
        report.numFailedTests +
        report.testResults.filter(
          (/** @type {any} */ file) => file.status === 'failed' && !file.assertionResults.length,
        ).length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  },
);

const journeys = ['test', '-c', 'tests/e2e/playwright.config.ts'];
if (values.quick) {
  console.log('\nnpm run test:quick: no browser, no build, no journeys.');
} else if (run('vite', ['build']).well) {
  count(run('playwright', [...journeys, '--pass-with-no-tests']).well, 'e2e.json', ({ suites, stats }) => {
    for (const { spec, test } of testsIn({ suites })) {
      const name = `e2e/${spec.file}: ${spec.title} (${test.projectName})`;
      const journeys = engines.get(spec.file) ?? {};
      if (test.status !== 'skipped') {
        const found = (journeys[test.projectName] ??= { run: 0, passed: 0 });
        found.run++;
        if (test.status !== 'unexpected') found.passed++;
      }
      engines.set(spec.file, journeys);
      for (const { type, description } of test.annotations)
        if (type === 'kills') counted.push(`Kills at random moments: ${description}, 0 lost, 0 mixed`);
      for (const { duration, errors } of test.results) {
        times.push({ seconds: duration / 1000, name });
        const told = test.status === 'flaky' ? unsteady : failures;
        for (const { message } of errors) told.push(`${name}\n${message}`);
      }
    }
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  });
} else {
  sum.failed += 1;
  console.error('The build failed and counts as one failure; the journeys in tests/e2e were left out.');
}

if (isFull && !values.quick) {
  const names = ['chromium', 'firefox', 'webkit'];
  const line = (/** @type {string} */ head, /** @type {(string | number)[]} */ cells) =>
    `${head.padEnd(36)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
  console.log(`\n${line('Journeys that passed', names)}`);
  for (const [file, journeys] of engines)
    console.log(
      line(
        file,
        names.map((name) => {
          const { run, passed } = journeys[name] ?? { run: 0, passed: 0 };
          return run === passed ? passed || '-' : `${passed} of ${run}`;
        }),
      ),
    );
  for (const each of counted) console.log(`\n${each}`);
  if (existsSync(`${results}/fuzz.txt`)) console.log(`\n${readFileSync(`${results}/fuzz.txt`, 'utf8')}`);
  const growth = run('node', ['tests/bench/growth.mjs'], { capture: true });
  if (growth.well) console.log(`\n${growth.output}`);
  else {
    sum.failed += 1;
    failures.push('tests/bench/growth.mjs ended badly');
  }
}

console.log('\nThe ten slowest tests:');
for (const { seconds, name } of times.sort((a, b) => b.seconds - a.seconds).slice(0, 10))
  console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
console.log(`\n${stages.join(', ')}`);
if (!isFull && !values.quick) {
  const list = run('playwright', [...journeys, '--list', '--reporter=json'], { full: true, capture: true });
  const left =
    list.well &&
    testsIn(JSON.parse(list.output)).filter(
      ({ spec: { tags }, test: { projectName } }) =>
        tags.includes('full') || (projectName === 'firefox' && tags.includes('full-firefox')),
    );
  console.log(
    `${left ? left.length : 'The'} long journeys and three quarters of the cases of costly properties are left to npm run test:full.`,
  );
}

for (const one of unsteady) console.log(`\nUnsteady, passed at the second try: ${one.slice(0, 2000)}`);
for (const failure of failures) console.log(`\nFailed: ${failure.slice(0, 2000)}`);

const summary = `${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`;
writeFileSync(`${results}/summary.txt`, `${summary}\n`);
console.log(`\n${summary}`);
process.exitCode = sum.failed ? 1 : 0;
