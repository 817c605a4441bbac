import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationAt } from '../../../../src/domain/blocks/block.ts';
import { issuesIn } from '../../../../src/domain/issue.ts';
import type { Counts } from '../../../../src/domain/revision.ts';
import type { Reading } from '../../../../src/ingest/rows/reading.ts';
import { area, indicatorId } from '../../domain/made.ts';
import { allObservations, bytesOf, figures, fixture, read, reading, told } from '../reading.ts';

const counts = (read: number, accepted: number, missing: number, rejected: number): Counts => ({
  read,
  accepted,
  missing,
  rejected,
});
const tidy = (...rows: string[]) => reading(['indicator,area,period,value', ...rows, ''].join('\n'));

describe('examples', () => {
  it('reads flags as Excel writes them, and rejects what is neither yes nor no', async () => {
    const header = 'indicator,area,period,value,confidence,preferred,disputed';
    const found = await reading(
      `${header}\ngii-rank,VNM,2024,44,Low,FALSE,TRUE\ngii-rank,VNM,2025,44,,,\ngii-rank,VNM,2026,44,sure,,\n`,
    );
    const block = found.blocks[0];
    const flags =
      block && [observationAt(block, 0), observationAt(block, 1)].map((o) => [o.confidence, o.preferred, o.disputed]);
    expect(flags).toEqual([
      ['low', false, true],
      ['unstated', true, false],
    ]);
    expect(told(found)).toEqual([['bad-field', 4, 'confidence', 'sure', 'unstated, low, medium, high']]);
  });

  it('A3 asks when every value of a column fits two readings, and takes the answer', async () => {
    const text = 'indicator;area;period;value\ndigital-tech-firms;VNM;2024;12.345\ndigital-tech-firms;VNM;2025;8\n';
    const asked = await reading(text);
    expect(asked.ambiguous).toEqual([{ column: 'value', example: '12.345' }]);
    const values = async (mark: '.' | ',') => {
      const found = await reading(text, { marks: { value: mark } });
      expect(found.ambiguous).toEqual([]);
      return allObservations(found).map((o) => o.value);
    };
    expect([await values(','), await values('.')]).toEqual([
      [12_345, 8],
      [12.345, 8],
    ]);
  });

  it('A3 decides the decimal mark for each column of its own', async () => {
    const found = await reading('Country;Year;Weight;Length\nVNM;2023;1,5;2.5\nVNM;2024;1,125;2.125\n');
    expect(figures(found)).toEqual([
      'length VNM 2023 2.5',
      'length VNM 2024 2.125',
      'weight VNM 2023 1.5',
      'weight VNM 2024 1.125',
    ]);
    expect(found.ambiguous).toEqual([]);
  });

  it('A3 lists the odd rows of a mixed column, and says once that it is mixed', async () => {
    const values = ['0,5', '0,6', '1.234.567,5', '1,234.5', '0,7'];
    const rows = values.map((value, n) => `digital-tech-firms;VNM;${String(2020 + n)};${value}`);
    const found = await reading(['indicator;area;period;value', ...rows, ''].join('\n'));
    expect(told(found)).toEqual([
      ['bad-number', 5, 'value', '1,234.5', 'other-mark'],
      ['mixed-numbers', 0, 'value', '1,234.5', ','],
    ]);
    expect(found.counts).toEqual(counts(5, 4, 0, 1));
  });

  it.each([
    ['0,7709', 0.7709],
    ['0.7709', 0.7709],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234,56', 1234.56],
    ['12,5 %', 12.5],
    ['-3.25', -3.25],
    ['7e-3', 0.007],
  ])('A3 reads %s', async (cell, value) => {
    const found = await reading(`indicator;area;period;value\nmade-up;VNM;2024;${cell}\n`);
    expect(allObservations(found).map((o) => o.value)).toEqual([value]);
    expect([found.ambiguous, told(found)]).toEqual([[], []]);
  });

  it('makes a new series of an indicator that nobody knows, for the review to ask about', async () => {
    const found = await reading(
      'indicator;area;period;value;unit\nMật độ;Hà Nội;2024;2556,25;người/km2\nMật độ;Huế;2024;236,1;người/km2\n',
    );
    expect(found.counts).toEqual(counts(2, 2, 0, 0));
    expect(told(found)).toEqual([]);
    expect(found.series).toEqual([
      {
        id: 'mat-do',
        isKnown: false,
        suggestion: null,
        text: 'Mật độ',
        name: 'Mật độ',
        unit: 'người/km2',
        count: 2,
        decimals: 2,
        planned: 0,
        factor: 1,
      },
    ]);
    expect(found.blocks.map(({ indicator }) => indicator)).toEqual(['mat-do']);
  });

  it('reads a series as the known indicator that a person says it is', async () => {
    const text = 'indicator,area,period,value\nElectronic government,VNM,2024,0.77\n';
    const found = await reading(text, { series: { 'Electronic government': indicatorId('egdi') } });
    expect(figures(found)).toEqual(['egdi VNM 2024 0.77']);
    expect(found.series.map(({ id, isKnown }) => [id, isKnown])).toEqual([['egdi', true]]);
  });

  it('reads an area as the one that a person says it is, and counts the rows of those nobody knows', async () => {
    const text = 'indicator,area,period,value\negdi,Thailnd,2024,0.8\negdi,Nowhere,2024,0.7\negdi,Nowhere,2022,0.7\n';
    const found = await reading(text);
    expect(found.unknownAreas).toEqual([
      { text: 'Thailnd', rows: 1, suggestion: 'THA', isNear: true },
      { text: 'Nowhere', rows: 2, suggestion: null, isNear: false },
    ]);
    const answered = await reading(text, { areas: { Thailnd: area('THA') } });
    expect(figures(answered)).toEqual(['egdi THA 2024 0.8']);
    expect(answered.unknownAreas.map(({ text: name }) => name)).toEqual(['Nowhere']);
  });

  it('A10 counts a missing cell missing before anything else is looked at', async () => {
    const found = await tidy('egdi,VNM,2021,..', 'egdi,THA,2024,0.8');
    expect(found.counts).toEqual(counts(2, 1, 1, 0));
    expect(told(found).filter(([code]) => code !== 'country-count')).toEqual([]);
  });

  it('keeps figures of a new series in another unit apart', async () => {
    const rows = [
      'a,VNM,2023,5,%',
      'a,VNM,2024,6,person',
      'b,VNM,2024,7,person',
      'a,VNM,2022,4,%',
      'a,VNM,2021,3,Person',
    ];
    const found = await reading(['indicator,area,period,value,unit', ...rows, ''].join('\n'));
    expect(told(found)).toEqual([]);
    expect(found.series.map(({ name, unit, count }) => [name, unit, count])).toEqual([
      ['a', '%', 2],
      ['a (Person)', 'Person', 2],
      ['b', 'person', 1],
    ]);
    expect(new Set(found.series.map(({ id }) => id)).size).toBe(3);
  });

  it('A5 says which lines above the header it passed over, and which rows are remarks', async () => {
    const found = await reading(
      [
        'A title',
        '',
        'Unit: index, 0 to 1',
        'indicator,area,period,value',
        'egdi,VNM,2024,0.7',
        'Source: made up',
      ].join('\n'),
    );
    expect(found.counts).toEqual(counts(1, 1, 0, 0));
    expect(told(found).filter(([code]) => code !== 'country-count')).toEqual([
      ['rows-skipped', 1, '', 'A title', ''],
      ['rows-skipped', 3, '', 'Unit: index · 0 to 1', ''],
      ['remark-row', 6, '', 'Source: made up', ''],
    ]);
  });

  it('keeps the flag behind a value as a note, and the value', async () => {
    const found = await reading(
      'indicator;area;period;value\na;VNM;2022;12,5 p\na;VNM;2023;: z\na;VNM;2024;12,75(b)\n',
    );
    expect(found.counts).toEqual(counts(3, 2, 1, 0));
    expect(allObservations(found).map((o) => [o.value, o.note.en])).toEqual([
      [12.5, 'provisional'],
      [12.75, 'break in the series'],
    ]);
  });

  it('reads a whole edition in the layout of the UN, six values a country', async () => {
    const found = await reading(fixture('invented-egovkb-2026.csv'));
    expect(found.layout).toBe('un-egovkb');
    expect(found.rows).toBe(193);
    expect(found.counts).toEqual(counts(1158, 1158, 0, 0));
    expect(told(found)).toEqual([]);
    expect(figures(found)).toContain('egdi VNM 2026 0.78937');
    expect(allObservations(found).find((o) => o.indicator === 'egdi-rank' && o.area === 'VNM')).toEqual({
      indicator: 'egdi-rank',
      area: 'VNM',
      period: '2026',
      value: 69,
      source: {
        name: 'United Nations, E-Government Survey (UN DESA)',
        url: 'https://publicadministration.un.org/egovkb',
        published: '',
      },
      confidence: 'high',
      preferred: true,
      disputed: false,
      note: { en: '', vi: '' },
      row: 191,
    });
  });

  it.each(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1258'])(
    'A2 reads the same rows from %s',
    async (encoding) => {
      const found = await reading(fixture(`encoding-${encoding}.csv`));
      const said = allObservations(found).map((o) => [o.area, o.value, o.note.en, o.row]);
      expect(said).toEqual([
        ['CIV', 0.55868, 'é', 3],
        ['TUR', 0.89131, 'ü', 4],
        ['VNM', 0.77092, 'a', 2],
      ]);
    },
  );

  it.each(['semicolon-decimal-comma.csv', 'sep-line.csv', 'cr-line-ends.csv'])(
    'A4 reads %s with its decimal commas',
    async (file) => {
      const found = await reading(fixture(file));
      expect(figures(found)).toEqual(['egdi THA 2024 0.83509', 'egdi VNM 2024 0.77092', 'egdi-rank LAO 2024 152']);
      expect(allObservations(found)[0]?.row).toBe(file === 'sep-line.csv' ? 4 : 3);
    },
  );

  it('A71 keeps markup, delimiters and line ends in cells as text, and the line count with them', async () => {
    const found = await reading(fixture('quoted-cells.csv'));
    const [thailand, vietNam] = allObservations(found);
    expect(vietNam?.source.name).toBe('Survey, "E-Government"\n2024');
    expect(vietNam?.note.vi).toBe('one, two; three');
    expect(thailand?.note.en).toBe('<b onclick="x()">bold</b>');
    expect(thailand?.row).toBe(4);
    expect(told(found).filter(([code]) => code === 'unknown-area')).toEqual([
      ['unknown-area', 5, 'area', 'Nowhere', ''],
    ]);
  });

  it('reads our own template, filled in', async () => {
    const found = await reading(fixture('template-observations.csv'));
    expect(found.counts).toEqual(counts(3, 2, 1, 0));
    expect(figures(found)).toEqual(['digital-economy-share-gdp-gso VNM 2026 14.5', 'ops-use-share VN-HN 2026-Q3 61.2']);
  });

  it('A10 rejects an unknown country with all its values, under one message, and the edition with it', async () => {
    const found = await reading(fixture('bad-unknown-country.csv'));
    expect(found.counts).toEqual(counts(12, 0, 0, 12));
    expect(told(found).slice(0, 2)).toEqual([
      ['unknown-area', 3, 'Country Name', 'Atlantis', ''],
      ['edition-incomplete', 0, '', '2024', '6'],
    ]);
  });

  it('B2 leaves out an edition that contradicts itself: a country twice with two values', async () => {
    const [head = '', ...rows] = new TextDecoder().decode(fixture('invented-egovkb-2026.csv')).trim().split('\n');
    const twice = [...rows, (rows[0] ?? '').replace('0.20856', '0.30856')];
    const found = await reading(bytesOf([head, ...twice, ''].join('\n')));
    expect(found.counts.accepted).toBe(0);
    const codes = told(found).map(([code]) => code);
    expect(codes).toContain('figures-differ');
    expect(codes).toContain('edition-incomplete');
  });

  it('A10 rejects a year without a survey', async () => {
    const found = await reading(fixture('bad-year-2021.csv'));
    expect(found.counts).toEqual(counts(6, 0, 0, 6));
    expect(found.blocks).toEqual([]);
    expect(told(found)).toEqual(Array.from({ length: 6 }, () => ['not-an-edition', 2, 'Survey Year', '2021', '']));
  });

  it('A10 rejects 7.7 for 0.77 as a slip of the pen, and keeps 1.422, which is real', async () => {
    const slip = await reading(fixture('bad-score-7.7.csv'));
    expect(slip.counts).toEqual(counts(6, 0, 0, 6));
    expect(told(slip)[0]).toEqual(['out-of-bounds', 2, 'E-Government Index', '7.7092', '0 – 1']);
    const real = await reading(fixture('odd-hci-1.422.csv'));
    expect(real.counts).toEqual(counts(6, 6, 0, 0));
    expect(figures(real)).toContain('hci FSM 2003 1.422');
    expect(told(real)).toContainEqual(['outside-unit-interval', 2, 'HCI', '1.422', 'FSM']);
  });

  it('A10 keeps one of two equal values, and neither of two that contradict each other', async () => {
    const found = await reading(fixture('bad-duplicates.csv'));
    expect(found.counts).toEqual(counts(5, 2, 0, 3));
    expect(figures(found)).toEqual(['egdi LAO 2024 0.4', 'egdi VNM 2024 0.77092']);
    const duplicates = told(found).filter(([code]) => code === 'duplicate' || code === 'figures-differ');
    expect(duplicates.sort(([, a], [, b]) => Number(a) - Number(b))).toEqual([
      ['figures-differ', 3, 'value', '0.83509', '5'],
      ['duplicate', 4, 'value', '0.77092', '2'],
      ['figures-differ', 5, 'value', '0.9', '3'],
    ]);
  });

  it('A10 says line, column, found and why of every value it rejects', async () => {
    const found = await tidy(
      'egdi,VNM,2024,0.7',
      'egdi,Atlantis,2024,0.7',
      'egdi,VNM,soon,0.7',
      '',
      'egdi,THA,2024,many',
      'egdi-rank,THA,2024,1.5',
      'egdi,THA,2024',
      'egdi,THA,2024,0.8,0.9',
      'egdi,THA,2024-03,0.8',
    );
    expect(found.counts).toEqual(counts(8, 1, 0, 7));
    expect(told(found).slice(0, 7)).toEqual([
      ['unknown-area', 3, 'area', 'Atlantis', ''],
      ['bad-period', 4, 'period', 'soon', '2024, 2024-Q1, 2024-03'],
      ['bad-number', 6, 'value', 'many', 'text'],
      ['out-of-bounds', 7, 'value', '1.5', '1, 2, 3 …'],
      ['too-few-cells', 8, '', '3', '4'],
      ['too-many-cells', 9, '', '5', '4'],
      ['not-an-edition', 10, 'period', '2024-03', ''],
    ]);
  });

  it('A10 takes blanks and dots for missing, never for zero', async () => {
    const found = await tidy('egdi,VNM,2024,..', 'egdi,THA,2024,', 'egdi,LAO,2024,n/a', 'egdi,SGP,2024,0.9');
    expect(found.counts).toEqual(counts(4, 1, 3, 0));
  });

  it('A7 reads rank 90.0 as 90', async () => {
    expect(figures(await tidy('egdi-rank,VNM,2024,90.0'))).toEqual(['egdi-rank VNM 2024 90']);
  });

  it('A4 lets a header or a row end with a delimiter too many', async () => {
    const row = 'egdi,VNM,2024,0.7';
    for (const text of [`indicator,area,period,value,\n${row}\n`, `indicator,area,period,value\n${row},\n`])
      expect(figures(await reading(text))).toEqual(['egdi VNM 2024 0.7']);
  });

  it('passes over a last column without a name, filled or not', async () => {
    const found = await reading('indicator,area,period,value,\negdi,VNM,2024,0.7,checked\negdi,THA,2024,0.8\n');
    expect(figures(found)).toEqual(['egdi THA 2024 0.8', 'egdi VNM 2024 0.7']);
  });

  it('A10 does not take the lost end of a cut row for a missing value', async () => {
    const header = 'Survey Year,Country Name,E-Government Rank,E-Government Index,Online Service Index';
    const found = await reading(`${header}\n2024,Viet Nam,71,0.77092,0.70811\n2024,Thailand,52,0.8`);
    expect(found.counts).toEqual(counts(6, 0, 0, 6));
    expect(told(found)[0]).toEqual(['too-few-cells', 3, '', '4', '5']);
  });

  it.each([
    ['bad-empty.csv', 'empty-file', 0, '', ''],
    ['bad-blank.csv', 'empty-file', 0, '', ''],
    ['bad-pdf.csv', 'is-pdf', 0, '', ''],
    ['bad-zip.csv', 'is-zip', 0, '', ''],
    ['bad-html.csv', 'is-html', 0, '', ''],
    ['bad-one-column.csv', 'one-column', 0, 'Country\nViet Nam\nThailand', ''],
    [
      'bad-wrong-columns.csv',
      'wrong-columns',
      0,
      'Survey Year, Country Name, Colour',
      'E-Government Rank, E-Government Index',
    ],
    ['bad-header-only.csv', 'no-rows', 0, '', ''],
    ['bad-unclosed-quote.csv', 'unreadable', 2, '2: "…', ''],
  ])('A10 refuses %s as %s, whole', async (file, code, line, found, expected) => {
    const result = await read(fixture(file));
    expect(result).toEqual({ ok: false, error: { code, severity: 'fatal', line, column: '', found, expected } });
  });
});

