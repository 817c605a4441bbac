import { findHeaderRow, type Synonyms } from '../headers.ts';
import type { ColumnRole, Layout } from '../layout.ts';

const SYNONYMS: Synonyms<Exclude<ColumnRole['role'], 'ignore'>> = {
  indicator: ['indicator', 'indicator_id', 'Chỉ số', 'Mã chỉ số', 'Chỉ tiêu'],
  area: ['area', 'area_id', 'country', 'province', 'iso3', 'Địa bàn', 'Địa phương', 'Tỉnh', 'Quốc gia'],
  period: ['period', 'year', 'time', 'date', 'Năm', 'Kỳ', 'Thời gian'],
  value: ['value', 'Giá trị', 'Số liệu'],
  source: ['source', 'source_name', 'Nguồn', 'Nguồn số liệu'],
  sourceUrl: ['source_url', 'url', 'link', 'Đường dẫn', 'Địa chỉ nguồn'],
  published: ['published', 'Ngày công bố'],
  confidence: ['confidence', 'Độ tin cậy'],
  preferred: ['preferred', 'Ưu tiên'],
  disputed: ['disputed', 'Có khác biệt'],
  noteEn: ['note_en', 'note', 'notes', 'Ghi chú'],
  noteVi: ['note_vi'],
};

/** One value a row: indicator, area, period, value, and where known its source. The layout of our own template. */
export const tidyObservations: Layout = {
  id: 'tidy-observations',
  required: ['indicator', 'area', 'period', 'value'],
  recognise({ rows }) {
    const found = findHeaderRow(rows, SYNONYMS, ['indicator', 'area', 'period', 'value']);
    if (!found) return null;
    const columns = found.names.map((name): ColumnRole => {
      if (name === null) return { role: 'ignore' };
      return name === 'value' ? { role: 'value', indicator: null } : { role: name };
    });
    return {
      layout: this.id,
      score: 1,
      mapping: {
        table: 'observations',
        headerRow: found.row,
        headers: found.headers,
        columns,
        source: { name: '', url: '', published: '' },
        confidence: 'unstated',
      },
    };
  },
};
