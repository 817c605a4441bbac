// Part of `npm run backtest`: the projection of single series, tested on their past, on the built-in data.
// @ts-check
import { readTable } from '../../data/csv.mjs';

/**
 * @typedef {import('../../src/assess/rules/projectionBacktest.ts').Projected} Projected
 * @typedef {import('../../src/domain/observation.ts').Observation} Observation
 */

/**
 * Prints how the projection did, as Markdown tables.
 * @param {string} root @param {<T>(file: string) => Promise<T>} load of src/
 * @param {(head: string[], rows: string[][]) => string} table @param {(share: number) => string} percent
 */
export async function backtestSeries(root, load, table, percent) {
  /** @type {typeof import('../../src/assess/rules/projectionBacktest.ts')} */
  const { projectionBacktest } = await load('assess/rules/projectionBacktest.ts');
  /** @type {typeof import('../../src/domain/blocks/block.ts')} */
  const { toSeries } = await load('domain/blocks/block.ts');

  /** @type {Map<string, Observation[]>} */
  const found = new Map();
  /** @param {unknown} row of the table */
  const add = (/** @type {any} */ row) => {
    const key = `${row.indicator} ${row.area}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  };
  for (const row of readTable(`${root}data/egdi.csv`))
    for (const indicator of ['osi', 'tii', 'hci'])
      if (row[indicator])
        add({
          ...{ indicator, area: row['iso3'], period: row['year'], value: Number(row[indicator]) },
          ...{ source: { name: '', url: '', published: '' }, confidence: 'high', preferred: true, disputed: false },
        });
  for (const row of readTable(`${root}data/observations.csv`))
    add({
      ...row,
      ...{ value: Number(row['value']), preferred: row['preferred'] === '1', disputed: row['disputed'] === '1' },
      source: { name: row['source'], url: row['source_url'], published: row['published'] },
    });

  const limit = (/** @type {string | undefined} */ text) => (text ? Number(text) : null);
  const indicators = new Map(
    readTable(`${root}data/indicators.csv`).map((row) => [
      row['indicator'],
      /** @type {any} */ ({
        ...row,
        id: row['indicator'],
        unit: { en: row['unit_en'], vi: row['unit_vi'] },
        minimum: limit(row['minimum']),
        maximum: limit(row['maximum']),
      }),
    ]),
  );
  /** @param {(indicator: string) => boolean} wanted @returns {Projected[]} */
  const projected = (wanted) =>
    [...found.values()].flatMap((observations) => {
      const [first] = observations;
      const indicator = first && indicators.get(first.indicator);
      return first && indicator && wanted(first.indicator)
        ? [{ series: toSeries(first.indicator, first.area, observations), indicator }]
        : [];
    });

  const components = ['osi', 'tii', 'hci'];
  const groups = [
    ...components.map((id) => /** @type {const} */ ([id, projected((other) => other === id)])),
    /** @type {const} */ (['national indicators', projected((id) => !components.includes(id))]),
  ];
  console.log('\n## Projection of single series (METHODS 8); errors in usual steps of the series\n');
  console.log(
    table(
      [
        'series',
        'observations ahead',
        'error',
        'as it is now',
        'pace so far',
        'gain (95 %)',
        '80 % band (95 %)',
      ].concat(['50 % band', 'series', 'forecasts']),
      groups.flatMap(([name, series]) =>
        projectionBacktest(series, 3).map((one) => [
          name,
          String(one.horizon),
          ...[one.error, one.sameError, one.lineError].map((error) => error.toFixed(2)),
          `${percent(one.gain)} (${one.gainInterval.map(percent).join(' to ')})`,
          `${percent(one.within80)} (${one.interval80.map(percent).join(' to ')})`,
          ...[percent(one.within50), String(one.series), String(one.forecasts)],
        ]),
      ),
    ),
  );
}
