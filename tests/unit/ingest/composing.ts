import fc from 'fast-check';
import type { Said, Written } from './disturbing.ts';
import { COUNTRIES, PROVINCES } from './disturbing.ts';

// Tables composed of columns, rows and lines that strangers' files had and the importer misread; invented, with what each cell says.

/** A file with its name, and what each of its cells says. */
export interface Composed extends Written {
  readonly name: string;
}

/** What a row is about: place, year and part by their numbers, and its own number. */
interface Row {
  readonly place: number;
  readonly year: number;
  readonly part: number;
  readonly at: number;
}

interface Extra {
  readonly head: string;
  /** So many rows stand for one place and time, and differ in their figures. */
  readonly parts?: number;
  readonly cell: (row: Row) => string;
  /** What the name of the row's series must say of the cell. */
  readonly word?: (row: Row) => string;
  /** What no name of a series may say: the cells part no rows that are alike. */
  readonly noWords?: readonly string[];
  readonly isProjected?: (row: Row) => boolean;
  /** What the cell says itself: a figure, a range, or nothing that counts. */
  readonly as?: 'figure' | 'range';
}

/** What a column of years says, and what stands below it beside the years of the figures. */
const TIMES = [
  'Year',
  'Năm',
  'Year of survey',
  'Survey year',
  'Reference year',
  'Data year',
  'Năm khảo sát',
  'Index Year',
];
const OTHER_TIMES = [
  ...['Year of publication', 'Publication year', 'Edition', 'Edition year', 'Report year', 'Year of report'],
  ...['Năm xuất bản', 'Năm công bố', 'Published', 'Year published', 'Release year', 'Vintage', 'Base year', 'Update'],
];
/** Where nothing else says the time, these may. */
const LONE_TIMES: readonly string[] = ['Edition', 'Edition year', 'Report year', 'Year of report'];
const METHODS = [
  'Method',
  'Source',
  'Data source',
  'Status',
  'Type',
  'Nguồn',
  'Phương pháp',
  'Basis',
  'Kind',
  'Data type',
];
const WAYS = [
  ['Survey', 'Census', 'Projection'],
  ['Census', 'Projection'],
  ['Survey', 'Administrative records', 'Projections'],
  ['Điều tra', 'Tổng điều tra', 'Dự báo'],
  ['Household survey', 'Forecast'],
  ['UN projection', 'National survey'],
];
const PROJECTION = /projection|forecast|dự báo/i;
const OFFICES = ['Department', 'Unit in charge', 'Office', 'Phòng ban', 'Đơn vị phụ trách', 'Section', 'Category'];
const NAMES_OF_OFFICES = [
  ['Budget projections', 'Statistics', 'Planning'],
  ['Projections', 'Accounts'],
  ['Phòng Dự báo', 'Phòng Kế hoạch', 'Phòng Thống kê'],
  ['Forecasting and planning', 'Field work'],
];
const NOTES = ['Note', 'Remarks', 'Ghi chú', 'Comment', 'Explanation'];
const REMARKS = [
  ['Denominator from population projections', 'As reported'],
  ['See the plan for 2025', 'Projections of the UN were used for the denominator'],
  ['Kế hoạch 2025 đang xây dựng', 'Số dự báo dùng làm mẫu số'],
  ['Higher than projected', 'Lower than projected', 'As planned'],
  ['Planned for closure', 'Plan approved'],
  ['Projection for 2030 to follow', ''],
];
const RANGES = ['Households', 'Number of villages', 'Số hộ', 'Staff', 'Members'];
const LIKE_YEARS = ['Persons counted', 'Dân số', 'Hours worked', 'Cases', 'Kcal a day', 'Census', 'Enrolled'];
const PARTNERS = [
  'Partner',
  'Partner country',
  'Counterpart',
  'Đối tác',
  'Nước nhập khẩu',
  'Country of destination',
  'Trading partner',
];
const ODD_HEADS = [
  ...['Budget projections department', 'Staff of the projections unit', 'Planning department', 'Plans office'],
  ...['Cán bộ phòng dự báo', 'Chi phòng kế hoạch', 'Projections team posts', 'Department: Budget projections'],
  ...['Department of projections', 'Forecasting division'],
];
const MEASURES = ['Clinics', 'Rice output', 'Doanh thu', 'Visits', 'Tàu cá', 'Số thuê bao'];

