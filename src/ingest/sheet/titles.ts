import { fold } from '../../domain/fold.ts';
import type { Period } from '../../domain/period.ts';
import { looksLikeUnit } from '../cell/looksLikeUnit.ts';
import { readPeriod } from '../cell/readPeriod.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import { nameFinder } from './headers.ts';
import { YEAR } from './periodLabel.ts';
import { SEPARATOR } from '../cell/seriesNames.ts';
import { isWhole } from './wholes.ts';

/** The year of "20 tháng 02 năm 2025" and of "quý I năm 2025" is none of theirs alone. */
const IN_TITLE = new RegExp(
  String.raw`(?<!(?:tháng|quý)(?: [\p{L}\d]+)?\s)(?:năm|year|in|edition|,)\s+(${YEAR})(?![\d-])`,
  'giu',
);

/** The one year that a title says its table is of ("… cấp tỉnh năm 2022"); `null` if it says none, or several. */
export function periodOfTitle(title: string): Period | null {
  const years = new Set([...title.matchAll(IN_TITLE)].map((match) => match[1] ?? ''));
  const [year] = years;
  return years.size === 1 && year !== undefined ? readPeriod(year) : null;
}

/** PX-Web ends a title with the variables of its table: "… chia theo Địa phương, Năm và Chỉ tiêu", "… by Provinces, Year and Items": where they begin, or -1. */
function variablesAt(line: string): number {
  const by = line.search(/(?<!\s)\s+by\s/i);
  const isList = by >= 0 && /,| and /i.test(line.slice(by));
  const found = [line.search(/(?<!\s)\s+(?:phân|chia) theo\s\S/i), isList ? by : -1].filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : -1;
}

/** Whether a title ends in the variables of its table. */
export const namesVariables = (title: string): boolean => title.split('\n').some((line) => variablesAt(line) >= 0);

/** Whether a title names a heading among the variables of its table: "…, by shire and year". */
export function isVariable(title: string, header: string): boolean {
  const name = fold(header);
  return (
    name.length >= SHORTEST_VARIABLE &&
    title.split('\n').some((line) => {
      const at = variablesAt(line);
      return at >= 0 && ` ${fold(line.slice(at))} `.includes(` ${name} `);
    })
  );
}
const SHORTEST_VARIABLE = 4;

/** Who made a table is not what it is of; offices write their names in capitals. */
const PUBLISHER =
  /^(?:TỔNG CỤC|CỤC |CHI CỤC|BỘ |SỞ |ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|GENERAL STATISTICS|NATIONAL STATISTIC|MINISTRY|OFFICE OF|DEPARTMENT OF)/;
const isPublisher = (line: string): boolean =>
  (PUBLISHER.test(line) && line === line.toUpperCase()) ||
  /^(?:tổng cục thống kê|cục thống kê|general statistics office)$/i.test(line);
