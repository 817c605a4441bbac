import type { Localised } from '../../domain/language.ts';
import { own } from '../../domain/own.ts';

/** SDMX code list CL_OBS_STATUS (2.3) and the flags of Eurostat, as far as they say something of a value that is there. */
const STATUS: Readonly<Record<string, Localised>> = {
  b: { en: 'break in the series', vi: 'chuỗi số liệu bị gián đoạn' },
  d: { en: 'definition differs', vi: 'định nghĩa khác' },
  e: { en: 'estimated', vi: 'ước tính' },
  f: { en: 'forecast', vi: 'dự báo' },
  i: { en: 'imputed', vi: 'giá trị được quy gán' },
  n: { en: 'not significant', vi: 'không có ý nghĩa thống kê' },
  p: { en: 'provisional', vi: 'sơ bộ' },
  r: { en: 'revised', vi: 'đã điều chỉnh' },
  s: { en: 'estimated by the publisher', vi: 'do bên công bố ước tính' },
  u: { en: 'low reliability', vi: 'độ tin cậy thấp' },
};

const NORMAL = new Set(['', 'a', 'normal value', 'normal']);

/** A remark by code as words; a code that is not known stands as it is. Empty for "normal". */
export function statusNote(text: string): Localised {
  const code = text.replace(/:.*$/, '').trim().toLowerCase();
  if (NORMAL.has(code)) return { en: '', vi: '' };
  const single = own(STATUS, code);
  if (single) return single;
  const letters = [...code].map((letter) => own(STATUS, letter));
  return letters.length <= 3 && letters.every((note) => note !== undefined)
    ? joinNotes(letters)
    : { en: text, vi: text };
}

export const joinNotes = (notes: readonly Localised[]): Localised => ({
  en: notes
    .map(({ en }) => en)
    .filter(Boolean)
    .join('; '),
  vi: notes
    .map(({ vi }) => vi)
    .filter(Boolean)
    .join('; '),
});
