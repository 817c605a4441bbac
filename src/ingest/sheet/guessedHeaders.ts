import { fold } from '../../domain/fold.ts';
import { periodKind, toPeriod, type Period } from '../../domain/period.ts';
import { canHoldValues, type Column, isNumericColumn, timesIn } from './guessedColumn.ts';
import { ENDS_IN_YEAR, withPartsOfYears } from './headerParts.ts';
import type { SheetHead } from './layout.ts';
import { withMonthNumbers, withSums } from './monthsAcross.ts';
import { gluedYear, isComparison, isNoTimeBehind, speaksOfComparison } from './periodLabel.ts';

/** Where so many places stand across, and half as many others at most, what is no known place is one all the same. */
const FEWEST_PLACES = 4;

/**
 * Headers are years, or areas, only if there are two different ones at least; a single "Plan 2025" is the name of a
 * series, but a bare "2025" over numbers is a year. A name with the year behind it ("Internet2010") counts where two
 * columns have one. A heading that comes again between years ("2018, Rank, 2020, Rank") belongs to the year on its left.
 */
export function readHeaders(written: readonly Column[], isArea: SheetHead['isArea']): readonly Column[] {
  const all = withPlacesWithin(
    withMonthNumbers(withoutLikeMonths(withYearsWithin(withoutMarksOfYears(withShares(written))))),
    isArea,
  );
  const glued = all.map((column) =>
    column.period === null && canHoldValues(column) ? gluedYear(column.header) : null,
  );
  const isGlued = glued.filter(Boolean).length >= 2;
  const plans = plansOf(all);
  const names = new Set(all.flatMap(({ plan, series }) => (plan ? [] : [fold(series ?? '')])));
  const hasActual = all.some(({ plan, part, period }) => plan?.kind === 'actual' || part !== null || period !== null);
  const headed = withPartsOfYears(all).map((column, at): Column => {
    const found = isGlued ? glued[at] : null;
    return found
      ? { ...column, period: found.period, series: found.rest, status: found.status }
      : withoutLonePlan(column, plans, hasActual, names);
  });
  const read = withoutYearsOfVariables(saysItsTime(all) ? headed.map(withYearInName) : headed);
  const holding = read.filter(canHoldValues);
  const periods = new Set(holding.flatMap(({ period }) => period ?? []));
  const isCompared = (column: Column): boolean => speaksOfComparison(column.header) && canHoldValues(column);
  // A change against another year is of the year beside it.
  const isAcrossPeriods = periods.size >= 2 || (periods.size === 1 && read.some(isCompared));
  const placed = holding.filter(({ area }) => area !== null);
  const across = new Set(placed.map(({ area }) => area)).size;
  const areCodes = areAreaCodes(holding, isArea);
  const areAlone =
    placed.length >= FEWEST_PLACES &&
    holding.length <= placed.length * 1.5 &&
    holding.every(({ area, series, period }) => (area === null || series === null) && period === null);
  const areByCode = placed.every(({ header }) => /^[A-Z]{3}$/.test(header));
  const isAcrossAreas =
    !hasPlacesInRows(read) &&
    (areCodes || (across >= 2 && placed.length >= holding.filter(isNumericColumn).length / 2));
  /** Among countries two letters are one: "Canada, France, UK"; "MAR" is no month, and what no place is known by is asked for: "Former USSR". */
  const asArea = (column: Column): Column => {
    const { area, header, name, part, period, plan } = column;
    if (!isAcrossAreas || area !== null || !isNumericColumn(column)) return column;
    const isFree = name === null && plan === null && (part === null || areByCode) && header !== '';
    const isPlace = areCodes ? period === null : isFree && (areAlone || (period === null && isArea(header)));
    if (isPlace) return { ...column, area: header, series: null, part: null };
    // "Others Population" beside "Kenya Population"
    const measure = isFree && period === null ? measures.find((one) => endsWith(header, one)) : undefined;
    return measure === undefined
      ? column
      : { ...column, area: withoutText(header, measure), series: measure, part: null };
  };
  const measures = [...new Set(placed.flatMap(({ series }) => series ?? []))];
  const isAcrossParts = holding.filter((column) => column.part !== null).length >= 2;
  const kept = read.map(asArea).map((column): Column => {
    const keepsPeriod = isAcrossPeriods || column.series === null || column.plan !== null || column.isParted;
    const { area, period, header } = column;
    const series = column.part !== null && !isAcrossParts ? header : column.series;
    const part = isAcrossParts ? column.part : null;
    if (!keepsPeriod && isAcrossAreas && area !== null)
      return { ...column, period: null, part: null, series: period === null ? series : withoutText(header, area) };
    if (!keepsPeriod) return { ...column, period: null, area: null, part: null, series: header };
    return isAcrossAreas || area === null
      ? { ...column, series, part }
      : { ...column, area: null, part, series: period === null ? header : [area, series].filter(Boolean).join(' ') };
  });
  return withLoneTotal(withSums((isAcrossPeriods ? withYearOnTheLeft(kept) : kept).map(withoutYearWord)));
}

