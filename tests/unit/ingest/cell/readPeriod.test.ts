import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPeriod } from '../../../../src/domain/period.ts';
import { readPeriod } from '../../../../src/ingest/cell/readPeriod.ts';

describe('examples', () => {
  it.each([
    // Years.
    ['2024', '2024'],
    [' 2024\u00a0', '2024'],
    ['2024.0', '2024'],
    ['2024,0', '2024'],
    ['Năm 2024', '2024'],
    ['NĂM 2024', '2024'],
    ['Year ended June 2020', '2019/2020'],
    ['Year ended 30 June 2020', '2019/2020'],
    ['Year ending March 31, 2020', '2019/2020'],
    ['12 months to Dec 2020', '2020'],
    ['nam 2024', '2024'],
    ['Year 2024', '2024'],
    ['2018 (*)', '2018'],
    ['2018*', '2018'],
    ['2018 **', '2018'],
    ['2018 (1)', '2018'],
    ['2018²', '2018'],
    ['2023 (p)', '2023'],
    ['Sơ bộ 2023', '2023'],
    ['Sơ bộ năm 2023', '2023'],
    ['2023 (sơ bộ)', '2023'],
    ['Ước 2024', '2024'],
    ['Ước tính 2024', '2024'],
    ['Prel. 2023', '2023'],
    ['Est. 2023', '2023'],
    ['2015 [YR2015]', '2015'],
    ['2024-A1', '2024'],
    // Quarters.
    ['Quý I/2024', '2024-Q1'],
    ['Quý 1/2024', '2024-Q1'],
    ['Quý IV năm 2024', '2024-Q4'],
    ['QUÝ III - 2024', '2024-Q3'],
    ['Quý I/2024'.normalize('NFD'), '2024-Q1'],
    ['quy 2 2024', '2024-Q2'],
    ['Sơ bộ quý II/2024', '2024-Q2'],
    ['Q1 2024', '2024-Q1'],
    ['Q1/2024', '2024-Q1'],
    ['Qtr. 1 2024', '2024-Q1'],
    ['q4-2024', '2024-Q4'],
    ['2013Q4', '2013-Q4'],
    ['2013 q4', '2013-Q4'],
    ['2024-Q1', '2024-Q1'],
    ['3Q2024', '2024-Q3'],
    ['1er trimestre 2024', '2024-Q1'],
    ['2. Quartal 2024', '2024-Q2'],
    ['Quý 1 năm 2024', '2024-Q1'],
    // Months.
    ['Tháng 3/2024', '2024-03'],
    ['Tháng 03 năm 2024', '2024-03'],
    ['Thg 3/2024', '2024-03'],
    ['Thg. 12 2024', '2024-12'],
    ['T3/2024', '2024-03'],
    ['T12-2024', '2024-12'],
    ['tháng ba năm 2024', '2024-03'],
    ['tháng tư 2024', '2024-04'],
    ['tháng năm năm 2024', '2024-05'],
    ['tháng mười 2024', '2024-10'],
    ['Tháng mười một/2024', '2024-11'],
    ['Tháng Mười Hai, 2024', '2024-12'],
    ['03/2024', '2024-03'],
    ['3/2024', '2024-03'],
    ['3-2024', '2024-03'],
    ['2024M03', '2024-03'],
    ['2024-M3', '2024-03'],
    ['2010M11', '2010-11'],
    ['2010/03', '2010-03'],
    ['2024/03', '2024-03'],
    ['2024-12', '2024-12'],
    ['2010-11', '2010-11'],
    ['Mar 2024', '2024-03'],
    ['March 2024', '2024-03'],
    ['MAR-2024', '2024-03'],
    ['Sept. 2024', '2024-09'],
    ['December, 2024', '2024-12'],
    ['2024 Mar', '2024-03'],
    ['2024-Sept.', '2024-09'],
    // Halves of a year.
    ['6 tháng đầu năm 2025', '2025-H1'],
    ['06 tháng đầu năm 2025', '2025-H1'],
    ['Sáu tháng đầu năm 2025', '2025-H1'],
    ['6 tháng cuối năm 2025', '2025-H2'],
    ['nửa đầu 2024', '2024-H1'],
    ['Nửa cuối năm 2024', '2024-H2'],
    ['2024S1', '2024-H1'],
    ['2024-S2', '2024-H2'],
    ['2024H1', '2024-H1'],
    ['2025-H2', '2025-H2'],
    ['1H2024', '2024-H1'],
    ['2H 2024', '2024-H2'],
    ['H1/2024', '2024-H1'],
    // Spans.
    ['2016/2020', '2016/2020'],
    ['2015-16', '2015/2016'],
    ['2015/16', '2015/2016'],
    ['2015–16', '2015/2016'],
    ['2024-25', '2024/2025'],
    ['2015–2016', '2015/2016'],
    ['2015 - 2016', '2015/2016'],
    ['2016-20', '2016/2020'],
    ['1999-00', '1999/2000'],
    ['Giai đoạn 2021-2025', '2021/2025'],
    ['FY2021-22', '2021/2022'],
    ['FY 2021/22', '2021/2022'],
    ['FY2010/11', '2010/2011'],
    ['FY2021-2022', '2021/2022'],
    ['Năm tài chính 2021-2022', '2021/2022'],
    // Days.
    ['2024-12-31', '2024-12-31'],
    ['31/12/2024', '2024-12-31'],
    ['31-12-2024', '2024-12-31'],
    ['31.12.2024', '2024-12-31'],
    ['1.2.2024', '2024-02-01'],
    ['03/04/2024', '2024-04-03'],
    ['2024/12/31', '2024-12-31'],
    // B10: once taken for a span that is ambiguous.
    ['2011/12/31', '2011-12-31'],
    ['2010/11/05', '2010-11-05'],
    ['2008/09/30', '2008-09-30'],
    ['2024-12-10T14:55:59Z', '2024-12-10'],
    ['2024-12-31T00:00:00', '2024-12-31'],
    ['2024-12-31T00:00:00.000Z', '2024-12-31'],
    ['2024-12-31 00:00', '2024-12-31'],
    ['31/12/2024 00:00:00', '2024-12-31'],
    ['Ngày 31/12/2024', '2024-12-31'],
    ['ngày 2 tháng 9 năm 2025', '2025-09-02'],
    ['31 Dec 2024', '2024-12-31'],
  ])('A11: reads %j as %s', (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });

  it.each([
    ...['', '24', '71', 'soon', '20240', '2024.5', '2.024', '1.2024', '1799', '2200', '12000'],
    // Parts that no year has, days that no month has.
    ...['2025H3', '2024Q5', 'Q5 2024', 'Quý V/2024', '2024M13', 'Tháng 13/2024', '2024-00', '30/2/2024', '2024-13-01'],
    // The month first, two digits for a year, no year, mixed marks.
    ...['12/31/2024', '31/12/24', 'Dec-24', 'Mar', 'Thg 3', 'Quý I', '6 tháng cuối năm', '31/12-2024', 'T1 2024'],
    // A month or the next year.
    ...['2010/11', '2010–11', '2011/12 (*)'],
    // Stretches without a canonical form; plans are no figures.
    ...['9 tháng đầu năm 2024', '6 tháng năm 2024', '2024-W05', '2024-T1', 'Kế hoạch 2025', 'FY2024', 'Since 2024'],
    // Backwards.
    ...['2020/2016', '2016-15', '2016-2016', '2000-00', '2015 [YR2016]'],
    ...['FY22', '1H24', 'FY2020-19', `2024${' '.repeat(70)}p`, `2024${'*'.repeat(100_000)}`],
    ...['Janust 2024', '2024 người', '2018 (Nghìn người)'],
  ])('A11: reads %j as no period, so that it is flagged', (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it('A6: no number of four digits but a year is a period', () => {
    expect([1799, 1800, 2199, 2200].map((year) => readPeriod(String(year)))).toEqual([null, '1800', '2199', null]);
  });
});

describe('properties', () => {
  const bits = [
    '2024',
    '2025',
    '03',
    '12',
    '31',
    '1',
    '16',
    '00',
    'I',
    'IV',
    'Q',
    'H',
    'M',
    'S',
    'T',
    '(*)',
    '*',
    '.0',
  ];
  const words = ['Quý', 'Tháng', 'Thg', 'năm', 'đầu', 'cuối', '6 tháng', 'nửa', 'Sơ bộ', 'Prel.', 'Mar', 'May', 'ba'];
  const likely = fc.array(fc.constantFrom(...bits, ...words, ' ', ' ', '/', '-', '–', '.', 'T00:00:00'), {
    maxLength: 9,
  });

  it('any text is a canonical period, which is read again as itself, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          likely.map((parts) => parts.join('')),
        ),
        (text) => {
          const found = readPeriod(text);
          if (found === null) return;
          expect(toPeriod(found)).toBe(found);
          expect(readPeriod(found)).toBe(found);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('blanks around, letter case and the composition of letters make no difference', () => {
    fc.assert(
      fc.property(likely, fc.constantFrom('', ' ', '\u00a0', '\t'), (parts, blank) => {
        const text = parts.join('');
        const found = readPeriod(text);
        for (const other of [blank + text + blank, text.toUpperCase(), text.toLowerCase(), text.normalize('NFD')])
          expect(readPeriod(other), other).toBe(found);
      }),
      { numRuns: 2000 },
    );
  });

  it('a period in the year that it names, whatever its kind', () => {
    const year = fc.integer({ min: 1800, max: 2199 });
    const part = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(year, part, (named, month) => {
        const two = String(month).padStart(2, '0');
        expect(readPeriod(`Tháng ${String(month)}/${String(named)}`)).toBe(`${String(named)}-${two}`);
        expect(readPeriod(`Quý ${String(Math.ceil(month / 3))}/${String(named)}`)).toBe(
          `${String(named)}-Q${String(Math.ceil(month / 3))}`,
        );
        expect(readPeriod(`01/${two}/${String(named)}`)).toBe(`${String(named)}-${two}-01`);
      }),
    );
  });
});