const cycle = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

const aWay = (by: 'year' | 'row' | 'place', { place, year, at }: Row): number =>
  by === 'year' ? year : by === 'place' ? place : at * 5 + place;

const years = (isDoubled: boolean) =>
  fc
    .record({
      head: fc.constantFrom(...OTHER_TIMES),
      by: fc.constantFrom('constant', 'later', 'uneven'),
      first: fc.constantFrom(2019, 2022),
    })
    .map(({ head, by, first }): Extra =>
      isDoubled
        ? { head, parts: 2, cell: ({ part }) => String(first + part), word: ({ part }) => String(first + part) }
        : {
            head,
            cell: ({ year, at }) =>
              String(by === 'constant' ? first + 3 : 2019 + year + 1 + (by === 'later' ? 0 : (at * 7) % 3)),
            noWords: ['2026', '2025'],
          },
    );

const methods = (isDoubled: boolean) =>
  fc
    .record({
      head: fc.constantFrom(...METHODS),
      ways: fc.constantFrom(...WAYS),
      by: fc.constantFrom('year' as const, 'row' as const, 'place' as const),
    })
    .map(({ head, ways, by }): Extra => {
      const wayOf = (row: Row): string => cycle(ways, isDoubled ? row.part : aWay(by, row));
      return {
        head,
        cell: wayOf,
        ...(isDoubled ? { parts: 2, word: wayOf } : { noWords: ways }),
        isProjected: (row) => PROJECTION.test(wayOf(row)),
      };
    });

const offices = (isDoubled: boolean) =>
  fc
    .record({
      head: fc.constantFrom(...OFFICES),
      names: fc.constantFrom(...NAMES_OF_OFFICES),
      by: fc.constantFrom('year' as const, 'row' as const, 'place' as const),
    })
    .map(({ head, names, by }): Extra => {
      const nameOf = (row: Row): string => cycle(names, isDoubled ? row.part : aWay(by, row));
      return { head, cell: nameOf, ...(isDoubled ? { parts: 2, word: nameOf } : { noWords: names }) };
    });

const notes = fc
  .record({
    head: fc.constantFrom(...NOTES),
    texts: fc.constantFrom(...REMARKS),
    by: fc.constantFrom('year' as const, 'row' as const),
  })
  .map(({ head, texts, by }): Extra => ({
    head,
    cell: (row) => cycle(texts, aWay(by, row)),
    noWords: texts.filter(Boolean),
  }));

const SIZES = ['10-19', '20-49', '50-99', '100-199', '200-499'];
const ranges = fc
  .record({
    head: fc.constantFrom(...RANGES),
    each: fc.constantFrom(3, 5, 1000),
    dash: fc.constantFrom('-', ' - ', '–'),
  })
  .map(({ head, each, dash }): Extra => ({
    head,
    cell: ({ at }) => (at % each === 1 ? String(31 + at) : cycle(SIZES, at * 3).replace('-', dash)),
    noWords: SIZES,
    as: 'range',
  }));

const likeYears = fc
  .record({ head: fc.constantFrom(...LIKE_YEARS), first: fc.constantFrom(1901, 1990) })
  .map(({ head, first }): Extra => ({ head, cell: ({ at }) => String(first + ((at * 7) % 29)), as: 'figure' }));

const partners = (isDoubled: boolean) =>
  fc.constantFrom(...PARTNERS).map((head): Extra => {
    const names = ['Laos', 'Japan', 'Germany', 'Chile'];
    const nameOf = ({ place, part }: Row): string => cycle(names, isDoubled ? part + place : place);
    return { head, ...(isDoubled ? { parts: 2 } : {}), cell: nameOf, word: nameOf };
  });

const oddHeads = fc
  .constantFrom(...ODD_HEADS)
  .map((head): Extra => ({ head, cell: ({ at }) => String(31_001 + at * 10), as: 'figure' }));

