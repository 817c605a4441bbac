import { csvLines } from '../../domain/csv.ts';
import type { Indicator, Measure } from '../../domain/indicator.ts';
import type { Language, Localised } from '../../domain/language.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import type { Registry } from '../../domain/registry.ts';
import { idApart, proposedId } from '../../ingest/cell/seriesNames.ts';
import { figureCells, tableCells, textsOf } from '../../ingest/rows/writeTable.ts';

/** What was entered by hand and is not reviewed yet; an entry brings whatever new things it refers to. */
export interface Draft {
  readonly programmes: readonly Programme[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly figures: readonly Observation[];
}

export const NO_DRAFT: Draft = { programmes: [], indicators: [], targets: [], figures: [] };

const keyOfFigure = ({ indicator, area, period, source }: Observation): string =>
  [indicator, area, period, source.name].join('\n');

/** The rows with others laid over them: of one key the last counts. */
function over<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** Drafts as one. */
export const together = (drafts: readonly Draft[]): Draft => ({
  programmes: over(
    drafts.flatMap(({ programmes }) => programmes),
    ({ id }) => id,
  ),
  indicators: over(
    drafts.flatMap(({ indicators }) => indicators),
    ({ id }) => id,
  ),
  targets: over(
    drafts.flatMap(({ targets }) => targets),
    ({ id }) => id,
  ),
  figures: over(
    drafts.flatMap(({ figures }) => figures),
    keyOfFigure,
  ),
});

/** What is known, with what was entered laid over it. */
export const withDraft = (registry: Registry, { programmes, indicators, targets }: Draft): Registry => ({
  ...registry,
  programmes: over([...registry.programmes, ...programmes], ({ id }) => id),
  indicators: over([...registry.indicators, ...indicators], ({ id }) => id),
  targets: over([...registry.targets, ...targets], ({ id }) => id),
});

/** Whether an import would read anything. */
export const isEmptyDraft = ({ programmes, indicators, targets, figures }: Draft): boolean =>
  programmes.length + indicators.length + targets.length + figures.length === 0;

/**
 * A draft as files in our own templates, to go through review like any other: what is entered by hand is exported and undone like
 * any revision. `named` are the names of the files.
 */
export function filesOf(
  { programmes, indicators, targets, figures }: Draft,
  named: Readonly<Record<keyof Draft, string>>,
): readonly File[] {
  const cells = {
    programmes: tableCells('programmes', programmes),
    indicators: tableCells('indicators', indicators),
    targets: tableCells('targets', targets),
    figures: figureCells(figures),
  };
  return (['programmes', 'indicators', 'targets', 'figures'] as const).flatMap((kind) =>
    cells[kind].length < 2
      ? []
      : [new File([csvLines(textsOf(cells[kind]), ',', 'import')], `${named[kind]}.csv`, { type: 'text/csv' })],
  );
}

/** A text that was typed in the page's language, with that of the other one where it was given. */
export function inBoth(text: string, other: string, language: Language): Localised {
  const [own, also] = [text.trim(), other.trim() || text.trim()];
  return language === 'vi' ? { en: also, vi: own } : { en: own, vi: also };
}

/** What a person says of an indicator that is new. */
export interface SaidOfIndicator {
  readonly name: Localised;
  readonly unit: string;
  readonly direction: Indicator['direction'];
  readonly measure: Measure;
}

/** A new indicator. Its id is the one that a file with this name would give it, so that the next such file finds it. */
export function madeIndicator(
  { name, unit, direction, measure }: SaidOfIndicator,
  known: readonly Indicator[],
): Indicator {
  const text = name.vi.trim() || name.en.trim();
  const proposed = proposedId(text);
  const id = known.some((one) => one.id === proposed) ? idApart(proposed, text) : proposed;
  const isShare = measure === 'percent';
  return {
    id,
    name,
    measure,
    unit: { en: unit.trim(), vi: unit.trim() },
    direction,
    minimum: null,
    maximum: null,
    decimals: measure === 'rank' || measure === 'count' ? 0 : isShare ? 2 : 4,
    frequency: 'irregular',
    source: '',
    discontinued: null,
    abolished: '',
    redefined: '',
    note: { en: '', vi: '' },
  };
}
