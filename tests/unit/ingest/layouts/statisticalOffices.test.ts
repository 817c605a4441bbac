import { describe, expect, it } from 'vitest';
import { detectLayout } from '../../../../src/ingest/layouts/detectLayout.ts';
import { roles, sheet } from './sheetHead.ts';

const read = (...lines: readonly string[]) => {
  const found = detectLayout(sheet(...lines));
  return found.ok ? found.value : null;
};

describe('A16: World Bank', () => {
  it('reads years across under a preamble and leaves the trailing comma aside', () => {
    const match = read(
      '"Data Source","World Development Indicators",',
      '',
      '"Last Updated Date","2030-01-02",',
      '',
      '"Country Name","Country Code","Indicator Name","Indicator Code","2028","2029",',
      '"Viet Nam","VNM","Invented share (%)","IN.VEN.TED","1.5","",',
    );
    expect(match?.layout).toBe('world-bank-wdi');
    expect(roles(match)).toEqual([
      'area',
      'area',
      'indicatorName',
      'indicator',
      'value period=2028',
      'value period=2029',
      'ignore',
    ]);
    expect(match?.mapping).toMatchObject({
      headerRow: 4,
      source: { name: 'World Bank, World Development Indicators', published: '2030-01-02' },
    });
  });

  it.each([
    [
      'years as "2015 [YR2015]"',
      [
        'Series Name,Series Code,Country Name,Country Code,2015 [YR2015],2016 [YR2016]',
        'Invented,IN.V,Viet Nam,VNM,1,..',
      ],
      ['indicatorName', 'indicator', 'area', 'area', 'value period=2015', 'value period=2016'],
    ],
    [
      'series across',
      ['Time,Time Code,Country Name,Country Code,Invented share (%) [IN.V]', '2015,YR2015,Viet Nam,VNM,1'],
      ['period', 'ignore', 'area', 'area', 'value series=Invented share (%) [IN.V]'],
    ],
    [
      'year and series across',
      ['Country Name,Country Code,2016 [YR2016] - Invented [IN.V],2017 [YR2017] - Invented [IN.V]', 'Viet Nam,VNM,1,2'],
      ['area', 'area', 'value series=Invented [IN.V] period=2016', 'value series=Invented [IN.V] period=2017'],
    ],
    [
      'one value a row',
      [
        'Country Name,Country Code,Series Name,Series Code,Time,Time Code,Value',
        'Viet Nam,VNM,Invented,IN.V,2015,YR2015,1',
      ],
      ['area', 'area', 'indicatorName', 'indicator', 'period', 'ignore', 'value'],
    ],
  ])('reads DataBank with %s', (_, lines, expected) => {
    const match = read(...lines);
    expect(match?.layout).toBe('world-bank-wdi');
    expect(roles(match)).toEqual(expected);
  });
});

describe('A16: Our World in Data', () => {
  it('takes every column of numbers for a series, and none of words', () => {
    const match = read(
      'entity,code,year,invented_share,not_yet_filled,world_region_according_to_owid,Continent',
      'Vietnam,VNM,2019,68.7,,Asia,',
      'Laos,LAO,2019,25.5,,Asia,Asia',
    );
    expect(match?.layout).toBe('owid-grapher');
    expect(roles(match)).toEqual([
      ...['area', 'area', 'period', 'value series=invented_share', 'value series=not_yet_filled', 'ignore', 'ignore'],
    ]);
  });

  it('reads days, files without codes, and HTML entities in headers', () => {
    const match = read('Entity,Day,"Temperature &GreaterEqual; 30&#176;C &amp; more"', 'Vietnam,2020-01-31,5');
    expect(roles(match)).toEqual(['area', 'period', 'value series=Temperature ≥ 30°C & more']);
  });

  it('names Our World in Data as the source only where the file shows that it is', () => {
    const renamed = (code: string) => read('Country,Code,Year,Share', `World,${code},2019,5`)?.mapping;
    expect(renamed('OWID_WRL')).toMatchObject({ source: { name: 'Our World in Data' } });
    expect(renamed('WLD')).toMatchObject({ source: { name: '' } });
  });
});