const ODDS = ['1 in 4', '1 in 3', '2 in 7', '1 in 13'];
/** Figures in words: they part nothing. */
const odds = fc
  .record({
    head: fc.constantFrom('Case rate', 'Risk', 'Odds', 'Tỷ lệ mắc'),
    of: fc.constantFrom(' people', ' staff', ' người', ''),
    by: fc.constantFrom('year' as const, 'row' as const, 'place' as const),
  })
  .map(({ head, of, by }): Extra => ({
    head,
    cell: (row) => `${cycle(ODDS, aWay(by, row))}${of}`,
    noWords: ODDS,
  }));

const extra: fc.Arbitrary<Extra> = fc.oneof(
  { weight: 3, arbitrary: years(false) },
  { weight: 1, arbitrary: years(true) },
  { weight: 3, arbitrary: methods(false) },
  { weight: 2, arbitrary: methods(true) },
  { weight: 2, arbitrary: offices(false) },
  { weight: 1, arbitrary: offices(true) },
  { weight: 2, arbitrary: notes },
  { weight: 2, arbitrary: ranges },
  { weight: 2, arbitrary: likeYears },
  { weight: 1, arbitrary: partners(false) },
  { weight: 1, arbitrary: partners(true) },
  { weight: 2, arbitrary: oddHeads },
  { weight: 1, arbitrary: odds },
);

interface FileName {
  readonly name: string;
  /** The one time that the name gives to a table that gives none. */
  readonly year: string | null;
}
const NAMES: readonly FileName[] = [
  { name: 'made.csv', year: null },
  { name: 'clinics-2021.csv', year: '2021' },
  { name: 'census-2019-projections-2030.csv', year: null },
  { name: 'so-lieu-2019-2024.csv', year: '2019/2024' },
  { name: 'survey_2020_published_2022.csv', year: null },
  { name: 'so lieu 2019 va ke hoach 2025.csv', year: null },
  { name: 'export_20240115.csv', year: null },
];
const TITLES: readonly (readonly string[])[] = [
  [],
  ['Table 4. Some figures'],
  ['Department of Budget Projections'],
  ['Department: Budget projections', 'Unit: pieces'],
  ['Phòng Dự báo và Kế hoạch'],
  ['Biểu 3. Số liệu theo địa phương'],
];

export interface Composition {
  readonly isOfProvinces: boolean;
  readonly places: number;
  readonly years: number;
  readonly placeHead: string;
  readonly timeHead: string;
  readonly shape: 'long' | 'wide' | 'single' | 'months' | 'pairs';
  readonly measures: readonly string[];
  readonly units: readonly string[];
  readonly extras: readonly Extra[];
  /** Where among the columns each extra stands. */
  readonly order: readonly number[];
  readonly file: FileName;
  readonly title: readonly string[];
  readonly codes: '' | 'letters' | 'numbers' | 'brackets' | 'variables';
  readonly numbering: '' | '1 ' | '1. ' | '01 ' | 'I. ';
  readonly total: '' | 'Tổng số' | 'Total' | 'Cộng' | 'All' | 'Sum' | 'Chung';
  readonly isTotalFirst: boolean;
  readonly seed: number;
  readonly months: 'T1' | 'Tháng 1' | 'Jan' | 'Month 1' | 'Tháng 01';
  readonly yearOfMonths: 'title' | 'file' | 'column' | 'row';
  readonly sumOfMonths: '' | 'Cả năm' | 'Total' | 'Year' | 'Tổng';
  /** Behind the figures: a plan, what came of it, and their ratio. */
  readonly plan: '' | 'vi' | 'en' | 'short';
  readonly pairsAs: 'one row' | 'years first' | 'measures first';
}

