import { findHeaderRow, namedHeaders, type Synonyms } from '../sheet/headers.ts';
import type { Layout } from '../sheet/layout.ts';
import { AREA, IGNORE, observationMatch, PERIOD, value } from '../sheet/columnRoles.ts';

type Name = 'period' | 'area' | 'code' | 'egdi-rank' | 'egdi' | 'epi' | 'osi' | 'hci' | 'tii';

const SYNONYMS: Synonyms<Name> = {
  period: ['Survey Year', 'Year', 'Survey Edition', 'Edition', 'Năm', 'Năm khảo sát', 'Kỳ khảo sát'],
  area: ['Country Name', 'Country', 'Member State', 'Economy', 'Quốc gia', 'Tên nước', 'Nước'],
  code: ['iso3', 'ISO', 'Code', 'Country Code', 'Mã nước', 'Mã'],
  'egdi-rank': ['E-Government Rank', 'Rank', 'EGDI Rank', 'Xếp hạng', 'Hạng', 'Thứ hạng'],
  egdi: ['E-Government Index', 'E-Government Development Index', 'EGDI', 'E_Index', 'EGDI Score', 'Chỉ số EGDI'],
  epi: ['E-Participation Index', 'E-Participation', 'EPI'],
  osi: ['Online Service Index', 'Online Service', 'Online Services Index', 'OSI'],
  hci: ['Human Capital Index', 'Human Capital', 'HCI'],
  tii: [
    'Telecommunication Infrastructure Index',
    'Telecom Infrastructure Index',
    'Tele Infra',
    'Telecommunication Infrastructure',
    'TII',
  ],
};

/** Same name in every edition and every copy, so that importing one again revises it instead of contradicting it. */
const UN_SURVEY = {
  name: 'United Nations, E-Government Survey (UN DESA)',
  url: 'https://publicadministration.un.org/egovkb',
  published: '',
};

/** The CSV that the UN's EGOVKB Data Center exports for one survey edition, and panels made of several of them. */
export const egovkb: Layout = {
  id: 'un-egovkb',
  required: ['Survey Year', 'Country Name', 'E-Government Rank', 'E-Government Index'],
  recognise({ rows }) {
    const found = findHeaderRow(rows, SYNONYMS, ['period', 'egdi']);
    if (!found?.names.some((name) => name === 'area' || name === 'code')) return null;
    const indices = found.names.filter((name) => name !== null && !['period', 'area', 'code'].includes(name)).length;
    if (indices < 2) return null;
    const columns = found.names.map((name) => {
      switch (name) {
        case null:
          return IGNORE;
        case 'period':
          return PERIOD;
        case 'area':
        case 'code':
          return AREA;
        default:
          return value(name);
      }
    });
    return observationMatch(this.id, 0.5 + indices / 12, namedHeaders(found), {
      headerRow: found.row,
      headers: found.headers,
      columns,
      source: UN_SURVEY,
      confidence: 'high',
    });
  },
};
