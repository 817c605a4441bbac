import type { Area } from '../../domain/area.ts';
import { csvLines } from '../../domain/csv.ts';
import { ownProgramme } from '../../domain/ownProgramme.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Comparator, Pillar } from '../../domain/programme.ts';
import type { Registry } from '../../domain/registry.ts';

/** What a person fills in to set a target. */
export interface OwnTarget {
  readonly indicator: IndicatorId;
  readonly pillar: Pillar;
  readonly year: number;
  readonly comparator: Comparator;
  readonly value: number;
  readonly sourceUrl: string;
}

const csv = (...rows: readonly (readonly (string | number)[])[]): string =>
  csvLines(
    rows.map((row) => row.map(String)),
    ',',
    'import',
  );

/**
 * The files that hold a target of one's own, in our own templates: the programme of own targets, unless it is there already,
 * and the target. They go through review like any file, so the target is exported and undone like any revision.
 */
export function ownTargetFiles(own: OwnTarget, area: Area, registry: Registry, today: string): readonly File[] {
  const { id, name, legalBasis } = ownProgramme(area, today);
  const file = (name: string, text: string): File => new File([text], name, { type: 'text/csv' });
  const programme = csv(
    ['programme', 'name_en', 'name_vi', 'legal_basis_en', 'legal_basis_vi', 'issued', 'area'],
    [id, name.en, name.vi, legalBasis.en, legalBasis.vi, today, area.id],
  );
  const target = csv(
    ['programme', 'pillar', 'indicator', 'year', 'comparator', 'value', 'source_url'],
    [id, own.pillar, own.indicator, own.year, own.comparator, own.value, own.sourceUrl],
  );
  return [
    ...(registry.programmes.some((known) => known.id === id) ? [] : [file('own-programme.csv', programme)]),
    file('own-target.csv', target),
  ];
}
