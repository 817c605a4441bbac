import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLayouts } from '../../../../src/ingest/layouts/detectLayout.ts';
import { headOf, rolesOf } from './sheetHead.ts';

const FOLDER = resolve(process.cwd(), '../shared/real-csv');

interface Expected {
  readonly layout: string;
  readonly headerRow: number;
  /** Some of its columns, by header, and what they hold. */
  readonly roles: Readonly<Record<string, string>>;
}

const EGOVKB = {
  'Survey Year': 'period',
  'Country Name': 'area',
  'E-Government Rank': 'value series=egdi-rank',
  'E-Government Index': 'value series=egdi',
  'E-Participation Index': 'value series=epi',
  'Online Service Index': 'value series=osi',
  'Human Capital Index': 'value series=hci',
  'Telecommunication Infrastructure Index': 'value series=tii',
};

/** None of these files is kept here: most of the places they come from state no licence. */
const FILES: Readonly<Record<string, Expected>> = {
  'a-un-egovkb-2003.csv': { layout: 'un-egovkb', headerRow: 0, roles: EGOVKB },
  'a-un-egovkb-2020.csv': { layout: 'un-egovkb', headerRow: 0, roles: EGOVKB },
  'a-un-egovkb-2022.csv': { layout: 'un-egovkb', headerRow: 0, roles: EGOVKB },
  'a-un-egovkb-2024-renamed-headers.csv': {
    layout: 'un-egovkb',
    headerRow: 0,
    roles: {
      Country: 'area',
      Rank: 'value series=egdi-rank',
      E_Index: 'value series=egdi',
      E_Participation: 'value series=epi',
      Online_Service: 'value series=osi',
      Human_Capital: 'value series=hci',
      Tele_Infra: 'value series=tii',
      Region: 'ignore',
    },
  },
  'b-wdi-API_IT.NET.USER.ZS_DS2_en_csv_v2_4150946.csv': {
    layout: 'world-bank-wdi',
    headerRow: 4,
    roles: {
      'Country Name': 'area',
      'Country Code': 'area',
      'Indicator Name': 'indicatorName',
      'Indicator Code': 'indicator',
      '1960': 'value period=1960',
      '2021': 'value period=2021',
      '': 'ignore',
    },
  },
  'c-owid-share-of-adults-defined-as-obese.csv': {
    layout: 'owid-grapher',
    headerRow: 0,
    roles: {
      Entity: 'area',
      Code: 'area',
      Year: 'period',
      'Indicator:Prevalence of obesity among adults, BMI ≥ 30 (crude estimate) (%) - Sex:Both sexes':
        'value series=Indicator:Prevalence of obesity among adults, BMI ≥ 30 (crude estimate) (%) - Sex:Both sexes',
    },
  },
  'c-owid-share-of-individuals-using-the-internet-renamed-headers.csv': {
    layout: 'owid-grapher',
    headerRow: 0,
    roles: { Country: 'area', Code: 'area', Year: 'period', Percentage: 'value series=Percentage' },
  },
  'd-sdmx-oecd-DSD_AIR_GHG.csv': {
    layout: 'sdmx-csv',
    headerRow: 0,
    roles: {
      STRUCTURE: 'ignore',
      STRUCTURE_ID: 'indicator',
      STRUCTURE_NAME: 'indicatorName',
      REF_AREA: 'area',
      'Reference area': 'area',
      FREQ: 'ignore',
      POLLUTANT: 'indicator',
      Pollutant: 'indicatorName',
      MEASURE: 'indicator',
      Measure: 'indicatorName',
      UNIT_MEASURE: 'indicator',
      'Unit of measure': 'unit',
      TIME_PERIOD: 'period',
      'Time period': 'ignore',
      OBS_VALUE: 'value',
      'Observation value': 'ignore',
      OBS_STATUS: 'status',
      UNIT_MULT: 'ignore',
      'Unit multiplier': 'unit',
      DECIMALS: 'ignore',
      'Conversion type': 'ignore',
    },
  },
  'e-gso-GDP_EXP_Q-quarterly.csv': {
    layout: 'wide',
    headerRow: 0,
    roles: {
      time: 'period',
      export: 'value series=export',
      'net export': 'value series=net export',
      link: 'sourceUrl',
    },
  },
  'e-gso-V02.01-title-two-row-header-utf8bom.csv': {
    layout: 'gso-px-web',
    headerRow: 3,
    roles: {
      '': 'area',
      '2011 Diện tích(Km2)': 'value series=Diện tích(Km2) period=2011',
      '2011 Mật độ dân số (Người/km2)': 'value series=Mật độ dân số (Người/km2) period=2011',
      '2018 (*) Dân số trung bình (Nghìn người)': 'value series=Dân số trung bình (Nghìn người) period=2018',
    },
  },
  'e-gso-V02.02-simple-utf8bom.csv': {
    layout: 'gso-px-web',
    headerRow: 0,
    roles: { 'Địa phương': 'area', 'Mật độ dân số (Người/km2)': 'value series=Mật độ dân số (Người/km2)' },
  },
  'e-gso-ly_hon-province-wide-dots-missing.csv': {
    layout: 'wide',
    headerRow: 0,
    roles: {
      'Khu vực': 'area',
      '2013T': 'value series=T period=2013',
      '2013H': 'value series=H period=2013',
      '2017H': 'value series=H period=2017',
    },
  },
  'g-itu-datahub-individuals-using-the-internet-EXCERPT.csv': {
    layout: 'itu-datahub',
    headerRow: 0,
    roles: {
      seriesCode: 'indicator',
      seriesName: 'indicatorName',
      seriesUnits: 'unit',
      entityID: 'ignore',
      entityIso: 'area',
      entityName: 'area',
      dataValue: 'value',
      dataYear: 'period',
      dataNote: 'noteEn',
      dataSource: 'noteEn',
    },
  },
  'h-unsdg-14.c.1-with-index-column.csv': {
    layout: 'un-sdg',
    headerRow: 0,
    roles: {
      '': 'ignore',
      Indicator: 'ignore',
      SeriesCode: 'indicator',
      SeriesDescription: 'indicatorName',
      GeoAreaCode: 'ignore',
      GeoAreaName: 'area',
      TimePeriod: 'period',
      Value: 'value',
      Time_Detail: 'ignore',
      FootNote: 'noteEn',
      Units: 'unit',
    },
  },
  'h-unsdg-9.5.1-trimmed.csv': {
    layout: 'un-sdg',
    headerRow: 0,
    roles: {
      GeoAreaCode: 'ignore',
      GeoAreaName: 'area',
      TimePeriod: 'period',
      'R&D proportion of GDP': 'value series=R&D proportion of GDP',
    },
  },
  'i-eurostat-estat_isoc_eb_ics_en-codes.csv': {
    layout: 'eurostat',
    headerRow: 0,
    roles: {
      DATAFLOW: 'ignore',
      'LAST UPDATE': 'ignore',
      freq: 'ignore',
      size_emp: 'indicator',
      nace_r2: 'indicator',
      indic_is: 'indicator',
      unit: 'indicator unit',
      geo: 'area',
      TIME_PERIOD: 'period',
      OBS_VALUE: 'value',
      OBS_FLAG: 'status',
    },
  },
};

describe.skipIf(!existsSync(FOLDER))('real files (skipped where ../shared/real-csv is absent)', () => {
  it.each(Object.entries(FILES))('A16: %s is recognised, and each of its columns', (file, expected) => {
    const matches = detectLayouts(headOf(readFileSync(resolve(FOLDER, file), 'utf8')));
    const [best, second] = matches;
    process.stdout.write(
      `${file} -> ${matches.map((match) => `${match.layout} ${match.score.toFixed(2)}`).join(', ')}\n`,
    );
    expect(best?.layout).toBe(expected.layout);
    expect(best?.evidence.length, 'says by what').toBeGreaterThan(0);
    expect(second?.score ?? 0, 'no other fits as well').toBeLessThan(best?.score ?? 0);
    expect(best?.mapping.headerRow).toBe(expected.headerRow);
    expect(Object.fromEntries(rolesOf(best?.mapping))).toMatchObject(expected.roles);
  });
});
