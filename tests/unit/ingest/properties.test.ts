import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { issuesIn } from '../../../src/domain/issue.ts';
import type { Registry } from '../../../src/domain/registry.ts';
import type { Choices } from '../../../src/ingest/rows/choices.ts';
import { readFiles } from '../../../src/ingest/importer.ts';
import type { ReadFile } from '../../../src/ingest/rows/reading.ts';
import { review, type Stored } from '../../../src/ingest/review.ts';
import { allObservations, allRead, bytesOf, errand, figures, fixture, incoming, readBuiltIn, told } from './reading.ts';
import { runs } from '../runs.ts';

// Whole files are read hundreds of times: on a busy machine that takes longer than a test may by default.
vi.setConfig({ testTimeout: 120_000 });

/** What a file says, in the order of the text; lines apart. */
const said = ({ reading }: ReadFile): readonly string[] =>
  allObservations(reading)
    .map((o) => JSON.stringify({ ...o, row: 0 }))
    .sort();

async function readOne(text: string | Uint8Array, choices: Partial<Choices> = {}): Promise<ReadFile | null> {
  const { registry } = await readBuiltIn();
  const result = await readFiles(errand([incoming('a.csv', text)], registry, [choices]));
  if (!result.ok) return null;
  const { files, asked } = result.value;
  expect(files.length === 0, 'asked or read').toBe(asked.length > 0);
  return files[0] ?? null;
}

/** That nothing of a file went missing, and every issue stands somewhere in it. */
function expectWhole({ reading, facts }: ReadFile, text = ''): void {
  const { read, accepted, missing, rejected } = reading.counts;
  expect(read, text).toBe(accepted + missing + rejected);
  expect(facts.counts, text).toEqual(reading.counts);
  const rows = Object.values(reading.tables).flat().length;
  expect(accepted, text).toBe(reading.blocks.reduce((sum, { count }) => sum + count, 0) + rows);
  expect(issuesIn(reading.issues).length, text).toBe(reading.issues.count);
  for (const block of reading.blocks) expect(block.value.every(Number.isFinite), text).toBe(true);
}

const SERIES = ['egdi', 'egdi-rank', 'osi', 'made-up', 'Tỷ lệ', 'constructor', ''];
const PLACES = ['VNM', 'Viet Nam', 'Việt Nam', 'THA', 'ha noi', 'Đắk Lắk', 'toString', 'Nowhere', ''];
const PERIODS = ['2024', '2022', '2021', 'Q1 2024', 'Quý I/2024', '2024-03', 'soon', ''];
const VALUES = ['0', '0.5', '0,5', '1.234', '1,234.5', '71', '7.7', '12.5 p', ': z', '', '..', 'many', '-'];
const STATUS = ['', 'A', 'p', 'constructor', 'x'];
const row = fc.tuple(
  fc.constantFrom(...SERIES),
  fc.constantFrom(...PLACES),
  fc.constantFrom(...PERIODS),
  fc.constantFrom(...VALUES),
  fc.constantFrom('', '', 'A', 'B'),
  fc.constantFrom(...STATUS),
);
const header = 'indicator;area;period;value;source;status';
const fileOf = (rows: readonly (readonly string[])[]): string =>
  [header, ...rows.map((cells) => cells.join(';')), ''].join('\n');

