/**
 * Tile maps of the parts of a country: every part is one square of the same size, placed by hand among its neighbours. There are no
 * outlines, so none draws a border or an island that a reader could dispute, and no part is too small to be seen. Each
 * is drawn here as it looks, north at the top; "." is water, or another country.
 */
const VIET_NAM = `
    .   LC  LCA TQ  CB  .
    DB  SL  PT  TNG LS  .
    .   .   HN  BN  QN  .
    .   .   NB  HY  HP  .
    .   .   TH  .   .   .
    .   .   NA  HT  .   .
    .   .   .   QT  HUE .
    .   .   .   .   DNG .
    .   .   .   .   QNG .
    .   .   .   .   GL  .
    .   .   .   .   DL  KH
    .   .   TNI DNA LD  .
    .   AG  DT  HCM .   .
    .   CT  VL  .   .   .
    .   CM  .   .   .   .`;

/**
 * The letters in the tiles, for which there is no official list: the initials of the name, with a third letter where two provinces share
 * them. Đ is written as the reader's language does.
 */
const VIETNAMESE: Readonly<Record<string, readonly [id: string, letters: string, plain: string]>> = {
  LC: ['VN-01', 'LC', 'LC'],
  LCA: ['VN-02-2025', 'LCa', 'LCa'],
  TQ: ['VN-07-2025', 'TQ', 'TQ'],
  CB: ['VN-04', 'CB', 'CB'],
  DB: ['VN-71', 'ĐB', 'DB'],
  SL: ['VN-05', 'SL', 'SL'],
  PT: ['VN-68-2025', 'PT', 'PT'],
  TNG: ['VN-69-2025', 'TNg', 'TNg'],
  LS: ['VN-09', 'LS', 'LS'],
  HN: ['VN-HN', 'HN', 'HN'],
  BN: ['VN-56-2025', 'BN', 'BN'],
  QN: ['VN-13', 'QN', 'QN'],
  NB: ['VN-18-2025', 'NB', 'NB'],
  HY: ['VN-66-2025', 'HY', 'HY'],
  HP: ['VN-HP-2025', 'HP', 'HP'],
  TH: ['VN-21', 'TH', 'TH'],
  NA: ['VN-22', 'NA', 'NA'],
  HT: ['VN-23', 'HT', 'HT'],
  QT: ['VN-25-2025', 'QT', 'QT'],
  HUE: ['VN-26', 'Huế', 'Hue'],
  DNG: ['VN-DN-2025', 'ĐNg', 'DNg'],
  QNG: ['VN-29-2025', 'QNg', 'QNg'],
  GL: ['VN-30-2025', 'GL', 'GL'],
  DL: ['VN-33-2025', 'ĐL', 'DL'],
  KH: ['VN-34-2025', 'KH', 'KH'],
  TNI: ['VN-37-2025', 'TNi', 'TNi'],
  DNA: ['VN-39-2025', 'ĐNa', 'DNa'],
  LD: ['VN-35-2025', 'LĐ', 'LD'],
  AG: ['VN-44-2025', 'AG', 'AG'],
  DT: ['VN-45-2025', 'ĐT', 'DT'],
  HCM: ['VN-SG-2025', 'HCM', 'HCM'],
  CT: ['VN-CT-2025', 'CT', 'CT'],
  VL: ['VN-49-2025', 'VL', 'VL'],
  CM: ['VN-59-2025', 'CM', 'CM'],
};

/** One square of a tile map. */
export interface PlacedTile {
  /** Id of the area. */
  readonly id: string;
  /** Two or three letters; `plain` without Vietnamese marks. */
  readonly letters: string;
  readonly plain: string;
  /** From the west and from the north, from 0. */
  readonly column: number;
  readonly row: number;
}

/** Every tile in reading order: row by row, from the west. */
export const TILE_LAYOUTS: readonly (readonly PlacedTile[])[] = [
  VIET_NAM.trim()
    .split('\n')
    .flatMap((line, row) =>
      line
        .trim()
        .split(/ +/)
        .flatMap((name, column) => {
          const known = VIETNAMESE[name];
          return known ? [{ id: known[0], letters: known[1], plain: known[2], column, row }] : [];
        }),
    ),
];

/** The map on which all of some areas have a place; `null` where there is none. */
export function layoutOf(ids: readonly string[]): readonly PlacedTile[] | null {
  if (ids.length === 0) return null;
  return (
    TILE_LAYOUTS.find((tiles) => {
      const placed = new Set(tiles.map(({ id }) => id));
      return ids.length === placed.size && ids.every((id) => placed.has(id));
    }) ?? null
  );
}
