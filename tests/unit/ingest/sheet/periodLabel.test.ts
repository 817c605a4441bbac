import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gluedYear, periodLabel } from '../../../../src/ingest/sheet/periodLabel.ts';

describe('examples', () => {
  it.each([
    ['2024', '2024', '', ''],
    ['2011 Area (km2)', '2011', 'Area (km2)', ''],
    ['2013T', '2013', 'T', ''],
    ['GDP_2019', '2019', 'GDP', ''],
    ['GDP (2019)', '2019', 'GDP', ''],
    ['2015 [YR2015]', '2015', '', ''],
    ['2018 (*)', '2018', '', ''],
    ['Quý I 2024 GDP', '2024-Q1', 'GDP', ''],
    ['Dân số năm 2023', '2023', 'Dân số', ''],
    ['Ước tính tháng 8/2021 (Tỷ đồng)', '2021-08', '(Tỷ đồng)', 'e'],
    ['tháng 8/2021 (Tỷ đồng)', '2021-08', '(Tỷ đồng)', ''],
    // A remark alone with the year.
    ['2024p', '2024', '', 'p'],
    ['2024 (e)', '2024', '', 'e'],
    ['(p) 2024', '2024', '', 'p'],
    ['Prel. 2024', '2024', '', 'p'],
    ['Sơ bộ 2024', '2024', '', 'p'],
    ['Năm 2023 (sơ bộ)', '2023', '', 'p'],
    ['2024 sơ bộ', '2024', '', 'p'],
    ['Ước tính 2024', '2024', '', 'e'],
    ['Dự kiến 2025', '2025', '', 'f'],
    ['Projected 2030', '2030', '', 'f'],
    ['2024 (revised)', '2024', '', 'r'],
    // 24: between a name and its year.
    ['Internet use Prel. 2024', '2024', 'Internet use', 'p'],
    ['Internet use (sơ bộ) 2024', '2024', 'Internet use', 'p'],
    ['Internet use – sơ bộ năm 2024', '2024', 'Internet use', 'p'],
    ['Internet use 2024 (p)', '2024', 'Internet use', 'p'],
    ['Doanh thu ước tính 2024', '2024', 'Doanh thu', 'e'],
    ['Revenue, forecast 2025', '2025', 'Revenue', 'f'],
    ['2024 (sơ bộ) Internet use', '2024', 'Internet use', 'p'],
    ['Internet use 2023', '2023', 'Internet use', ''],
    // A word that is part of the measure.
    ['Projected population 2030', '2030', 'Projected population', ''],
    ['2030 Projected population', '2030', 'Projected population', ''],
    // As R writes names.
    ['X2022', '2022', '', ''],
    ['Pre..2024', '2024', '', 'p'],
    ['Prel..2023', '2023', '', 'p'],
    ['Internet.use..Prel..2024', '2024', 'Internet.use', 'p'],
    ['FY2021-22', '2021/2022', '', ''],
    ['Online filings FY2021-22', '2021/2022', 'Online filings', ''],
  ])('reads the header %j as %s of %j with status %j', (header, period, rest, status) => {
    expect(periodLabel(header)).toEqual({ period, rest, status });
  });

  it.each([
    ['Change in scores 2016-2017', '2016/2017', 'Change in scores'],
    ['Growth 2010 – 2015 (%)', '2010/2015', 'Growth (%)'],
    ['Average (2010-2019)', '2010/2019', 'Average'],
    ['2016-2017 change', '2016/2017', 'change'],
    ['Tốc độ tăng giai đoạn 2016-2020', '2016/2020', 'Tốc độ tăng'],
    // No time from one year to another.
    ['COVID-19 2020', '2020', 'COVID-19'],
    ['Area-2016', '2016', 'Area'],
    ['Wheat 2016-03', '2016-03', 'Wheat'],
  ])('%s is of all its years', (header, period, rest) => {
    expect(periodLabel(header)).toEqual({ period, rest, status: '' });
  });

  it.each(['Change from 2016 to 2017', 'GDP in prices of 2010-2012 (VND)', 'Score 2017-2016'])(
    'no year of %j is taken for its time',
    (header) => {
      expect(periodLabel(header)).toBeNull();
    },
  );

  it.each([
    ['Year ended June 2020', '2019/2020', ''],
    ['Visits, year ended 30 June 2020', '2019/2020', 'Visits'],
    ['Visits (year to December 2020)', '2020', 'Visits'],
  ])('%s is of the twelve months', (header, period, rest) => {
    expect(periodLabel(header)).toEqual({ period, rest, status: '' });
  });

  it.each(['', 'GDP', 'constant 2015 US$', 'Prel.', 'Internet2010', '2567', 'Quý I'])(
    'reads no period in %j',
    (header) => {
      expect(periodLabel(header)).toBeNull();
    },
  );

  it.each([
    ['Internet2010', 'Internet', '2010'],
    ['Rank2019', 'Rank', '2019'],
    ['Population2000', 'Population', '2000'],
    ['Tỷ lệ2020*', 'Tỷ lệ', '2020'],
    // The same in form, so it takes two columns of a table.
    ['ISO2022', 'ISO', '2022'],
  ])('11: reads the year glued to %j', (header, rest, period) => {
    expect(gluedYear(header)).toEqual({ period, rest, status: '' });
  });

  it.each(['Internet 2010', 'Internet20101', 'Internet1700', 'A2010', 'FY2015', 'YR2015', '2010', 'H22010'])(
    'finds no year glued to %j',
    (header) => {
      expect(gluedYear(header)).toBeNull();
    },
  );

  it('looks at no header of more than 500 signs, and at others without trying each place again', () => {
    for (const sign of [' ', '*', '(', '.', '-', 'a', '1', '2024 ', 'est. '])
      for (const end of ['', 'x', '2024', ' 2024x']) {
        expect(periodLabel(`a${sign.repeat(100_000)}${end}`)).toBeNull();
        expect(gluedYear(`a${sign.repeat(100_000)}${end}`)).toBeNull();
        expect(() => periodLabel(`a${sign.repeat(80)}${end}`)).not.toThrow();
      }
    expect(periodLabel(`${'a '.repeat(247)}2024`)?.period).toBe('2024');
  });
});

describe('properties', () => {
  it('a name and a year, with whatever stands between, are found again', () => {
    const name = fc.constantFrom('Internet use', 'GDP', 'Tỷ lệ hộ có máy tính (%)', 'Mobile', 'Dân số');
    const between = fc.constantFrom(
      [' ', ''],
      ['_', ''],
      [' - ', ''],
      [' Prel. ', 'p'],
      [' (sơ bộ) ', 'p'],
      [' Est. ', 'e'],
    );
    const year = fc.integer({ min: 1800, max: 2199 }).map(String);
    fc.assert(
      fc.property(name, between, year, (rest, [text = '', status = ''], period) => {
        expect(periodLabel(rest + text + period)).toEqual({ period, rest, status });
      }),
    );
  });

  it('any text is a period or none, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('2024 19().*pe-_/QuýsơbộX'), 'Prel.', '2024') }),
        (text) => {
          const found = periodLabel(text) ?? gluedYear(text);
          if (found) expect(found.rest).toBe(found.rest.trim());
        },
      ),
    );
  });
});
