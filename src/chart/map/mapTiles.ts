/**
 * The tile map: every member state of the United Nations is one square of the same size, placed by hand among its
 * neighbours. It has no outlines, so it draws no border and no islands that any reader could dispute, and no state is
 * too small to be seen. Each part of the world is drawn here as it looks; "." is water, or land of a neighbour.
 * Membership of a part follows UN M49 (Cyprus and the Caucasus in Asia, the Russian Federation in Europe).
 */
const PARTS = {
  americas: `
    .   CAN .   .   .   .   .   .
    .   USA .   BHS .   .   .   .
    MEX .   .   CUB .   .   .   .
    GTM BLZ .   JAM HTI DOM KNA ATG
    SLV HND .   .   .   .   DMA LCA
    .   NIC .   .   .   .   VCT BRB
    .   CRI PAN .   .   .   GRD TTO
    .   .   .   COL VEN GUY SUR .
    .   .   .   ECU PER BRA .   .
    .   .   .   .   BOL PRY .   .
    .   .   .   .   CHL ARG URY .`,
  europe: `
    ISL .   .   .   NOR SWE FIN .
    .   .   .   .   .   .   EST .
    IRL GBR .   .   DNK .   LVA RUS
    .   .   .   NLD DEU POL LTU BLR
    .   .   BEL LUX CZE SVK HUN UKR
    .   FRA CHE LIE AUT SVN ROU MDA
    .   AND MCO ITA SMR HRV SRB BGR
    PRT ESP .   .   .   BIH MNE MKD
    .   .   .   .   MLT .   ALB GRC`,
  africa: `
    .   .   MAR DZA TUN LBY EGY .   .   .   .
    CPV MRT MLI BFA NER TCD SDN ERI .   .   .
    GMB SEN GIN TGO BEN NGA CAF SSD ETH DJI .
    GNB SLE CIV GHA GNQ CMR COG UGA KEN SOM .
    .   LBR .   .   STP GAB COD RWA TZA .   SYC
    .   .   .   .   .   AGO ZMB BDI MWI COM .
    .   .   .   .   .   NAM BWA ZWE MOZ MDG MUS
    .   .   .   .   .   .   ZAF LSO SWZ .   .`,
  asia: `
    .   .   GEO .   .   .   KAZ KGZ .   .   .   PRK .
    .   TUR ARM AZE .   TKM UZB TJK MNG .   .   KOR JPN
    CYP LBN SYR IRQ IRN AFG NPL BTN CHN .   .   .   .
    .   ISR JOR KWT BHR PAK IND BGD MMR LAO VNM .   .
    .   .   SAU QAT ARE .   LKA .   THA KHM .   PHL .
    .   .   .   YEM OMN .   MDV .   MYS .   BRN .   .
    .   .   .   .   .   .   .   .   SGP .   IDN TLS .`,
  oceania: `
    PLW FSM MHL .
    .   .   NRU KIR
    PNG SLB TUV WSM
    AUS VUT FJI TON
    .   .   NZL .`,
} as const;

/** A part of the world, drawn as one block of tiles. */
export type WorldPart = keyof typeof PARTS;

export const WORLD_PARTS = ['americas', 'europe', 'africa', 'asia', 'oceania'] as const satisfies readonly WorldPart[];

/** ISO 3166-1 alpha-2 by alpha-3, for tiles too small for three letters. */
const SHORT_CODES = `
  AFGAF AGOAO ALBAL ANDAD AREAE ARGAR ARMAM ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BFABF BGDBD BGRBG BHRBH
  BHSBS BIHBA BLRBY BLZBZ BOLBO BRABR BRBBB BRNBN BTNBT BWABW CAFCF CANCA CHECH CHLCL CHNCN CIVCI CMRCM CODCD
  COGCG COLCO COMKM CPVCV CRICR CUBCU CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESPES
  ESTEE ETHET FINFI FJIFJ FRAFR FSMFM GABGA GBRGB GEOGE GHAGH GINGN GMBGM GNBGW GNQGQ GRCGR GRDGD GTMGT GUYGY
  HNDHN HRVHR HTIHT HUNHU IDNID INDIN IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JORJO JPNJP KAZKZ KENKE KGZKG
  KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MARMA MCOMC
  MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MOZMZ MRTMR MUSMU MWIMW MYSMY NAMNA NERNE
  NGANG NICNI NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PERPE PHLPH PLWPW PNGPG POLPL PRKKP PRTPT PRYPY
  QATQA ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SLBSB SLESL SLVSV SMRSM SOMSO SRBRS SSDSS STPST SURSR SVKSK
  SVNSI SWESE SWZSZ SYCSC SYRSY TCDTD TGOTG THATH TJKTJ TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TZATZ UGAUG
  UKRUA URYUY USAUS UZBUZ VCTVC VENVE VNMVN VUTVU WSMWS YEMYE ZAFZA ZMBZM ZWEZW`;

/** Where the tiles of each part begin, and the rows and columns of the whole. */
export interface Arrangement {
  readonly columns: number;
  readonly rows: number;
  readonly origins: Readonly<Record<WorldPart, readonly [column: number, row: number]>>;
}

/** The world as one knows it. */
export const WIDE: Arrangement = {
  columns: 31,
  rows: 18,
  origins: { americas: [0, 3], europe: [9, 0], africa: [9, 10], asia: [18, 5], oceania: [27, 13] },
};

/** For a phone: the same parts below each other, so that a tile stays large enough for its letters. */
export const TALL: Arrangement = {
  columns: 13,
  rows: 34,
  origins: { europe: [0, 0], asia: [0, 10], africa: [0, 17], americas: [0, 23], oceania: [9, 27] },
};

/** Where the name of a part has room: column and row from its origin, and how many tiles wide. */
export const PART_NAMES: Readonly<Record<WorldPart, readonly [column: number, row: number, span: number]>> = {
  americas: [2, 0, 3],
  europe: [0, 1, 4],
  africa: [8, 1, 3],
  asia: [8, 0, 3],
  oceania: [0, -1, 4],
};

/** One square of the grid. */
export interface Tile {
  /** ISO 3166-1 alpha-3. */
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly short: string;
  readonly part: WorldPart;
  readonly column: number;
  readonly row: number;
}

const shortCodes = new Map(
  SHORT_CODES.trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 3), pair.slice(3)] as const),
);

/** Every tile of an arrangement in reading order: row by row, from the west. */
export function placeTiles({ origins }: Arrangement): readonly Tile[] {
  return WORLD_PARTS.flatMap((part) =>
    PARTS[part]
      .trim()
      .split('\n')
      .flatMap((line, row) =>
        line
          .trim()
          .split(/ +/)
          .map((id, column) => ({
            id,
            short: shortCodes.get(id) ?? id,
            part,
            column: origins[part][0] + column,
            row: origins[part][1] + row,
          })),
      ),
  )
    .filter(({ id }) => id !== '.')
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
