import { describe, expect, test } from 'vitest';
import { PROJECTED } from '../../../src/domain/blocks/block.ts';
import { partCode } from '../../../src/ingest/cell/readYearPart.ts';
import type { Choices } from '../../../src/ingest/rows/choices.ts';
import { review } from '../../../src/ingest/review.ts';
import {
  allObservations,
  allRead,
  errand,
  figures,
  fixture,
  incoming,
  read,
  readBuiltIn,
  reading,
  sure,
  told,
} from './reading.ts';

// Small tables of kinds that were once read wrongly without a word; tests/fixtures/README.md says which.
const file = (name: string): Uint8Array => fixture(`cases/${name}`);
const valuesOf = async (name: string, choices: Partial<Choices> = {}): Promise<readonly string[]> =>
  figures(await reading(file(name), choices)).map((text) => text.replace(/^\S+ /, ''));

/** What a person is asked before a file is read. */
async function askedOf(name: string) {
  const { inspection, reading: found } = sure(await read(file(name)));
  expect(found).toBeNull();
  if (inspection.mapping.table !== 'observations') throw new Error(inspection.mapping.table);
  return { needs: inspection.needs, mapping: inspection.mapping };
}

/** The file with the answers that it asks for. */
async function answered(name: string, fixed: Partial<Choices['mapping'] & object>['fixed'] & object) {
  const { mapping } = await askedOf(name);
  return reading(file(name), { mapping: { ...mapping, fixed: { ...mapping.fixed, ...fixed } } });
}

const FIXED = { area: null, period: null, series: null };

