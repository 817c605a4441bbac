import { formatDate } from './format.ts';
import type { Language } from './language.ts';

/** A day `YYYY-MM-DD` whose month nobody takes for its day: 3 Jun 2020 / ngày 03 tháng 6 năm 2020. */
export function formatDayInWords(date: string, language: Language): string {
  if (language !== 'vi') return formatDate(date, language);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return `ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? '0' : ''}${String(month)} năm ${String(year)}`;
}
