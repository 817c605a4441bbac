import { csvLines } from '../../domain/csv.ts';
import type { Area } from '../../domain/area.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Language } from '../../domain/language.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Registry } from '../../domain/registry.ts';
import { TableNames } from '../../ingest/rows/tableNames.ts';
import { figureCells, tableCells, textsOf, withNames } from '../../ingest/rows/writeTable.ts';

export const TEMPLATES = ['observations', 'targets', 'indicators', 'programmes', 'areas', 'links'] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** Between the cells: a spreadsheet that writes 0,5 expects semicolons, one that writes 0.5 commas. */
export type Delimiter = ',' | ';';

const orOne = <Row>(rows: readonly Row[], all: readonly Row[]): readonly Row[] =>
  rows.length > 0 ? rows : all.slice(0, 1);

/**
 * The rows of the templates: an area's own, so that whoever fills one in sees how it is done and what is there already. Where it has
 * none of a kind, one that it knows stands as the example. `programme` is the one shown for it, its own or another's.
 */
export function templateRows(registry: Registry, area: Area, programme: Programme): Registry {
  const programmes = orOne(
    registry.programmes.filter((one) => one.area === area.id),
    registry.programmes.filter(({ id }) => id === programme.id),
  );
  const isOfThese = (id: string): boolean => programmes.some((one) => one.id === id);
  const targets = orOne(
    registry.targets.filter((target) => isOfThese(target.programme)),
    registry.targets,
  );
  const used = new Set<IndicatorId>(targets.map(({ indicator }) => indicator));
  return {
    areas: [area, ...registry.areas.filter(({ parent }) => parent === area.id)],
    indicators: registry.indicators.filter(({ id }) => used.has(id)),
    programmes,
    targets,
    links: orOne(
      registry.links.filter(({ target }) => used.has(target)),
      registry.links,
    ),
    notes: [],
  };
}

/** A template as text. `mark` is the decimal mark of whoever opens it. */
export function templateText(
  name: TemplateName,
  registry: Registry,
  rows: Registry,
  figures: readonly Observation[],
  {
    delimiter,
    mark,
    language,
  }: { readonly delimiter: Delimiter; readonly mark: '.' | ','; readonly language: Language },
): string {
  const cells = name === 'observations' ? figureCells(figures) : tableCells(name, rows[name]);
  return csvLines(textsOf(withNames(name, cells, new TableNames(registry), language), mark), delimiter, 'import');
}
