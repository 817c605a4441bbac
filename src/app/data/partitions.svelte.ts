import type { Block } from '../../domain/blocks/block.ts';
import { mergeBlocks } from '../../domain/blocks/mergeBlocks.ts';
import { oncePer } from '../../domain/oncePer.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Partition, PartitionedResource, PartitionFault, PartitionReading } from '../../domain/partition.ts';
import type { Registry } from '../../domain/registry.ts';

/** Where partitions come from, and are kept. */
export interface PartitionSource {
  /** Reads one from its host. Rejects with an error that has a `fault` when it cannot be read. */
  readonly read: (resource: PartitionedResource, partition: Partition, registry: Registry) => Promise<PartitionReading>;
  /** What is kept of one; `null` where nothing is. */
  readonly kept: (partition: Partition) => Promise<PartitionReading | null>;
  readonly keep: (partition: Partition, reading: PartitionReading) => Promise<void>;
}

interface Offer {
  readonly resource: PartitionedResource;
  readonly partition: Partition;
}

type Outcome = { readonly reading: PartitionReading } | { readonly fault: PartitionFault };

/** Bytes of open blocks that stay in memory beside those on screen: two of 198,000 figures. The store has others in a moment. */
const MOST_IN_MEMORY = 10_000_000;

/** A figure takes 25 bytes of a block's columns. */
const sizeOf = (outcome: Outcome): number => ('reading' in outcome ? outcome.reading.block.count * 25 : 0);

/** The same file: a new edition of an indicator has another name, size or sum. */
export const keyOf = ({ path, bytes, sha256 }: Partition): string => `${path} ${String(bytes)} ${sha256}`;

const laidOver = oncePer((below: Block) => oncePer((own: Block) => mergeBlocks(below, own, () => undefined) ?? below));

/**
 * Indicators that are published in partitions of their own: listed by what the descriptor says, opened when a screen shows one.
 * What was not shown for longest is let go of.
 */
export class Partitions {
  #offers = $state.raw<ReadonlyMap<IndicatorId, Offer>>(new Map());
  #outcomes = $state.raw<ReadonlyMap<string, Outcome>>(new Map());
  readonly #wanted = new Set<string>();
  /** When each was asked for last, in turns: a turn ends with something new to show, which whoever is on screen asks for again. */
  readonly #asked = new Map<string, number>();
  #turn = 0;
  readonly #source: PartitionSource;
  readonly #registry: () => Registry;
  readonly #most: number;

  constructor(source: PartitionSource, registry: () => Registry, most = MOST_IN_MEMORY) {
    this.#source = source;
    this.#registry = registry;
    this.#most = most;
  }

  /** What is published now, in the place of what was. */
  offer(resources: readonly PartitionedResource[]): void {
    this.#offers = new Map(
      resources.flatMap((resource) =>
        resource.partitions.map((partition) => [partition.indicator, { resource, partition }] as const),
      ),
    );
  }

  /** What the descriptor says of an indicator; `null` where it is not published so. */
  facts(indicator: IndicatorId): Partition | null {
    return this.#offers.get(indicator)?.partition ?? null;
  }

  /** Its block, laid under what is stored of it; `null` where neither is or it cannot be read, `undefined` while it is being opened. */
  under(indicator: IndicatorId, own: Block | null): Block | null | undefined {
    const offer = this.#offers.get(indicator);
    if (!offer) return own;
    const outcome = this.#ask(offer);
    if (outcome === undefined) return undefined;
    return 'reading' in outcome ? this.#over(outcome.reading.block, own) : own;
  }

  /** The same of what is open already: nothing is opened for it. */
  openUnder(indicator: IndicatorId, own: Block | null): Block | null {
    const reading = this.reading(indicator);
    return reading ? this.#over(reading.block, own) : own;
  }

  /** What was read of an indicator; `null` where it is not open. */
  reading(indicator: IndicatorId): PartitionReading | null {
    const outcome = this.#outcomeOf(indicator);
    return outcome && 'reading' in outcome ? outcome.reading : null;
  }

  /** Why it could not be opened; `null` where nobody tried, or it could. */
  fault(indicator: IndicatorId): PartitionFault | null {
    const outcome = this.#outcomeOf(indicator);
    return outcome && 'fault' in outcome ? outcome.fault : null;
  }

  /** Those that could not be opened. */
  get faults(): readonly { readonly partition: Partition; readonly fault: PartitionFault }[] {
    return [...this.#offers.values()].flatMap(({ partition }) => {
      const fault = this.fault(partition.indicator);
      return fault ? [{ partition, fault }] : [];
    });
  }

  /** Tries again to open one that could not be. */
  retry(indicator: IndicatorId): void {
    const offer = this.#offers.get(indicator);
    if (!offer || !this.fault(indicator)) return;
    const key = keyOf(offer.partition);
    this.#outcomes = new Map([...this.#outcomes].filter(([one]) => one !== key));
    this.#want(key, offer);
  }

  #outcomeOf(indicator: IndicatorId): Outcome | undefined {
    const offer = this.#offers.get(indicator);
    return offer && this.#outcomes.get(keyOf(offer.partition));
  }

  #over(below: Block, own: Block | null): Block {
    return own === null ? below : laidOver(below)(own);
  }

  #ask(offer: Offer): Outcome | undefined {
    const key = keyOf(offer.partition);
    this.#asked.set(key, this.#turn);
    const outcome = this.#outcomes.get(key);
    if (!outcome) this.#want(key, offer);
    return outcome;
  }

  #want(key: string, offer: Offer): void {
    if (this.#wanted.has(key)) return;
    this.#wanted.add(key);
    // Not within the derived that asked: it may not change what it reads.
    queueMicrotask(() => {
      void this.#open(offer).then((outcome) => {
        this.#wanted.delete(key);
        this.#show(key, outcome);
      });
    });
  }

  async #open({ resource, partition }: Offer): Promise<Outcome> {
    try {
      const kept = await this.#source.kept(partition);
      if (kept) return { reading: kept };
      const reading = await this.#source.read(resource, partition, this.#registry());
      // What this edition of the tables did not know, the next may.
      if (reading.counts.rejected === 0) void this.#source.keep(partition, reading);
      return { reading };
    } catch (error) {
      return { fault: faultIn(error) };
    }
  }

  #show(key: string, outcome: Outcome): void {
    const outcomes = new Map(this.#outcomes);
    outcomes.delete(key);
    let bytes = sizeOf(outcome);
    for (const one of outcomes.values()) bytes += sizeOf(one);
    const turnOf = (one: string): number => this.#asked.get(one) ?? -1;
    for (const one of [...outcomes.keys()].sort((a, b) => turnOf(a) - turnOf(b))) {
      const known = outcomes.get(one);
      // On screen: whoever shows it would open it again at once.
      if (bytes <= this.#most || turnOf(one) === this.#turn || !known) break;
      bytes -= sizeOf(known);
      outcomes.delete(one);
    }
    this.#turn++;
    this.#asked.set(key, this.#turn);
    this.#outcomes = outcomes.set(key, outcome);
  }
}

function faultIn(error: unknown): PartitionFault {
  if (error instanceof Error && 'fault' in error) return error.fault as PartitionFault;
  return { code: 'broken', found: error instanceof Error ? error.message : String(error), expected: '' };
}
