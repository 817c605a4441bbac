/** A page of a list whose first item is on every page, to hold the others against. */
export interface PanelPage<T> {
  readonly items: readonly T[];
  /** Which of how many pages, from 0. */
  readonly at: number;
  readonly count: number;
  /** Places in the whole list, from 1, of what is not only repeated. */
  readonly from: number;
  readonly to: number;
}

/** At most `most` items a page. A page that is not there is the nearest one that is. */
export function panelPage<T>(first: T | null, rest: readonly T[], asked: number, most: number): PanelPage<T> {
  const ahead = first === null ? [] : [first];
  const each = most - ahead.length;
  const count = Math.max(1, Math.ceil(rest.length / each));
  const at = Math.max(0, Math.min(count - 1, asked));
  const items = rest.slice(at * each, (at + 1) * each);
  return {
    items: [...ahead, ...items],
    at,
    count,
    from: at === 0 ? 1 : ahead.length + at * each + 1,
    to: ahead.length + at * each + items.length,
  };
}
