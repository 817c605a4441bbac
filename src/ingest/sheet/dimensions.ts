import { fold } from '../../domain/fold.ts';
import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import { DIMENSION } from './columnRoles.ts';
import { nameFinder } from './headers.ts';
import { isWhole } from './wholes.ts';
import { type ColumnContent, contentOf, isNumeric, sayTheSame, share } from './sheetTable.ts';

const nameOf = nameFinder(COLUMN_NAMES);

/**
 * So many different words part the rows of a table, whatever its length; of a longer one more may, each in several rows, or
 * where nothing else tells the rows apart. Of places there may be any number: a country has thousands of communes.
 */
export const MOST_PARTS = 60;
const MOST_NAMES = 500;

/** Rows that are alike by a slip are fewer. */
export const MOST_ALIKE = 0.1;

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
  let parted: Parted = { groups: body.map(() => 0), alike: Math.max(0, body.length - 1) };
  roles.forEach(({ role }, at) => {
    if (KEYS.includes(role)) parted = partedBy(parted, body, at);
  });
  const free = columns.flatMap((_, at) => (decided.has(at) ? [] : [{ at, content: contentOf(body, at) }]));
  // In front of years, names of whatever number are those of the rows.
  const isAcross = columns.filter((role) => role.role === 'value' && role.period !== null).length > 1;
  const [onlyWords, ...otherWords] = free.filter(({ at, content }) => isOfWords(headers[at] ?? '', content));
  const stub = isAcross && otherWords.length === 0 ? onlyWords?.at : undefined;
  const blanks = ({ content }: (typeof free)[number]): number => Number(content.filled < body.length);
  const words = free
    .filter(({ at, content }) => isOfWords(headers[at] ?? '', content))
    .filter(({ at, content }) => {
      const header = headers[at] ?? '';
      return content.distinct <= MOST_NAMES || nameOf(header) === 'area' || isOfPlaces(header) || at === stub;
    })
    .filter(({ content }) => content.numeric <= content.filled * MOST_NUMERIC && !areMarked(content))
    .sort(
      (a, b) =>
        Number(areOdds(a.content)) - Number(areOdds(b.content)) ||
        rank(headers[a.at], a.content) - rank(headers[b.at], b.content) ||
        blanks(a) - blanks(b) ||
        a.content.distinct - b.content.distinct,
    );
  for (const { at, content } of words) {
    // Countries in another language, a wrong code or two among them: parts of nothing.
    const header = headers[at] ?? '';
    if (OF_LANDS.test(fold(header)) && sayNearlyTheSame(body, columns, at)) continue;
    const before = parted.alike;
    const further = partedBy(parted, body, at);
    // Men of one country and women of another are two things, though no two rows are alike.
    const isRegion = nameOf(header) === 'region';
    const isLast = isRegion || content.distinct > Math.max(MOST_PARTS, body.length / 2);
    const slips = isRegion ? 0 : body.length * MOST_ALIKE;
    // Where nothing else tells any rows apart, names do, though some come twice: without them all rows contradict each other.
    const isLone = before === body.length - 1 && further.alike < before / 2;
    const isNeeded = isLast
      ? isLone || (further.alike <= slips && before > body.length * MOST_ALIKE)
      : further.alike < before;
    if ((!saysSo(header, content) || areOdds(content)) && !isNeeded) continue;
    roles[at] = DIMENSION;
    parted = further;
  }
  const areas = roles.flatMap(({ role }, at) => (role === 'area' ? [at] : []));
  /** Names of a column that is read, in another language: they part no rows that are alike. */
  const isSaidAgain = (at: number): boolean =>
    parted.alike > 0 &&
    partedBy(parted, body, at).alike === parted.alike &&
    roles.some(({ role }, other) => SAID.includes(role) && sayTheSame(body, at, other));
  const unread = free
    .filter(({ at }) => roles[at]?.role === 'ignore')
    .flatMap(({ at, content }): readonly Unread[] => {
      if (content.numeric > 0 || areRanges(content) || areOdds(content)) return [{ column: at, why: 'words' }];
      const header = headers[at] ?? '';
      return isOfWords(header, content) &&
        (isConstant(header, content) || (mayMatter(header, body, areas, at) && !isSaidAgain(at)))
        ? [{ column: at, why: 'parts' }]
        : [];
    });
  return { roles, unread };
}

/** Headings of countries and of nothing smaller, folded: a location may be a station in one. */
const OF_LANDS =
  /(?:^| )(?:country|countries|nation|pays|pais|paises|paese|land|lander|quoc gia|negara|ulke|strana)(?: |$)|^(?:ten )?nuoc$/;
/** So many names of areas may stand beside the code of another by a slip. */
const MOST_SLIPS = 0.2;

