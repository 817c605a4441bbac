// `npm run bench`: builds the page, runs every other program of this folder one after another, and writes RESULTS.md from
// what they print. A benchmark is a program that prints Markdown: a heading, a table, what it means.
// `npm run bench -- first` runs those whose name contains "first" and writes nothing.
// @ts-check
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine } from '../tools/measure.mjs';

const folder = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const filter = process.argv[2];
const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs') && name !== basename(import.meta.url))
  .filter((name) => name.includes(filter ?? ''))
  .sort();

const sections = programs.map((name) => {
  console.error(`bench: ${name}`);
  const { status, stdout } = spawnSync(process.execPath, [`${folder}${name}`], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) {
    process.exitCode = 1;
    return `## ${name}\n\nDid not finish.`;
  }
  console.log(`${stdout.trim()}\n`);
  return stdout.trim();
});

if (filter === undefined) {
  const date = new Date().toISOString().slice(0, 10);
  const head = `# Benchmarks

Written by \`npm run bench\` on ${date}. ${await machine()}.
A cell is a median [lowest-highest]. Machines differ and are rarely idle: trust ratios, not milliseconds.`;
  writeFileSync(`${folder}RESULTS.md`, `${[head, ...sections].join('\n\n')}\n`);
  console.error('bench: wrote tests/bench/RESULTS.md');
}
