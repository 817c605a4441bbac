import fc from 'fast-check';

// Columns that are of some kind the importer knows, and columns that nearly look so and are not; invented.

/**
 * What the cells of a column are. `period`: that of its heading where rows name none, and without one the row's. `words` tell it
 * from other columns, and `year` does where rows say their time. `isCompared`: held against a time, so that it may be of the column beside it.
 */
export type Kind =
  | {
      readonly as: 'figure';
      readonly period?: string;
      readonly words: readonly string[];
      readonly year?: string;
      readonly isCompared?: boolean;
    }
  | { readonly as: 'plan'; readonly year: string }
  | { readonly as: 'code' };

export interface Beside {
  readonly head: string;
  readonly kind: Kind;
  /** The cell of a row, by the number of the row and of its place. */
  readonly cell: (row: number, place: number) => string;
}

const MEASURES = ['Clinics', 'Rice output', 'Số thuê bao', 'Doanh thu', 'Visits', 'Tàu cá'];

const TIMES = [
  '{m} {y}',
  '{m} ({y})',
  '{y} {m}',
  '{m} năm {y}',
  '{m}, {y}',
  '{m} {y} (%)',
  '{m}_{y}',
  '{m} - {y}',
  '{m}{y}',
  'Sơ bộ {y} {m}',
];

/** Years that are no time of the figures. */
const NO_TIMES = [
  '{m} since {y}',
  '{m} built before {y}',
  '{m} (base {y}=100)',
  '{m}, {y} prices',
  '{m} at {y} prices',
  '{m} vs {y}',
  '{m} compared to {y}',
  '{m} born {y}',
  '{m} of cohort {y}',
  '{m} so với {y}',
  '{m} theo giá so sánh {y}',
  '{m} trước {y}',
  '{m} từ {y}',
  '{m} sau năm {y}',
  '{m} under Act {y}',
  '{m} theo Luật {y}',
  '{m} theo Nghị quyết {y}',
  '{m} ISO {y}',
  '{m} over {y} kcal',
  '{m} above {y} m',
  '{m} trên {y} m',
  '{m} in {y} dollars',
  '{m} ({y} USD)',
  '{m} NUTS {y}',
  '{m} until {y}',
  '{m} from {y}',
  '{m}, class of {y}',
  '{m} theo địa giới {y}',
  '{m} theo tiêu chí {y}',
];

/** When something was, of each place: no figures. */
const WHEN = ['Latest census', 'Year founded', 'Last survey', 'Joined', 'Điều tra gần nhất', 'Thành lập năm'];
/** Figures that look like years. */
const LIKE_YEARS = ['Hours worked', 'Metres above the sea', 'Số giờ nắng', 'Kcal a day'];

const CODES = ['Mã xã', 'District code', 'Postcode', 'Mã số'];

const NAMES = {
  ranks: ['Rank', 'Xếp hạng', 'Thứ hạng', 'Ranking of offices'],
  // A country alone may be a partner, which rows of places leave to be asked about.
  places: ['Turkey meat', 'Brazil nuts', 'Jersey cattle'],
  limits: ['65+', '0-14', '15-64', 'Under 5', '<15', '≥ 80', '2-5', '1-4', '25-34', '100+', '10-12', '5-9', 'Trên 65'],
  plans: [
    'Kế hoạch hóa gia đình',
    'Plan holders',
    'Target group',
    'Actual users',
    'Goal difference',
    'Mục tiêu học tập',
    'Số kế hoạch ban hành',
    'Plans approved',
    'Targets met',
    'Thực hiện dân chủ',
  ],
  totals: ['Total', 'Tổng số', 'Sum', 'Cộng', 'All', 'Chung'],
  times: ['Months of data', 'Days open', 'Day care', 'Monthly fee', 'Hours', 'Tháng lương', 'Ngày công', 'Year groups'],
  units: ['Shops (a)', 'Shops (1)', 'Shops (n)', 'Shops (%)', 'Shops (nghìn người)', 'Shops (Hà Nội)', 'Shops, USD'],
} as const;

const filled = (template: string, measure: string, year: number): string =>
  template.replace('{m}', measure).replace('{y}', String(year));

/** Figures unlike any other of the table, and no years. */
const large =
  (column: number) =>
  (row: number): string =>
    String(30_001 + row * 10 + column);
const small =
  (column: number) =>
  (row: number): string =>
    String(1 + ((row * 5 + column) % 12));

/** Two columns of which headings differ in a year. */
const ofYears = fc
  .record({
    template: fc.oneof(fc.constantFrom(...TIMES), fc.constantFrom(...NO_TIMES)),
    measure: fc.constantFrom(...MEASURES),
    first: fc.constantFrom(2010, 2015, 2016),
    step: fc.constantFrom(1, 5),
  })
  .map(({ template, measure, first, step }): readonly Beside[] =>
    [first, first + step].map((year, at): Beside => {
      const said = String(year);
      const isTime = TIMES.includes(template);
      const isCompared = /vs|compared|so với/.test(template);
      return {
        head: filled(template, measure, year),
        kind: { as: 'figure', words: [measure], year: said, ...(isTime ? { period: said } : { isCompared }) },
        cell: large(at),
      };
    }),
  );

const ofCodes = fc
  .record({ head: fc.constantFrom(...CODES), hasMissing: fc.boolean(), first: fc.constantFrom(1101, 20_101) })
  .map(({ head, hasMissing, first }): readonly Beside[] => [
    {
      head,
      kind: { as: 'code' },
      cell: (_, place) => (hasMissing && place === 1 ? 'NA' : String(first + place * 107)),
    },
  ]);

const ofWhen = fc
  .record({ head: fc.constantFrom(...WHEN), first: fc.constantFrom(1957, 2009) })
  .map(({ head, first }): readonly Beside[] => [
    { head, kind: { as: 'code' }, cell: (_, place) => String(first + ((place * 3) % 11)) },
  ]);

const ofLikeYears = fc
  .record({ head: fc.constantFrom(...LIKE_YEARS), first: fc.constantFrom(1901, 1990) })
  .map(({ head, first }): readonly Beside[] => [
    { head, kind: { as: 'figure', words: [head] }, cell: (row) => String(first + ((row * 7) % 23)) },
  ]);

const ofPlans = fc.constantFrom(2021, 2022).map((year): readonly Beside[] => [
  { head: `Kế hoạch ${String(year)}`, kind: { as: 'plan', year: String(year) }, cell: large(0) },
  { head: `Thực hiện ${String(year)}`, kind: { as: 'figure', words: [], period: String(year) }, cell: large(1) },
]);

const ofNames = fc
  .constantFrom(...Object.values(NAMES))
  .chain((names) =>
    fc.record({ heads: fc.shuffledSubarray([...names], { minLength: 1, maxLength: 3 }), isSmall: fc.boolean() }),
  )
  .map(({ heads, isSmall }): readonly Beside[] =>
    heads.map((head, at) => ({
      head,
      // "Total" says no more than "Value" does.
      kind: { as: 'figure', words: (NAMES.totals as readonly string[]).includes(head) ? [] : [head] },
      cell: isSmall ? small(at) : large(at),
    })),
  );

/** Columns that stand behind the figures of a table; none in half of the tables. */
export const beside: fc.Arbitrary<readonly Beside[]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: ofYears },
  { weight: 1, arbitrary: ofCodes },
  { weight: 1, arbitrary: ofWhen },
  { weight: 1, arbitrary: ofLikeYears },
  { weight: 1, arbitrary: ofPlans },
  { weight: 2, arbitrary: ofNames },
);
