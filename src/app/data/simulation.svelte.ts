import { createContext } from 'svelte';
import { fieldsOf } from '../../assess/field/field.ts';
import type { FieldAnswer, FieldRequest, Tested } from '../../assess/simulation/fieldMessages.ts';
import type { Equal } from '../../assess/simulation/methods.ts';
import type { ModelReason } from '../../assess/simulation/fieldModel.ts';
import type { Refusal } from '../../assess/numbers/refusal.ts';
import type { Regions } from '../../assess/simulation/regionalDrift.ts';
import type { SimulatedFields } from '../../assess/simulation/simulate.ts';
import type { Area, AreaId } from '../../domain/area.ts';
import type { Block } from '../../domain/blocks/block.ts';
import { askOnce, askWorker } from './askWorker.ts';

/** What is known by now of the editions to come. */
export type SimulatedFuture =
  | { readonly name: 'waiting' }
  /** `equals`: what methods say that did equally well in the past; `null` while they are at work. */
  | { readonly name: 'ready'; readonly simulated: SimulatedFields; readonly equals: readonly Equal[] | null }
  | { readonly name: 'refused'; readonly reason: ModelReason }
  | { readonly name: 'failed'; readonly error: unknown };

const WAITING: SimulatedFuture = { name: 'waiting' };
const newWorker = (): Worker =>
  new Worker(new URL('../../assess/simulation/field.worker.ts', import.meta.url), { type: 'module' });

/** Of the countries of a registry; nothing else of them goes to the worker. */
const regionsOf = (areas: readonly Area[]): Regions =>
  new Map(
    areas.filter(({ kind }) => kind === 'country').map(({ id, region, subregion }) => [id, { region, subregion }]),
  );

/** What is to be simulated: the field of these scores, to the last edition up to a year. */
interface Wish {
  readonly scores: Block;
  readonly until: number;
}
const isSame = (a: Wish | null, b: Wish): boolean => a?.scores === b.scores && a.until === b.until;

/**
 * The simulated future of the field of the scores that were asked for last. Any country, rank and edition is read from the
 * same draws; they are made again when the scores or the horizon are others, and the ones under way are given up.
 */
export class Simulation {
  #asked = $state.raw<{ readonly wish: Wish; readonly future: SimulatedFuture } | null>(null);
  #wanted: Wish | null = null;
  #end: () => void = () => undefined;
  readonly #areas: () => readonly Area[];

  constructor(areas: () => readonly Area[]) {
    this.#areas = areas;
  }

  /** What there is by now for these scores; asking begins the work. */
  of(scores: Block, until: number): SimulatedFuture {
    const wish = { scores, until };
    if (this.#asked && isSame(this.#asked.wish, wish)) return this.#asked.future;
    if (!isSame(this.#wanted, wish)) {
      this.#wanted = wish;
      queueMicrotask(() => {
        this.#start(wish);
      });
    }
    return WAITING;
  }

  #start(wish: Wish): void {
    if (this.#wanted !== wish) return;
    this.#end();
    const tell = (future: SimulatedFuture): void => {
      this.#asked = { wish, future };
    };
    tell(WAITING);
    performance.mark('simulation-asked');
    this.#end = askWorker(
      newWorker(),
      {
        type: 'simulate',
        fields: fieldsOf(wish.scores),
        regions: regionsOf(this.#areas()),
        until: wish.until,
      } satisfies FieldRequest,
      ({ data: answer }: MessageEvent<FieldAnswer>) => {
        performance.mark('simulation-answered');
        if (answer.type === 'simulated') {
          tell({ name: 'ready', simulated: answer.simulated, equals: null });
          return;
        }
        this.#end();
        const future = this.#asked?.future;
        if (answer.type === 'refused') tell({ name: 'refused', reason: answer.reason });
        else if (answer.type === 'equals' && future?.name === 'ready') tell({ ...future, equals: answer.equals });
      },
      (error) => {
        this.#end();
        tell({ name: 'failed', error });
      },
    );
  }

  stop(): void {
    this.#end();
  }
}

/** Tests the method on the editions of the past, and the chance of rank `k` by other choices; gives up when the signal says so. */
export async function runBacktest(
  scores: Block,
  areas: readonly Area[],
  asked: { readonly k: number; readonly area: AreaId; readonly until: number },
  signal: AbortSignal,
): Promise<Tested | Refusal<ModelReason>> {
  const request: FieldRequest = { type: 'backtest', fields: fieldsOf(scores), regions: regionsOf(areas), ...asked };
  const answer = await askOnce<FieldAnswer>(newWorker(), request, signal);
  if (answer.type === 'tested') return answer.tested;
  if (answer.type === 'refused') return { refused: answer.reason };
  throw new Error(`asked for a backtest, answered ${answer.type}`);
}

/** The simulation of the page, made once by `App.svelte`. */
export const [useSimulation, provideSimulation] = createContext<Simulation>();
