import type { Language } from '../../domain/language.ts';

const en = {
  /** In the cell of a table. */
  short: {
    'in-force': 'in force',
    uncounted: '–',
    shared: (programmes: string) => `in force; also in ${programmes}`,
    conflicting: (programmes: string) => `conflicts with ${programmes}: which is later is not known`,
    superseded: (value: string, legalBasis: string) => `later set to ${value} by ${legalBasis}`,
  },
  /** As a sentence. */
  long: {
    'in-force': '',
    uncounted: '',
    shared: (programmes: string) => `In force; also in ${programmes}.`,
    conflicting: () => 'Another programme sets another value for the same year; which was issued last is not known.',
    superseded: (value: string, legalBasis: string) => `Superseded: ${legalBasis} later set ${value}.`,
  },
};

const vi: typeof en = {
  short: {
    'in-force': 'có hiệu lực',
    uncounted: '–',
    shared: (programmes) => `có hiệu lực; cũng có trong ${programmes}`,
    conflicting: (programmes) => `mâu thuẫn với ${programmes}: không rõ văn bản nào ban hành sau`,
    superseded: (value, legalBasis) => `sau đó được ${legalBasis} đặt lại: ${value}`,
  },
  long: {
    'in-force': '',
    uncounted: '',
    shared: (programmes) => `Có hiệu lực; cũng có trong ${programmes}.`,
    conflicting: () => 'Chương trình khác đặt giá trị khác cho cùng năm; không rõ văn bản nào ban hành sau.',
    superseded: (value, legalBasis) => `Đã bị thay thế: ${legalBasis} sau đó đặt ${value}.`,
  },
};

export const forceMessages: Readonly<Record<Language, typeof en>> = { en, vi };
