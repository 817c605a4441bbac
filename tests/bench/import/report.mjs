// A figure beside its target, and whether it is met.
// @ts-check
import { median, medianAndRange, table } from '../../tools/measure.mjs';

/**
 * @typedef {object} Line
 * @property {string} what
 * @property {number[] | string} figures one a round, or why there are none
 * @property {number} [digits]
 * @property {number[]} [ratios] one a round
 * @property {string} [to] what the ratio is to
 * @property {{ word: 'at most' | 'at least' | 'under', limit: number, of: 'ratio' | 'figure' }} [target] the median counts
 */

/** @param {NonNullable<Line['target']>} target @param {number} value */
const isMet = ({ word, limit }, value) =>
  word === 'at least' ? value >= limit : word === 'under' ? value < limit : value <= limit;

/** @param {Line} line @returns {string[]} */
function cells({ what, figures, digits = 0, ratios, to = '', target }) {
  const aim = target ? `${target.word} ${target.limit}${target.of === 'ratio' ? 'x' : ''}` : '';
  if (typeof figures === 'string') return [what, figures, '', aim, target ? 'not measured' : ''];
  const judged = target && (target.of === 'ratio' ? ratios : figures);
  return [
    what,
    medianAndRange(figures, digits),
    ratios ? `${medianAndRange(ratios, 2)} ${to}`.trim() : '',
    aim,
    judged ? (isMet(target, median(judged)) ? 'met' : '**missed**') : '',
  ];
}

/** @param {Line[]} lines @returns {string} */
export const report = (lines) => table(['', 'figure', 'ratio', 'target', ''], lines.map(cells));

/** Round by round. @param {number[]} values @param {number[]} bases @returns {number[]} */
export const ratiosOf = (values, bases) => values.map((value, round) => value / Number(bases[round]));
