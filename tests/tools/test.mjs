// `npm test`: unit and browser tests, the build, then the journeys against the built page. A failing step does not stop
// the next; the last line is always "N passed, N failed" (", N skipped" when there were any), also in test-results/summary.txt.
// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const results = `${root}test-results`;
const sum = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} program of node_modules @param {string[]} args @returns {boolean} whether it ended well */
function run(program, args) {
  console.log(`\n> ${program} ${args.join(' ')}`);
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32', // there a program of npm is a .cmd file
    env: { ...process.env, PATH: `${root}node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}` },
  });
  return status === 0;
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

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

count(
  run('vitest', ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json']),
  'vitest.json',
  (report) => ({
    passed: report.numPassedTests,
    // A file that could not be loaded has no tests to count, and is one failure.
    failed:
      report.numFailedTests +
      report.testResults.filter((/** @type {any} */ file) => file.status === 'failed' && !file.assertionResults.length)
        .length,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
);

if (run('vite', ['build'])) {
  count(
    run('playwright', ['test', '-c', 'tests/e2e/playwright.config.ts', '--pass-with-no-tests']),
    'e2e.json',
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
  );
} else {
  sum.failed += 1;
  console.error('The build failed and counts as one failure; the journeys in tests/e2e were left out.');
}

const summary = `${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`;
writeFileSync(`${results}/summary.txt`, `${summary}\n`);
console.log(`\n${summary}`);
process.exitCode = sum.failed ? 1 : 0;
