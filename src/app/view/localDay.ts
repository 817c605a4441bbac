/** The calendar day of the reader, `YYYY-MM-DD`: a target's year is over at the reader's midnight. */
export function localDay(date: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
