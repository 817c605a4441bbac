const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

/** The number of a month or quarter in Roman numerals, in either case; 0 for anything else. */
export const romanNumber = (text: string): number => ROMAN.indexOf(text.toLowerCase()) + 1;
