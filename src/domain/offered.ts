// What a reader may choose on a screen and a link may name; what is done with it stands in assess/.

/** How a value may travel to its target: evenly, by the same rate every year, or from one stated target to the next. */
export const PATH_KINDS = ['straight', 'constant-rate', 'milestones'] as const;
export type PathKind = (typeof PATH_KINDS)[number];

/** Orders of the table of targets other than by pillar. */
export const TARGET_ORDERS = ['worst', 'year', 'name'] as const;
export type TargetOrder = (typeof TARGET_ORDERS)[number];

/** Parts of a brief that a reader may have printed or left out, in the order in which they stand. */
export const BRIEF_PARTS = ['chart', 'pillars', 'targets', 'honest', 'indices', 'unjudged', 'reading'] as const;
export type BriefPart = (typeof BRIEF_PARTS)[number];

/** So many countries are compared with one. */
export const MOST_PEERS = 10;
