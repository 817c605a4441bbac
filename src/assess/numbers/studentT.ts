const AT_75 = [
  ...[1, 0.816, 0.765, 0.741, 0.727, 0.718, 0.711, 0.706, 0.703, 0.7],
  ...[0.697, 0.695, 0.694, 0.692, 0.691, 0.69, 0.689, 0.688, 0.688, 0.687],
  ...[0.686, 0.686, 0.685, 0.685, 0.684, 0.684, 0.684, 0.683, 0.683, 0.683],
];
const AT_90 = [
  ...[3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372],
  ...[1.363, 1.356, 1.35, 1.345, 1.341, 1.337, 1.333, 1.33, 1.328, 1.325],
  ...[1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.31],
];

/**
 * Half the width, in standard errors, of the band that holds the middle 50 or 80 per cent of Student's t with so many degrees
 * of freedom, a whole number from 1; beyond 30 that of the normal distribution.
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
 */
export function halfWidth(share: 0.5 | 0.8, degrees: number): number {
  return share === 0.5 ? (AT_75[degrees - 1] ?? 0.674) : (AT_90[degrees - 1] ?? 1.282);
}
