import type { Period } from '../../domain/period.ts';
import { readPeriod } from '../cell/readPeriod.ts';

/** A header that names a period, and what else it says: "2011 Area (km2)", "2013T", "GDP_2019". `rest` is empty for a bare period. */
export interface PeriodLabel {
  readonly period: Period;
  readonly rest: string;
}

/** What stands around a year without being a measure: "2018 (*)", "Sơ bộ 2019", "Prel. 2019", "2015 [YR2015]", "YR2015", "2020p". */
const REMARK_BEFORE =
  /^(?:sơ bộ|ước tính|ước|dự kiến|chính thức|prel\.?|preliminary|est\.?|estimate[ds]?|năm|year|yr|x(?=\d{4}$))[\s.]*(?=\S)/iu;
const REMARK_AFTER =
  /\s*(?:\[YR[\w-]+\]|\((?:\*+|\d|sơ bộ|ước|ước tính|prel\.?|est\.?|[per])\)|\*+|[\u00b9\u00b2\u00b3])$/iu;
const PROVISIONAL = /^((?:1[89]|20|21)\d\d)[pebrf]$/;

/** A year as text within a text. */
export const YEAR = String.raw`(?:1[89]|20|21)\d\d`;
const QUARTER = String.raw`(?:Q[1-4]|Quý (?:[1-4]|I{1,3}|IV))`;
const SPAN = `(?:${QUARTER}[ /-])?${YEAR}(?:[-/ ]?(?:[QH][1-4]|(?:0[1-9]|1[0-2])(?!\\d)))?`;
const SUFFIX = new RegExp(`^(${YEAR})([A-Za-z]{1,3})$`, 'u');
const LEADING = new RegExp(String.raw`^(${SPAN})(?:\s*\[YR\w+\])?(?:\s*[-–:|,;_/]\s*|\s+)(?=\p{L}|[(%])(.+)$`, 'u');
const TRAILING = new RegExp(
  String.raw`^(?=.*\p{L})(.*[\p{L}\p{N})%])(?:(?:\s*[-–:|,;_.]\s*|\s+)(?:năm |year )?(${SPAN})|\s*\((?:năm |year )?(${SPAN})\))$`,
  'iu',
);

/** The period that a header names; `null` if it names none. A year inside a name ("constant 2015 US$") is part of the name. */
export function periodLabel(header: string): PeriodLabel | null {
  const text = withoutRemarks(header);
  const whole = readPeriod(text) ?? readPeriod(text.replace(PROVISIONAL, '$1'));
  if (whole) return { period: whole, rest: '' };
  const after = SUFFIX.exec(text) ?? LEADING.exec(text);
  if (after) return label(after[1], after[2]);
  const before = TRAILING.exec(text);
  return before && label(before[2] ?? before[3], before[1]);
}

function label(periodText = '', rest = ''): PeriodLabel | null {
  const period = readPeriod(periodText);
  return period && { period, rest: rest.trim() };
}

function withoutRemarks(text: string): string {
  const bare = text.trim().replace(REMARK_AFTER, '').replace(REMARK_BEFORE, '').trim();
  return bare === text ? bare : withoutRemarks(bare);
}