const NOT_A_NAME =
  /^(?:[<#]|đơn vị|đvt|nguồn|ghi chú|unit|source|note|last updated|data extracted|data source|downloaded|©)/i;
/** Where a link above a table leads. */
const LINK =
  /^(?:(?:table of )?contents?|(?:back|return) to .*|index|home|к (?:содержанию|оглавлению)|содержание|оглавление|zum inhalt.*|inhaltsverzeichnis|retour.*|sommaire|volver.*|índice|mục lục|trang chủ|quay lại.*)$/i;
const mayName = (line: string): boolean =>
  line !== '' && !NOT_A_NAME.test(line) && !LINK.test(line) && !isPublisher(line);

const nameOf = nameFinder(COLUMN_NAMES);

/** Words for it that a heading of a column does not have. */
const NAMES_MEASURE = /^(?:data type|type of data|series title|series description|concept)$/i;

/** What a line above a table says that it is of by a word for it: "Indicator Name: School meals"; `null` if it has none. */
function measureIn(line: string): string | null {
  const [, word = '', measure = ''] = /^([^:]{1,40}?)\s*:\s*(.+)$/.exec(line) ?? [];
  return nameOf(word) === 'indicator' || NAMES_MEASURE.test(word) ? measure : null;
}

/** A row above a table as a line; of two cells the first may say what the second is. */
export function lineOf(row: readonly string[]): string {
  const cells = row.filter(Boolean);
  // A title, and far on its right the unit, are two lines.
  if (cells.length === 2 && unitOfTitle(cells[1] ?? '') !== '') return cells.join('\n');
  const isFarther = row[0] !== '' && row[1] === '' && /^[^:]+$/.test(cells[0] ?? '');
  const isLabelled = cells.length === 2 && (isFarther || nameOf(cells[0] ?? '') === 'indicator');
  return cells.join(isLabelled ? ': ' : ' ');
}

/** What lines about a data set say of all its tables, folded: time, unit and origin stand elsewhere. */
const OF_ALL = /^(?:time|frequency|freq|unit|last|source|extract|update|download|geopolitical|geo|country|status|note)/;

/** "(Tiếp theo)", "(continued)": the same title on another page. */
const PAGE = /[([] ?(?:tiếp theo|tiếp|continued|cont(?:'d|d)?\.?) ?[)\]]|^(?:tiếp theo|continued) ?(?:[.:]|$)/giu;

/** A title without what says that it stands on another page. */
export const withoutPage = (title: string): string => inOneLine(inOneLine(title).replace(PAGE, ' '));
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A data set and what the lines below it fix of its dimensions, which tells one sheet from the next; `null` without such lines. */
function datasetIn(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => /^dataset\s*:/i.test(line));
  if (at < 0) return null;
  const parts = lines.slice(at + 1).flatMap((line) => {
    const [, label = '', said = ''] = /^([^:]{1,60}?)\s*:\s*(.+)$/.exec(line) ?? [];
    const isOther = label === '' || OF_ALL.test(fold(label)) || isWhole(said.replace(/ \[[^[\]]*\]$/, ''));
    return isOther ? [] : [said];
  });
  const name = (lines[at] ?? '').replace(/^dataset\s*:\s*/i, '').trim();
  return parts.length === 0 || name === '' ? null : [name, ...parts].join(SEPARATOR);
}

/** "Table 4.2: …", "Bảng 3. …", and what stands behind. */
const NUMBERED =
  /^(?:table|figure|fig\.|hình|abbildung|tabelle|tableau|tabla|tabela|tabella|tabel|bảng|biểu|таблица|รายการ|표|表)\s*(?:số\s*)?[\dIVX]+(?:[.\-–]\d+)*[a-z]?\s*[.:–-]?\s+(?=\S)/iu;
/** A publication, which says of its tables no more than where they stand. */
const OF_PUBLICATION =
  /\b(?:yearbook|year book|annual report|bulletin|at a glance|abstract|handbook|compendium|statistical (?:tables|review|profile)|key indicators|database|niên giám|báo cáo|annuaire|anuario|jahrbuch|rocznik)\b|сборник|ежегодник/iu;

/** Of lines that may name what is measured the one of the table itself: numbered, or no publication; several together elsewhere. */
function mostSpecific(lines: readonly string[]): string {
  const numbered = lines.find((line) => NUMBERED.test(line));
  if (numbered !== undefined) return numbered.replace(NUMBERED, '');
  const ofTable = lines.filter((line) => !OF_PUBLICATION.test(line));
  const [first = lines[0] ?? '', second] = ofTable;
  return second !== undefined &&
    second.length <= LONGEST_SECOND &&
    !isWhole(second) &&
    !looksLikeUnit(second) &&
    !IS_REMARK.test(second)
    ? `${first}${SEPARATOR}${second}`
    : first;
}

/** A longer line explains. */
const LONGEST_SECOND = 100;
/** Lines of time, place, kind of figures or days, and sentences. */
const IS_REMARK =
  /^(?:\(|\d|as of|as at|for |in |by |from |data|all |table|sheet|figures|values|note|release|date|tính đến|theo|số liệu|ngày|tháng|quý|năm|kỳ|thực hiện)|[.;]$|https?:|@|\b(?:19|20)\d\d\b/iu;

/** What a title says that its table is of, without the variables by which it is broken down; `null` if it says nothing. */
export function seriesOfTitle(title: string): string | null {
  const lines = title.split('\n').map(withoutPage);
  const ofDataset = datasetIn(lines);
  if (ofDataset !== null) return ofDataset;
  const line = lines.flatMap((one) => measureIn(one) ?? [])[0] ?? mostSpecific(lines.filter(mayName));
  const titled = line.replace(/^(?:dataset|title)\s*:\s*/i, '');
  const end = variablesAt(titled);
  const name = end < 0 ? titled : titled.slice(0, end);
  return name.replace(/(?<![\s,:.])[\s,:.]+$/, '') || null;
}

const UNIT_LINE =
  /^(?:unit of measure|units?|đơn vị tính|đơn vị(?!\s*tính)|đvt|einheit|unité|unidad)(?:\s*[:;]\s*|\s+)(.{1,60})$/iu;

/** A line that is a unit and nothing else, below a title: "Tỷ đồng", "£ billion", "per cent". Two of them ("Nghìn tấn; Triệu USD") are none. */
const UNIT_ALONE =
  /^(?:per ?cents?|(?:[£€$¥] ?)?(?:thousands?|millions?|billions?)(?: [^;,:.\d]{1,16})?|(?:nghìn|ngàn|triệu|tỷ|tỉ) [^;,:.\d]{1,16}|(?:lượt )?người|doanh nghiệp|hộ|tấn|ha)$/iu;

/** The unit that a line above a table gives for all of it ("Unit: %", "ĐVT: Nghìn người"); empty if there is none. */
export function unitOfTitle(title: string): string {
  for (const [at, line] of title.split('\n').entries()) {
    const unit = UNIT_LINE.exec(line.replace(/^\((.*)\)$/, '$1').trim())?.[1];
    if (unit !== undefined) return unit.trim();
    if (line.trim() === '%') return '%';
    if (at > 0 && UNIT_ALONE.test(line.normalize('NFC').trim())) return line.trim();
    const alone = /^[([](?:in )?(.{1,60})[)\]]$/i.exec(line.trim())?.[1];
    if (alone !== undefined && looksLikeUnit(alone)) return alone.trim();
  }
  return '';
}