describe('properties', () => {
  // Cells that are right, that are missing and that are wrong in every way the validator knows.
  const series = fc.constantFrom('egdi', 'egdi-rank', 'hci', 'osi', 'ops-use-share', 'no-such', '');
  const place = fc.constantFrom('VNM', 'Viet Nam', 'THA', 'LAO', 'ha noi', 'Nowhere', '');
  const period = fc.constantFrom('2024', '2022', '2003', '2021', '2024-Q1', 'soon', '');
  const value = fc.constantFrom('0', '0.5', '0.7', '1.2', '7.7', '71', '', '..', 'many', '<b>1</b>');
  const more = fc.constantFrom('', '', '', 'A', 'B');
  const row = fc.oneof(
    { weight: 9, arbitrary: fc.tuple(series, place, period, value, more).map((cells) => cells.join(',')) },
    fc.array(value, { maxLength: 7 }).map((cells) => cells.join(',')),
  );
  const header = 'indicator,area,period,value,source';
  const file = (rows: readonly string[]) => [header, ...rows, ''].join('\n');
  const readAll = async (text: string): Promise<Reading | null> => {
    const result = await read(text);
    if (result.ok) return result.value.reading;
    expect(['no-rows', 'unknown-layout']).toContain(result.error.code);
    return null;
  };

  const remarks = (found: Reading): number => issuesIn(found.issues).filter(({ code }) => code === 'remark-row').length;

  it('A10 read = accepted + missing + rejected, and read = the lines that are not blank, remarks apart, which are told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
        const found = await readAll(file(rows));
        const lines = rows.filter((text) => /[^,]/.test(text)).length;
        if (!found) {
          // Nothing but blank rows and remarks: no file of data.
          expect(rows.every((text) => text.split(',').filter(Boolean).length < 2)).toBe(true);
          return;
        }
        const { read: all, accepted, missing, rejected } = found.counts;
        expect(all + remarks(found)).toBe(lines);
        expect(accepted + missing + rejected).toBe(all);
        expect(accepted).toBe(allObservations(found).length);
        expect(issuesIn(found.issues).filter((issue) => issue.severity === 'rejected')).toHaveLength(rejected);
        for (const issue of issuesIn(found.issues).filter((each) => each.severity === 'rejected'))
          expect(rows[issue.line - 2], JSON.stringify(issue)).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });

  it('A10 so it is in the wide layout, where a row holds six values', async () => {
    const wide = fc.tuple(period, place, value, value, value, value, value, value).map((cells) => cells.join(','));
    const names = 'year,country,rank,egdi,osi,tii,hci,epi';
    await fc.assert(
      fc.asyncProperty(fc.array(wide, { minLength: 1, maxLength: 30 }), async (rows) => {
        const found = await readAll([names, ...rows, ''].join('\n'));
        const lines = rows.filter((text) => /[^,]/.test(text)).length;
        if (!found) {
          // Nothing but blank rows and remarks: no file of data.
          expect(rows.every((text) => text.split(',').filter(Boolean).length < 2)).toBe(true);
          return;
        }
        const { read: all, accepted, missing, rejected } = found.counts;
        expect(all).toBe(6 * (lines - remarks(found)));
        expect(accepted + missing + rejected).toBe(all);
        expect(accepted).toBe(allObservations(found).length);
      }),
      { numRuns: 100 },
    );
  });

  it('the order of the rows does not matter', async () => {
    const shuffled = fc
      .array(row, { minLength: 2, maxLength: 25 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, others]) => {
        const [one, other] = [await readAll(file(rows)), await readAll(file(others))];
        if (!one || !other) {
          expect(one).toEqual(other);
          return;
        }
        expect(other.counts).toEqual(one.counts);
        expect(figures(other)).toEqual(figures(one));
      }),
      { numRuns: 100 },
    );
  });

  it('a cell of any text is read as text, wherever it stands', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (name, note) => {
        // A file with control characters is refused as no text.
        // eslint-disable-next-line no-control-regex
        fc.pre(!/[\u0000-\u0008\u000e-\u001f]/.test(name + note));
        const text = `${header},note\negdi,VNM,2024,0.7,${quoted(name)},${quoted(note)}\n`;
        const found = allObservations((await readAll(text)) ?? { blocks: [] });
        const tidied = (cell: string) => cell.replace(/\r\n?/g, '\n').trim().normalize('NFC');
        expect(found.map((o) => [o.source.name, o.note.en])).toEqual([[tidied(name), tidied(note)]]);
      }),
      { numRuns: 100 },
    );
  });
});