export const composition: fc.Arbitrary<Composition> = fc.record({
  isOfProvinces: fc.boolean(),
  places: fc.integer({ min: 2, max: 5 }),
  years: fc.integer({ min: 1, max: 4 }),
  placeHead: fc.constantFrom('', 'Country', 'Area', 'Địa phương', 'Reporter', 'Name'),
  timeHead: fc.constantFrom(...TIMES),
  shape: fc.constantFrom(
    'long' as const,
    'long' as const,
    'wide' as const,
    'single' as const,
    'months' as const,
    'pairs' as const,
  ),
  measures: fc.shuffledSubarray(MEASURES, { minLength: 1, maxLength: 2 }),
  units: fc.constantFrom(
    ['', ''],
    ['(tonnes)', '(USD)'],
    ['(USD)', '(USD)'],
    ['%', '%'],
    ['(nghìn đồng)', '(nghìn đồng)'],
  ),
  extras: fc.oneof(fc.array(extra, { minLength: 1, maxLength: 1 }), fc.array(extra, { maxLength: 3 })),
  order: fc.array(fc.nat({ max: 6 }), { minLength: 3, maxLength: 3 }),
  file: fc.constantFrom(...NAMES),
  title: fc.constantFrom(...TITLES),
  codes: fc.constantFrom('', '', '', '', 'letters', 'numbers', 'brackets', 'variables'),
  numbering: fc.constantFrom('', '', '', '', '1 ', '1. ', '01 ', 'I. '),
  total: fc.constantFrom('', '', '', 'Tổng số', 'Total', 'Cộng', 'All', 'Sum', 'Chung'),
  isTotalFirst: fc.boolean(),
  seed: fc.nat({ max: 900 }),
  months: fc.constantFrom('T1', 'Tháng 1', 'Jan', 'Month 1', 'Tháng 01'),
  yearOfMonths: fc.constantFrom('title', 'file', 'column', 'row'),
  sumOfMonths: fc.constantFrom('', '', 'Cả năm', 'Total', 'Year', 'Tổng'),
  plan: fc.constantFrom('', '', '', '', 'vi', 'en', 'short'),
  pairsAs: fc.constantFrom('one row', 'years first', 'measures first'),
});

const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthHead = (how: Composition['months'], month: number): string =>
  how === 'Jan'
    ? (ENGLISH[month - 1] ?? '')
    : how === 'Tháng 01'
      ? `Tháng ${String(month).padStart(2, '0')}`
      : how.replace('1', String(month));
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
const numbered = (how: Composition['numbering'], at: number): string =>
  how === '' ? '' : how === 'I. ' ? `${cycle(ROMAN, at)}. ` : how.replace('1', String(at + 1));

type Says = Partial<Said> & Pick<Said, 'value'>;
interface Cell {
  readonly text: string;
  readonly says?: Says;
}
/** A column of the table: its heading, of one or two rows, and its cells. */
interface Column {
  readonly heads: readonly [string, string];
  readonly cell: (row: Row | null) => Cell;
}

const FIRST_YEAR = 2019;
const YEAR_OF_MONTHS = 2024;
const PLANNED = String(FIRST_YEAR + 2);