describe('headings that name no thing', () => {
  test('are series of their file, and suggest what a file of that shape brought before', async () => {
    const { series } = await reading(file('01a-generic-header-first.csv'));
    expect(series.map(({ id, isKnown }) => [/^(rank|score)\./.test(id), isKnown])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  test('a known name in another unit is another series', async () => {
    const { series } = await reading(file('02-known-name-other-unit.csv'));
    expect(series).toMatchObject([{ isKnown: false, name: 'Internet users', unit: '%' }]);
    expect(series[0]?.id).not.toBe('internet-users');
  });

  test('an abbreviation only suggests', async () => {
    const { series } = await reading(file('15-abbreviation-other-publisher.csv'));
    expect(series).toMatchObject([{ isKnown: false, suggestion: 'hci' }]);
  });
});

describe('flags, marks and units in cells', () => {
  test('one odd cell costs no column', async () => {
    const found = await reading(file('04a-one-odd-cell.csv'));
    expect(found.counts).toEqual({ read: 8, accepted: 8, missing: 0, rejected: 0 });
    expect(allObservations(found).find(({ value }) => value === 88)?.note.en).not.toBe('');
  });

  test.each([
    ['04b-newest-year-provisional.csv', 12],
    ['04c-glued-flags.csv', 12],
  ])('%s: the newest year is read with its flags', async (name, count) => {
    const found = await answered(name, { ...FIXED, series: 'use' });
    expect(found.counts).toEqual({ read: count, accepted: count, missing: 0, rejected: 0 });
    const notes = allObservations(found).filter(({ period }) => period === '2023');
    expect(notes.every(({ note }) => note.en.includes('provisional'))).toBe(true);
  });

  test('the unit in the cells is the column’s', async () => {
    const found = await reading(file('04d-unit-in-cell.csv'));
    expect(found.series.map(({ name, unit, count }) => [name, unit, count])).toEqual([
      ['Mobile speed', 'Mbps', 3],
      ['Fixed speed', '', 3],
    ]);
  });

  test('marks of the big offices are missing, beside real figures', async () => {
    const found = await answered('04e-missing-marks.csv', { ...FIXED, series: 'use' });
    expect(found.counts).toEqual({ read: 10, accepted: 5, missing: 5, rejected: 0 });
  });

  test('a decimal needs no zero in front', async () => {
    expect(await valuesOf('05b-leading-dot-one-column.csv')).toContain('VNM 2022 0.412');
    expect((await reading(file('05a-leading-dot-all.csv'))).counts.accepted).toBe(8);
  });

  test('suffixes are factors; ranges, bounds and guesses are rejected by name', async () => {
    const millions = await answered('28a-suffix.csv', { ...FIXED, series: 'people' });
    expect(figures(millions)).toContain('people BRN 2020 415000');
    expect(figures(millions)).toContain('people VNM 2020 68700000');
    const ranges = await reading(file('28b-ranges.csv'));
    expect(told(ranges).map(([code, , , found, why]) => [code, found, why])).toEqual([
      ['bad-number', '35-40', 'range'],
      ['bad-number', '<5', 'bound'],
      ['bad-number', '~80%', 'about'],
      ['bad-number', '≥ 20', 'bound'],
    ]);
    expect(await valuesOf('28c-indian-grouping.csv')).toContain('IND 2023 1346200');
  });
});

describe('what a column is', () => {
  test.each(['06a-eurostat-tsv-flags.tsv', '06b-eurostat-tsv-plain.tsv'])(
    '%s: the key of Eurostat is parted',
    async (name) => {
      const found = await valuesOf(name);
      expect(found).toContain('AUT 2022 71.1' + (name.startsWith('06a') ? '2' : ''));
      expect(found.some((text) => text.startsWith('VNM'))).toBe(false);
    },
  );

  test.each(['07a-unit-code-PT.csv', '07b-unit-GB.csv'])('%s: a unit is no country', async (name) => {
    const { needs, mapping } = await askedOf(name);
    expect(needs).toEqual(['area']);
    expect(mapping.columns.map(({ role }) => role)).toContain('unit');
  });

  test('what tells rows apart is part of what is measured, and a blank of it is the whole', async () => {
    expect(await valuesOf('08a-dimension-not-read.csv')).toHaveLength(4);
    const found = await reading(file('08b-dimension-late.csv'));
    expect(found.counts).toEqual({ read: 290, accepted: 290, missing: 0, rejected: 0 });
    expect(found.series.map(({ name }) => name)).toEqual([
      'Use of e-services',
      'Use of e-services · Female',
      'Use of e-services · Male',
    ]);
  });

  test('plans become targets, what was reached figures', async () => {
    const found = await answered('09-plan-actual.csv', { ...FIXED, area: 'VNM' });
    expect(found.counts).toEqual({ read: 6, accepted: 6, missing: 0, rejected: 0 });
    expect(found.targets.map(({ year, value }) => [year, value])).toEqual([
      [2024, 60],
      [2025, 80],
      [2024, 45],
      [2025, 60],
    ]);
    expect(allObservations(found).map(({ period, value }) => [period, value])).toEqual([
      ['2024', 61.2],
      ['2024', 41],
    ]);
  });

  test('months and quarters across belong to the year of the row', async () => {
    const months = await answered('10a-months-across.csv', { ...FIXED, series: 'use' });
    expect(figures(months)).toContain('use VNM 2023-01 41');
    expect(figures(months)).toHaveLength(36);
    const quarters = await answered('10b-quarters-across.csv', { ...FIXED, series: 'use' });
    expect(figures(quarters)).toContain('use THA 2023-Q4 34.4');
    expect(partCode({ kind: 'half', number: 2 })).toBe('H2');
  });

  test('a year glued to a name, and a rank beside its year', async () => {
    expect(await valuesOf('11-year-glued-to-name.csv')).toContain('VNM 2010 30.7');
    const { mapping } = await askedOf('12-rank-beside-year.csv').catch(async () => {
      const { inspection } = sure(await read(file('12-rank-beside-year.csv')));
      if (inspection.mapping.table !== 'observations') throw new Error('no mapping');
      return { mapping: inspection.mapping };
    });
    expect(mapping.columns.flatMap((role) => (role.role === 'value' ? [role.period] : []))).toEqual([
      '2018',
      '2018',
      '2020',
      '2020',
    ]);
  });

  test('scale is part of the unit, and estimates of the publisher are no observations', async () => {
    const found = await reading(file('13-weo-scale.tsv'));
    expect(found.series.map(({ unit }) => unit)).toEqual(['Billions U.S. dollars', 'Percent of total labor force']);
    const projected = found.blocks.flatMap((block) =>
      [...block.flags].map((flags, row) => [block.periods[block.period[row] ?? -1], (flags & PROJECTED) !== 0]),
    );
    expect(projected.filter(([, is]) => is).map(([period]) => period)).toContain('2030');
    expect(projected.some(([period, is]) => period === '2022' && is)).toBe(false);
  });

  test('codes, counters and the day of the record are no figures', async () => {
    for (const name of ['17a-code-columns.csv', '17b-index-columns.csv'])
      expect((await reading(file(name))).series.map(({ text }) => text)).toEqual(['eservices']);
    expect(await valuesOf('18-record-date.csv')).toContain('VNM 2020 4.68');
    const { inspection } = sure(await read(file('17a-code-columns.csv')));
    expect(inspection.mapping.table === 'observations' && inspection.mapping.unread).toMatchObject([
      { column: 2, why: 'code' },
      { column: 3, why: 'code' },
    ]);
  });

  test('merged cells mean what stands above them, and that is said', async () => {
    for (const [name, count] of [
      ['19a-merged-area.csv', 12],
      ['19b-merged-year.csv', 6],
    ] as const) {
      const found = await reading(file(name));
      expect(found.counts, name).toEqual({ read: count, accepted: count, missing: 0, rejected: 0 });
      expect(told(found).map(([code]) => code)).toEqual(['filled-down']);
    }
  });

  test('a column of which nothing is an area is none: the area is asked for', async () => {
    expect((await askedOf('20-no-area-column.csv')).needs).toEqual(['area']);
  });
});

describe('headings and preambles', () => {
  test('labels and their values above a table are not its heading', async () => {
    expect(await valuesOf('21a-narrow-preamble.csv')).toContain('VNM 2024 84.1');
    const found = await reading(file('21b-header-row-12.csv'));
    expect(found.series.map(({ unit, count }) => [unit, count])).toEqual([['%', 9]]);
  });

  test('a heading written twice counts once', async () => {
    const found = await answered('25-header-twice.csv', { ...FIXED, series: 'use' });
    expect(found.series).toHaveLength(1);
    expect(figures(found)).toContain('use VN-HN 2024 66.1');
  });

  test('“Prel.” is a remark, not another series', async () => {
    expect((await reading(file('24-prel-measure.csv'))).series.map(({ name }) => name)).toEqual(['Internet use']);
  });

  test('a first row of data is data', async () => {
    const found = await answered('33-no-header.csv', { ...FIXED, period: '2024' as never, series: 'use' });
    expect(figures(found)).toContain('use VNM 2024 61.2');
    expect(found.counts.accepted).toBe(4);
  });

  test('a list of footnotes ends a table', async () => {
    const found = await answered('31-undata-footnotes.csv', { ...FIXED, series: 'use' });
    expect(found.counts).toEqual({ read: 3, accepted: 3, missing: 0, rejected: 0 });
  });
});

describe('areas and years', () => {
  test('countries are known by their names in other languages', async () => {
    expect((await valuesOf('14-names-other-language.csv')).map((text) => text.slice(0, 3))).toEqual([
      ...['DEU', 'ESP', 'FRA', 'ITA', 'NLD'],
    ]);
  });

  test.each([
    ['22a-cp1251.csv', 'RUS 2022 86.6'],
    ['22b-cp1254.csv', 'TUR 2022 85'],
    ['22c-gbk.csv', 'VNM 2022 78.6'],
    ['22d-tis620.csv', 'THA 2023 89.5'],
  ])('%s: its code page is found', async (name, figure) => {
    expect(await valuesOf(name)).toContain(figure);
  });

  test('a garbled name is mended', async () => {
    expect(await valuesOf('23-one-garbled-name.csv')).toContain('CIV 2020 0.4457');
  });

  test('states of a country are no countries', async () => {
    const found = await reading(file('29-us-states.csv'));
    expect(found.counts.accepted).toBe(0);
    expect(found.unknownAreas.filter(({ suggestion }) => suggestion).map(({ text, isNear }) => [text, isNear])).toEqual(
      [
        ['Georgia', false],
        ['Jersey', false],
      ],
    );
  });

  test('fiscal, Buddhist and reference years are years', async () => {
    expect(await valuesOf('26a-fiscal-year.csv')).toContain('IND 2021/2022 41.2');
    expect(await valuesOf('26b-buddhist-year.csv')).toContain('THA 2024 91.3');
    // What is measured stands on the page from which the file was taken: it is asked.
    const { inspection } = sure(await read(file('26c-ref-date.csv')));
    expect(inspection.needs).toEqual(['series']);
    if (inspection.mapping.table !== 'observations') throw new Error(inspection.mapping.table);
    const mapping = { ...inspection.mapping, fixed: { ...inspection.mapping.fixed, series: 'Internet use' } };
    expect(figures(await reading(file('26c-ref-date.csv'), { mapping }))).toContain(
      'internet-use.total-15-years-and-over CAN 2020 92.3',
    );
  });
});

describe('what only a person can say', () => {
  test('figures of a year to come are asked about, and are projections or left out', async () => {
    const found = await reading(file('16-future-year.csv'));
    expect(found.questions).toMatchObject([{ kind: 'future', count: 2, first: '2042', last: '2121' }]);
    const kept = await reading(file('16-future-year.csv'), { answers: { future: 'projection' } });
    expect(allObservations(kept).filter(({ projected }) => projected)).toHaveLength(2);
    const left = await reading(file('16-future-year.csv'), { answers: { future: 'leave' } });
    expect(left.counts).toEqual({ read: 3, accepted: 1, missing: 0, rejected: 2 });
  });

  test('a number that often means “missing” is asked about', async () => {
    const found = await reading(file('27-sentinel.tsv'));
    const [question] = found.questions;
    expect(question).toMatchObject({ kind: 'sentinel', value: -99, count: 2, least: 34.2, most: 40.9 });
    const answeredSo = await reading(file('27-sentinel.tsv'), { answers: { [question?.id ?? '']: 'missing' } });
    expect(answeredSo.counts).toEqual({ read: 6, accepted: 4, missing: 2, rejected: 0 });
  });

  test('figures by another scale than those stored are asked about once, and read as answered', async () => {
    const built = await readBuiltIn();
    const name = '03-share-into-percent.csv';
    const reviewed = async (answers: Choices['answers']) => {
      const files = await allRead(errand([incoming(name, file(name))], built.registry, [{ answers }]));
      return review('import', files, { registry: built.registry, blocks: built.blocks });
    };
    const [asked] = (await reviewed({})).files;
    expect(asked?.questions).toMatchObject([{ kind: 'scale', factor: 100, found: 0.842 }]);
    const { plan, files } = await reviewed({ [asked?.questions[0]?.id ?? '']: '100' });
    // It still stands, so that the answer can be taken back.
    expect(files[0]?.questions).toMatchObject([{ kind: 'scale', factor: 100, found: 0.842 }]);
    const values = plan.blocks.flatMap((block) =>
      [...block.value].filter((_, row) => block.periods[block.period[row] ?? -1] === '2024'),
    );
    expect(values).toContain(84.2);
    expect(values).toContain(91);

    // Persons where millions are stored, of the same country and of one of which nothing is.
    const people = async (area: string, value: number) => {
      const file = incoming('users.csv', `indicator,area,period,value\ninternet-users,${area},2025,${String(value)}\n`);
      return review('import', await allRead(errand([file], built.registry)), built).files[0]?.questions;
    };
    expect(await people('VNM', 81_000_000)).toMatchObject([{ kind: 'scale', factor: 1e-6, found: 81_000_000 }]);
    expect(await people('TZA', 2_895_662)).toMatchObject([{ factor: 1e-6, found: 2_895_662, isElsewhere: true }]);
    expect(await people('TZA', 2.9)).toEqual([]);

    // What merely grew is not asked about.
    const grown = 'indicator,area,period,value\nlabour-productivity-growth,VNM,2025,33.3\n';
    const once = errand([incoming('grown.csv', grown)], built.registry);
    expect(review('import', await allRead(once), built).files[0]?.questions).toEqual([]);
  });

  test('the same file again has nothing to ask, another of its shape has', async () => {
    const built = await readBuiltIn();
    const first = await allRead(errand([incoming('a.csv', file('01a-generic-header-first.csv'))], built.registry));
    const brought = review('import', first, { registry: built.registry, blocks: built.blocks });
    const registry = {
      ...built.registry,
      indicators: [
        ...built.registry.indicators,
        ...first[0]!.reading.series.map(({ id }) => ({ ...built.registry.indicators[0]!, id })),
      ],
    };
    const blocks = new Map([...built.blocks, ...brought.plan.blocks.map((block) => [block.indicator, block] as const)]);
    const again = await allRead(errand([incoming('a.csv', file('01a-generic-header-first.csv'))], registry));
    const same = review('import', again, { registry, blocks });
    expect(same.plan.difference).toEqual({ added: 0, changed: 0, unchanged: 6, removed: 0 });
    const other = await allRead(errand([incoming('b.csv', file('01b-generic-header-second.csv'))], registry));
    const { files, plan } = review('import', other, { registry, blocks });
    expect(plan.difference).toMatchObject({ added: 6, changed: 0 });
    expect(files[0]?.overlaps.map(({ same: equal, different }) => [equal, different])).toEqual([
      [1, 2],
      [0, 3],
    ]);
  });
});