/** "year_2019" measures nothing by itself, and of "Value_2019.0" no ".0" is left beside the year. */
function withoutYearWord(column: Column): Column {
  if (column.period === null || column.series === null) return column;
  const measure = column.series.replace(/(?:[_\s]{1,9}\.0{1,9}|_{1,9})$/, '');
  return {
    ...column,
    series: /^(?:year|yr|y|annee|ano|jahr|anno|tahun)$/.test(fold(measure.replaceAll('_', ' '))) ? null : measure,
  };
}

/** What a heading says beside a place. */
const withoutText = (header: string, text: string): string => header.replace(text, ' ').replace(/\s+/g, ' ').trim();

/** Whether a heading is something else and a measure, in either order. */
const endsWith = (header: string, measure: string): boolean =>
  header.length > measure.length && (header.endsWith(` ${measure}`) || header.startsWith(`${measure} `));

/** Each word of a heading may end a name: nobody writes more. */
const LONGEST_WITH_PLACE = 120;
/** Between a place and a measure in one heading. */
const BETWEEN = /[\s_]*[-–:|,;/][\s_]*|[\s_]+/gu;
const ENDS_OPEN =
  /(?:^|[\s_])(?:to|from|of|in|with|for|by|and|the|sang|từ|đến|tới|của|với|và|ở|tại|tỉnh|thành phố|tp\.?)$/iu;

/** A heading in a place and what is measured there: "Hà Nội - Dân số", "gdp_AFG"; `null` where it has no place at either end. */
function placeIn(header: string, isArea: SheetHead['isArea']): { readonly area: string; readonly rest: string } | null {
  if (header.length > LONGEST_WITH_PLACE) return null;
  const cuts = [...header.matchAll(BETWEEN)].map(({ 0: text, index }) => [index, index + text.length] as const);
  const isPlace = (text: string): boolean => text.length > 2 && !/^\p{Ll}/u.test(text) && isArea(text);
  const isMeasure = (text: string): boolean => /\p{L}{2}/u.test(text) && !ENDS_OPEN.test(text) && !isArea(text);
  // The longest name counts: "Hà Nội dân số" is no "Hà".
  for (const [end, begin] of cuts.toReversed()) {
    const [area, rest] = [header.slice(0, end), header.slice(begin)];
    if (isPlace(area) && isMeasure(rest)) return { area, rest };
  }
  for (const [end, begin] of cuts) {
    const [rest, area] = [header.slice(0, end), header.slice(begin)];
    if (isPlace(area) && isMeasure(rest)) return { area, rest };
  }
  return null;
}

/** Rows that name places leave nothing to be said of them: another place in a heading is a partner, or a name. */
const hasPlacesInRows = (columns: readonly Column[]): boolean =>
  columns.some(({ name, areas, content }) => (name === 'area' || areas >= 0.5) && content.filled > 0);

/** Headings of a place and a measure each, where the measures are those of several places. */
function withPlacesWithin(columns: readonly Column[], isArea: SheetHead['isArea']): readonly Column[] {
  if (hasPlacesInRows(columns)) return columns;
  const found = columns.map((column) =>
    column.area === null &&
    column.name === null &&
    column.plan === null &&
    column.period === null &&
    isNumericColumn(column)
      ? placeIn(column.header, isArea)
      : null,
  );
  const places = new Map<string, Set<string>>();
  for (const one of found)
    if (one) places.set(fold(one.rest), (places.get(fold(one.rest)) ?? new Set<string>()).add(one.area));
  return columns.map((column, at) => {
    const one = found[at];
    return one && (places.get(fold(one.rest))?.size ?? 0) >= 2
      ? { ...column, area: one.area, series: one.rest }
      : column;
  });
}

