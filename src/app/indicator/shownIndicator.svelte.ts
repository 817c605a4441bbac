import { fieldsOf } from '../../assess/field/field.ts';
import { countingTarget, judgeTargets } from '../../assess/targets/indicatorTargets.ts';
import { linksOf } from '../../assess/targets/judgeTarget.ts';
import { seriesOf } from '../../domain/blocks/block.ts';
import { EGDI, EGDI_RANK } from '../../domain/edition.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Series } from '../../domain/observation.ts';
import { indicatorOf } from '../../domain/registry.ts';
import type { Scope } from '../view/context.ts';
import { select } from '../view/selection.ts';

/** The indicator that a view names, its series in the area that is followed, and what they say of its targets. */
export class ShownIndicator {
  readonly #scope: Pick<Scope, 'router' | 'data' | 'today'>;

  constructor(scope: Pick<Scope, 'router' | 'data' | 'today'>) {
    this.#scope = scope;
  }

  readonly #registry = $derived.by(() => this.#scope.data.registry);
  readonly selection = $derived.by(() => select(this.#scope.router.view, this.#registry));
  readonly indicator = $derived.by(() => {
    const { indicator } = this.#scope.router.view;
    return indicator && indicatorOf(this.#registry, indicator);
  });
  readonly #links = $derived.by(() => (this.indicator ? linksOf(this.#registry, this.indicator.id) : []));
  readonly #blocks = $derived.by(
    () => new Map(this.#links.map((link) => [link.series, this.#scope.data.block(link.series)])),
  );
  readonly isRead = $derived.by(() => [...this.#blocks.values()].every((block) => block !== undefined));
  readonly series = $derived.by(() =>
    this.#links.flatMap((link) => {
      const of = indicatorOf(this.#registry, link.series);
      const found = this.isRead ? this.#seriesIn(link.series) : null;
      return of && found && found.observations.length + found.others.length > 0 ? [{ link, of, series: found }] : [];
    }),
  );
  /** A rank of the EGDI is judged against the cut-off, which the scores give. */
  readonly scores = $derived.by(() => {
    const block = this.indicator?.id === EGDI_RANK ? this.#scope.data.block(EGDI) : null;
    return block ? { block, fields: fieldsOf(block) } : null;
  });
  readonly judged = $derived.by(() =>
    this.isRead && this.selection && this.indicator
      ? judgeTargets(
          this.#registry,
          this.indicator,
          (id) => this.#seriesIn(id),
          this.selection.area.id,
          this.scores?.fields ?? [],
          this.#scope.today,
        )
      : [],
  );
  readonly counting = $derived.by(() =>
    this.selection ? countingTarget(this.judged, this.#scope.router.view.target, this.selection.programme) : null,
  );
  /** What is drawn: the series that judge, else the first there is. */
  readonly drawn = $derived.by(() => {
    const judging = this.series.filter(
      ({ link, of }) =>
        (link.relation === 'same' || link.relation === 'stricter') && of.measure === this.indicator?.measure,
    );
    return judging.length > 0 ? judging : this.series.slice(0, 1);
  });
  readonly main = $derived.by(() => this.drawn[0] ?? null);
  readonly row = $derived.by(
    () =>
      this.counting?.rows.find((one) => one.series?.indicator === this.main?.of.id) ?? this.counting?.rows[0] ?? null,
  );
  readonly block = $derived.by(() => (this.main ? this.#blocks.get(this.main.of.id) : null));
  /** Of what is published in files of their own: which is being opened, whether one failed, and of which rows were left out. */
  readonly partition = $derived.by(() => {
    const { partitions } = this.#scope.data;
    const ids = this.#links.map((link) => link.series);
    const opening = ids.flatMap((id) => (this.#blocks.get(id) === undefined ? (partitions?.facts(id) ?? []) : []));
    const readings = ids.flatMap((id) => partitions?.reading(id) ?? []);
    return {
      opening: opening[0] ?? null,
      isFaulty: ids.some((id) => partitions?.fault(id)),
      incomplete: readings.filter(({ counts }) => counts.rejected > 0),
    };
  });

  #seriesIn(id: IndicatorId): Series | null {
    const block = this.#blocks.get(id);
    return block && this.selection ? seriesOf(block, this.selection.area.id) : null;
  }
}
