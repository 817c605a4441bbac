import { fold } from '../../domain/fold.ts';
import { halvesOf } from './halvesOf.ts';

/** Headings of weeks, folded. */
const HEADING =
  /^(?:(?:epi|epidemiological|iso|calendar|year|reporting) ?)*(?:week|weeks|tuan|woche|kalenderwoche|kw|semaine|semana|settimana|uke|vecka|uge|tydzien|tyden|неделя)(?: (?:no|number|num|nr|of year|year|dich|bao cao|nam))*$/;
/** "2024-W05", "W05 2024", "Tuần 5/2024", "KW 12". */
const WEEK =
  /^(?:\d{4}[- ]?w\d{1,2}|(?:w|wk|week|tuan|kw|woche|semaine|semana)\.? ?\d{1,2}(?:[ /,-]+(?:nam |of )?\d{4})?)$/;
const NUMBER = /^(?:(?:19|20)\d\d[-/ ]?)?(?:0?[1-9]|[1-4]\d|5[0-3])$/;

const plain = (text: string): string => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a text is a week: no period that this page holds. */
export const isWeek = (text: string): boolean => WEEK.test(plain(text));

const isHeading = (text: string): boolean => HEADING.test(fold(text.replaceAll('_', ' ')));
/** "Week 周", "Tuần (Week)"; but not "Week (hours)". */
function isOfWeeks(header: string): boolean {
  const halves = halvesOf(header);
  return halves.some(isHeading) && halves.every((half) => isHeading(half) || !/\p{Script=Latin}/u.test(half));
}

/** Whether a column holds weeks, by its cells, or by its heading, in one language or two, over numbers that can be theirs. */
export const areWeeks = (header: string, texts: readonly string[]): boolean =>
  texts.length > 0 &&
  (texts.every(isWeek) || (isOfWeeks(header) && texts.every((text) => isWeek(text) || NUMBER.test(text.trim()))));
