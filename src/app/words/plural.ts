/** English has two forms; Vietnamese has one and needs no help. */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);
