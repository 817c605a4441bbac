import { expect, it } from 'vitest';
import { seriesOfName } from '../../../../src/ingest/rows/seriesOfName.ts';

const isPlace = (text: string): boolean => ['iceland', 'viet nam', 'ha noi'].includes(text.toLowerCase());

it.each([
  ['indicator_4-1-2.csv', 'SDG 4.1.2'],
  ['17-8-1.csv', 'SDG 17.8.1'],
  ['indicator_11-2-1-1.csv', 'SDG 11.2.1.1'],
  ['2020_4-2-1.xlsx', 'SDG 4.2.1'],
  ['kr-16.B.1.csv', 'SDG 16.b.1'],
  ['unemployment-rate-iceland.csv', 'Unemployment rate'],
  ['Viet Nam broadband subscriptions 2019-2023 (final).xlsx', 'Broadband subscriptions'],
  ['downloads.zip: 2024/co2_emissions_data.csv', 'Co2 emissions'],
  ['Report 2024.xlsx: School meals', 'School meals'],
  ['School meals.xlsx: Sheet1', 'School meals'],
  ['ha_noi_so_lieu_hoc_sinh.csv', 'Hoc sinh'],
  ['Dân số.csv', 'Dân số'],
  ['LibraryVisits.csv', 'Library Visits'],
  ['gdp.csv', 'Gdp'],
  ['Численность населения 2020.csv', 'Численность населения'],
])('%s speaks of %s', (name, series) => {
  expect(seriesOfName(name, isPlace)).toBe(series);
});

it.each([
  ['data.csv'],
  ['Pasted table'],
  ['Bảng đã dán'],
  ['export_20240115_final.csv'],
  ['iceland_2020.csv'],
  ['3f2a9c1d77.csv'],
  ['ilc_li02.csv'],
  ['2020-12-31.csv'],
  ['Book1.xlsx: Sheet2'],
  [''],
])('%s speaks of nothing', (name) => {
  expect(seriesOfName(name, isPlace)).toBeNull();
});
