import type { TableName } from '../../domain/registry.ts';
import { findHeaderRow, namedHeaders } from '../sheet/headers.ts';
import type { Layout } from '../sheet/layout.ts';
import { TABLE_READERS } from '../rows/readTable.ts';

function tableLayout(table: TableName): Layout {
  const reader = TABLE_READERS[table];
  return {
    id: `tidy-${table}`,
    required: reader.required,
    recognise({ rows }) {
      const found = findHeaderRow(rows, reader.synonyms, reader.required);
      return (
        found && {
          layout: this.id,
          score: 0.95,
          evidence: namedHeaders(found),
          mapping: { table, headerRow: found.row, headers: found.headers },
        }
      );
    },
  };
}

/** The tables of the data package, in our own columns: areas, indicators, programmes, targets, which series serves which target, and notes. */
export const tableLayouts: readonly Layout[] = [
  tableLayout('areas'),
  tableLayout('indicators'),
  tableLayout('programmes'),
  tableLayout('targets'),
  tableLayout('links'),
  tableLayout('notes'),
];
