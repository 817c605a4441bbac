import { describe, expect, it } from 'vitest';
import { toPeriod } from '../../../../src/domain/period.ts';
import { needsOf, shapeOf } from '../../../../src/ingest/rows/inspect.ts';
import type { Inspection } from '../../../../src/ingest/rows/inspection.ts';
import type { ColumnRole, ObservationMapping } from '../../../../src/ingest/sheet/layout.ts';
import { NOTHING_FIXED } from '../../../../src/ingest/sheet/layout.ts';
import { area, indicatorId, period } from '../../domain/made.ts';
import { fixture, read, sure } from '../reading.ts';

const value = (rest: Partial<Extract<ColumnRole, { role: 'value' }>> = {}): ColumnRole => ({
  role: 'value',
  series: null,
  area: null,
  period: null,
  ...rest,
});
const mapping = (
  columns: readonly ColumnRole[],
  fixed: Partial<ObservationMapping['fixed']> = {},
): ObservationMapping => ({
  table: 'observations',
  headerRow: 0,
  headers: columns.map((_, at) => `Column ${String(at)}`),
  columns,
  fixed: { ...NOTHING_FIXED, ...fixed },
  isLabelled: false,
  source: { name: '', url: '', published: '' },
  confidence: 'unstated',
});

describe('what a mapping leaves open', () => {
  const [place, time, series]: ColumnRole[] = [
    { role: 'area' },
    { role: 'period' },
    { role: 'indicator', isUnit: false },
  ] satisfies ColumnRole[] as [ColumnRole, ColumnRole, ColumnRole];

  it.each<[string, ObservationMapping, readonly string[]]>([
    ['everything', mapping([{ role: 'ignore' }]), ['value']],
    ['all but the value', mapping([value()]), ['area', 'period', 'series']],
    ['nothing, by columns', mapping([place, time, series, value()]), []],
    ['nothing, by a name', mapping([place, time, { role: 'indicatorName' }, value()]), []],
    ['nothing, by headers', mapping([value({ area: 'VNM', period: period('2024'), series: 'egdi' })]), []],
    ['nothing, by what is fixed', mapping([value()], { area: 'VNM', period: toPeriod('2024'), series: 'egdi' }), []],
    [
      'the period of one of two',
      mapping([place, value({ series: 'a', period: period('2024') }), value({ series: 'b' })]),
      ['period'],
    ],
  ])('%s', (_what, made, needs) => {
    expect(needsOf(made)).toEqual(needs);
  });

  it('is nothing in a table of the data package', () => {
    expect(needsOf({ table: 'areas', headerRow: 0, headers: [] })).toEqual([]);
  });
});

describe('the shape of a file', () => {
  it('is the same whatever the case, marks and punctuation of its headers, another for another order', () => {
    const shaped = (...headers: readonly string[]) => shapeOf({ ...mapping([]), headers });
    expect(shaped('Địa phương', 'Năm', 'Giá trị')).toBe(shaped('DIA-PHUONG', ' năm ', 'Gia tri'));
    expect(shaped('a', 'b')).not.toBe(shaped('b', 'a'));
    expect(shaped('a', '')).not.toBe(shaped('a'));
  });
});

describe('the preview', () => {
  const inspected = async (text: string | Uint8Array, choices = {}): Promise<Inspection> =>
    sure(await read(text, choices)).inspection;

  it('says of each cell of the first rows how it is read', async () => {
    const { preview } = await inspected(
      [
        'indicator;area;period;value;source;extra',
        'egdi;Hà Nội;2024;0,77;A;x',
        '',
        'no such;Nowhere;soon;..;;',
        'egdi-rank;VNM;Q1 2024;many;;',
      ].join('\n'),
    );
    expect(preview.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(preview[0]?.cells.map(({ text, reading }) => [text, reading])).toEqual([
      ['egdi', { kind: 'series', id: 'egdi', isKnown: true }],
      ['Hà Nội', { kind: 'area', id: 'VN-HN' }],
      ['2024', { kind: 'period', period: '2024' }],
      ['0,77', { kind: 'number', value: 0.77 }],
      ['A', { kind: 'text' }],
      ['x', { kind: 'ignored' }],
    ]);
    expect(preview[1]?.cells.slice(0, 4).map(({ reading }) => reading)).toEqual([
      { kind: 'series', id: 'no-such', isKnown: false },
      { kind: 'area', id: null },
      { kind: 'period', period: null },
      { kind: 'missing' },
    ]);
    expect(preview[2]?.cells[3]?.reading).toEqual({ kind: 'bad' });
  });

  it('follows what a person decides', async () => {
    const text = 'indicator;area;period;value\nMine;Somewhere;2024;1.234\nMine;VNM;2024;5\n';
    const { preview } = await inspected(text, {
      areas: { Somewhere: area('THA') },
      series: { Mine: indicatorId('egdi') },
      marks: { value: ',' },
    });
    expect(preview[0]?.cells.map(({ reading }) => reading)).toEqual([
      { kind: 'series', id: 'egdi', isKnown: true },
      { kind: 'area', id: 'THA' },
      { kind: 'period', period: '2024' },
      { kind: 'number', value: 1234 },
    ]);
  });

  it('shows a table of the package as text, and eight rows at most', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => `XX-${String(n)},province,Name,Tên`);
    const { preview } = await inspected(['area,kind,name_en,name_vi', ...rows].join('\n'));
    expect(preview).toHaveLength(8);
    expect(preview[0]?.cells).toEqual(
      ['XX-0', 'province', 'Name', 'Tên'].map((text) => ({ text, reading: { kind: 'text' } })),
    );
  });

  it('A2 tells the encoding with it, and follows another that is chosen', async () => {
    const bytes = fixture('encoding-windows-1258.csv');
    const found = await inspected(bytes);
    expect(found.format.encoding).toBe('windows-1258');
    expect(found.preview[0]?.cells[0]).toEqual({ text: 'Việt Nam', reading: { kind: 'area', id: 'VNM' } });
    const other = await inspected(bytes, { encoding: 'windows-1252' });
    expect(other.format.encoding).toBe('windows-1252');
    expect(other.preview[0]?.cells[0]?.text).not.toBe('Việt Nam');
  });

  it('reads code and label of one cell as the file is read', async () => {
    const text =
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ: Frequency,REF_AREA: Area,INDICATOR: Indicator,TIME_PERIOD: Time,OBS_VALUE: Value\n' +
      'dataflow,X:Y(1.0): Made up,I,A: Annual,VNM: Viet Nam,INTERNET: Internet use,2023,78.6\n';
    const { reading, inspection } = sure(await read(text));
    expect(inspection.layout).toBe('sdmx-csv');
    expect(reading?.counts).toEqual({ read: 1, accepted: 1, missing: 0, rejected: 0 });
    const kinds = inspection.preview[0]?.cells.map((cell) => cell.reading) ?? [];
    expect(kinds).toContainEqual({ kind: 'area', id: 'VNM' });
    expect(kinds).toContainEqual({ kind: 'number', value: 78.6 });
  });

  it('names a word that lost its letters', async () => {
    const found = await inspected('area,period,indicator,value\nB?c Ninh,2024,egdi,1\n');
    expect(found.lossy).toBe('B?c');
  });
});
