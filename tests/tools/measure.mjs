// What every benchmark needs: medians, a table, and the machine in words.
// @ts-check
import { cpus, totalmem } from 'node:os';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';

/** @param {number[]} values at least one @returns {number} */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? Number(sorted[middle]) : (Number(sorted[middle - 1]) + Number(sorted[middle])) / 2;
}

/** A figure with its spread: `820 [790-990]`; a single one alone. @param {number[]} values @param {number} [digits] @returns {string} */
export function medianAndRange(values, digits = 0) {
  const [mid, low, high] = [median(values), Math.min(...values), Math.max(...values)].map((n) => n.toFixed(digits));
  return values.length === 1 ? String(mid) : `${mid} [${low}-${high}]`;
}

/** A Markdown table. @param {string[]} head @param {string[][]} rows @returns {string} */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The machine and the browser, without a path or a host's name. @returns {Promise<string>} */
export async function machine() {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
  const version = browser.version();
  await browser.close();
  const [cpu] = cpus();
  return `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}, Chromium ${version}`;
}
