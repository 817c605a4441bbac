import type { Block } from '../domain/block.ts';
import type { Issue } from '../domain/issue.ts';
import type { Registry } from '../domain/registry.ts';
import type { Counts } from '../domain/revision.ts';

/** What a file says, once validated: observations as one block per indicator, or rows of one table, and what was wrong. */
export interface Reading {
  readonly layout: string;
  readonly rows: number;
  readonly counts: Counts;
  readonly issues: readonly Issue[];
  /** What its columns say beside the value; what they do not say is kept as it is stored. */
  readonly states: { readonly flags: boolean; readonly note: boolean; readonly source: boolean };
  readonly blocks: readonly Block[];
  readonly tables: Partial<Registry>;
}
