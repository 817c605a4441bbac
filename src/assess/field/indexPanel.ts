import type { AreaId } from '../../domain/area.ts';
import type { Block } from '../../domain/blocks/block.ts';
import { periodYear } from '../../domain/period.ts';
import { cutOff, fieldsOf, ranks, type Field } from './field.ts';
import { standingIn, type Standing } from './headline.ts';

/** One area over the editions. */
interface AreaValues {
  readonly id: AreaId;
  readonly values: readonly (number | null)[];
}

/** One index of the survey over all editions, laid out for drawing: one value an edition, `null` where there is none. */
export class IndexPanel {
  readonly fields: readonly Field[];
  /** Who published the scores: the names of their sources, at most three. */
  readonly source: string;
  /** Years of the editions, ascending. */
  readonly editions: readonly number[];
  readonly #values = new Map<AreaId, (number | null)[]>();
  readonly #ranks = new Map<AreaId, (number | null)[]>();

  /** `published` are the ranks that the survey itself gives; without them they are computed, 1, 2, 2, 4. */
  constructor(scores: Block, published: Block | null) {
    this.fields = fieldsOf(scores);
    const names = [...new Set(scores.sources.map(({ name }) => name))].filter(Boolean);
    this.source = names.slice(0, 3).join('; ') + (names.length > 3 ? '; …' : '');
    this.editions = this.fields.map((field) => periodYear(field.period));
    this.fields.forEach((field, edition) => {
      const places = ranks(field);
      field.areas.forEach((area, index) => {
        this.#place(this.#values, area, edition, field.scores[index]);
        this.#place(this.#ranks, area, edition, places[index]);
      });
    });
    for (const field of published ? fieldsOf(published) : []) {
      const edition = this.editions.indexOf(periodYear(field.period));
      if (edition < 0) continue;
      field.areas.forEach((area, index) => {
        this.#place(this.#ranks, area, edition, field.scores[index]);
      });
    }
  }

  #place(into: Map<AreaId, (number | null)[]>, area: AreaId, edition: number, value: number | undefined): void {
    let values = into.get(area);
    if (!values) {
      values = this.editions.map(() => null);
      into.set(area, values);
    }
    values[edition] = value ?? null;
  }

  values(area: AreaId): readonly (number | null)[] {
    return this.#values.get(area) ?? this.editions.map(() => null);
  }

  ranks(area: AreaId): readonly (number | null)[] {
    return this.#ranks.get(area) ?? this.editions.map(() => null);
  }

  /** Every area's values: the grey ground of the chart. */
  get all(): readonly AreaValues[] {
    return [...this.#values].map(([id, values]) => ({ id, values }));
  }

  get allRanks(): readonly AreaValues[] {
    return [...this.#ranks].map(([id, values]) => ({ id, values }));
  }

  /** How many areas have a value in the last edition. */
  get size(): number {
    return this.fields.at(-1)?.areas.length ?? 0;
  }

  /** An area's standing in the last edition and in the one before, with the ranks that the survey gives; `null` when it is not in both. */
  lastStep(area: AreaId, k: number): readonly [Standing, Standing] | null {
    const [before, now] = [-2, -1].map((at) => {
      const field = this.fields.at(at);
      const standing = field ? standingIn(field, area, k) : null;
      return standing && { ...standing, rank: this.ranks(area).at(at) ?? standing.rank };
    });
    return before && now ? [before, now] : null;
  }

  cutOffs(rank: number): readonly (number | null)[] {
    return this.fields.map((field) => cutOff(field, rank));
  }
}