describe('A16: SDMX-CSV', () => {
  it.each([
    [
      '1.0, codes',
      'DATAFLOW,FREQ,REF_AREA,SERIES,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MULT,UNIT_MEASURE,OBS_STATUS,NATURE',
      'X:DF(1.0),A,VNM,S1,_T,2020,4.5,0,PT,A,C',
      'ignore,ignore,area,indicator,indicator,period,value,unit,unit,status,ignore',
    ],
    [
      '1.0, "ID: label" headers',
      'DATAFLOW,REF_AREA: Reference area,INDICATOR: Indicator,SEX:Sex,TIME_PERIOD: Time,OBS_VALUE: Value,UNIT_MEASURE: Unit',
      'X:DF(1.0): Flow,VNM: Viet Nam,I1: Invented,_T: Total,2020,4.5,PT: Percent',
      'ignore,area,indicator,indicator,period,value,unit',
    ],
    [
      '2.0, twin columns',
      'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,UNIT_MULT,Unit multiplier,DECIMALS,Decimals',
      'DATAFLOW,X.Y:DSD@DF(1.0),Flow,I,VNM,Viet Nam,M,Invented,PT,Percent,2020,,4.5,,0,Units,1,One',
      'ignore,indicator,indicatorName,ignore,area,area,indicator,indicatorName,indicator,unit,period,ignore,value,ignore,ignore,unit,ignore,ignore',
    ],
    [
      '2.0, labels in columns ending in _LABEL',
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,FREQ_LABEL,REF_AREA,REF_AREA_LABEL,INDICATOR,INDICATOR_LABEL,UNIT_MEASURE,UNIT_MEASURE_LABEL,TIME_PERIOD,OBS_VALUE,OBS_STATUS,OBS_STATUS_LABEL',
      'datastructure,X:DS(1.3),I,A,Annual,VNM,Viet Nam,I1,Invented,PT,Percentage,2020,4.5,A,Normal value',
      'ignore,ignore,ignore,ignore,ignore,area,area,indicator,indicatorName,indicator,unit,period,value,status,ignore',
    ],
    [
      'older form of OECD',
      'LOCATION,INDICATOR,SUBJECT,MEASURE,FREQUENCY,TIME,Value,Flag Codes',
      'VNM,GDP,TOT,USD,A,2019,123.4,',
      'area,indicator,indicator,indicator,ignore,period,value,status',
    ],
  ])('reads %s', (_, header, row, expected) => {
    const match = read(header, row);
    expect(match?.layout).toBe('sdmx-csv');
    expect(roles(match)).toEqual(expected.split(','));
  });

  it('keeps the dataflow in the key where no dimension says what is measured: "PC T" is something else in each', () => {
    const flow = (dimension: string) =>
      roles(read(`DATAFLOW,${dimension},SEX,REF_AREA,TIME_PERIOD,OBS_VALUE`, 'X:DF(1.0),A,_T,VNM,2020,1'))[0];
    expect(flow('AGE')).toBe('indicator');
    expect(flow('INDICATOR')).toBe('ignore');
  });

  it('names the agency as the source', () => {
    const match = read(
      'STRUCTURE,STRUCTURE_ID,REF_AREA,TIME_PERIOD,OBS_VALUE',
      'DATAFLOW,OECD.ENV:D@F(1.0),VNM,2020,1',
    );
    expect(match?.mapping).toMatchObject({ source: { name: 'OECD' } });
  });
});