/** A composition as a file. */
export function composed(how: Composition): Composed {
  const all = how.isOfProvinces ? PROVINCES : COUNTRIES;
  const places = all.slice(0, how.places);
  const isLong = how.shape === 'long';
  const count = isLong ? how.years : 1;
  const isTimedByRow = isLong || how.shape === 'wide' || how.shape === 'pairs';
  const isParted = how.extras.some(({ parts }) => parts !== undefined);
  // Of several columns that part the rows, each row would stand for each of the other's.
  const extras = how.extras.filter(
    ({ parts, head, word, as, noWords }, at) =>
      (isTimedByRow || !LONE_TIMES.includes(head)) &&
      // Where rows are parted, other words that differ among them may part them too.
      (!isParted || word !== undefined || as !== undefined || noWords === undefined) &&
      how.extras.findIndex((other) => other.head === head) === at &&
      (parts === undefined || how.extras.findIndex((other) => other.parts !== undefined) === at),
  );
  const parts = Math.max(1, ...extras.map(({ parts: more = 1 }) => more));
  const columnOf = new Map<Extra, number>();
  const noWords = extras.flatMap((one) => (one.word ? [] : (one.noWords ?? [])));
  // What is said of the whole file may be in the name of its figures.
  const spoken = [...how.title, ...extras.flatMap(({ as, head }) => (as === undefined ? [] : [head]))]
    .join(' ')
    .toLowerCase();
  const unsaid = noWords.filter((word) => !spoken.includes(word.toLowerCase()));
  const wordsOf = (row: Row): { words: string[]; wordsAt: Record<string, number>; isProjected: boolean } => {
    const said = extras.flatMap((one) => (one.word ? [[one.word(row), columnOf.get(one) ?? -1] as const] : []));
    return {
      words: said.map(([word]) => word),
      wordsAt: Object.fromEntries(said),
      isProjected: extras.some(({ isProjected }) => isProjected?.(row) ?? false),
    };
  };
  let next = 0;
  const figure = (
    row: Row | null,
    says: { period: string | null; orPeriod?: string | null; words?: readonly string[]; as?: Said['as'] },
  ): Cell => {
    const value = 101 + ((how.seed + next++ * 37) % 1789) + next / 10;
    const text = value.toFixed(1);
    const { words = [], ...rest } = says;
    const ofRow = row ? wordsOf(row) : { words: [], wordsAt: {}, isProjected: false };
    return {
      text,
      says: {
        value: Number(text),
        area: row ? (places[row.place]?.[1] ?? null) : null,
        as: row ? 'figure' : 'nobody',
        ...rest,
        words: [...words, ...ofRow.words],
        wordsAt: ofRow.wordsAt,
        others: unsaid,
        ...(says.as === 'plan' ? {} : { isProjected: ofRow.isProjected }),
      },
    };
  };
  const isTimed = how.shape !== 'single';
  const timeOf = (row: Row | null): string | null => (isLong ? String(FIRST_YEAR + (row?.year ?? 0)) : null);
  const oneTime = isTimed ? null : how.file.year;
  const unitOf = (at: number): string => {
    const unit = how.units[at] ?? '';
    return unit === '' ? '' : unit === '%' ? ' (%)' : ` ${unit}`;
  };
  const hasPlan = how.plan !== '' && (how.shape === 'wide' || how.shape === 'single');
  const measured = how.measures.map((measure, at) => ({ measure, head: `${measure}${unitOf(at)}` }));
  const columns: Column[] = [];
  const plainHead = (head: string): readonly [string, string] => ['', head];
  columns.push({
    heads: plainHead(how.placeHead),
    cell: (row) => ({
      text: row ? `${numbered(how.numbering, row.place)}${places[row.place]?.[0] ?? ''}` : how.total,
    }),
  });
  if (isLong) columns.push({ heads: plainHead(how.timeHead), cell: (row) => ({ text: timeOf(row) ?? '' }) });
  if (how.shape === 'months' && how.yearOfMonths === 'column')
    columns.push({ heads: plainHead('Year'), cell: () => ({ text: String(YEAR_OF_MONTHS) }) });
  const keys = columns.length;
  if (how.shape === 'wide') {
    for (let year = 0; year < how.years + 1; year++) {
      const period = String(FIRST_YEAR + year);
      columns.push({ heads: plainHead(period), cell: (row) => figure(row, { period }) });
    }
  } else if (how.shape === 'months') {
    for (let month = 1; month <= 12; month++) {
      const period = `${String(YEAR_OF_MONTHS)}-${String(month).padStart(2, '0')}`;
      columns.push({ heads: plainHead(monthHead(how.months, month)), cell: (row) => figure(row, { period }) });
    }
    if (how.sumOfMonths !== '')
      columns.push({
        heads: plainHead(how.sumOfMonths),
        cell: (row) => figure(row, { period: String(YEAR_OF_MONTHS) }),
      });
  } else if (how.shape === 'pairs') {
    const pairs = [0, 1].flatMap((year) => measured.map((one) => ({ ...one, period: String(FIRST_YEAR + year) })));
    if (how.pairsAs === 'measures first')
      pairs.sort((a, b) => how.measures.indexOf(a.measure) - how.measures.indexOf(b.measure));
    pairs.forEach(({ measure, head, period }) => {
      const heads: readonly [string, string] =
        how.pairsAs === 'one row'
          ? ['', `${head} ${period}`]
          : how.pairsAs === 'years first'
            ? [period, head]
            : [head, period];
      columns.push({ heads, cell: (row) => figure(row, { period, words: [measure] }) });
    });
  } else
    measured.forEach(({ measure, head }) => {
      columns.push({
        heads: plainHead(head),
        cell: (row) =>
          figure(row, {
            period: timeOf(row),
            orPeriod: oneTime ?? (hasPlan ? PLANNED : null),
            words: [measure],
          }),
      });
    });
  if (hasPlan) {
    const year = PLANNED;
    const [plan, actual, ratio] =
      how.plan === 'vi'
        ? [`Kế hoạch ${year}`, `Thực hiện ${year}`, '% so với kế hoạch']
        : how.plan === 'en'
          ? [`Target ${year}`, `Actual ${year}`, 'Achieved (%)']
          : [`KH ${year}`, `TH ${year}`, 'TH/KH (%)'];
    columns.push({
      heads: plainHead(plan),
      cell: (row) => figure(row, { period: year, ...(row ? { as: 'plan' as const } : {}) }),
    });
    columns.push({ heads: plainHead(actual), cell: (row) => figure(row, { period: year }) });
    columns.push({
      heads: plainHead(ratio),
      cell: (row) => ({
        text: row ? String(90 + (row.at % 20)) : '',
        ...(row ? { says: { value: 90 + (row.at % 20), as: 'code' as const } } : {}),
      }),
    });
  }
  extras.forEach((one, at) => {
    // Behind a cell that spans columns nobody could say where it ends.
    const last = how.shape === 'pairs' ? keys : columns.length;
    const place = Math.min(last, how.order[at] ?? 0);
    columns.splice(Math.max(how.placeHead === '' ? 1 : 0, place), 0, {
      heads: plainHead(one.head),
      cell: (row) => {
        if (!row) return { text: '' };
        const text = one.cell(row);
        const number = /^\d+$/.test(text) ? Number(text) : NaN;
        if (one.as === undefined) return { text };
        const ofRow = wordsOf(row);
        const said = {
          value: number,
          area: places[row.place]?.[1] ?? null,
          period: timeOf(row),
          orPeriod: how.shape === 'months' ? String(YEAR_OF_MONTHS) : (how.file.year ?? (hasPlan ? PLANNED : null)),
          as: 'figure' as const,
          ...ofRow,
          words: [one.head.replace('Department: ', ''), ...ofRow.words],
          others: unsaid,
        };
        return { text, says: said };
      },
    });
  });
  columns.forEach(({ heads: [, head] }, at) => {
    const one = extras.find((other) => other.head === head);
    if (one) columnOf.set(one, at);
  });
  const rows: Row[] = [];
  places.forEach((_, place) => {
    for (let year = 0; year < count; year++)
      for (let part = 0; part < parts; part++) rows.push({ place, year, part, at: rows.length });
  });
  const hasTotal = how.total !== '' && !isLong && parts === 1;
  const listed: (Row | null)[] = hasTotal ? (how.isTotalFirst ? [null, ...rows] : [...rows, null]) : rows;
  const hasTwoRows = how.shape === 'pairs' && how.pairsAs !== 'one row';
  const above = columns.map(({ heads: [first] }, at) => (first === columns[at - 1]?.heads[0] ? '' : first));
  const heads = columns.map(({ heads: [, head] }) => head);
  const overMonths = columns.map((_, at) => (at === keys ? `Năm ${String(YEAR_OF_MONTHS)}` : ''));
  const isOver = how.shape === 'months' && how.yearOfMonths === 'row';
  const codes = columns.map((_, at) =>
    how.codes === 'letters'
      ? at === 0
        ? 'A'
        : String(at)
      : how.codes === 'numbers'
        ? String(at + 1)
        : how.codes === 'brackets'
          ? `(${String(at + 1)})`
          : at === 0
            ? 'geo'
            : `v${String(at)}`,
  );
  const titles = [
    ...how.title,
    ...(how.shape === 'months' && how.yearOfMonths === 'title' ? [`Số liệu năm ${String(YEAR_OF_MONTHS)}`] : []),
  ];
  const before: readonly (readonly string[])[] = [
    ...titles.map((title) => [title]),
    ...(hasTwoRows ? [above] : []),
    ...(isOver ? [overMonths] : []),
    heads,
    // Two numbers may be figures.
    ...(how.codes === '' || (['numbers', 'variables'].includes(how.codes) && columns.length < 3) ? [] : [codes]),
  ];
  const cells = listed.map((row) => columns.map(({ cell }) => cell(row)));
  const said = cells.flatMap((row, at) =>
    row.flatMap(({ says }, column): readonly Said[] =>
      says
        ? [
            {
              area: null,
              period: null,
              words: [],
              others: [],
              as: 'figure',
              ...says,
              line: before.length + at + 1,
              column,
            },
          ]
        : [],
    ),
  );
  const lines = [...before.map((row) => row.join(';')), ...cells.map((row) => row.map(({ text }) => text).join(';'))];
  const isOfFile = how.shape === 'months' && how.yearOfMonths === 'file';
  return {
    name: isOfFile ? `so-lieu-${String(YEAR_OF_MONTHS)}.csv` : how.file.name,
    text: `${lines.join('\n')}\n`,
    said,
  };
}

