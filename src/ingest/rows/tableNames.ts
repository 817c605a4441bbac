import { AREA_KINDS, toAreaId } from '../../domain/area.ts';
import { fold } from '../../domain/fold.ts';
import type { Language, Localised } from '../../domain/language.ts';
import { newArea } from '../../domain/newArea.ts';
import { newProgrammeId } from '../../domain/ownProgramme.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { toPeriod } from '../../domain/period.ts';
import { PILLARS, pillarId, pillarsOf, type PillarId, type Programme } from '../../domain/programme.ts';
import type { Registry, TableName } from '../../domain/registry.ts';
import { matchersOf } from '../cell/matchers.ts';
import { proposedId } from '../cell/seriesNames.ts';
import type { Reference } from './readTable.ts';
import { valueNamed, wordFor } from './valueWords.ts';

/** What a name in a table means: one id, none, or several, of which the file has to say which. */
export type Meant = readonly string[];

const programmesByText = oncePer((programmes: readonly Programme[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { id, name, legalBasis } of programmes)
    for (const text of [id, name.en, name.vi, legalBasis.en, legalBasis.vi].map(fold))
      found.set(text, (found.get(text) ?? new Set()).add(id));
  return found;
});

/** Finds what the names in tables mean, so that whoever fills one in need not know the ids. Names count in either language, whatever their case and marks. */
export class TableNames {
  readonly #registry: Registry;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** `on`: the day, month or year by which areas of one name are told apart; empty where there is none. */
  meant(table: Reference['table'], text: string, on = ''): Meant {
    const { areas, indicators } = matchersOf(this.#registry);
    switch (table) {
      case 'areas': {
        const period = toPeriod(on);
        const only = period && areas.find(text, period);
        return only ? [only] : areas.named(text).map(({ id }) => id);
      }
      case 'indicators': {
        const found = indicators.find(text);
        return found ? [found.id] : [];
      }
      case 'programmes':
        return [...(programmesByText(this.#registry.programmes).get(fold(text)) ?? [])];
      // A target has no name of its own.
      case 'targets':
        return this.#registry.targets.some(({ id }) => id === text) ? [text] : [];
    }
  }

  /** The pillar that a text names, by id or by name in either language: its programme's own, or one of the usual. */
  pillar(programme: string, text: string): PillarId | null {
    const own = this.#registry.programmes.find(({ id }) => id === programme)?.pillars ?? [];
    const [id, name] = [text.trim(), fold(text)];
    const found =
      own.find((one) => one.id === id) ?? own.find((one) => [one.name.en, one.name.vi].map(fold).includes(name));
    return found?.id ?? PILLARS.find((one) => one === valueNamed('pillar', id, PILLARS)) ?? null;
  }

  /** The ids of the pillars that targets of a programme choose among. */
  pillarsOf(programme: string): readonly PillarId[] {
    return pillarsOf(this.#registry.programmes.find(({ id }) => id === programme) ?? {}).map(pillarId);
  }

  /** The name by which `pillar` finds it again, of one of the usual its word; the id where there is none. */
  pillarName(programme: string, id: string, language: Language): string {
    const own = this.#registry.programmes.find((one) => one.id === programme)?.pillars?.find((one) => one.id === id);
    const name = (own?.name as Partial<Localised> | undefined)?.[language] ?? '';
    return name !== '' && this.pillar(programme, name) === id ? name : wordFor('targets', 'pillar', id, language);
  }

  /** The name by which the id is found again, in the language asked for; the id itself where it has none that is its own. */
  nameFor(table: Reference['table'], id: string, language: Language, on = ''): string {
    const rows: readonly { readonly id: string; readonly name?: Localised }[] = this.#registry[table];
    // A language that was added has no names here.
    const name = (rows.find((row) => row.id === id)?.name as Partial<Localised> | undefined)?.[language] ?? '';
    const meant = name === '' ? [] : this.meant(table, name, on);
    return meant.length === 1 && meant[0] === id ? name : id;
  }

  /**
   * The id of a row that has none of its own: that of what has its name already, else a new one made of the name. `null` without
   * a name, where several have it, or for an area of which nobody says what kind it is.
   */
  idOf(table: TableName, text: (column: string) => string): string | null {
    const name = text('name_en') || text('name_vi');
    if (name === '') return null;
    switch (table) {
      case 'areas': {
        const known = this.meant('areas', name);
        const kind = AREA_KINDS.find((one) => one === text('kind'));
        const parent = text('parent') === '' ? '' : toAreaId(text('parent'));
        if (known.length > 0) return known.length === 1 ? (known[0] ?? null) : null;
        const isTaken = (id: string): boolean => this.#registry.areas.some((area) => area.id === id);
        return kind && parent !== null ? newArea(name, kind, parent, isTaken).id : null;
      }
      case 'indicators':
        return this.meant('indicators', name)[0] ?? proposedId(name);
      case 'programmes': {
        const known = this.#registry.programmes.filter((one) =>
          [one.name.en, one.name.vi].some((other) => fold(other) === fold(name)),
        );
        if (known.length > 0) return known.length === 1 ? (known[0]?.id ?? null) : null;
        return newProgrammeId(name, this.#registry.programmes);
      }
      case 'targets':
      case 'links':
      case 'notes':
        return null;
    }
  }
}
