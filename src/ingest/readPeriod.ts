import { toPeriod, type Period } from '../domain/period.ts';

/** A period as files write it, read as its canonical form; `null` when it is none. */
export function readPeriod(text: string): Period | null {
  const trimmed = text.trim();
  const canonical = toPeriod(trimmed);
  if (canonical) return canonical;
  const year = /^(\d{4})\.0+$/.exec(trimmed);
  if (year?.[1]) return toPeriod(year[1]);
  const compact = /^(\d{4})[ -]?([QqHh])([1-4])$/.exec(trimmed);
  if (compact) return toPeriod(`${compact[1] ?? ''}-${(compact[2] ?? '').toUpperCase()}${compact[3] ?? ''}`);
  const quarter = /^[Qq](\d)[ /-](\d{4})$/.exec(trimmed);
  if (quarter) return toPeriod(`${quarter[2] ?? ''}-Q${quarter[1] ?? ''}`);
  const dayFirst = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(trimmed);
  if (dayFirst)
    return toPeriod(
      `${dayFirst[3] ?? ''}-${(dayFirst[2] ?? '').padStart(2, '0')}-${(dayFirst[1] ?? '').padStart(2, '0')}`,
    );
  return null;
}
