import { observationAt } from '../../domain/blocks/block.ts';
import { csvLines } from '../../domain/csv.ts';
import { TABLE_NAMES } from '../../domain/registry.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { figureCells, tableCells, textsOf, type Cell } from './writeTable.ts';

/** The rows of a workspace as the files of our templates, tables first; those without rows are left out, and so are projections, which no template has. */
export function packageFiles({
  registry,
  blocks,
}: Workspace): readonly { readonly name: string; readonly text: string }[] {
  const figures = blocks.flatMap((block) =>
    Array.from({ length: block.count }, (_, row) => observationAt(block, row)).filter(({ projected }) => !projected),
  );
  const tables: readonly (readonly [name: string, cells: readonly (readonly Cell[])[]])[] = [
    ...TABLE_NAMES.map((name) => [name, tableCells(name, registry[name])] as const),
    ['observations', figureCells(figures)],
  ];
  return tables.flatMap(([name, cells]) =>
    cells.length < 2 ? [] : [{ name: `${name}.csv`, text: csvLines(textsOf(cells), ',', 'import') }],
  );
}
