import type { DateParts } from './numberFormat.ts';

const DAY_SECONDS = 86_400;
/** 9999-12-31, the last day that Excel knows. */
const LAST_DAY_1900 = 2_958_465;
const DAYS_1904 = 1462;

/**
 * A day number of Excel as an ISO 8601 date, to the part that its format shows; `null` for what is no date: negative numbers, beyond
 * 9999, and 1900-02-29, which Excel counts (serial 60) and the calendar lacks; days before it are therefore one
 * later than their number. Serial 0 to 1 is a time without a date, `null` too. Source: ECMA-376 part 1, 18.17.4.1.
 */
export function dateOfSerial(serial: number, is1904: boolean, shows: DateParts): string | null {
  // To the second before anything: half a day less a hair is noon.
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS) + (is1904 ? DAYS_1904 : 0);
  if (!(seconds >= 0) || (day < 1 && !is1904) || day === 60 || day > LAST_DAY_1900) return null;
  const epoch = day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const iso = new Date(epoch + day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  return cutDate(`${iso}T${clock(seconds % DAY_SECONDS)}`, shows);
}

/** The time of a day, or a span that may be many days, as `hh:mm:ss`; `null` when negative or too large to tell seconds. */
export function timeOfSerial(serial: number, isSpan: boolean): string | null {
  const seconds = Math.round(serial * DAY_SECONDS);
  if (!(seconds >= 0) || !Number.isSafeInteger(seconds)) return null;
  return clock(isSpan ? seconds : seconds % DAY_SECONDS);
}

/** An ISO 8601 date, with or without time, cut to the part that is shown; midnight is not shown. `null` for what is no date. */
export function cutDate(iso: string, shows: DateParts): string | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?Z?)?$/.exec(iso);
  if (!found) return null;
  const [, year = '', month = '', day = '', time = ''] = found;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  switch (shows) {
    case 'year':
      return year;
    case 'quarter':
      return `${year}-Q${String(Math.ceil(Number(month) / 3))}`;
    case 'month':
      return `${year}-${month}`;
    case 'day':
      return `${year}-${month}-${day}`;
    case 'second':
      return `${year}-${month}-${day}${time === '' || /^00:00(:00)?$/.test(time) ? '' : `T${time}`}`;
  }
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function clock(seconds: number): string {
  const pad = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  return `${pad(seconds / 3600)}:${pad((seconds / 60) % 60)}:${pad(seconds % 60)}`;
}
