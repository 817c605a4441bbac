/** What a figure of a chart is: measured by its source, worked out from such, promised, or a simulated future. */
export type FigureKind = 'observed' | 'computed' | 'target' | 'projected';
