import { fold } from '../../domain/fold.ts';
import { SEPARATOR } from './seriesNames.ts';

/** Headings that say what kind of figure stands below, and not of what; folded. */
const GENERIC = new Set([
  ...[
    'score',
    'scores',
    'overall score',
    'total score',
    'index',
    'index score',
    'index value',
    'overall',
    'overall index',
  ],
  ...['rank', 'ranking', 'rank order', 'overall rank', 'global rank', 'world rank', 'position', 'place'],
  ...['value', 'values', 'numeric value', 'numericvalue', 'obs value', 'data', 'figure', 'number', 'count', 'amount'],
  ...[
    'total',
    'sum',
    'average',
    'mean',
    'median',
    'rate',
    'ratio',
    'share',
    'percent',
    'percentage',
    'per cent',
    'level',
  ],
  ...[
    'result',
    'results',
    'measure',
    'metric',
    'indicator',
    'estimate',
    'both sexes',
    'male',
    'female',
    'all',
    'change',
  ],
  ...[
    'diem',
    'diem so',
    'tong diem',
    'hang',
    'xep hang',
    'thu hang',
    'thu bac',
    'gia tri',
    'so lieu',
    'chi so',
    'tong',
  ],
  ...[
    'tong so',
    'tong cong',
    'ty le',
    'ti le',
    'ti so',
    'so luong',
    'ket qua',
    'muc',
    'muc do',
    'binh quan',
    'trung binh',
  ],
]);

/**
 * Whether a heading names no thing by itself: "Score", "Rank", "Giá trị", also beside its unit, a bare per cent sign or a part
 * ("Score · Female"); or an abbreviation in capitals ("HCI", "GCI"), which one publisher uses for one index and the next for another.
 */
export function isGeneric(name: string): boolean {
  const [measure = ''] = name.split(SEPARATOR);
  const bare = measure.replace(/[([][^()[\]]*[)\]]\s*$/, '').trim();
  if (bare === '' || /^[%\s]+$/.test(bare)) return true;
  return GENERIC.has(fold(bare)) || /^[A-Z]{2,6}\d?$/.test(bare);
}
