import { describe, expect, it } from 'vitest';
import { areOtherUnits } from '../../../src/ingest/cell/sameUnit.ts';
import { isProjection, statusNote } from '../../../src/ingest/cell/statusNote.ts';
import { NO_CHOICES, type Choices, type RememberedShape } from '../../../src/ingest/rows/choices.ts';
import { readFiles } from '../../../src/ingest/importer.ts';
import { errand, figures, fixture, incoming, read, readBuiltIn, reading, sure, told } from './reading.ts';

// What was once read otherwise than it stands, without a word.
const fixed = (part: Partial<Record<'area' | 'period' | 'series', string>>) => ({
  area: null,
  period: null,
  series: null,
  ...part,
});

/** The mapping that is guessed, with what it asks for. */
async function withFixed(text: string, part: Parameters<typeof fixed>[0]): Promise<Partial<Choices>> {
  const { inspection } = sure(await read(text));
  if (inspection.mapping.table !== 'observations') throw new Error(inspection.mapping.table);
  return { mapping: { ...inspection.mapping, fixed: fixed(part) as never } };
}

describe('plans', () => {
  it('of the index of provinces are targets, wherever their column stands', async () => {
    const found = await reading(
      'Tỉnh,Kế hoạch DTI 2024,DTI 2024,Xếp hạng DTI 2024\nHà Nội,0.80,0.71,2\nĐà Nẵng,0.85,0.79,1\nCần Thơ,0.60,0.55,3\n',
    );
    expect(found.targets.map(({ year, value }) => [year, value])).toEqual([
      [2024, 0.8],
      [2024, 0.85],
      [2024, 0.6],
    ]);
    expect(figures(found)).toContain('dti-provincial-score VN-HN 2024 0.71');
  });

  it('that stand twice count once, and of two that differ neither', async () => {
    const text =
      'Chỉ tiêu,Năm,Kế hoạch,Thực hiện\nTỷ lệ số hóa,2024,60,61\nTỷ lệ số hóa,2025,70,\nTỷ lệ số hóa,2025,75,\nTỷ lệ mới,2025,5,\nTỷ lệ mới,2025,5,\n';
    const found = await reading(text, await withFixed(text, { area: 'VNM' }));
    expect(found.targets.map(({ year, value }) => [year, value])).toEqual([
      [2024, 60],
      [2025, 5],
    ]);
    expect(
      told(found)
        .map(([code]) => code)
        .sort(),
    ).toEqual(['duplicate', 'figures-differ', 'figures-differ']);
    expect(found.counts).toMatchObject({ accepted: 3, rejected: 3 });
  });

  it('beside months are targets of their year, and no figure among the months', async () => {
    const months = 'Chỉ tiêu,Đơn vị,Kế hoạch năm,Tháng 1,Tháng 2\nTỷ lệ số hóa,%,80,40.5,43\nTỷ lệ ký số,%,70,51,\n';
    const found = await reading(months, await withFixed(months, { area: 'VN-DN-2025', period: '2026' }));
    expect(found.targets.map(({ year, value }) => [year, value])).toEqual([
      [2026, 80],
      [2026, 70],
    ]);
    expect(
      figures(found)
        .map((figure) => figure.split(' ').slice(-2).join(' '))
        .toSorted(),
    ).toEqual(['2026-01 40.5', '2026-01 51', '2026-02 43']);
  });

  it('of a quarter are no targets of a year', async () => {
    const text = 'Chỉ tiêu,Quý,Kế hoạch,Thực hiện\nTỷ lệ số hóa,2024-Q1,60,61\nTỷ lệ số hóa,2024-Q2,62,63\n';
    const found = await reading(text, await withFixed(text, { area: 'VNM' }));
    expect(found.targets).toEqual([]);
    expect(told(found).map(([code, , , what]) => [code, what])).toEqual([
      ['bad-period', '2024-Q1'],
      ['bad-period', '2024-Q2'],
    ]);
  });

  it('are not seen in a word that stands alone', async () => {
    const { series, targets } = await reading(
      'country,year,Goal difference,Result\nViet Nam,2020,5,2\nThailand,2020,7,3\n',
    );
    expect(series.map(({ name }) => name)).toEqual(['Goal difference', 'Result']);
    expect(targets).toEqual([]);
    const { inspection } = sure(await read('country,Target population 2019\nViet Nam,96\nThailand,69\n'));
    expect(inspection.mapping).toMatchObject({ columns: [{ role: 'area' }, { series: 'Target population 2019' }] });
    expect(JSON.stringify(inspection.mapping)).not.toContain('"figure"');
  });
});

describe('units', () => {
  it.each([
    ['Share (%)', '5‰'],
    ['Price (€)', '£5'],
  ])('of %s are not those of %s', async (header, cell) => {
    const found = await reading(`country,year,${header}\nViet Nam,2020,4\nThailand,2020,${cell}\nLaos,2020,6\n`);
    expect(told(found).map(([code, , , what, why]) => [code, what, why])).toContainEqual(['bad-number', cell, 'unit']);
  });

  it('of nghìn tỷ are trillions, and a rate is no billion', () => {
    expect(areOtherUnits('nghìn tỷ đồng', 'nghìn đồng')).toBe(true);
    expect(areOtherUnits('nghìn tỷ đồng', 'trillion dong')).toBe(false);
    expect(areOtherUnits('Tỷ lệ %', '%')).toBe(false);
  });

  it('that come and go in a column are told of', async () => {
    const found = await reading('country,year,People\nViet Nam,2020,98.2M\nThailand,2020,980000\nLaos,2020,0\n');
    expect(told(found)).toContainEqual(['factors-differ', 2, 'People', '98.2M', 'M']);
    const zero = await reading('country,year,People\nViet Nam,2020,98.2M\nThailand,2020,69M\nLaos,2020,0\n');
    expect(told(zero)).toEqual([]);
  });
});

