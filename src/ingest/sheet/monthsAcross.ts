import { fold } from '../../domain/fold.ts';
import { periodKind, periodYear, toPeriod } from '../../domain/period.ts';
import { canHoldValues, type Column, timesIn } from './guessedColumn.ts';
import { isOfYears } from './guessedYears.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1));

/** Headings 1 to 12 (or 01 to 12), each once, beside a column of years are months. */
export function withMonthNumbers(columns: readonly Column[]): readonly Column[] {
  const isNumber = ({ header }: Column): boolean => /^(?:0?[1-9]|1[0-2])$/.test(header);
  const numbers = columns.filter(isNumber).map(({ header }) => String(Number(header)));
  const areMonths = numbers.length === MONTHS.length && MONTHS.every((month) => numbers.includes(month));
  const saysYears = columns.some((column) => (column.name === 'period' && timesIn(column) > 0) || isOfYears(column));
  if (!areMonths || !saysYears) return columns;
  return columns.map((column) =>
    isNumber(column) ? { ...column, part: column.header.padStart(2, '0'), period: null, series: null } : column,
  );
}

/** Headings of what months or quarters come to, folded. */
const SUMS =
  'annual|annually|annual total|annual average|yearly|year|full year|whole year|year total|total|totals|sum|average|mean|avg|j d|jan dec|' +
  'ca nam|nam|tong|tong so|tong cong|binh quan|trung binh|jahr|gesamt|insgesamt|summe|annee|annuel|ensemble|moyenne|ano|anual|promedio|' +
  'anno|annuale|totale|rok|rocznie|razem|celkem|ogolem|totaal|jaar|totalt|i alt|sammanlagt|ukupno|' +
  'всего|итого|год|за год|среднее|рік|всього|合計|計|年計|总计|รวม|합계';
const SUM = new RegExp(`^(?:(.*?) )??(?:${SUMS})$`);

/**
 * A heading such as "Annual" or "Sales Total" beside months or quarters of the same thing is the figure of their year. Of
 * several (a sum and an average) none is read.
 */
export function withSums(columns: readonly Column[]): readonly Column[] {
  const parts = columns.filter(
    ({ part, period }) => part !== null || (period !== null && ['month', 'quarter'].includes(periodKind(period))),
  );
  const found = columns.map((column): Column => {
    const measure = SUM.exec(fold(column.period === null ? column.header : (column.series ?? '')));
    if (!measure || !canHoldValues(column) || parts.includes(column) || isPeriodOfRows(column, columns)) return column;
    const { period } = column;
    const own = parts.filter(
      ({ series, area }) => fold(series ?? '') === (measure[1] ?? '') && (area === column.area || column.area === null),
    );
    const years = new Set(own.flatMap((one) => (one.period === null ? [] : [String(periodYear(one.period))])));
    if (own.length < 2 || (period !== null && !years.has(period))) return column;
    const { series = null, area = null } = own[0] ?? {};
    if (period !== null || years.size === 0) return { ...column, name: null, series, area };
    const [only] = years;
    // What years across come to is of no year.
    return {
      ...column,
      name: null,
      series,
      area,
      ...(years.size === 1 ? { period: toPeriod(only ?? '') } : { isSum: true }),
    };
  });
  const key = ({ series, period, area }: Column): string => [series, period, area].join('\n');
  const sums = found.filter((column, at) => column !== columns[at]);
  return found.map((column) =>
    sums.some((sum) => sum !== column && sums.includes(column) && key(sum) === key(column))
      ? { ...column, isSum: true }
      : column,
  );
}

/** Whether a heading such as "Year" says the time of the rows: where no other does, or other than that. */
const isPeriodOfRows = (column: Column, columns: readonly Column[]): boolean =>
  column.name === 'period' && columns.find(({ name }) => name === 'period') === column;