const areCodes = (content: ColumnContent): boolean => share(content, (text) => /^[A-Za-z]{2,3}$/.test(text)) > 0.5;

/** Whether a column of names says what a column of codes of areas says, but for a slip here and there. */
function sayNearlyTheSame(body: readonly (readonly string[])[], roles: readonly ColumnRole[], at: number): boolean {
  const names = new Set(body.map((row) => row[at] ?? '')).size;
  return roles.some(({ role }, other) => {
    if (role !== 'area' || other === at || !areCodes(contentOf(body, other))) return false;
    const areas = new Set(body.map((row) => row[other] ?? '')).size;
    const pairs = new Set(body.map((row) => `${row[at] ?? ''}\n${row[other] ?? ''}`)).size;
    const fewest = Math.min(names, areas);
    return fewest > 1 && pairs < body.length && pairs - fewest <= fewest * MOST_SLIPS;
  });
}

const SAID: readonly ColumnRole['role'][] = ['area', 'indicator', 'dimension'];

/** Rows by what some columns say: those of one number say the same. `alike`: how many more rows there are than numbers. */
interface Parted {
  readonly groups: readonly number[];
  readonly alike: number;
}

/** The same with one more column: a table of many is gone through once for each. */
function partedBy({ groups }: Parted, body: readonly (readonly string[])[], at: number): Parted {
  const numbers = new Map<string, number>();
  const finer = body.map((row, index) => {
    const key = `${String(groups[index])} ${row[at] ?? ''}`;
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  return { groups: finer, alike: body.length - numbers.size };
}

/** Figures of which most are given as ranges: "10-12". */
const areRanges = (content: ColumnContent): boolean =>
  share(content, (text) => /^\d[\d.,]* ?(?:[-–—]|to|đến) ?\d[\d.,]* ?%?$/.test(text)) >= 0.5;

/** Figures in words, most of them: "1 in 13 people". Where nothing else does they part rows: "1 of 3 doses". */
const areOdds = (content: ColumnContent): boolean =>
  share(content, (text) => /^\d[\d.,]* (?:in|of|out of|for|sur|de|von|trên|trong) \d/i.test(text)) >= 0.5;

/** Words that all rows share may say what the table is of: "High scenario". The next file of its kind has others. */
const isConstant = (header: string, { distinct, texts }: ColumnContent): boolean =>
  header !== '' && distinct === 1 && nameOf(header) === null && ![...texts].every(isWhole);

/** Of a column of figures with odd words among them more are numbers. */
const MOST_NUMERIC = 0.3;

/** Numbers with decimals that hardly come twice, and one mark over and over, "48.0, s, s, 17.5": figures of which most are withheld. */
const areMarked = ({ texts, numeric }: ColumnContent): boolean => {
  const numbers = [...texts].filter((text) => /^-?\d/.test(text));
  const [mark = '', ...others] = [...texts].filter((text) => !/^-?\d/.test(text));
  const isMark = others.length === 0 && mark.length > 0 && mark.length <= 2;
  return isMark && numbers.length > 0 && numbers.length >= numeric * MOST_ONCE && numbers.some(hasDecimals);
};
const MOST_ONCE = 0.8;
const hasDecimals = (text: string): boolean => /^-?\d+[.,]\d+$/.test(text);

const isOfWords = (header: string, content: ColumnContent): boolean =>
  content.filled > 0 &&
  !isNumeric(content) &&
  !isBeside(header, content) &&
  share(content, (text) => /^https?:/.test(text)) <= 0.5;

/** Whether words that are not read may say of what the figures are: a finer place, or something that changes within an area. */
function mayMatter(
  header: string,
  body: readonly (readonly string[])[],
  areas: readonly number[],
  at: number,
): boolean {
  const name = nameOf(header);
  return name === 'area' || (name !== 'region' && variesIn(body, areas, at));
}

/** Whether one area has several words in a column, which are then no more said of the area alone. */
function variesIn(body: readonly (readonly string[])[], areas: readonly number[], at: number): boolean {
  const wordOf = new Map<string, string>();
  return body.some((row) => {
    const [area, word] = [areas.map((column) => row[column] ?? '').join('\n'), row[at] ?? ''];
    const known = wordOf.get(area) ?? word;
    wordOf.set(area, known);
    return word !== '' && known !== word;
  });
}

/** Names that columns have which part a total: these are tried first. */
const PARTS =
  /\b(?:sex|gender|age|age group|location|residence|urban|type|category|breakdown|disaggregation|dimension|subgroup|group|education|income|sector|quantile|industry|industries|branch|branches|activity|product|products|commodity|commodities|crop|crops|species|occupation|nationality|citizenship|san pham|mat hang|cay trong|nganh nghe|gioi tinh|nhom tuoi|khu vuc|loai|phan to|hinh thuc|linh vuc|nganh)\b/;
/** Headers and words of parts that are said whatever else the table holds. */
const SURE =
  /^(?:sex|gender|gioi tinh|sexo|sexe|geschlecht|age|ages|age group|nhom tuoi|do tuoi|lua tuoi|alder|alter|edad|idade|leeftijd|wiek|vek|kon|kjønn|kjonn|køn|plec|pohlavi|sesso|geslacht|пол|возраст|residence|urban rural|urbanisation|urbanization|scenario|variant|kich ban|phuong an|partners?|(?:trading |trade )?partner(?: country| area| economy)?|counterpart(?: country| area| economy)?|destination country|country of (?:destination|origin)|doi tac|(?:nuoc|thi truong) (?:doi tac|nhap khau|xuat khau))$/;
/** Whether a heading names a breakdown whatever stands below it: ages are no figures. */
export const isBreakdown = (header: string): boolean => SURE.test(fold(header));
const WORDS_OF_PARTS = new Set(
  (
    'male,female,males,females,men,women,boys,girls,both sexes,total,all,urban,rural,urban areas,rural areas,nam,nu,nam gioi,nu gioi,' +
    'chung,tong so,thanh thi,nong thon,hombres,mujeres,hommes,femmes,manner,frauen,homens,mulheres,laki laki,perempuan'
  ).split(','),
);
const FOREIGN_PARTS = /^(?:мужчины|женщины|мужской|женский|город|село|男|女|男性|女性|ชาย|หญิง)$/i;
/** "Male", "Urban": whoever is counted. */
export const isPart = (text: string): boolean => WORDS_OF_PARTS.has(fold(text)) || FOREIGN_PARTS.test(text.trim());
/** Whether a column says of whom or what the figures are, whatever the others say: women's rates are not everybody's. */
export const saysSo = (header = '', content: ColumnContent): boolean =>
  (isBreakdown(header) || (content.filled > 0 && [...content.texts].every(isPart))) &&
  ![...content.texts].every(isWhole);
/** A part of the world or of a country comes last: it is mostly said of the area. */
const rank = (header: string | undefined, content: ColumnContent): number =>
  nameOf(header ?? '') === 'region' ? 2 : saysSo(header, content) || PARTS.test(fold(header ?? '')) ? 0 : 1;

/** Headings of places, folded: what stands below them is no measure, though no such place is known. */
const PLACES =
  /(?:^| )(?:unidade da federacao|uf|estados?|entidad(?: federativa)?|territorios?|comunidad(?: autonoma)?|adm(?:in)?(?: area| ?\d)?|ubicacion|distritos?|cidades?|ciudad|ville|stadt|(?:sub ?)?districts?|regions?|towns?|parish(?:es)?|municipality|municipalities|communes?|counties|county|city|cities|village|ward|neighbou?rhood|province|state|prefecture|stadsdeel|wijk|gemeente|gemeinde|bezirk|kreis|ortsteil|bundesland|kanton|canton|kommune?n?|fylke|lan|kraj|okres|obec|powiat|gmina|wojewodztwo|comune|provincia|regione|municipio|departamento|departement|arrondissement|xa|phuong|xa phuong|quan|huyen|quan huyen|thi tran|thon|to dan pho|khu pho|changwat|amphoe|amphur|khet|tambon|khwaeng|provinsi|kabupaten|kota|kecamatan|kelurahan|desa|barangay|aimag|soum|upazila|tehsil|taluka?|woreda|kebele|wilaya|gouvernorat|governorate|freguesia|concelho|bairro|район|регион|область|город|муниципалитет|округ)(?: |$)/;
/** Whether a heading says that places stand below it. */
export const isOfPlaces = (header: string): boolean => PLACES.test(fold(header.replaceAll('_', ' ')));
/** Whether the words below a heading part the figures, and do not say what they measure. */
export const isOfParts = (header: string): boolean => {
  const folded = fold(header.replaceAll('_', ' '));
  return PLACES.test(folded) || isBreakdown(header) || PARTS.test(folded);
};

/** Words below "Index" say of which one the figures are; numbers there count the rows. */
export const isWordOfParts = (header: string, { filled, numeric }: ColumnContent): boolean =>
  fold(header) === 'index' && filled > 0 && numeric === 0;

/** Columns whose words are said of the whole row: a part of the world, a remark. */
export function isBeside(header: string, content: ColumnContent): boolean {
  const name = nameOf(header);
  if (/\b(?:comments?|remarks?|footnotes?|flags?|notes?)\b/.test(fold(header.replaceAll('_', ' ')))) return true;
  return name === 'note' || name === 'sourceUrl' || (name === 'order' && !isWordOfParts(header, content));
}
