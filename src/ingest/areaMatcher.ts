import type { Area, AreaId } from '../domain/area.ts';
import { fold } from '../domain/fold.ts';
import { periodEnd, type Period } from '../domain/period.ts';

const PREFIX = /^(tp|t p|thanh pho|tinh|the|province of|city of) /;

/** A name or code as it is looked up: folded, without "TP.", "Tỉnh" or "The" in front. */
const areaKey = (text: string): string => fold(text).replace(PREFIX, '');

/**
 * Finds the area that a cell names by code, name in either language or alias. An exact spelling counts first ("Nga" is
 * Russia, "NGA" Nigeria), then one that differs in case, diacritics or prefix only. Of several units of one name the one
 * that existed at the end of the period is meant (provinces merged in July 2025). What fits several areas fits none.
 */
export class AreaMatcher {
  readonly #exact = new Map<string, Area[]>();
  readonly #folded = new Map<string, Area[]>();
  /** What a cell's text was found to name: the same few hundred texts stand in every row. */
  readonly #seen = new Map<string, readonly Area[]>();

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      const names = [area.id, area.name.en, area.name.vi, ...area.aliases];
      for (const name of new Set(names)) add(this.#exact, name, area);
      for (const name of new Set(names.map(areaKey))) add(this.#folded, name, area);
    }
  }

  find(text: string, period: Period): AreaId | null {
    let candidates = this.#seen.get(text);
    if (!candidates) {
      candidates = this.#exact.get(text.trim().normalize('NFC')) ?? this.#folded.get(areaKey(text)) ?? [];
      this.#seen.set(text, candidates);
    }
    if (candidates.length < 2) return candidates[0]?.id ?? null;
    const end = periodEnd(period);
    const then = candidates.filter((area) => area.from <= end && (area.until === '' || end <= area.until));
    return then.length === 1 ? (then[0]?.id ?? null) : null;
  }
}

function add(map: Map<string, Area[]>, name: string, area: Area): void {
  const list = map.get(name);
  if (list) list.push(area);
  else map.set(name, [area]);
}
