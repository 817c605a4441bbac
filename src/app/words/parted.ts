/** One of the things that an issue names together, separated by “; ”. */
export const parted = (text: string, place: number): string => text.split('; ')[place] ?? '';
