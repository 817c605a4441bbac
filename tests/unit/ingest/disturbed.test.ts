import fc from 'fast-check';
import { expect, inject, test, vi } from 'vitest';
import { issuesIn } from '../../../src/domain/issue.ts';
import type { Choices } from '../../../src/ingest/rows/choices.ts';
import { allObservations, read } from './reading.ts';

vi.setConfig({ testTimeout: 600_000 });

// A right table, disturbed as offices do: what is stored then must be what the table says, or a question or a rejection names it.
const PLACES = [
  ['Viet Nam', 'VNM', '704'],
  ['Thailand', 'THA', '764'],
  ['Malaysia', 'MYS', '458'],
  ['Indonesia', 'IDN', '360'],
  ['Cambodia', 'KHM', '116'],
  ['Philippines', 'PHL', '608'],
] as const;
const MISSING = ['', '..', ':', 'n/a', '-', '…'];
const FLAGS = ['', '', '', ' p', '*', ' (e)', ' b'];
const PREAMBLES: readonly (readonly string[])[] = [
  [],
  ['Use of e-services in some countries'],
  ['Indicator;Use of e-services', 'Unit;%', 'Source;A ministry', ''],
  ['Report of an office', ''],
];

interface Table {
  readonly places: readonly (typeof PLACES)[number][];
  readonly years: readonly number[];
  /** By place, then year; `null` for a missing one. */
  readonly values: readonly (readonly (number | null)[])[];
}

interface Disturbance {
  readonly shape: 'wide' | 'long' | 'dimension';
  readonly isComma: boolean;
  readonly hasPercent: boolean;
  readonly flags: readonly string[];
  readonly missing: readonly string[];
  readonly preamble: readonly string[];
  readonly counter: '' | 'Unnamed: 0' | 'STT';
  readonly hasCode: boolean;
  readonly hasIso: boolean;
  readonly isMerged: boolean;
  readonly isHeadTwice: boolean;
  readonly isYearFirst: boolean;
  readonly footer: readonly string[];
  readonly hasMark: boolean;
  readonly ends: '\n' | '\r\n';
  readonly comments: readonly string[];
  /** Behind each figure of a wide table its flag, below a heading of its own or none. */
  readonly flagsBeside: '' | 'Flag' | 'none';
  /** Uncertain figures stand in brackets. */
  readonly hasBrackets: boolean;
  readonly yearsAs: 'plain' | 'buddhist' | 'word';
  readonly hasConstant: boolean;
}

const table = fc
  .record({
    places: fc.shuffledSubarray([...PLACES], { minLength: 3 }),
    years: fc.shuffledSubarray([2019, 2020, 2021, 2022, 2023, 2024], { minLength: 2, maxLength: 4 }),
  })
  .chain(({ places, years }) => {
    const value = fc.option(
      fc.integer({ min: 101, max: 998 }).map((tenths) => tenths / 10),
      { freq: 12 },
    );
    const row = fc.array(value, { minLength: years.length, maxLength: years.length });
    return fc
      .array(row, { minLength: places.length, maxLength: places.length })
      .map((values): Table => ({ places, years: years.toSorted((a, b) => a - b), values }));
  });

const disturbance: fc.Arbitrary<Disturbance> = fc.record({
  shape: fc.constantFrom('wide', 'long', 'dimension'),
  isComma: fc.boolean(),
  hasPercent: fc.boolean(),
  flags: fc.array(fc.constantFrom(...FLAGS), { minLength: 5, maxLength: 5 }),
  missing: fc.array(fc.constantFrom(...MISSING), { minLength: 3, maxLength: 3 }),
  preamble: fc.constantFrom(...PREAMBLES),
  counter: fc.constantFrom('', 'Unnamed: 0', 'STT'),
  hasCode: fc.boolean(),
  hasIso: fc.boolean(),
  isMerged: fc.boolean(),
  isHeadTwice: fc.boolean(),
  isYearFirst: fc.boolean(),
  footer: fc.constantFrom([], ['Source: an office'], ['', 'Note: provisional figures are marked p']),
  hasMark: fc.boolean(),
  ends: fc.constantFrom('\n', '\r\n'),
  comments: fc.constantFrom<readonly string[]>([], [], ['# made by an office; in haste; at 1 January', '# see below']),
  flagsBeside: fc.constantFrom('', '', 'Flag', 'none'),
  hasBrackets: fc.boolean(),
  yearsAs: fc.constantFrom('plain', 'plain', 'buddhist', 'word'),
  hasConstant: fc.boolean(),
});

/** Half as much for one of two parts of a place. */
const ofPart = (value: number | null, part: number): number | null => (value === null ? null : value + part);

/** A year as an office writes it; of the Buddhist era only across, where it is read without being asked about. */
const yearAs = (year: number, { yearsAs, shape }: Disturbance): string =>
  yearsAs === 'buddhist' && shape === 'wide'
    ? `พ.ศ. ${String(year + 543)}`
    : yearsAs === 'word'
      ? `${String(year)} г.`
      : String(year);

