import type { ColumnRole, ObservationMapping } from '../../domain/mapping.ts';
import { own } from '../../domain/own.ts';
import type { DecimalMark } from '../cell/decimal.ts';
import { MarkTally } from '../cell/markTally.ts';
import { nameAndUnit } from '../cell/seriesNames.ts';
import type { AreasOfRows, Placed } from './areasOfRows.ts';
import { unitKey, type CellValue } from './cellValue.ts';
import type { Choices } from './choices.ts';
import type { PeriodsOfRows, Timed } from './periodsOfRows.ts';
import type { Series } from './seriesBook.ts';
import type { SeriesOfRows } from './seriesOfRows.ts';

/** One column of values and what its header fixes; `null` and -1 where the row says it. */
export interface ValueColumn extends Placed, Timed {
  readonly column: number;
  readonly header: string;
  /** What stands above its cells on the page that is read. */
  heading: string;
  readonly series: Series | null;
  readonly isTarget: boolean;
  readonly status: string;
  /** The column that says how final its values are; -1 without one of its own. */
  readonly flagAt: number;
  /** What may stand beside its numbers. */
  readonly unit: string;
  /** Cells that were looked at closely, by their text. */
  readonly seen: Map<string, CellValue>;
  mark: DecimalMark;
  /** 0 while nothing tells the mark: then every cell that has one is looked at. */
  markByte: number;
  /** What its cells tell of the mark; `null` where a person said it. */
  readonly marks: MarkTally | null;
  /** Whether some number, other than 0, stands alone; and the first with a factor or a sign of per cent. */
  hasBare: boolean;
  scaled: { readonly text: string; readonly factor: string; readonly line: number } | null;
}

/** The columns of values of a file, in order. */
export function valueColumns(
  { columns, headers }: ObservationMapping,
  choices: Choices,
  areas: AreasOfRows,
  periods: PeriodsOfRows,
  series: SeriesOfRows,
): readonly ValueColumn[] {
  const flagOf = new Map(
    columns.flatMap((role, at): readonly [number, number][] =>
      role.role === 'status' && role.of !== undefined ? [[role.of, at]] : [],
    ),
  );
  const columnOf = (role: Extract<ColumnRole, { role: 'value' }>, column: number): ValueColumn => {
    const header = headers[column] ?? '';
    const said = own(choices.marks, header);
    return {
      column,
      header,
      heading: header,
      series: series.ofColumn(column),
      ...areas.placeOf(role.area, role.areaAt),
      period: periods.code(role.period),
      part: role.part ?? '',
      parts: [],
      isTarget: role.figure === 'target',
      status: role.status ?? '',
      flagAt: flagOf.get(column) ?? -1,
      unit: unitKey(role.unit ?? nameAndUnit(role.series ?? '').unit),
      seen: new Map(),
      mark: said ?? '.',
      markByte: 0,
      marks: said ? null : new MarkTally(),
      hasBare: false,
      scaled: null,
    };
  };
  return columns.flatMap((role, column) => (role.role === 'value' ? [columnOf(role, column)] : []));
}
