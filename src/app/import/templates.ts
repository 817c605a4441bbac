/** Files to fill in: the columns that our own layouts read, with one row as an example. */
export const TEMPLATES = {
  /** `source` stands where the name of a source goes, in the language of who fills it in. */
  observations: (source: string): string =>
    'indicator,area,period,value,source,source_url,published,note\r\n' +
    `digital-economy-share-gdp-gso,VNM,2026,14.5,${source},https://example.org,2027-01-06,\r\n`,
  targets:
    'programme,pillar,indicator,year,comparator,value,scope,source_url\r\n' +
    'vn-749,economy,digital-economy-share-gdp,2028,>=,25,,https://example.org\r\n',
  programme:
    'programme,name_en,name_vi,legal_basis_en,legal_basis_vi,issued,area\r\n' +
    'my-programme,Name in English,Tên tiếng Việt,Decision 1/2026,Quyết định số 1/2026,2026-01-31,VNM\r\n',
};
