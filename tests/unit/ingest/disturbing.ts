import fc from 'fast-check';
import { beside, type Beside, type Kind } from './lookalikes.ts';

// A right table, disturbed as offices do, with what each of its cells says.
export const COUNTRIES = [
  ['Viet Nam', 'VNM', '704'],
  ['Thailand', 'THA', '764'],
  ['Malaysia', 'MYS', '458'],
  ['Indonesia', 'IDN', '360'],
  ['Cambodia', 'KHM', '116'],
  ['Philippines', 'PHL', '608'],
] as const;
export const PROVINCES = [
  ['Hà Nội', 'VN-HN', '1'],
  ['Cao Bằng', 'VN-04', '4'],
  ['Lai Châu', 'VN-01', '12'],
  ['Điện Biên', 'VN-71', '11'],
  ['Sơn La', 'VN-05', '14'],
] as const;
type Place = (typeof COUNTRIES | typeof PROVINCES)[number];

const MISSING = ['', '..', ':', 'n/a', '-', '…'];
const FLAGS = ['', '', '', ' p', '*', ' (e)', ' b'];
const PREAMBLES: readonly (readonly string[])[] = [
  [],
  ['Use of e-services in some countries'],
  ['Indicator;Use of e-services', 'Unit;%', 'Source;A ministry', ''],
  ['Report of an office', ''],
];
/** What parts the rows of a place and year. */
const PARTS = [
  ['Sex', 'Female', 'Male'],
  ['Sex', 'Female', 'Male'],
  ['Product', 'Rice', 'Maize'],
  ['Đợt', 'Đợt I', 'Đợt II'],
  ['Method', 'survey', 'census'],
  ['Version', 'old', 'new'],
  ['Loại', 'Công', 'Tư'],
] as const;
const ITEMS = ['Shops', 'Stalls', 'Markets'];
const SECTIONS = ['I. Towns', 'II. Villages', 'Towns', 'Villages'];

export interface Table {
  readonly places: readonly Place[];
  readonly years: readonly number[];
  /** By place, then year; `null` for a missing one. */
  readonly values: readonly (readonly (number | null)[])[];
}

export interface Disturbance {
  readonly shape: 'wide' | 'long' | 'dimension' | 'single' | 'across' | 'acrossSeries' | 'sections';
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
  readonly yearsAs: 'plain' | 'buddhist' | 'word' | 'note' | 'raised';
  /** A column of months behind that of years. */
  readonly months: '' | 'numbers' | 'words';
  readonly hasConstant: boolean;
  readonly beside: readonly Beside[];
  readonly parts: (typeof PARTS)[number];
  /** How places stand across, and whether rows say what they measure. */
  readonly headingsAs: 'plain' | 'number' | 'dot' | 'glued';
  readonly hasItems: boolean;
  /** A heading of no place that is known, behind those of places. */
  readonly odd: '' | 'Former Union' | 'Others';
  /** How a place and a measure share a heading: a row for each, or one text. */
  readonly shared: 'two rows' | 'measure first' | ' - ' | '_' | ' ';
  /** A row without figures before the next heading. */
}

