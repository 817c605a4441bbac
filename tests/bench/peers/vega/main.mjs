// The headline's picture by Vega-Lite, as SVG.
import embed from 'vega-embed';
import { survey } from '../survey.mjs';

const { rows, cut } = await survey();
const x = { field: 'year', type: 'quantitative' };
const y = { field: 'egdi', type: 'quantitative' };
/** @param {object[]} values @param {object} mark @param {object} [more] */
const layer = (values, mark, more = {}) => ({
  data: { values },
  mark: { type: 'line', ...mark },
  encoding: { x, y, ...more },
});
await embed(
  '#chart',
  {
    width: 1200,
    height: 450,
    layer: [
      layer(rows, { color: '#ddd', strokeWidth: 1 }, { detail: { field: 'iso3' } }),
      layer(cut, { color: 'steelblue' }),
      layer(
        rows.filter(({ iso3 }) => iso3 === 'VNM'),
        { color: 'crimson', point: true },
      ),
    ],
  },
  { renderer: 'svg' },
);
