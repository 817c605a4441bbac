/**
 * How many areas on either side count as standing alike, in a field ordered by score: enough to draw from, few enough to be
 * of one kind. Source: METHODS 4, reference method.
 */
export const NEIGHBOURS = 25;
