/** A number as a person types it, with a decimal point or comma; `null` for anything else. */
export const typedNumber = (text: string): number | null =>
  /^[+-]?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;

/** A year that a target may have, 2000 to 2100; `null` for anything else. */
export function typedYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  return year >= 2000 && year <= 2100 ? year : null;
}