const tableOf = (all: readonly Place[]): fc.Arbitrary<Table> =>
  fc
    .record({
      places: fc.shuffledSubarray([...all], { minLength: 3 }),
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

export const table = fc.oneof(tableOf(COUNTRIES), tableOf(COUNTRIES), tableOf(PROVINCES));

export const disturbance: fc.Arbitrary<Disturbance> = fc.record({
  shape: fc.constantFrom('wide', 'long', 'dimension', 'single', 'across', 'acrossSeries', 'sections'),
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
  yearsAs: fc.constantFrom('plain', 'plain', 'buddhist', 'word', 'note', 'raised'),
  months: fc.constantFrom('', '', '', 'numbers', 'words'),
  hasConstant: fc.boolean(),
  beside,
  parts: fc.constantFrom(...PARTS),
  headingsAs: fc.constantFrom('plain', 'number', 'dot', 'glued'),
  hasItems: fc.boolean(),
  odd: fc.constantFrom('', '', 'Former Union', 'Others'),
  shared: fc.constantFrom('two rows', 'measure first', ' - ', '_', ' '),
});

/** What one cell says. `null`: the file does not say it. */
export interface Said {
  readonly value: number;
  readonly line: number;
  readonly column: number;
  readonly area: string | null;
  readonly period: string | null;
  /** Another time that a title or the file's name may give it. */
  readonly orPeriod?: string | null;
  readonly words: readonly string[];
  /** Words that speak of other rows. */
  readonly others: readonly string[];
  /** The columns whose cells are those words: what is told to be unread need be in no name. */
  readonly wordsAt?: Readonly<Record<string, number>>;
  /** Whether it is a forecast; `undefined` where that is not looked at. */
  readonly isProjected?: boolean;
  /** `nobody`: of a place that is not known, so that it may not be stored. */
  readonly as: Kind['as'] | 'nobody';
}

interface Cell {
  readonly text: string;
  readonly says?: Omit<Said, 'line' | 'column' | 'words' | 'others'> & {
    readonly words?: readonly string[];
    readonly others?: readonly string[];
  };
}

/** Half as much for one of two parts of a place. */
const ofPart = (value: number | null, part: number): number | null => (value === null ? null : value + part);

/** A year as an office writes it; of the Buddhist era only across, where it is read without being asked about. */
function yearAs(year: number, { yearsAs, shape }: Disturbance): string {
  const isAcross = shape === 'wide' || shape === 'sections';
  if (yearsAs === 'buddhist' && shape === 'wide') return `พ.ศ. ${String(year + 543)}`;
  if (yearsAs === 'word') return `${String(year)} г.`;
  if (yearsAs === 'note' && isAcross) return `${String(year)} (1)`;
  return yearsAs === 'raised' && isAcross ? `${String(year)}¹` : String(year);
}

const plain = (text: string): Cell => ({ text });

export interface Written {
  readonly text: string;
  readonly said: readonly Said[];
}

/** A table as a file. */
export function written({ places, years, values }: Table, how: Disturbance): Written {
  let cells = 0;
  const isWide = how.shape === 'wide' || how.shape === 'sections';
  const isFull = how.shape === 'across' || how.shape === 'acrossSeries';
  const cell = (value: number | null, says: Omit<NonNullable<Cell['says']>, 'value'>): Cell => {
    const at = cells++;
    if (value === null) return plain(how.missing[at % how.missing.length] ?? '');
    const digits = value.toFixed(1).replace('.', how.isComma ? ',' : '.');
    const isBracketed = how.hasBrackets && at % 7 === 3;
    const flag = how.hasPercent || isFull ? '' : (how.flags[at % how.flags.length] ?? '');
    const text = isBracketed ? `(${digits})` : `${digits}${how.hasPercent ? '%' : ''}${flag}`;
    return { text, says: { ...says, value } };
  };
  const named = (place: Place, isFirst: boolean): Cell[] =>
    [
      how.isMerged && !isWide && how.shape !== 'single' && !isFirst ? '' : place[0],
      ...(how.hasIso && !(how.isMerged && !isWide) ? [place[1]] : []),
      ...(how.hasCode ? [place[2]] : []),
    ].map(plain);
  const heads = [
    'Country',
    ...(how.hasIso && !(how.isMerged && !isWide) ? ['ISO3'] : []),
    ...(how.hasCode ? ['M49'] : []),
  ].map(plain);
  const rows: Cell[][] = [];
  let besides = 0;
  const besideHeads = how.beside.map(({ head }) => plain(head));
  const besideCells = (area: string, place: number, period: string | null, words: readonly string[]): Cell[] => {
    const row = besides++;
    return how.beside.map(({ kind, cell }) => {
      const text = cell(row, place);
      const value = Number(text);
      if (Number.isNaN(value)) return plain(text);
      if (kind.as !== 'figure')
        return { text, says: { value, area, period: kind.as === 'plan' ? kind.year : null, as: kind.as } };
      // Where rows say their time, a year behind a name is part of the name.
      const ofHead = period === null ? kind.period : undefined;
      const ofLast = how.shape === 'wide' && kind.isCompared ? String(years.at(-1)) : null;
      const said = [...kind.words, ...words, ...(kind.year !== undefined && ofHead === undefined ? [kind.year] : [])];
      return { text, says: { value, area, period: ofHead ?? period ?? ofLast, words: said, as: kind.as } };
    });
  };
  let headRows = 1;
  if (how.shape === 'wide') {
    const between = (text: string): Cell[] => (how.flagsBeside === '' ? [] : [plain(text)]);
    const head = how.flagsBeside === 'Flag' ? 'Flag' : '';
    rows.push([...heads, ...years.flatMap((year) => [plain(yearAs(year, how)), ...between(head)]), ...besideHeads]);
    places.forEach((place, at) =>
      rows.push([
        ...named(place, true),
        ...years.flatMap((said, year) => [
          cell(values[at]?.[year] ?? null, { area: place[1], period: String(said), as: 'figure' }),
          ...between((at + year) % 3 === 0 ? 'p' : ''),
        ]),
        ...besideCells(place[1], at, null, []),
      ]),
    );
  } else if (how.shape === 'single') {
    rows.push([...heads, plain('Use of e-services'), ...besideHeads]);
    places.forEach((place, at) =>
      rows.push([
        ...named(place, true),
        cell(values[at]?.[0] ?? null, { area: place[1], period: null, as: 'figure' }),
        ...besideCells(place[1], at, null, []),
      ]),
    );
  } else if (how.shape === 'across') {
    const heading = ([name, , number]: Place): string =>
      how.headingsAs === 'plain'
        ? name
        : how.headingsAs === 'number'
          ? `${number} ${name}`
          : how.headingsAs === 'dot'
            ? `${number}. ${name}`
            : `${number}${name}`;
    const items = how.hasItems ? ITEMS.slice(0, 2) : [''];
    const item = how.hasItems ? [plain('Indicator')] : [];
    const odd = how.odd === '' ? [] : [plain(how.odd)];
    rows.push([plain('Year'), ...item, ...places.map((place) => plain(heading(place))), ...odd]);
    years.forEach((year, at) => {
      items.forEach((name, part) => {
        const says = { period: String(year), words: name === '' ? [] : [name] };
        rows.push([
          plain(yearAs(year, how)),
          ...(name === '' ? [] : [plain(name)]),
          ...places.map((place, column) =>
            cell(ofPart(values[column]?.[at] ?? null, part), { ...says, area: place[1], as: 'figure' }),
          ),
          ...odd.map(() => cell(5_000 + at * 2 + part, { ...says, area: null, as: 'nobody' })),
        ]);
      });
    });
  } else if (how.shape === 'acrossSeries') {
    const pairs = places.flatMap((place, column) =>
      ITEMS.slice(0, 2).map((name, part) => ({ place, column, name, part })),
    );
    if (how.shared === 'two rows') {
      rows.push([plain(''), ...pairs.map(({ place, part }) => plain(part === 0 ? place[0] : ''))]);
      rows.push([plain('Year'), ...pairs.map(({ name }) => plain(name))]);
      headRows = 2;
    } else if (how.shared === 'measure first') {
      pairs.sort((a, b) => a.part - b.part || a.column - b.column);
      rows.push([plain(''), ...pairs.map(({ name, column }) => plain(column === 0 ? name : ''))]);
      rows.push([plain('Year'), ...pairs.map(({ place }) => plain(place[0]))]);
      headRows = 2;
    } else rows.push([plain('Year'), ...pairs.map(({ place, name }) => plain(`${place[0]}${how.shared}${name}`))]);
    years.forEach((year, at) =>
      rows.push([
        plain(yearAs(year, how)),
        ...pairs.map(({ place, column, name, part }) =>
          cell(ofPart(values[column]?.[at] ?? null, part), {
            area: place[1],
            period: String(year),
            words: [name],
            as: 'figure',
          }),
        ),
      ]),
    );
  } else if (how.shape === 'sections') {
    const sections = how.hasItems ? SECTIONS.slice(0, 2) : SECTIONS.slice(2);
    rows.push([plain('Indicator'), ...years.map((year) => plain(yearAs(year, how)))]);
    sections.forEach((section, part) => {
      rows.push([plain(section), ...years.map(() => plain(''))]);
      const word = section.replace(/^[IV]+\. /, '');
      const others = sections.filter((one) => one !== section).map((one) => one.replace(/^[IV]+\. /, ''));
      ITEMS.forEach((name, at) =>
        rows.push([
          plain(name),
          ...years.map((year, column) =>
            // A row that nobody filled might be another heading: here none is.
            cell(ofPart(values[at]?.[column] ?? 3 + at, part), {
              area: null,
              period: String(year),
              words: [name, word],
              others,
              as: 'figure',
            }),
          ),
        ]),
      );
    });
  } else {
    const [partHead, ...names] = how.parts;
    const parts = how.shape === 'dimension' ? names : [''];
    const order = (keys: readonly Cell[], year: string): Cell[] =>
      how.isYearFirst && !how.isMerged ? [plain(year), ...keys] : [...keys, plain(year)];
    const part = how.shape === 'dimension' ? [plain(partHead)] : [];
    const [constantHead, constant] = how.hasConstant ? [[plain('uzemi_cis')], [plain('100')]] : [[], []];
    const hasMonths = how.shape === 'long' && how.months !== '';
    const monthHead = hasMonths ? [plain(how.months === 'words' ? 'Tháng' : 'Month')] : [];
    rows.push([
      ...order(heads, 'Year'),
      ...monthHead,
      ...part,
      ...constantHead,
      plain('Use of e-services'),
      ...besideHeads,
    ]);
    places.forEach((place, at) => {
      let isFirst = true;
      years.forEach((year, place2) => {
        parts.forEach((name, index) => {
          const number = 2 + place2 * 3;
          const month = hasMonths ? [plain(how.months === 'words' ? `Tháng ${String(number)}` : String(number))] : [];
          const time = hasMonths ? `${String(year)}-${String(number).padStart(2, '0')}` : String(year);
          const keys = [
            ...order(named(place, isFirst), yearAs(year, how)),
            ...month,
            ...(name ? [plain(name)] : []),
            ...constant,
          ];
          const words = name ? [name] : [];
          const says = { area: place[1], period: time, words, as: 'figure' as const };
          rows.push([
            ...keys,
            cell(ofPart(values[at]?.[place2] ?? null, index), says),
            ...besideCells(place[1], at, time, words),
          ]);
          isFirst = false;
        });
      });
    });
  }
  const counted =
    how.counter === ''
      ? rows
      : rows.map((row, at) => [
          plain(at >= headRows ? String(at - headRows) : at === headRows - 1 ? how.counter : ''),
          ...row,
        ]);
  const textOf = (row: readonly Cell[]): string => row.map(({ text }) => text).join(';');
  const before = [
    ...how.comments,
    ...how.preamble,
    ...(how.isHeadTwice && headRows === 1 ? [textOf(counted[0] ?? [])] : []),
  ];
  const said = counted.flatMap((row, at) =>
    row.flatMap(({ says }, column) =>
      says ? [{ words: [], others: [], ...says, line: before.length + at + 1, column } satisfies Said] : [],
    ),
  );
  const lines = [...before, ...counted.map(textOf), ...how.footer];
  return { text: `${how.hasMark ? '\ufeff' : ''}${lines.join(how.ends)}${how.ends}`, said };
}