describe('A16: Eurostat', () => {
  it.each([
    [
      'codes',
      'DATAFLOW,LAST UPDATE,freq,sex,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS',
      'ESTAT:X(1.0),01/01/30 11:00:00,A,T,PC,ES,2020,4.5,p,',
      'indicator,ignore,ignore,indicator,indicator unit,area,period,value,status,ignore',
    ],
    [
      'codes and labels',
      'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,sex,Sex,unit,Unit of measure,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag)',
      'dataflow,ESTAT:X(1.0),Flow,A,Annual,T,Total,PC,Percentage,ES,Spain,2020,,4.5,,p,provisional',
      'ignore,indicator,indicatorName,ignore,ignore,indicator,indicatorName,indicator,unit,area,area,period,ignore,value,ignore,status,ignore',
    ],
    [
      'labels',
      'DATAFLOW,LAST UPDATE,Time frequency,Size of enterprise,Unit of measure,Geopolitical entity (reporting),TIME_PERIOD,OBS_VALUE,OBS_FLAG',
      'Flow,01/01/30 11:00:00,Annual,All,Percentage,Spain,2020,4.5,',
      'indicator,ignore,ignore,indicator,indicator unit,area,period,value,status',
    ],
    [
      '"id: label" headers',
      'DATAFLOW,LAST UPDATE,freq: Time frequency,unit: Unit of measure,geo: Geopolitical entity (reporting),TIME_PERIOD: Time,OBS_VALUE',
      'ESTAT:X(1.0): Flow,01/01/30,A: Annual,PC: Percentage,ES: Spain,2020,4.5',
      'indicator,ignore,ignore,indicator unit,area,period,value',
    ],
    [
      'years across, dimensions split',
      'freq,indic,unit,geo\\TIME_PERIOD,2019,2020',
      'A,I,PC,ES,1,2',
      'ignore,indicator,indicator unit,area,value period=2019,value period=2020',
    ],
  ])('reads %s', (_, header, row, expected) => {
    const match = read(header, row);
    expect(match?.layout).toBe('eurostat');
    expect(roles(match)).toEqual(expected.split(','));
    expect(match?.mapping).toMatchObject({ source: { name: 'Eurostat' } });
  });
});

describe('A16: UN SDG and ITU', () => {
  it('takes the dimensions in brackets into the key of the series', () => {
    const match = read(
      'Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,Source,[Age],[Nature],[Observation Status],[Reporting Type],[Sex],[Units]',
      '1,1.1,1.1.1,INVENTED,Invented share,704,Viet Nam,2020,1.2,Office,ALLAGE,C,A,G,BOTHSEX,PERCENT',
    );
    expect(match?.layout).toBe('un-sdg');
    expect(roles(match)).toEqual(
      'ignore,ignore,ignore,indicator,indicatorName,ignore,area,period,value,ignore,indicator,ignore,status,ignore,indicator,unit'.split(
        ',',
      ),
    );
  });

  it('reads a trimmed copy: the value bears the name, unless several indicators share its column', () => {
    const header = 'Indicator,GeoAreaCode,GeoAreaName,TimePeriod,Invented share ';
    const one = read(header, '9.9.1,704,Viet Nam,2020,1.2', '9.9.1,704,Viet Nam,2021,1.3');
    expect(roles(one)).toEqual(['ignore', 'ignore', 'area', 'period', 'value series=Invented share']);
    const several = read(header, '9.9.1,704,Viet Nam,2020,1.2', '9.9.2,704,Viet Nam,2020,1.3');
    expect(roles(several)).toEqual(['indicator', 'ignore', 'area', 'period', 'value']);
  });

  it('takes the M49 code for the area where no name stands beside it', () => {
    expect(roles(read('SeriesCode,GeoAreaCode,TimePeriod,Value', 'INVENTED,704,2020,1'))[1]).toBe('area');
  });

  it('reads ITU DataHub whatever the order of its columns', () => {
    const match = read(
      'dataYear,dataValue,entityName,seriesName,seriesCode,seriesUnits',
      '2020,70,Viet Nam,Users,i9,%',
    );
    expect(match?.layout).toBe('itu-datahub');
    expect(roles(match)).toEqual(['period', 'value', 'area', 'indicatorName', 'indicator', 'unit']);
  });
});