function written({ places, years, values }: Table, how: Disturbance): string {
  let cells = 0;
  const cell = (value: number | null): string => {
    const at = cells++;
    if (value === null) return how.missing[at % how.missing.length] ?? '';
    const digits = value.toFixed(1).replace('.', how.isComma ? ',' : '.');
    if (how.hasBrackets && at % 7 === 3) return `(${digits})`;
    return `${digits}${how.hasPercent ? '%' : ''}${how.hasPercent ? '' : (how.flags[at % how.flags.length] ?? '')}`;
  };
  const named = (place: readonly [string, string, string], isFirst: boolean): string[] => [
    how.isMerged && how.shape !== 'wide' && !isFirst ? '' : place[0],
    ...(how.hasIso && !(how.isMerged && how.shape !== 'wide') ? [place[1]] : []),
    ...(how.hasCode ? [place[2]] : []),
  ];
  const heads = [
    'Country',
    ...(how.hasIso && !(how.isMerged && how.shape !== 'wide') ? ['ISO3'] : []),
    ...(how.hasCode ? ['M49'] : []),
  ];
  const rows: string[][] = [];
  if (how.shape === 'wide') {
    const beside = (text: string): readonly string[] => (how.flagsBeside === '' ? [] : [text]);
    const head = how.flagsBeside === 'Flag' ? 'Flag' : '';
    rows.push([...heads, ...years.flatMap((year) => [yearAs(year, how), ...beside(head)])]);
    places.forEach((place, at) =>
      rows.push([
        ...named(place, true),
        ...years.flatMap((_, year) => [cell(values[at]?.[year] ?? null), ...beside((at + year) % 3 === 0 ? 'p' : '')]),
      ]),
    );
  } else {
    const parts = how.shape === 'dimension' ? ['Female', 'Male'] : [''];
    const order = (keys: readonly string[], year: string): string[] =>
      how.isYearFirst && !how.isMerged ? [year, ...keys] : [...keys, year];
    const part = how.shape === 'dimension' ? ['Sex'] : [];
    const [constantHead, constant] = how.hasConstant ? [['uzemi_cis'], ['100']] : [[], []];
    rows.push([...order(heads, 'Year'), ...part, ...constantHead, 'Use of e-services']);
    places.forEach((place, at) => {
      let isFirst = true;
      years.forEach((year, place2) => {
        parts.forEach((name, index) => {
          const keys = [...order(named(place, isFirst), yearAs(year, how)), ...(name ? [name] : []), ...constant];
          rows.push([...keys, cell(ofPart(values[at]?.[place2] ?? null, index))]);
          isFirst = false;
        });
      });
    });
  }
  const counted = how.counter === '' ? rows : rows.map((row, at) => [at === 0 ? how.counter : String(at - 1), ...row]);
  const [head = []] = counted;
  const lines = [
    ...how.comments,
    ...how.preamble,
    ...(how.isHeadTwice ? [head.join(';')] : []),
    ...counted.map((row) => row.join(';')),
    ...how.footer,
  ];
  return `${how.hasMark ? '\ufeff' : ''}${lines.join(how.ends)}${how.ends}`;
}

/** What the table says, as "place year value", for each part. */
function saidBy({ places, years, values }: Table, { shape }: Disturbance): ReadonlySet<string> {
  const parts = shape === 'dimension' ? [0, 1] : [0];
  return new Set(
    places.flatMap(([, id], at) =>
      years.flatMap((year, place) =>
        parts.flatMap((part) => {
          const value = ofPart(values[at]?.[place] ?? null, part);
          return value === null ? [] : [`${id} ${String(year)} ${value.toFixed(1)}`];
        }),
      ),
    ),
  );
}

test('a disturbed table is read rightly, asked about, or refused by name: never wrongly, never smaller', async () => {
  let [right, asked, refused] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(table, disturbance, async (told, how) => {
      const text = written(told, how);
      let found = await read(text);
      if (found.ok && !found.value.reading) {
        const { needs, mapping } = found.value.inspection;
        // The name of what is measured stands nowhere in a wide table.
        if (mapping.table !== 'observations' || needs.some((need) => need !== 'series')) {
          asked++;
          return;
        }
        const fixed = { ...mapping.fixed, series: mapping.fixed.series ?? 'Use of e-services' };
        const answer: Partial<Choices> = { mapping: { ...mapping, fixed } };
        found = await read(text, answer);
      }
      // What brackets are is asked where nothing tells.
      if (found.ok && found.value.reading?.questions.some(({ kind }) => kind === 'brackets')) {
        const { mapping } = found.value.inspection;
        if (mapping.table === 'observations') found = await read(text, { mapping, answers: { brackets: 'uncertain' } });
      }
      if (!found.ok || !found.value.reading) {
        refused++;
        return;
      }
      const { reading } = found.value;
      const said = saidBy(told, how);
      const stored = allObservations(reading).map(({ area, period, value }) => `${area} ${period} ${value.toFixed(1)}`);
      for (const one of stored) expect(said, `stored, but not said: ${one}\n${text}`).toContain(one);
      const named = issuesIn(reading.issues).filter(({ severity }) => severity === 'rejected').length;
      const asks = reading.ambiguous.length + reading.questions.length + reading.unknownAreas.length;
      if (asks === 0)
        expect(new Set(stored).size + named, `smaller without a word\n${text}`).toBeGreaterThanOrEqual(said.size);
      right++;
    }),
    { numRuns: inject('isFull') ? 20_000 : 400 },
  );
  // Most of them are read without asking more than the name.
  expect(right, `${String(right)} read, ${String(asked)} asked, ${String(refused)} refused`).toBeGreaterThan(
    4 * (asked + refused),
  );
});
