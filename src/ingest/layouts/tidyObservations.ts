import { findHeaderRow, namedHeaders, type Synonyms } from '../sheet/headers.ts';
import type { ColumnRole, Layout } from '../sheet/layout.ts';
import { COLUMN_NAMES } from '../sheet/columnNames.ts';
import { AREA, IGNORE, INDICATOR, observationMatch, value } from '../sheet/columnRoles.ts';

type Name = Exclude<ColumnRole['role'], 'ignore' | 'figure' | 'estimatesAfter' | 'dimension'> | 'areaCode';

const SYNONYMS: Synonyms<Name> = {
  indicator: ['indicator', 'indicator_id', 'Chỉ số', 'Mã chỉ số', 'Chỉ tiêu', 'Mã chỉ tiêu'],
  indicatorName: ['indicator_name', 'Tên chỉ số', 'Tên chỉ tiêu'],
  area: [
    'area',
    'area_id',
    'country',
    'province',
    'province_name',
    'country_name',
    'area_name',
    'Địa bàn',
    'Địa phương',
    'Tỉnh',
    'Tỉnh, thành phố',
    'Quốc gia',
  ],
  areaCode: ['iso3', 'area_code', 'country_code', 'province_code', 'Mã địa bàn', 'Mã địa phương', 'Mã tỉnh', 'Mã nước'],
  period: ['period', 'year', 'time', 'date', 'Năm', 'Kỳ', 'Thời gian'],
  value: ['value', 'Giá trị', 'Số liệu'],
  unit: COLUMN_NAMES.unit,
  status: ['status', 'Trạng thái'],
  source: ['source', 'source_name', 'Nguồn', 'Nguồn số liệu'],
  sourceUrl: ['source_url', 'url', 'link', 'Đường dẫn', 'Địa chỉ nguồn'],
  published: ['published', 'Ngày công bố'],
  confidence: ['confidence', 'Độ tin cậy'],
  preferred: ['preferred', 'Ưu tiên'],
  disputed: ['disputed', 'Có khác biệt'],
  noteEn: ['note_en', 'note', 'notes', 'Ghi chú'],
  noteVi: ['note_vi'],
};

/** One value a row: indicator, area, period, value, and where known its unit and source. The layout of our own template. */
export const tidyObservations: Layout = {
  id: 'tidy-observations',
  required: ['indicator', 'area', 'period', 'value'],
  recognise({ rows }) {
    const found = findHeaderRow(rows, SYNONYMS, ['indicator', 'period', 'value']);
    if (!found?.names.some((name) => name === 'area' || name === 'areaCode')) return null;
    return observationMatch(this.id, 0.9, namedHeaders(found), {
      headerRow: found.row,
      headers: found.headers,
      columns: found.names.map(roleOf),
    });
  },
};

function roleOf(name: Name | null): ColumnRole {
  switch (name) {
    case null:
      return IGNORE;
    case 'value':
      return value();
    case 'indicator':
      return INDICATOR;
    case 'areaCode':
      return AREA;
    default:
      return { role: name };
  }
}
