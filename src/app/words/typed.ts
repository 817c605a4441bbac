import { texts } from './texts.ts';

const en = {
  noNumber: (text: string) => `“${text}” is not a number. Use digits and at most one decimal mark.`,
  twoNumbers: (text: string, one: string, other: string) =>
    `“${text}” may be ${one} or ${other}. Write it in one of these two ways.`,
  notWhole: (text: string) => `“${text}” is not a whole number.`,
  outside: (text: string, low: string, high: string) => `“${text}” does not lie between ${low} and ${high}.`,
  tooLow: (text: string, low: string) => `“${text}” is less than ${low}.`,
  tooHigh: (text: string, high: string) => `“${text}” is more than ${high}.`,
};

const vi: typeof en = {
  noNumber: (text) => `“${text}” không phải là số. Hãy viết bằng chữ số, nhiều nhất một dấu thập phân.`,
  twoNumbers: (text, one, other) =>
    `“${text}” có thể hiểu là ${one} hoặc ${other}. Hãy viết lại theo một trong hai cách này.`,
  notWhole: (text) => `“${text}” không phải là số nguyên.`,
  outside: (text, low, high) => `“${text}” không nằm trong khoảng từ ${low} đến ${high}.`,
  tooLow: (text, low) => `“${text}” nhỏ hơn ${low}.`,
  tooHigh: (text, high) => `“${text}” lớn hơn ${high}.`,
};

/** What is wrong with a number that was typed. */
export const typedMessages = texts('typed', { en, vi });
