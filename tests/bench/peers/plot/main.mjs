// The headline's picture by Observable Plot. A peer can be chosen, which the goal for "interactive" is held against.
import * as Plot from '@observablehq/plot';
import { survey } from '../survey.mjs';

const { rows, cut } = await survey();
const chart = document.querySelector('#chart');
const choice = document.createElement('select');
choice.append(...[...new Set(rows.map(({ iso3 }) => iso3))].sort().map((iso3) => new Option(iso3)));

/** @param {string | null} peer */
const draw = (peer) =>
  chart?.replaceChildren(
    choice,
    Plot.plot({
      width: 1200,
      height: 450,
      marks: [
        Plot.line(rows, { x: 'year', y: 'egdi', z: 'iso3', stroke: '#ddd' }),
        Plot.line(cut, { x: 'year', y: 'egdi', stroke: 'steelblue', strokeWidth: 2 }),
        Plot.line(
          rows.filter(({ iso3 }) => iso3 === peer),
          { x: 'year', y: 'egdi', stroke: 'seagreen', strokeWidth: 2 },
        ),
        Plot.line(
          rows.filter(({ iso3 }) => iso3 === 'VNM'),
          { x: 'year', y: 'egdi', stroke: 'crimson', strokeWidth: 2, marker: true },
        ),
      ],
    }),
  );
choice.addEventListener('change', () => {
  draw(choice.value);
});
draw(null);
