import type { Language } from '../../domain/language.ts';
import type { Programme } from '../../domain/programme.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  facts: (basis: string, issued: string, area: string) => `${basis}. Issued: ${issued}. Area: ${area}.`,
  spanFact: (span: string) => `Period: ${span}.`,
  span: (from: string, until: string) => `${from}–${until}`,
  inYear: (year: string) => year,
  from: (year: string) => `from ${year}`,
  until: (year: string) => `until ${year}`,
  count: (count: number, text: string) => `${text} ${plural(count, 'target', 'targets')}`,
  programmes: 'All programmes',
  otherAreas: 'Other areas',
  programmesNote: 'Choose one to follow it, and its area, on every screen.',
  followed: 'followed now',
  addFor: (area: string) => `Add a target of your own for ${area}`,
  comparators: { '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than', '=': 'exactly' },
};

const vi: typeof en = {
  facts: (basis, issued, area) => `${basis}. Thời điểm ban hành: ${issued}. Phạm vi: ${area}.`,
  spanFact: (span) => `Thời gian thực hiện: ${span}.`,
  span: (from, until) => `giai đoạn ${from}–${until}`,
  inYear: (year) => `năm ${year}`,
  from: (year) => `từ năm ${year}`,
  until: (year) => `đến năm ${year}`,
  count: (_, text) => `${text} mục tiêu`,
  programmes: 'Tất cả chương trình',
  otherAreas: 'Địa bàn khác',
  programmesNote: 'Chọn một chương trình để theo dõi chương trình đó cùng địa bàn của nó trên mọi màn hình.',
  followed: 'đang theo dõi',
  addFor: (area) => `Thêm mục tiêu của bạn cho ${area}`,
  comparators: { '>=': 'tối thiểu', '>': 'trên', '<=': 'tối đa', '<': 'dưới', '=': 'bằng' },
};

/** Texts about programmes, and of the form for a target of one’s own. */
export const programmeMessages = texts('programme', { en, vi });

/** "2025–2030"; empty of a programme that names no year. */
export function spanWords({ firstYear, lastYear }: Programme, language: Language): string {
  const m = programmeMessages[language];
  if (firstYear === undefined) return lastYear === undefined ? '' : m.until(String(lastYear));
  if (lastYear === undefined) return m.from(String(firstYear));
  return firstYear === lastYear ? m.inYear(String(firstYear)) : m.span(String(firstYear), String(lastYear));
}
