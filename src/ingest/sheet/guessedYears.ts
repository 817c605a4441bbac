import { fold } from '../../domain/fold.ts';
import type { ObservationMapping, Unread } from '../../domain/mapping.ts';
import { looksLikeUnit } from '../cell/looksLikeUnit.ts';
import { IGNORE } from './columnRoles.ts';
import { type Column, isNumericColumn, type Roles, UNNAMED } from './guessedColumn.ts';
import { type ColumnContent, share, type SheetTable } from './sheetTable.ts';

/** "Index Year", "Jahr der Erhebung", "Edition"; but no year in which something was founded. */
function saysYear(header: string): boolean {
  return SAYS_YEAR.test(wordsOf(header)) && !BEGINS.test(wordsOf(header));
}

// "GNAYear" of a program.
const wordsOf = (header: string): string => fold(header.replaceAll('_', ' ').replace(/(?<=[A-Za-z])(?=Year$)/, ' '));
const SAYS_YEAR =
  /^(?:[a-z]?year|edition|wave|round|ky danh gia)$|(?<!\b(?:per|this|each|every|a) )\b(?:year|jahr|annee|tahun|anno)\b|^(?:date|time|period|ngay|thoi diem) (?:of|cua)\b/;
const BEGINS = /\b(?:base|found|start|begin|birth|born|built|establish|join|independ|end(?!ed\b|ing\b)|enter|open)/;

/** Headings of the year in which figures came out, folded: it is not the one that they are of. */
const OF_PUBLICATION =
  /(?:^| )(?:publi(?:cation|shed|sh)|released?|vintage|updated?|version|issued?|xuat ban|cong bo|phat hanh|cap nhat)(?: |$)/;
const saysPublication = (header: string): boolean => OF_PUBLICATION.test(wordsOf(header));

/** Of columns of years that are not read, those that may say of what time the rows are: years of surveys, not those of what came of them alone. */
export function timesLeft({
  columns,
  headers,
  unread = [],
}: Pick<ObservationMapping, 'columns' | 'headers' | 'unread'>): readonly number[] {
  const all = unread.flatMap(({ column, why }) =>
    why === 'years' && columns[column]?.role === 'ignore' && saysYear(headers[column] ?? '') ? [column] : [],
  );
  return all.filter((column) => !saysPublication(headers[column] ?? ''));
}

/** Years below a heading that says nothing, or something with "year" in it. */
export const isOfYears = ({ header, content, period }: Column): boolean =>
  period === null &&
  !saysPublication(header) &&
  (content.distinct > 1 || (content.filled > 1 && saysYear(header))) &&
  (UNNAMED.test(header) || header === '' || saysYear(header)) &&
  share(content, (text) => /^(?:1[5-9]|20|21)\d\d$/.test(text)) === 1;

const IS_YEAR = /^(?:19\d\d|20[0-2]\d)(?:\.0+)?$/;
const IS_SPAN = /^(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)\d\d|\d\d)$/;
const isTime = (text: string): boolean => IS_YEAR.test(text) || IS_SPAN.test(text);

/**
 * Columns that say "year" each, and different ones: that of the survey and that of its report. Which of them is the time of
 * the figures nobody but a person can say. Empty where there are no two.
 */
export function rivalsInTime(columns: readonly Column[], { body }: Pick<SheetTable, 'body'>): readonly Column[] {
  const all = columns.filter(
    ({ header, content, period }) =>
      period === null && saysYear(header) && content.filled > 1 && share(content, isTime) >= MOST_TIMES,
  );
  const differ = all.some((one) => body.some((row) => (row[one.at] ?? '') !== (row[all[0]?.at ?? -1] ?? '')));
  return all.length > 1 && differ ? all : [];
}
/** Footnotes stand below the years. */
const MOST_TIMES = 0.6;

/** A heading of years begins or ends with the word, folded: "Year joined", "Base year"; figures of a year are "Visits per year". */
const OF_YEAR =
  /^(?:year|jahr|annee|tahun|anno)\b(?! (?:\d|round|end))|(?<!\b(?:per|this|each|every|a|an|one|the|in|last|previous|current|same) )\b(?:year|yr|jahr|annee|tahun|anno)$/;
/** "Nam" are men. */
const OF_NAM = /^năm(?!\p{L})/iu;
/** Headings of when something was done, folded: "Latest population census", "Joined"; what was done is counted, "Houses built". */
const OF_WHEN =
  /^(?:most )?(?:latest|last|recent)\b(?!.*\b(?:values?|counts?|numbers?|figures?|totals?|days?|weeks?|months?|quarters?|year)\b)|(?<!\b(?:in|by|of|from|the) )\b(?:census|survey|independence|accession|ratification|since)$|^(?:joined|ratified|acceded)\b|^(?:founded|established|signed|adopted|published|updated|built|opened)(?: (?:in|on|by|at|as|under)\b.*)?$|^(?:ngay |lan |nam )?(?:thanh lap(?! moi)|gia nhap|ban hanh|cap nhat|dieu tra(?! vien))/;