/** A list of items below headings, as offices write them: "Khác" that nobody filled, totals, plans beside what came. */
export interface List {
  readonly sections: readonly string[];
  readonly items: readonly string[];
  /** Behind the items of each section a row "Khác" or another, of which no figure is known. Among them nothing tells it from a heading. */
  readonly unfilled: '' | 'Khác' | 'Other' | 'Trong đó';
  readonly total: '' | 'Tổng số' | 'Total';
  readonly years: number;
  readonly seed: number;
}

const HEADINGS = [
  ...['I. Towns', 'II. Villages', 'A. Crops', 'B. Herds', 'III. Budget projections department', '4. Phòng Kế hoạch'],
];

export const list: fc.Arbitrary<List> = fc.record({
  sections: fc.shuffledSubarray(HEADINGS, { minLength: 2, maxLength: 3 }),
  items: fc.shuffledSubarray(MEASURES, { minLength: 2, maxLength: 4 }),
  unfilled: fc.constantFrom('', 'Khác', 'Other', 'Trong đó'),
  total: fc.constantFrom('', 'Tổng số', 'Total'),
  years: fc.integer({ min: 2, max: 3 }),
  seed: fc.nat({ max: 900 }),
});

export function listed(how: List): Composed {
  const years = Array.from({ length: how.years }, (_, at) => String(FIRST_YEAR + at));
  const blank = years.map((): Cell => ({ text: '' }));
  const rows: (readonly Cell[])[] = [[{ text: 'Chỉ tiêu' }, ...years.map((text): Cell => ({ text }))]];
  let next = 0;
  how.sections.forEach((section) => {
    const name = section.replace(/^[IVAB\d]+\. /, '');
    const others = how.sections.filter((other) => other !== section).map((other) => other.replace(/^[IVAB\d]+\. /, ''));
    const row = (item: string): readonly Cell[] => [
      { text: item },
      ...years.map((period): Cell => {
        const value = 101 + ((how.seed + next++ * 37) % 1789) + 0.5;
        const says: Says = { value, period, words: [item, name], others: [...others, 'Khác', 'Other'] };
        return { text: String(value), says };
      }),
    ];
    const unfilled = how.unfilled === '' ? [] : [[{ text: how.unfilled }, ...blank]];
    rows.push([{ text: section }, ...blank]);
    if (how.total !== '') rows.push(row(how.total));
    const items = how.items.map(row);
    rows.push(...items, ...unfilled);
  });
  const said = rows.flatMap((row, at) =>
    row.flatMap(({ says }, column): readonly Said[] =>
      says ? [{ area: null, period: null, words: [], others: [], as: 'figure', ...says, line: at + 1, column }] : [],
    ),
  );
  const text = rows.map((row) => row.map((cell) => cell.text).join(';')).join('\n');
  return { name: 'made.csv', text: `${text}\n`, said };
}
