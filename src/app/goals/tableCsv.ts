import { csvLines } from '../../domain/csv.ts';
import { gapOf } from '../pictures/goals.ts';
import { goalMessages } from '../words/goals.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { indicatorName } from '../words/names.ts';
import type { Registry } from '../../domain/registry.ts';
import type { SdmxRow } from '../../snapshot/sdmx.ts';
import type { BoardGoal } from './board.ts';

/** The board as a table for a spreadsheet, one line a goal: numbers as they are, with a point. */
export function boardCsv(goals: readonly BoardGoal[], registry: Registry, speaker: Speaker): string {
  const { language, t } = speaker;
  const m = goalMessages[language];
  const { country, goal, year, now, gap, programme } = m.columns;
  const plain = (value: number | null | undefined): string =>
    value == null ? '' : String(Number(value.toPrecision(12)));
  const head = [
    ...[country, t.word.indicator, goal, year, `${now}: ${t.egdi.edition}`, now, gap],
    ...[m.csv.chance, m.csv.edition, m.csv.result, programme],
  ];
  const rows = goals.map(({ shown }) => [
    shown.name,
    indicatorName(registry, shown.indicator, speaker),
    `${shown.comparator} ${plain(shown.value)}`,
    String(shown.year),
    plain(shown.now?.edition),
    plain(shown.now?.value),
    plain(gapOf(shown)),
    plain(shown.chance?.share),
    plain(shown.chance?.edition),
    m.state[shown.state],
    shown.basis,
  ]);
  return `\ufeff${csvLines([head, ...rows], ',')}`;
}

/** The same for a program: names of columns in English, numbers as numbers. */
export const boardRows = (goals: readonly BoardGoal[]) =>
  goals.map(({ shown }) => ({
    ...{ area: shown.area, area_name: shown.name, indicator: shown.indicator },
    ...{ comparator: shown.comparator, value: shown.value, year: shown.year },
    ...{ edition: shown.now?.edition ?? null, now: shown.now?.value ?? null, gap: gapOf(shown) ?? null },
    ...{ chance: shown.chance?.share ?? null, chance_edition: shown.chance?.edition ?? null },
    ...{ result: shown.state, programme: shown.basis },
  }));

/** Where each country stands in the edition that its goal is held against, once however many goals it has. */
export function boardMeasured(goals: readonly BoardGoal[], registry: Registry, { of }: Speaker): readonly SdmxRow[] {
  const rows = goals.flatMap(({ shown }): readonly SdmxRow[] => {
    const measured = registry.indicators.find(({ id }) => id === shown.indicator);
    const { area, indicator, now } = shown;
    if (!now || !measured) return [];
    const said = { unit: of(measured.unit), source: measured.source, status: 'A' };
    return [{ area, indicator, period: String(now.edition), value: now.value, ...said }];
  });
  return [...new Map(rows.map((row) => [`${row.area} ${row.indicator} ${row.period}`, row])).values()];
}
