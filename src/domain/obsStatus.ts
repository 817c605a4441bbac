import type { Localised } from './language.ts';

/**
 * SDMX code list CL_OBS_STATUS (2.3) and the flags of Eurostat (until 2025 `s` and `z`, since then `i` and `m`), as far as
 * they say something of a value that is there, or of why it may not be used; by code in small letters.
 */
export const OBS_STATUS: Readonly<Record<string, Localised>> = {
  b: { en: 'break in the series', vi: 'chuỗi số liệu bị gián đoạn' },
  c: { en: 'confidential', vi: 'bảo mật' },
  d: { en: 'definition differs', vi: 'định nghĩa khác' },
  e: { en: 'estimated', vi: 'ước tính' },
  f: { en: 'forecast', vi: 'dự báo' },
  g: { en: 'experimental', vi: 'thử nghiệm' },
  i: { en: 'imputed', vi: 'giá trị được quy gán' },
  n: { en: 'not significant', vi: 'không có ý nghĩa thống kê' },
  p: { en: 'provisional', vi: 'sơ bộ' },
  r: { en: 'revised', vi: 'đã điều chỉnh' },
  s: { en: 'estimated by the publisher', vi: 'do bên công bố ước tính' },
  u: { en: 'low reliability', vi: 'độ tin cậy thấp' },
  v: { en: 'not validated', vi: 'chưa được kiểm chứng' },
  w: { en: 'includes another category', vi: 'gồm cả nhóm khác' },
  z: { en: 'not applicable', vi: 'không áp dụng' },
};

/** Of several codes for one value the first counts. Source: SDMX, "Possible ways of implementing the observation status", 2019, section 2. */
const ORDER = 'bdwifepnuvg';

/**
 * The one code of CL_OBS_STATUS for a value that is there: what its publisher said of it, as a reading put it into words; a
 * publisher's projection is a forecast, low confidence low reliability, all else a normal value.
 */
export function obsStatusOf(said: {
  readonly note: Localised;
  readonly isProjected: boolean;
  readonly isDoubtful: boolean;
}): string {
  const parts = said.note.en.split('; ');
  const has = (code: string): boolean =>
    parts.includes(OBS_STATUS[code]?.en ?? '') ||
    (code === 'f' && said.isProjected) ||
    (code === 'u' && said.isDoubtful);
  return (Array.from(ORDER).find(has) ?? 'a').toUpperCase();
}

/** Of a value that is not there, and nobody says why. */
export const MISSING_STATUS = 'O';
