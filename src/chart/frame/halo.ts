/** Paint around letters, so that they stand clear of what they are written over. Spread onto a `<text>`. */
export const HALO = {
  stroke: 'var(--chart-paper)',
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;
