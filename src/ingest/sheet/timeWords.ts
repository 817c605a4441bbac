import { fold } from '../../domain/fold.ts';
import type { ColumnRole } from '../../domain/mapping.ts';

/** Words for times and for comparing them, folded. */
const TIME =
  /^(?:thang|quy|nam|ky|vu|months?|quarters?|year|periods?|ytd|yoy|mom|qoq|mois|trimestre|annee|monat|quartal|jahr|mes|meses|ano)$/;
const BESIDE_TIME =
  /^(?:\d{1,2}|i{1,3}|iv|cung|truoc|nay|so|voi|uoc|tinh|thuc|hien|cong|don|luy|den|tu|het|dau|cuoi|bao|cao|the|of|to|date|same|previous|prior|last|current|this|first|compared|with|vs|over|on|cumulative|estimate[ds]?|change|growth)$/;

/** "5 tháng", "Cộng dồn 5 tháng", "so với cùng kỳ năm trước (%)": headings of many tables, which name no measure. */
export function isOfTimeOnly(heading: string): boolean {
  const words = fold(heading).split(' ');
  return words.some((word) => TIME.test(word)) && words.every((word) => TIME.test(word) || BESIDE_TIME.test(word));
}

/** What is measured is asked of columns whose headings say only when, unless the rows say it. */
export const withTimesAsParts = (roles: readonly ColumnRole[]): readonly ColumnRole[] =>
  roles.some(({ role }) => role === 'indicator')
    ? roles
    : roles.map((role) =>
        role.role === 'value' && role.series !== null && isOfTimeOnly(role.series) ? { ...role, isPart: true } : role,
      );
