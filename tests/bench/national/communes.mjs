// Tables of an invented national store: communes, indicators, a figure of each for every month. What a recipe packs.
// @ts-check
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * @param {string} into folder for the tables, observations as Parquet, the others as CSV
 * @param {{ communes: number, indicators: number, months: number }} size months begin with January 2021
 */
export async function communes(into, { communes, indicators, months }) {
  const folder = resolve(into);
  mkdirSync(folder, { recursive: true });
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  const file = (/** @type {string} */ name) => `'${folder.replaceAll("'", "''")}/${name}'`;
  try {
    await connection.run(`
      CREATE TABLE commune AS SELECT i, printf('VN-C-%05d', i) AS area FROM range(1, ${String(communes + 1)}) t(i);
      COPY (
        SELECT 'VNM' AS area, 'country' AS kind, 'Viet Nam' AS name_en, 'Việt Nam' AS name_vi, '' AS aliases, 'Asia' AS region,
          'South-Eastern Asia' AS subregion, 'true' AS asean, '' AS income, '' AS parent, '' AS "from", '' AS until, '' AS successor
        UNION ALL
        SELECT area, 'commune', 'Commune ' || i, 'Xã số ' || i, '', '', '', 'false', '', 'VNM', '', '', '' FROM commune ORDER BY 1
      ) TO ${file('areas.csv')} (FORMAT csv);
      CREATE TABLE indicator AS SELECT i, printf('online-service-%03d', i) AS indicator FROM range(1, ${String(indicators + 1)}) t(i);
      COPY (
        SELECT indicator, 'Online service ' || i || ', share of applications' AS name_en,
          'Tỷ lệ hồ sơ nộp trực tuyến, dịch vụ ' || i AS name_vi, 'percent' AS measure, '%' AS unit_en, '%' AS unit_vi,
          'up' AS direction, 0 AS minimum, 100 AS maximum, 1 AS decimals, 'monthly' AS frequency, 'Invented' AS source
        FROM indicator ORDER BY 1
      ) TO ${file('indicators.csv')} (FORMAT csv);
      COPY (
        SELECT 'vn-online' AS programme, 'Online services in every commune' AS name_en, 'Dịch vụ trực tuyến tới mọi xã' AS name_vi,
          'Invented' AS legal_basis_en, 'Giả định' AS legal_basis_vi, '2021-01-01' AS issued, 'VNM' AS area
      ) TO ${file('programmes.csv')} (FORMAT csv);
      COPY (
        SELECT 'vn-online' AS programme, 'government' AS pillar, 'online-service-001' AS indicator, 2030 AS year, '>=' AS comparator,
          80 AS value
      ) TO ${file('targets.csv')} (FORMAT csv);
      COPY (
        SELECT indicator, area, strftime(DATE '2021-01-01' + to_months(m::INT), '%Y-%m') AS period,
          -- A level and a pace of its own for each commune, and a jitter, from a hash: the same on every machine and in every run.
          round(least(100, 20 + (commune.i * 37 + indicator.i * 11) % 40 + m * (30 + (commune.i * 13) % 30) / 100.0
            + (commune.i * 7919 + indicator.i * 104729 + m * 1299709) % 1000 / 500.0), 1) AS value,
          'Provincial portals' AS source, 'https://example.org/portals' AS source_url, '2026-01' AS published
        FROM indicator, commune, range(${String(months)}) t(m)
      ) TO ${file('observations.parquet')} (FORMAT parquet);
    `);
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
