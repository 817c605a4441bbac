import { fold } from '../../domain/fold.ts';
import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import { DIMENSION } from './columnRoles.ts';
import { nameFinder } from './headers.ts';
import { contentOf, isNumeric, share, type ColumnContent } from './sheetTable.ts';

const nameOf = nameFinder(COLUMN_NAMES);

/** So many different words can part the rows of a table; more are names or remarks. */
const MOST_PARTS = 60;

/** What tells the values of a table apart. */
export const KEYS: readonly ColumnRole['role'][] = ['area', 'period', 'indicator', 'dimension'];

/**
 * Columns of words that part rows which would be alike without them ("Sex: Female, Male") become part of what is measured;
 * a blank cell of theirs means the whole. `decided` columns stay as they are. Of columns that hold figures and are not read
 * it is said why.
 */
export function withDimensions(
  columns: readonly ColumnRole[],
  headers: readonly string[],
  body: readonly (readonly string[])[],
  decided: ReadonlySet<number> = new Set(columns.flatMap(({ role }, at) => (role === 'ignore' ? [] : [at]))),
): { readonly roles: readonly ColumnRole[]; readonly unread: readonly Unread[] } {
  const roles = [...columns];
  const alike = (): number => {
    const keys = roles.flatMap(({ role }, at) => (KEYS.includes(role) ? [at] : []));
    return body.length - new Set(body.map((row) => keys.map((at) => row[at] ?? '').join('\n'))).size;
  };
  const free = columns.flatMap((_, at) => (decided.has(at) ? [] : [{ at, content: contentOf(body, at) }]));
  const blanks = ({ content }: (typeof free)[number]): number => Number(content.filled < body.length);
  const words = free
    .filter(({ at, content }) => content.filled > 0 && !isNumeric(content) && !isBeside(headers[at] ?? ''))
    .filter(({ content }) => share(content, (text) => /^https?:/.test(text)) <= 0.5)
    .filter(({ content }) => content.distinct <= Math.max(MOST_PARTS, body.length / 20))
    .sort(
      (a, b) =>
        rank(headers[a.at], a.content) - rank(headers[b.at], b.content) ||
        blanks(a) - blanks(b) ||
        a.content.distinct - b.content.distinct,
    );
  for (const { at, content } of words) {
    const before = alike();
    const was = roles[at];
    roles[at] = DIMENSION;
    // Men of one country and women of another are two things, though no two rows are alike.
    if (!(content.distinct > 1 && saysSo(headers[at], content)) && alike() >= before && was) roles[at] = was;
  }
  const unread = free
    .filter(({ at, content }) => roles[at]?.role === 'ignore' && content.numeric > 0)
    .map(({ at }): Unread => ({ column: at, why: 'words' }));
  return { roles, unread };
}

/** Names that columns have which part a total: these are tried first. */
const PARTS =
  /\b(?:sex|gender|age|age group|location|residence|urban|type|category|breakdown|disaggregation|dimension|subgroup|group|education|income|sector|quantile|gioi tinh|nhom tuoi|khu vuc|loai|phan to|hinh thuc|linh vuc|nganh)\b/;
/** Headers and words of parts that are said whatever else the table holds. */
const SURE =
  /^(?:sex|gender|gioi tinh|sexo|sexe|geschlecht|age|ages|age group|nhom tuoi|do tuoi|residence|urban rural|urbanisation|urbanization)$/;
/** Whether a heading names a breakdown whatever stands below it: ages are no figures. */
export const isBreakdown = (header: string): boolean => SURE.test(fold(header));
const WORDS_OF_PARTS = new Set(
  (
    'male,female,males,females,men,women,boys,girls,both sexes,total,all,urban,rural,urban areas,rural areas,nam,nu,nam gioi,nu gioi,' +
    'chung,tong so,thanh thi,nong thon,hombres,mujeres,hommes,femmes,manner,frauen,homens,mulheres,laki laki,perempuan'
  ).split(','),
);
const FOREIGN_PARTS = /^(?:мужчины|женщины|мужской|женский|город|село|男|女|男性|女性|ชาย|หญิง)$/i;
const isPart = (text: string): boolean => WORDS_OF_PARTS.has(fold(text)) || FOREIGN_PARTS.test(text.trim());
const saysSo = (header = '', content: ColumnContent): boolean =>
  isBreakdown(header) || (content.distinct > 1 && [...content.texts].every(isPart));
const rank = (header: string | undefined, content: ColumnContent): number =>
  saysSo(header, content) || PARTS.test(fold(header ?? '')) ? 0 : 1;

/** Columns whose words are said of the whole row: a part of the world, a remark. */
function isBeside(header: string): boolean {
  const name = nameOf(header);
  if (/\b(?:comments?|remarks?|footnotes?|flags?|notes?)\b/.test(fold(header.replaceAll('_', ' ')))) return true;
  return name === 'region' || name === 'note' || name === 'sourceUrl' || name === 'order';
}