describe('any bytes', () => {
  it('A10 are refused, asked about or read whole: never thrown at the caller, never half read', async () => {
    const snippets = [
      'indicator,area,period,value\n',
      'egdi,VNM,2024,0.7\n',
      'Survey Year,Country Name,E-Government Rank,E-Government Index\n',
      '2024,Viet Nam,71,0.77\n',
      'Country,2019,2020\nVNM,1,2\n',
      'Entity,Code,Year,Rate\n',
      'area,kind,name_en,name_vi\nVNM,country,a,b\n',
      'constructor,__proto__,toString\n',
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '\ufeff',
      'sep=;\n',
      'Việt Nam',
      '0,5',
      '..',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...snippets), fc.string({ maxLength: 6 })), { maxLength: 12 });
    const anyBytes = fc.oneof(
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
      { weight: 4, arbitrary: text.map((parts) => bytesOf(parts.join(''))) },
      {
        weight: 1,
        arbitrary: text.map((parts) => new Uint8Array(Buffer.from(`\ufeff${parts.join('')}`, 'utf16le'))),
      },
    );
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const file = await readOne(bytes);
        if (file) expectWhole(file);
      }),
      { numRuns: runs(300) },
    );
  });

  it('A10 so are those of a real table in which some were changed, lost or doubled', async () => {
    const whole = bytesOf(
      new TextDecoder().decode(fixture('invented-egovkb-2026.csv')).split('\n').slice(0, 12).join('\n'),
    );
    const edits = fc.array(
      fc.record({ at: fc.nat(whole.length - 1), lost: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (drawn) => {
        let bytes = [...whole];
        for (const { at, lost, put } of drawn) bytes = [...bytes.slice(0, at), ...put, ...bytes.slice(at + lost)];
        const file = await readOne(Uint8Array.from(bytes));
        if (file) expectWhole(file);
      }),
      { numRuns: 100 },
    );
  });

  it('A10 rows of any cells are read whole, whatever a person decided of them', async () => {
    const choices = fc.record({
      marks: fc.constantFrom<Choices['marks']>({}, { value: ',' }, { value: '.' }),
      isWhole: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), choices, async (rows, decided) => {
        const file = await readOne(fileOf(rows), decided);
        const filled = rows.filter((cells) => cells.some((text) => text !== ''));
        if (!file) {
          // Nothing but blank rows and remarks: no file of data.
          expect(filled.every((cells) => cells.filter((text) => text !== '').length < 2)).toBe(true);
          return;
        }
        expectWhole(file);
        const remarks = told(file.reading).filter(([code]) => code === 'remark-row').length;
        expect(file.reading.counts.read + remarks).toBe(filled.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the order of rows', () => {
  it('does not matter: the same values, lines apart, and the same counts', async () => {
    const shuffled = fc
      .array(row, { minLength: 2, maxLength: 25 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, others]) => {
        const [one, other] = [await readOne(fileOf(rows)), await readOne(fileOf(others))];
        expect(other === null).toBe(one === null);
        if (!one || !other) return;
        expect(other.reading.counts).toEqual(one.reading.counts);
        expect(said(other)).toEqual(said(one));
        const byId = ({ reading }: ReadFile) => reading.series.map(({ id, count }) => `${id} ${String(count)}`).sort();
        expect(byId(other)).toEqual(byId(one));
        const unknown = ({ reading }: ReadFile) =>
          reading.unknownAreas.map(({ text, rows: n }) => `${text} ${String(n)}`).sort();
        expect(unknown(other)).toEqual(unknown(one));
      }),
      { numRuns: runs(100) },
    );
  });

  it('does not matter to the blocks: the same rows in the same order, whatever the order of arrival', async () => {
    const cells = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('made-up', 'other'),
        fc.constantFrom('VNM', 'THA', 'LAO', 'VN-HN'),
        fc.integer({ min: 2000, max: 2020 }),
      ),
      { selector: (key) => key.join(' '), minLength: 2, maxLength: 30 },
    );
    const shuffled = cells.chain((keys) =>
      fc.tuple(fc.constant(keys), fc.shuffledSubarray(keys, { minLength: keys.length })),
    );
    const text = (keys: readonly (readonly [string, string, number])[]) =>
      ['indicator,area,period,value', ...keys.map((key) => `${key.join(',')},${String(key[2] % 7)}.5`), ''].join('\n');
    await fc.assert(
      fc.asyncProperty(shuffled, async ([keys, others]) => {
        const rowsOf = async (list: typeof keys) =>
          [...((await readOne(text(list)))?.reading.blocks ?? [])]
            .sort((a, b) => (a.indicator < b.indicator ? -1 : 1))
            .map((block) => allObservations({ blocks: [block] }).map((o) => ({ ...o, row: 0 })));
        expect(await rowsOf(others)).toEqual(await rowsOf(keys));
      }),
      { numRuns: 40 },
    );
  });
});

/** A table of areas x years of one indicator, every cell filled, missing or empty. */
const table = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('VNM', 'THA', 'LAO', 'SGP', 'MYS', 'KHM'), { minLength: 2, maxLength: 6 }),
    fc.uniqueArray(fc.integer({ min: 1990, max: 2025 }), { minLength: 2, maxLength: 6 }),
    fc.infiniteStream(
      fc.oneof(
        fc.integer({ min: 0, max: 10_000 }).map((n) => String(n / 100)),
        fc.constantFrom('', '..'),
      ),
    ),
  )
  .map(([places, years, stream]) => ({
    places,
    years,
    cells: places.map(() => years.map(() => String(stream.next().value))),
  }))
  // A column without a number is no column of values, and a row without one no row.
  .filter(({ years, cells }) => years.every((_, at) => cells.some((values) => /\d/.test(values[at] ?? ''))));

