// The headline's picture as one would write it by hand: the same file, the same lines, D3 and nothing else.
import { axisBottom, axisLeft, group, line, scaleLinear, select } from 'd3';
import { survey } from '../survey.mjs';

const { rows, cut } = await survey();
const x = scaleLinear([2003, 2024], [40, 1180]);
const y = scaleLinear([0.2, 1], [430, 10]);
/** @type {import('d3').Line<{ year: number, egdi: number }>} */
const path = line(
  ({ year }) => x(year),
  ({ egdi }) => y(egdi),
);
const svg = select('#chart').append('svg').attr('width', 1200).attr('height', 450);
svg
  .selectAll('path')
  .data(group(rows, ({ iso3 }) => iso3))
  .join('path')
  .attr('fill', 'none')
  .attr('stroke', ([iso3]) => (iso3 === 'VNM' ? 'crimson' : '#ddd'))
  .attr('d', ([, own]) => path(own));
svg.append('path').attr('fill', 'none').attr('stroke', 'steelblue').attr('d', path(cut));
svg.append('g').attr('transform', 'translate(0,430)').call(axisBottom(x));
svg.append('g').attr('transform', 'translate(40,0)').call(axisLeft(y));
