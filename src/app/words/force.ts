import { texts } from './texts.ts';

const en = {
  /** In the cell of a table. */
  short: {
    'in-force': 'latest target',
    uncounted: '–',
    shared: (programmes: string) => `latest target; also in ${programmes}`,
    conflicting: (programmes: string) => `differs from ${programmes}; it is not known which came later`,
    superseded: (value: string, legalBasis: string) => `newer text: ${legalBasis} sets ${value}`,
  },
  /** As a sentence. */
  long: {
    'in-force': '',
    uncounted: '',
    shared: (programmes: string) => `Latest target; also in ${programmes}.`,
    conflicting: () =>
      'Another programme sets a different value for the same year; it is not known which was issued last.',
    superseded: (value: string, legalBasis: string) => `Newer text: ${legalBasis} sets ${value}.`,
  },
};

const vi: typeof en = {
  short: {
    'in-force': 'mục tiêu mới nhất',
    uncounted: '–',
    shared: (programmes) => `mục tiêu mới nhất; cũng có trong ${programmes}`,
    conflicting: (programmes) => `khác với ${programmes}: chưa rõ văn bản nào ban hành sau`,
    superseded: (value, legalBasis) => `văn bản mới hơn: ${legalBasis} quy định ${value}`,
  },
  long: {
    'in-force': '',
    uncounted: '',
    shared: (programmes) => `Mục tiêu mới nhất; cũng có trong ${programmes}.`,
    conflicting: () => 'Chương trình khác quy định mức khác cho cùng năm; chưa rõ văn bản nào ban hành sau.',
    superseded: (value, legalBasis) => `Văn bản mới hơn: ${legalBasis} quy định ${value}.`,
  },
};

export const forceMessages = texts('force', { en, vi });