describe('wide and long', () => {
  it('A14 say the same: areas x years, years x areas, and one value a row', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ places, years, cells }) => {
        const wide = [
          ['Country', ...years.map(String)].join(','),
          ...places.map((place, at) => [place, ...(cells[at] ?? [])].join(',')),
        ];
        const across = [
          ['Year', ...places].join(','),
          ...years.map((year, at) => [String(year), ...places.map((_, place) => cells[place]?.[at] ?? '')].join(',')),
        ];
        const long = ['indicator,area,period,value'].concat(
          places.flatMap((place, at) =>
            years.map((year, n) => `made-up,${place},${String(year)},${cells[at]?.[n] ?? ''}`),
          ),
        );
        const [one, two, three] = [
          await readWide(wide.join('\n')),
          await readWide(across.join('\n')),
          await readOne(long.join('\n')),
        ];
        expect(three?.reading.counts.rejected).toBe(0);
        for (const other of [one, two]) {
          expect(figures(other?.reading ?? { blocks: [] })).toEqual(figures(three?.reading ?? { blocks: [] }));
          expect(other?.reading.counts.accepted).toBe(three?.reading.counts.accepted);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});

/** A wide table that does not say what its figures are, with the answer of a person: `made-up`. */
async function readWide(text: string): Promise<ReadFile | null> {
  const { registry } = await readBuiltIn();
  const result = await readFiles(errand([incoming('a.csv', text)], registry));
  if (!result.ok) return null;
  const mapping = (result.value.asked[0] ?? result.value.files[0])?.inspection.mapping;
  if (mapping?.table !== 'observations') return null;
  return readOne(text, { mapping: { ...mapping, fixed: { ...mapping.fixed, series: 'made-up' } } });
}

describe('the same file twice', () => {
  it('A15 is the same as once: nothing added, changed or removed', async () => {
    const built = await readBuiltIn();
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), fc.boolean(), async (rows, isWhole) => {
        const file = await readOne(fileOf(rows), { isWhole });
        if (!file) return;
        const first = review('import', [file], built).plan;
        const stored: Stored = {
          registry: { ...built.registry, ...first.tables },
          blocks: new Map([...built.blocks, ...first.blocks.map((block) => [block.indicator, block] as const)]),
        };
        const again = await readOne(fileOf(rows), { isWhole });
        const second = again && review('import', [again], stored).plan;
        expect(second?.difference).toEqual({
          added: 0,
          changed: 0,
          removed: 0,
          unchanged: file.reading.counts.accepted,
        });
        expect([second?.blocks, second?.tables]).toEqual([[], {}]);
      }),
      { numRuns: runs(100) },
    );
  });

  it('A15 two copies in one import are the same as one', async () => {
    const built = await readBuiltIn();
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
        const file = await readOne(fileOf(rows));
        if (!file) return;
        const [once, twice] = [review('import', [file], built), review('import', [file, file], built)];
        expect(twice.plan.blocks).toEqual(once.plan.blocks);
        expect(twice.contradictions).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('composed and decomposed letters', () => {
  const names = fc.constantFrom(
    'Việt Nam',
    'Hà Nội',
    'Đắk Lắk',
    'Thừa Thiên Huế',
    "Côte d'Ivoire",
    'Türkiye',
    'Nơi nào đó',
  );
  const written = fc.array(
    fc.tuple(
      fc.constantFrom('Tỷ lệ sử dụng', 'Mật độ', 'egdi'),
      names,
      fc.constantFrom('2024', 'Tháng 3/2024', 'Quý I/2024'),
      fc.constantFrom('1', '2.5', 'không có số liệu'),
      fc.constantFrom('Nguồn: Sở', 'A'),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const text = (rows: readonly (readonly string[])[]) =>
    ['Chỉ tiêu,Địa phương,Kỳ,Giá trị,Nguồn', ...rows.map((cells) => cells.join(',')), ''].join('\n');

  it('A13 agree in values, series, unknown names and issues', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (rows) => {
        const [one, other] = [await readOne(text(rows).normalize('NFC')), await readOne(text(rows).normalize('NFD'))];
        expect(other === null).toBe(one === null);
        if (!one || !other) return;
        expect(other.reading.blocks).toEqual(one.reading.blocks);
        expect(other.reading.counts).toEqual(one.reading.counts);
        expect(other.reading.series).toEqual(one.reading.series);
        expect(other.reading.unknownAreas).toEqual(one.reading.unknownAreas);
        const plain = ({ reading }: ReadFile) =>
          issuesIn(reading.issues).map((issue) => ({ ...issue, column: issue.column.normalize('NFC') }));
        expect(plain(other)).toEqual(plain(one));
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('several files', () => {
  it('are read in whatever order they are chosen', async () => {
    const built = await readBuiltIn();
    const texts = [
      'area,kind,name_en,name_vi\nXX-1,province,Neverland,Xứ lạ\n',
      'indicator,name_en,name_vi,measure,direction\nmade-up,Made up,Đặt ra,index,up\n',
      'indicator,area,period,value\nmade-up,Neverland,2024,5\nmade-up,VNM,2024,6\n',
      'indicator,area,period,value\nmade-up,Xứ lạ,2025,7\n',
    ];
    const registries: Registry[] = [];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
        const files = await allRead(
          errand(
            order.map((n) => incoming(String(n), texts[n] ?? '')),
            built.registry,
          ),
        );
        expect(files.map(({ facts, place }) => order[place] === Number(facts.name))).toEqual([true, true, true, true]);
        const { plan } = review('import', files, built);
        expect(plan.counts).toEqual({ read: 5, accepted: 5, missing: 0, rejected: 0 });
        registries.push({ ...built.registry, ...plan.tables });
        expect(figures(plan)).toEqual(['made-up VNM 2024 6', 'made-up XX-1 2024 5', 'made-up XX-1 2025 7']);
      }),
      { numRuns: 24 },
    );
    for (const registry of registries) expect(registry).toEqual(registries[0]);
  });
});