/** "2021, 20221, 2023": a year with the number of a note behind it, where that year alone is missing between two others and no other heading would be of it. */
function withoutMarksOfYears(columns: readonly Column[]): readonly Column[] {
  const years = new Set(columns.map(({ header }) => header));
  const isYear = (year: number): boolean => years.has(String(year));
  const yearIn = ({ header }: Column): number => Number(/^((?:19|20)\d\d)\d$/.exec(header)?.[1]);
  const marked = new Map<number, number>();
  for (const column of columns) marked.set(yearIn(column), (marked.get(yearIn(column)) ?? 0) + 1);
  return columns.map((column) => {
    const year = yearIn(column);
    const isMissing =
      marked.get(year) === 1 && isYear(year - 1) && !isYear(year) && (isYear(year + 1) || isYear(year - 2));
    return isMissing ? { ...column, period: toPeriod(String(year)), series: null } : column;
  });
}

/** Years of birth, of prices in which others are counted, of standards and as limits are no times of figures. */
const NO_TIME =
  /\b(?:cohorts?|born|births?|class of|base|constant|prices?|weights?|vs|since|than|against|ppp|dollars?|usd|eur|sna|isic|isco|icd|nuts|nace|built|before|after|until|over|under|above|below)\b|international|[$€£¥]|\d{4}\s*=|sinh năm|khóa|giá so sánh|giá gốc|so với|(?:trước|sau|từ|trên|dưới)\s/iu;
/** "HomesBefore1990": a limit that is glued to the word before it. */
const GLUED_LIMIT = /\p{Ll}(?:Before|After|Until|Since|Over|Under|Above|Below|Built)(?=[_\d\p{Lu}]|$)/u;
const ONE_YEAR = /^(\D*(?:\d{1,3}\D+)*)((?:18|19|20|21)\d\d)(?!\d)((?:\D+\d{1,3})*\D*)$/u;

/** Headings that are alike but for one year are of one thing in several years, wherever the year stands: "PAPI 2015 (points)". */
function withYearsWithin(columns: readonly Column[]): readonly Column[] {
  // Where rows say of what time they are, a year in a heading is none.
  if (columns.some((column) => column.name === 'period' && timesIn(column) > 0)) return columns;
  const found = columns.map((column) => {
    const isFree = column.period === null && column.plan === null && canHoldValues(column);
    const [, before = '', year = '', behind = ''] = (isFree && ONE_YEAR.exec(column.header)) || [];
    const rest = `${before} ${behind}`.replace(/\s+/g, ' ').trim();
    return year === '' ||
      NO_TIME.test(column.header.replaceAll('_', ' ')) ||
      GLUED_LIMIT.test(column.header) ||
      isNoTimeBehind(before.replaceAll('_', ' ').trim().replace(ENDS_IN_YEAR, '')) ||
      !/\p{L}{2}/u.test(rest)
      ? null
      : { year, rest, key: fold(rest) };
  });
  const years = new Map<string, string[]>();
  for (const one of found) if (one) years.set(one.key, [...(years.get(one.key) ?? []), one.year]);
  return columns.map((column, at) => {
    const one = found[at];
    const all = years.get(one?.key ?? '') ?? [];
    const areApart = all.length > 1 && new Set(all).size === all.length;
    return one && areApart ? { ...column, period: toPeriod(one.year), series: one.rest } : column;
  });
}

/** Short for a month in English, which stands so behind figures of one month in several years. */
const ENGLISH_MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i;
const ABBREVIATED = /^(\p{L}{3})((?:19|20)\d\d)$/u;

/** "ABR1990, ABR1995": an abbreviation that is April in Spanish, for no other month stands beside it. */
function withoutLikeMonths(columns: readonly Column[]): readonly Column[] {
  const found = columns.map(({ header, period }) => (period === null ? null : ABBREVIATED.exec(header)));
  const names = new Set(found.flatMap((one) => one?.[1] ?? []));
  const [name = ''] = names;
  const count = found.filter(Boolean).length;
  const isOne = names.size === 1 && count >= FEWEST_PARTS && !ENGLISH_MONTH.test(name);
  const hasOthers = columns.some(({ period }, at) => period !== null && periodKind(period) === 'month' && !found[at]);
  if (!isOne || hasOthers) return columns;
  return columns.map((column, at) =>
    found[at] ? { ...column, series: name, period: toPeriod(found[at][2] ?? '') } : column,
  );
}

const FEWEST_PARTS = 2;

/** "Total" over the only figures, beside words that part them, says no more than "Value" does: the office of Spain heads so. */
function withLoneTotal(columns: readonly Column[]): readonly Column[] {
  const [only, ...others] = columns.filter((column) => isNumericColumn(column) && column.period === null);
  const words = columns.filter(({ name, content }) => name !== 'period' && content.filled > 0 && content.numeric === 0);
  if (!only || others.length > 0 || fold(only.header) !== 'total' || words.length < FEWEST_PARTS) return columns;
  return columns.map((column) => (column === only ? { ...column, name: 'value', series: null } : column));
}