describe('what lies ahead', () => {
  it('is said by a flag, not by a sentence with its letter', () => {
    for (const text of ['Excludes forecast', 'see note f below'])
      expect([text, isProjection(text), statusNote(text).en]).toEqual([text, false, text]);
    for (const text of ['f', 'p f', 'Forecast value', 'dự báo'])
      expect([text, isProjection(text)]).toEqual([text, true]);
  });
});

describe('a file of a shape that was mapped by hand', () => {
  it('is read from its own header on', async () => {
    const { registry } = await readBuiltIn();
    const body = 'ten_goi;moc;noi_dung;so_1\nHà Nội;2023;dich-vu;40,5\nHuế;2023;dich-vu;41,5\n';
    const before = `Báo cáo năm\n\n${body}`;
    const { inspection } = sure(await read(before));
    if (inspection.mapping.table !== 'observations') throw new Error(inspection.mapping.table);
    const columns = inspection.mapping.columns.map((role, at) =>
      at === 0
        ? { role: 'area' as const }
        : at === 1
          ? { role: 'period' as const }
          : at === 2
            ? { role: 'indicator' as const, isUnit: false }
            : { role: 'value' as const, series: null, area: null, period: null },
    );
    const shape: RememberedShape = {
      shape: inspection.shape,
      mapping: { ...inspection.mapping, columns, fixed: fixed({}) as never },
      areas: {},
      series: {},
    };
    const again = await readFiles(errand([incoming('a.csv', body)], registry, [NO_CHOICES], [shape]));
    if (!again.ok) throw new Error(again.error.issue.code);
    expect(again.value.files[0]?.reading.counts.read).toBe(2);
  });
});

describe('the preview', () => {
  it('shows Buddhist years as the import takes them', async () => {
    const { inspection } = sure(await read(fixture('cases/26b-buddhist-year.csv')));
    const shown = inspection.preview.flatMap(({ cells }) =>
      cells.flatMap(({ reading: cell }) => (cell.kind === 'period' ? [cell.period] : [])),
    );
    expect(shown).toContain('2024');
    expect(shown).not.toContain(null);
  });
});

describe('the decimal mark of a column', () => {
  const rows = (...later: string[]): string =>
    [
      'indicator;area;period;value',
      ...Array.from({ length: 20_001 }, (_, at) => `made-up-${String(at)};VNM;2024;${String(at)}`),
      ...later.map((value, at) => `digital-tech-firms;VNM;${String(2020 + at)};${value}`),
      '',
    ].join('\n');
  const firms = (found: Awaited<ReturnType<typeof reading>>): readonly string[] =>
    figures(found).filter((figure) => figure.startsWith('digital-tech-firms'));

  it('is asked about where the first cell that has one stands late', async () => {
    const found = await reading(rows('12,345'));
    expect(found.ambiguous).toEqual([{ column: 'value', example: '12,345' }]);
  });

  it('is that of the whole file', async () => {
    for (const later of [
      ['12,345', '0,5'],
      ['0,5', '12,345'],
    ]) {
      const found = await reading(rows(...later));
      expect([found.ambiguous, told(found)]).toEqual([[], []]);
      expect(firms(found).map((figure) => figure.split(' ').at(-1))).toEqual(
        later.map((text) => String(Number(text.replace(',', '.')))),
      );
    }
  });

  it('is told of where late cells contradict the first', async () => {
    const found = await reading(rows('0.5', '0,5'));
    expect(told(found).map(([code]) => code)).toEqual(['bad-number', 'mixed-numbers']);
  });
});

describe('numbers that mean "missing"', () => {
  it('are asked about one by one where a survey has several of them', async () => {
    const rows = [4, 5, 6, -8, -9, -9].map((value, at) => `Viet Nam,${String(2010 + at)},${String(value)}`);
    const text = ['country,year,Trust in offices', ...rows, ''].join('\n');
    const { questions } = await reading(text);
    expect(questions.map((one) => one.kind === 'sentinel' && [one.value, one.count, one.least, one.most])).toEqual([
      [-9, 2, 4, 6],
      [-8, 1, 4, 6],
    ]);
    const answers = Object.fromEntries(questions.map(({ id }) => [id, 'missing']));
    expect((await reading(text, { answers })).counts).toEqual({ read: 6, accepted: 3, missing: 3, rejected: 0 });
  });

  it('are zeros between figures that are steady and far from it, asked about once', async () => {
    const rows = (...values: readonly number[][]): string =>
      [
        'country,year,Index of trust',
        ...['Viet Nam', 'Thailand'].flatMap((name, at) =>
          (values[at] ?? []).map((value, year) => `${name},${String(2015 + year)},${value.toFixed(1)}`),
        ),
        '',
      ].join('\n');
    const asked = async (text: string): Promise<readonly unknown[]> =>
      (await reading(text)).questions.map((one) => one.kind === 'sentinel' && [one.value, one.count]);
    expect(await asked(rows([3.1, 0, 3.3, 3.2], [5.2, 5.1, 0, 5]))).toEqual([[0, 2]]);
    // Growth, and what begins at nothing.
    expect(await asked(rows([3.1, 0, 1.3, 0.2], [5.2, 5.1, 2, 5]))).toEqual([]);
    expect(await asked(rows([0, 0.4, 1.3, 6.2], [0, 5.1, 12, 25]))).toEqual([]);
    expect(await asked(rows([2, 0, 3, 2], [3, 2, 0, 2]))).toEqual([]);
  });
});
