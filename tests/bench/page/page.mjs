// The other ways to read the file that stands in this page's input: window.measure(name) answers { ms, rows }.
// @ts-check
import { duckdb } from './duckdb.mjs';

/**
 * @typedef {{ ms: number, rows: number }} Measured
 * @typedef {'papa' | 'naive' | 'duckdb'} Way
 */

/** Runs in a worker of its own, which tells its own time: starting it does not count. @param {Worker} worker @param {File} file */
async function inWorker(worker, file) {
  const answer = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.postMessage(file);
  const { error, ...measured } = await answer;
  worker.terminate();
  if (error) throw new Error(error);
  return measured;
}

/** @type {Record<Way, (file: File) => Promise<Measured>>} */
const ways = {
  papa: (file) => inWorker(new Worker(new URL('./papa.worker.mjs', import.meta.url), { type: 'module' }), file),
  naive: (file) => inWorker(new Worker(new URL('./naive.worker.mjs', import.meta.url), { type: 'module' }), file),
  duckdb,
};

/** @param {Way} way */
const measure = (way) => {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('no file was chosen');
  return ways[way](file);
};
Object.assign(window, { measure });
