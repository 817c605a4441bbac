// The hashes by which filed forecasts are known again.
// @ts-check
import { createHash } from 'node:crypto';

/** @param {string} text @returns {string} */
export const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/**
 * The link of a line of the register to all lines before it: whoever changes one of them changes every link that follows.
 * @param {string} previous link of the line before; empty for the first
 * @param {readonly string[]} cells of the line, without its own link
 */
export const linkOf = (previous, cells) => sha256(`${previous}\n${cells.join(',')}`);
