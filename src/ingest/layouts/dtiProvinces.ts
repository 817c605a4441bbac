import { fold } from '../../domain/fold.ts';
import type { Unread } from '../../domain/mapping.ts';
import type { Period } from '../../domain/period.ts';
import { guessMapping } from '../sheet/guessMapping.ts';
import { nameFinder } from '../sheet/headers.ts';
import type { ColumnRole, Layout, ObservationMapping } from '../sheet/layout.ts';
import { IGNORE, observationMatch, value } from '../sheet/columnRoles.ts';
import { periodLabel } from '../sheet/periodLabel.ts';
import { contentOf, findTable, type ColumnContent, type SheetTable } from '../sheet/sheetTable.ts';
import { periodOfTitle } from '../sheet/titles.ts';

const SCORE = 'dti-provincial-score';
const RANK = 'dti-provincial-rank';

const RANK_WORDS = /\b(?:xep hang|thu hang|thu bac|hang|rank|ranking|vi tri)\b/;
const CHANGE_WORDS = /\b(?:thay doi|tang giam|chenh lech|so voi|change|difference)\b/;
const DTI_WORDS =
  /\bdti\b|\b(?:chi so|xep hang|danh gia)(?: \S+){0,4} chuyen doi so\b|\bdigital transformation (?:index|ranking|score)\b/;
const PILLAR_WORDS =
  /\b(?:nhan thuc so|the che so|ha tang so|nhan luc so|an toan thong tin|an ninh mang|chinh quyen so|kinh te so|xa hoi so)\b/;
/** The same with their blanks left out, as programs write headings: "DTI_ChinhQuyenSo". */
const PILLARS_GLUED = /nhanthucso|thecheso|hatangso|nhanlucso|antoanthongtin|anninhmang|chinhquyenso|kinhteso|xahoiso/;
const isPillar = (folded: string): boolean =>
  PILLAR_WORDS.test(folded) || PILLARS_GLUED.test(folded.replaceAll(' ', ''));
const COUNTRY_WORDS = /\b(?:country|quoc gia|nuoc|entity|member state|economy)\b/;

const isScoreName = nameFinder({
  score: [
    ...[
      'DTI',
      'Điểm',
      'Điểm số',
      'Score',
      'Giá trị',
      'Giá trị DTI',
      'Điểm DTI',
      'DTI score',
      'Chỉ số DTI',
      'Tổng điểm',
    ],
    ...['Chỉ số', 'Chỉ số chuyển đổi số', 'Điểm đánh giá', 'Điểm tổng', 'DTI cấp tỉnh', 'Kết quả', 'Kết quả DTI'],
    ...['Điểm chuyển đổi số', 'Provincial DTI', 'DTI index', 'Value', 'Index', 'Total score', 'Điểm chỉ số'],
  ],
});

/** Tables of the Digital Transformation Index of provinces: a province, its score and rank, and the pillars where given. */
export const dtiProvinces: Layout = {
  id: 'dti-provinces',
  required: ['Tỉnh', 'DTI', 'Xếp hạng'],
  recognise(head) {
    const table = findTable(head);
    const guess = table && guessMapping(head);
    if (!guess || !isOfProvinces(guess)) return null;
    const saysSo = DTI_WORDS.test(fold(`${table.title} ${table.headers.join(' ')}`));
    const pillars = table.headers.filter((header) => isPillar(fold(header))).length;
    if (!saysSo && pillars < 2 && !looksLikeDti(table, guess)) return null;
    const columns = table.headers.map((header, at) =>
      dtiRole(header, guess.columns[at] ?? IGNORE, contentOf(table.body, at), fold(table.title)),
    );
    const isDti = (role: ColumnRole) => role.role === 'value' && (role.series === SCORE || role.series === RANK);
    if (!columns.some(isDti)) return null;
    const kept = withoutRepeats(columns);
    const repeats = columns.flatMap((role, at) => (role.role !== 'ignore' && kept[at]?.role === 'ignore' ? [at] : []));
    const hasPeriod = columns.some((role) => role.role === 'period' || (role.role === 'value' && role.period !== null));
    return observationMatch(
      this.id,
      saysSo || pillars >= 2 ? 0.85 : 0.5,
      [...table.title.split('\n').filter(saysDti), ...table.headers.filter((_, at) => isDti(columns[at] ?? IGNORE))],
      {
        ...guess,
        columns: kept,
        fixed: { area: null, period: hasPeriod ? null : periodOfTitle(table.title), series: null },
        unread: [
          ...(guess.unread ?? []).filter(({ column }) => kept[column]?.role === 'ignore'),
          ...repeats.map((column): Unread => ({ column, why: 'repeats' })),
        ],
      },
    );
  },
};

const saysDti = (line: string): boolean => DTI_WORDS.test(fold(line));

const isOfProvinces = ({ columns, headers }: ObservationMapping): boolean =>
  columns.some((role) => role.role === 'area') &&
  !columns.some((role, at) => role.role === 'indicator' || (role.role === 'area' && isOfCountries(headers[at] ?? '')));

const isOfCountries = (header: string): boolean => COUNTRY_WORDS.test(fold(header));

/** A bare table of score and rank without a title: DTI scores lie between 0 and 1, those of PCI, PAPI and PAR Index do not. */
function looksLikeDti({ title, headers, body }: SheetTable, guess: ObservationMapping): boolean {
  if (title !== '') return false;
  const values = headers.map((header, at) => ({ header, at })).filter(({ at }) => guess.columns[at]?.role === 'value');
  const score = values.find(({ header }) => isScoreName(header) !== null);
  const rank = values.find(({ header }) => RANK_WORDS.test(fold(header)));
  if (!score || !rank || values.length > 2) return false;
  const { texts } = contentOf(body, score.at);
  return texts.size > 0 && [...texts].every((text) => /^(?:0?[.,]\d+|0|1(?:[.,]0+)?)$/.test(text));
}

function dtiRole(header: string, guessed: ColumnRole, content: ColumnContent, title: string): ColumnRole {
  if (guessed.role !== 'value' && !isScoreName(header)) return guessed;
  if (guessed.role !== 'value' && guessed.role !== 'indicator') return guessed;
  const label = periodLabel(header);
  const name = label ? label.rest : header;
  const folded = fold(name);
  const period: Period | null = label?.period ?? null;
  // Planned or reached, in which unit: what was found of a column stays.
  const as = (series: string | null): ColumnRole =>
    guessed.role === 'value' ? { ...guessed, series, period } : value(series, period);
  if (CHANGE_WORDS.test(folded)) return IGNORE;
  if (isPillar(folded)) return as(name);
  if (RANK_WORDS.test(folded)) return as(RANK);
  if (isScoreName(name) || DTI_WORDS.test(folded)) return as(SCORE);
  if (name !== '' || !DTI_WORDS.test(title)) return as(name || null);
  return as(isWhole(content) ? RANK : SCORE);
}

const isWhole = ({ texts }: ColumnContent): boolean => [...texts].every((text) => /^\d+$/.test(text));

/** The first column of score, and of rank, of a period counts; another of the same name would contradict it. */
function withoutRepeats(columns: readonly ColumnRole[]): readonly ColumnRole[] {
  const seen = new Set<string>();
  return columns.map((role) => {
    if (role.role !== 'value' || (role.series !== SCORE && role.series !== RANK)) return role;
    const key = `${role.series} ${role.period ?? ''} ${role.figure ?? ''}`;
    if (seen.has(key)) return IGNORE;
    seen.add(key);
    return role;
  });
}
