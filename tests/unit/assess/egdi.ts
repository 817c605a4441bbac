import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Regions } from '../../../src/assess/simulation/regionalDrift.ts';
import type { Block } from '../../../src/domain/blocks/block.ts';
import { area, block, observation } from '../domain/made.ts';

// The package's own file; while it is being made, the team's copy beside the project. One column set.
const file = ['data/egdi.csv', '../shared/data/egdi.csv'].map((path) => resolve(path)).find((path) => existsSync(path));

/** The real EGDI panel, or another index of the survey, as a block; `null` where no copy is at hand: then tests of it are skipped, visibly. */
export function egdiBlock(column: 'egdi' | 'osi' | 'tii' | 'hci' | 'epi' = 'egdi'): Block | null {
  if (file === undefined) return null;
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = header.replace(/^\ufeff/, '').split(',');
  const [iso3, year, score] = ['iso3', 'year', column].map((name) => columns.indexOf(name));
  if (iso3 === undefined || year === undefined || score === undefined || Math.min(iso3, year, score) < 0)
    throw new Error(`unknown columns in ${file}: ${header}`);
  const observations = lines.flatMap((line, index) => {
    // A quoted name may hold a comma; no column wanted here is quoted.
    const cells = line.replace(/"[^"]*"/g, '').split(',');
    const value = cells[score] ?? '';
    if (value === '') return [];
    return [observation(cells[year] ?? '', Number(value), { area: area(cells[iso3] ?? ''), row: index + 2 })];
  });
  return block(observations);
}

/** Region and sub-region of each area of the package. */
export function egdiRegions(): Regions {
  const [header = '', ...lines] = readFileSync(resolve('data/areas.csv'), 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  const [region, subregion] = [columns.indexOf('region'), columns.indexOf('subregion')];
  return new Map(
    lines.map((line) => {
      const cells = line.replace(/"[^"]*"/g, '').split(',');
      return [area(cells[0] ?? ''), { region: cells[region] ?? '', subregion: cells[subregion] ?? '' }];
    }),
  );
}