/** Headings of what came out when, folded. */
const OF_EDITION =
  /^(?:(?:data|report|survey) )?(?:edition|vintage|version|revision|release|publication|published|update|updated|wave|round)(?: (?:date|no|number))?$/;
const FEWEST = 3;
/** So many whole numbers are years by no chance where nothing else says of what time the figures are. */
const FEWEST_UNSAID = 8;

/** Whether all numbers of a column are years: below a heading that tells when something was, or in many rows that name no time. */
function areYears({ header, content, period, name }: Column, isTimed: boolean): boolean {
  if (period !== null || name === 'value' || content.unit !== '' || endsInUnit(header)) return false;
  const numbers = [...content.texts].filter((text) => /^\d[\d.,/ –-]*$/.test(text));
  if (!numbers.every(isTime) || !hasManyYears(content, 1)) return false;
  const words = wordsOf(header);
  const isOfTime = OF_YEAR.test(words) || OF_EDITION.test(words) || OF_NAM.test(header.normalize());
  if (isOfTime) return content.filled > 1;
  if (!hasManyYears(content, 2)) return false;
  if (OF_WHEN.test(wordsOf(header))) return content.filled >= FEWEST;
  return !isTimed && content.filled >= FEWEST_UNSAID && hasManyYears(content, FEWEST);
}

const hasManyYears = ({ texts }: ColumnContent, fewest: number): boolean =>
  [...texts].filter((text) => IS_YEAR.test(text)).length >= fewest;
const endsInUnit = (header: string): boolean => {
  const [, unit = ''] = /[([]([^()[\]]+)[)\]]\s*$/.exec(header) ?? [];
  return unit !== '' && looksLikeUnit(unit);
};

/** Years beside figures are none themselves: they are told of, and read by a person's word alone. */
export function leaveYears(
  columns: readonly Column[],
  roles: Roles,
  { body }: Pick<SheetTable, 'body'>,
  unread: Unread[],
): void {
  const free = columns.filter((column) => roles[column.at] === null && isNumericColumn(column));
  const isTimed = columns.some(({ at, period }) => period !== null || roles[at]?.role === 'period');
  const years = free.filter((column) => areYears(column, isTimed));
  if (free.length < 2) return;
  for (const { at } of years) {
    roles[at] = IGNORE;
    unread.push({ column: at, why: 'years' });
  }
  leaveDatedApart(years, free, roles, body, unread);
}

/** Words that stand beside what a year is of, folded. */
const YEAR_WORDS = /\b(?:year|yr|jahr|annee|tahun|anno|reference|ref|of|for|the|de|du|von|der|des|del|cua)\b/g;

/** What a heading of years is of: "HDI year", "Year of HDI", "Năm HDI". Empty for the year alone. */
function datedIn(header: string): string {
  const words = wordsOf(OF_NAM.test(header.normalize()) ? header.replace(/^\S+\s*/, '') : header);
  return words.replace(YEAR_WORDS, ' ').replace(/\s+/g, ' ').trim();
}

/** Whether a heading of figures bears the name of a column of years: "HDI", "HDI value"; programs write more behind it, "euro_turnout". */
function isDatedBy(of: string, yearHeader: string, header: string): boolean {
  const words = wordsOf(header);
  if (words === of || VALUE_OF.test(words.slice(of.length))) return words.startsWith(of);
  return yearHeader.includes('_') && header.includes('_') && words.startsWith(`${of} `);
}
/** Years of these are no time of figures that begin with the same word: "School year, School rank". */
const OWNS_NOTHING = /^(?:report|survey|data|school|fiscal|financial|crop|base|reference|calendar|birth|academic)$/;
const VALUE_OF = /^ (?:values?|scores?|index|rank|rate)$/;

/** Years of which none differs: one that is not there says nothing, and "2019.0" is 2019. */
function areOneTime(body: SheetTable['body'], at: number, period: number): boolean {
  const yearIn = (text = ''): string => text.replace(/\.0{1,9}$/, '');
  return body.every((row) => {
    const [own, ofRow] = [yearIn(row[at]), yearIn(row[period])];
    return own === '' || ofRow === '' || own === ofRow;
  });
}

/**
 * Figures with years of their own ("HDI_year, HDI") are not of the time of the row, where the two are not one. Where these
 * are all its figures the time is asked.
 */
function leaveDatedApart(
  years: readonly Column[],
  free: readonly Column[],
  roles: Roles,
  body: SheetTable['body'],
  unread: Unread[],
): void {
  const period = roles.findIndex((role) => role?.role === 'period');
  if (period < 0) return;
  const figures = free.filter(({ at }) => roles[at] === null);
  const dated = years.flatMap(({ at, header }) => {
    const of = datedIn(header);
    if (of === '' || OWNS_NOTHING.test(of) || areOneTime(body, at, period)) return [];
    return figures.filter((column) => isDatedBy(of, header, column.header));
  });
  if (dated.length > 0 && new Set(dated).size === figures.length) {
    roles[period] = IGNORE;
    unread.push({ column: period, why: 'years' });
    return;
  }
  for (const { at } of new Set(dated)) {
    roles[at] = IGNORE;
    unread.push({ column: at, why: 'own-years' });
  }
}