const FEWEST_CODES = 5;

/** Whether figures stand below codes of countries: so many headings of two capitals are no abbreviations. Others are groups then. */
function areAreaCodes(holding: readonly Column[], isArea: SheetHead['isArea']): boolean {
  const figures = holding.filter(isNumericColumn);
  const codes = figures.filter(({ header }) => /^[A-Z]{2}$/.test(header) && isArea(header));
  return codes.length >= FEWEST_CODES && codes.length >= figures.length * 0.8;
}

/** Whether each row says of what time it is, which may differ from row to row: then a year behind a name is part of the name. */
const saysItsTime = (columns: readonly Column[]): boolean =>
  columns.some((column) => column.name === 'period' && timesIn(column) > 1);

const withYearInName = (column: Column): Column =>
  column.period === null || column.series === null || column.plan !== null || !canHoldValues(column)
    ? column
    : { ...column, period: null, series: withoutText(column.header, column.area ?? '') };

/** A variable of a survey with the year from which it is asked so: "c1_2005". Quarters, months and halves have letters of their own. */
const VARIABLE = /(?:^|\s)(?![hmqst])[a-z]\d{1,3}_(?:19|20)\d\d(?=\s|$)/i;

/** Years in the names of variables are times only where each column of figures has one. */
function withoutYearsOfVariables(columns: readonly Column[]): readonly Column[] {
  const isVariable = ({ header, period }: Column): boolean => period !== null && VARIABLE.test(header);
  const areAll = columns.every((column) => column.period !== null || !isNumericColumn(column));
  if (areAll || !columns.some(isVariable)) return columns;
  return columns.map((column) => (isVariable(column) ? { ...column, period: null, series: column.header } : column));
}

/** "Achieved (%)" beside a target and what came of it, neither of them in per cent, is the one as a share of the other. */
function withShares(columns: readonly Column[]): readonly Column[] {
  const isInPerCent = ({ header }: Column): boolean => header.includes('%');
  const isShare = (column: Column): boolean =>
    column.plan?.kind === 'actual' && column.period === null && isInPerCent(column);
  const hasPlan = columns.some((column) => column.plan?.kind === 'plan' && !isInPerCent(column));
  const hasActual = columns.some((column) => column.plan?.kind === 'actual' && !isInPerCent(column));
  if (!hasPlan || !hasActual) return columns;
  return columns.map((column) =>
    isShare(column) ? { ...column, plan: { kind: 'ratio', rest: '', isSure: true } } : column,
  );
}

/** Which kinds of plan each series has, by its folded name. */
function plansOf(columns: readonly Column[]): ReadonlyMap<string, ReadonlySet<string>> {
  const plans = new Map<string, Set<string>>();
  for (const { plan, series } of columns) {
    if (!plan) continue;
    const name = fold(series ?? '');
    plans.set(name, (plans.get(name) ?? new Set()).add(plan.kind));
  }
  return plans;
}

/**
 * A word that means planned or reached only beside its counterpart is part of the name where that is missing; so is any at the
 * end of a name in a table without times across and without anything reached: "the quality of plans".
 */
function withoutLonePlan(
  column: Column,
  plans: ReadonlyMap<string, ReadonlySet<string>>,
  hasActual: boolean,
  names: ReadonlySet<string>,
): Column {
  const { plan, series, said, period } = column;
  if (plan?.kind === 'plan' && !hasActual && series !== null) return { ...column, series: said, plan: null };
  if (!plan) return column;
  const name = fold(series ?? '');
  const hasCounterpart = [...(plans.get(name) ?? [])].some((kind) => kind !== plan.kind);
  // "Actual users" and "Kế hoạch hóa gia đình" are names, where nothing else is of users or family planning.
  const isName = series !== null && period === null && plan.kind !== 'ratio' && !names.has(name);
  if (plan.isSure && !isName) return column;
  return hasCounterpart ? column : { ...column, series: said, plan: null };
}

function withYearOnTheLeft(columns: readonly Column[]): readonly Column[] {
  const counts = new Map<string, number>();
  for (const { period, series } of columns)
    if (period === null && series !== null) counts.set(series, (counts.get(series) ?? 0) + 1);
  const repeated = (series: string | null): boolean => series !== null && (counts.get(series) ?? 0) >= 2;
  let left: Period | null = null;
  return columns.map((column) => {
    if (column.period !== null) {
      left = column.period;
      return column;
    }
    const isOfLeft = repeated(column.series) || isComparison(column.header);
    return left !== null && canHoldValues(column) && column.name === null && isOfLeft
      ? { ...column, period: left }
      : column;
  });
}
