import { createContext } from 'svelte';
import { fieldsOf } from '../../assess/field/field.ts';
import type { FieldAnswer, FieldRequest, Tested } from '../../assess/simulation/fieldMessages.ts';
import type { Equal } from '../../assess/simulation/methods.ts';
import type { ModelReason } from '../../assess/simulation/fieldModel.ts';
import type { Refusal } from '../../assess/numbers/refusal.ts';
import type { Regions } from '../../assess/simulation/regionalDrift.ts';
import type { SimulatedFields } from '../../assess/simulation/simulate.ts';
import { hold } from '../../domain/heldWorkers.ts';
import type { Area, AreaId } from '../../domain/area.ts';
import type { Block } from '../../domain/blocks/block.ts';
import { askOnce, askWorker } from './askWorker.ts';

/** What is known by now of the editions to come. */
export type SimulatedFuture =
  | { readonly name: 'waiting' }
  /**
   * `equals`: what methods say that did equally well in the past; `null` while they are at work. `isBeaten`, known with them:
   * ranks without a model did clearly better.
   */
  | {
      readonly name: 'ready';
      readonly simulated: SimulatedFields;
      readonly equals: readonly Equal[] | null;
      readonly isBeaten: boolean;
    }
  | { readonly name: 'refused'; readonly reason: ModelReason }
  | { readonly name: 'failed'; readonly error: unknown };

export const WAITING: SimulatedFuture = { name: 'waiting' };
const newWorker = (): Worker =>
  hold(new Worker(new URL('../../assess/simulation/field.worker.ts', import.meta.url), { type: 'module' }));

/** Of the countries of a registry; nothing else of them goes to the worker. */
export const regionsOf = (areas: readonly Area[]): Regions =>
  new Map(
    areas.filter(({ kind }) => kind === 'country').map(({ id, region, subregion }) => [id, { region, subregion }]),
  );

/** What is to be simulated: the field of these scores, to the last edition up to a year. */
export interface Wish {
  readonly scores: Block;
  readonly until: number;
}
export const isSame = (a: Wish | null, b: Wish): boolean => a?.scores === b.scores && a.until === b.until;

/** What is known after an answer of the simulation. */
export function afterAnswer(before: SimulatedFuture, answer: FieldAnswer): SimulatedFuture {
  if (answer.type === 'simulated') return { name: 'ready', simulated: answer.simulated, equals: null, isBeaten: false };
  if (answer.type === 'refused') return { name: 'refused', reason: answer.reason };
  if (answer.type === 'equals' && before.name === 'ready')
    return { ...before, equals: answer.equals, isBeaten: answer.isBeaten };
  return before;
}

/** Whether more is to be said. */
export const isWholeFuture = (future: SimulatedFuture): boolean =>
  future.name !== 'waiting' && (future.name !== 'ready' || future.equals !== null);

/** What the worker is asked for a wish. */
export const requestOf = ({ scores, until }: Wish, areas: readonly Area[]): FieldRequest => ({
  type: 'simulate',
  fields: fieldsOf(scores),
  regions: regionsOf(areas),
  until,
});

/** Simulates in a worker and tells what is known by now, until the function that it gives is called. */
export function simulateIn(wish: Wish, areas: readonly Area[], tell: (future: SimulatedFuture) => void): () => void {
  let future = WAITING;
  performance.mark('simulation-asked');
  const end = askWorker(
    newWorker(),
    requestOf(wish, areas),
    ({ data: answer }: MessageEvent<FieldAnswer>) => {
      performance.mark('simulation-answered');
      future = afterAnswer(future, answer);
      if (isWholeFuture(future)) end();
      tell(future);
    },
    (error) => {
      end();
      tell({ name: 'failed', error });
    },
  );
  return end;
}

/**
 * The simulated future of the field of the scores that were asked for last. Any country, rank and edition is read from the
 * same draws; they are made again when the scores or the horizon are others, and the ones under way are given up.
 */
export class Simulation {
  #asked = $state.raw<{ readonly wish: Wish; readonly future: SimulatedFuture } | null>(null);
  #wanted: Wish | null = null;
  #end: () => void = () => undefined;
  readonly #areas: () => readonly Area[];
  readonly #simulate: typeof simulateIn;

  /** `simulate` does the work; in the page a worker of its own does. */
  constructor(areas: () => readonly Area[], simulate = simulateIn) {
    this.#areas = areas;
    this.#simulate = simulate;
  }

  /** What is known by now, without asking for more. */
  known(scores: Block, until: number): SimulatedFuture {
    return this.#asked && isSame(this.#asked.wish, { scores, until }) ? this.#asked.future : WAITING;
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
    this.#end = this.#simulate(wish, this.#areas(), tell);
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
