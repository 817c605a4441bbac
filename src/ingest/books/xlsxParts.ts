import type { Result } from '../../domain/result.ts';
import { LONGEST_TEXT } from './bookTable.ts';
import { faultOf, type Fault } from './fault.ts';
import { builtInFormat, meaningOf, type FormatMeaning } from './numberFormat.ts';
import type { PackageParts } from './packageParts.ts';

/** A name without its prefix: SpreadsheetML has one namespace for elements, whatever a writer calls it. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** xsd:boolean. */
export const isTrue = (text: string | null): boolean => text === '1' || text === 'true' || text === 'on';

interface Relation {
  /** The last word of its type, which is the same in the transitional and the strict namespace. */
  readonly type: string;
  readonly target: string;
}

/** What a part refers to, by id (ECMA-376 part 2, 6.5); targets are names of parts. */
function relationsOf(parts: PackageParts, part: string): Result<ReadonlyMap<string, Relation>, Fault> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const home = `${folder}_rels/${part.slice(slash)}.rels`;
  const relations = new Map<string, Relation>();
  if (!parts.find(home)) return { ok: true, value: relations };
  const fault = parts.read(home, {
    open: (name, tag) => {
      const target = tag.get('Target');
      if (localName(name) !== 'Relationship' || target === null || tag.get('TargetMode') === 'External') return;
      const type = tag.get('Type') ?? '';
      relations.set(tag.get('Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolved(folder, target),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return fault ? { ok: false, error: fault } : { ok: true, value: relations };
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** One sheet as the workbook lists it. */
export interface XlsxSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheet[];
  /** Days count from 1904-01-01, as books of old Macintoshes have it. */
  readonly is1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Sheets in the order of their tabs; chart and macro sheets are none. Source: ECMA-376 part 1, 18.2. */
export function readXlsxWorkbook(parts: PackageParts): Result<XlsxWorkbook, Fault> {
  const roots = relationsOf(parts, '');
  if (!roots.ok) return roots;
  const home = [...roots.value.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = relationsOf(parts, home);
  if (!relations.ok) return relations;
  const sheets: XlsxSheet[] = [];
  let is1904 = false;
  const fault = parts.read(home, {
    open: (name, tag) => {
      const element = localName(name);
      if (element === 'workbookPr') is1904 = isTrue(tag.get('date1904'));
      if (element !== 'sheet') return;
      const relation = relations.value.get(tag.prefixed('id') ?? '');
      if (relation?.type !== 'worksheet') return;
      const state = tag.get('state');
      sheets.push({
        name: tag.get('name') ?? '',
        isHidden: state === 'hidden' || state === 'veryHidden',
        part: relation.target,
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (fault) return { ok: false, error: fault };
  const missing = sheets.find(({ part }) => !parts.find(part));
  if (missing) return faultOf('missing-part', missing.part, missing.name);
  const targetOf = (wanted: string): string | null => {
    const target = [...relations.value.values()].find(({ type }) => type === wanted)?.target ?? null;
    return target !== null && parts.find(target) ? target : null;
  };
  return {
    ok: true,
    value: { sheets, is1904, sharedStrings: targetOf('sharedStrings'), styles: targetOf('styles') },
  };
}

/** The number format of each cell style: its code, as the file writes it, and its meaning. */
export interface CellFormat {
  /** Empty for plain numbers. */
  readonly code: string;
  readonly meaning: FormatMeaning;
}

export const PLAIN: CellFormat = { code: '', meaning: { kind: 'number' } };

/** Number formats by the index that cells give (`s`). Source: ECMA-376 part 1, 18.8.10 (cellXfs) and 18.8.30 (numFmt). */
export function readXlsxFormats(parts: PackageParts, part: string): Result<readonly CellFormat[], Fault> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCells = false;
  const fault = parts.read(part, {
    open: (name, tag) => {
      const element = localName(name);
      if (element === 'cellXfs') isInCells = true;
      else if (element === 'numFmt') codes.set(Number(tag.get('numFmtId')), tag.get('formatCode') ?? '');
      else if (element === 'xf' && isInCells) ids.push(Number(tag.get('numFmtId') ?? 0));
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') isInCells = false;
    },
    text: () => undefined,
  });
  if (fault) return { ok: false, error: fault };
  const known = new Map<number, CellFormat>();
  const formatOf = (id: number): CellFormat => {
    let format = known.get(id);
    if (!format) {
      const code = codes.get(id) ?? builtInFormat(id);
      format = code === 'General' ? PLAIN : { code, meaning: meaningOf(code) };
      known.set(id, format);
    }
    return format;
  };
  return { ok: true, value: ids.map(formatOf) };
}

/**
 * The texts that cells refer to by number. Runs of rich text are joined, phonetic readings left out. Source: ECMA-376 part 1,
 * 18.4.8 (si), 18.4.6 (rPh).
 */
export function readSharedStrings(parts: PackageParts, part: string): Result<readonly string[], Fault> {
  const strings: string[] = [];
  const item = new RichText();
  const fault = parts.read(part, {
    open: (name) => {
      const element = localName(name);
      if (element === 'si') item.start();
      else item.open(element);
    },
    close: (name) => {
      const element = localName(name);
      if (element === 'si') strings.push(item.text);
      else item.close(element);
    },
    text: (text) => {
      item.add(text);
    },
  });
  return fault ? { ok: false, error: fault } : { ok: true, value: strings };
}

/** Joins the runs of a rich text (`t`), but for phonetic readings (`rPh`). */
export class RichText {
  #text = '';
  #isInText = false;
  #isPhonetic = false;

  start(): void {
    this.#text = '';
    this.#isInText = this.#isPhonetic = false;
  }

  open(element: string): void {
    if (element === 't') this.#isInText = true;
    else if (element === 'rPh') this.#isPhonetic = true;
  }

  close(element: string): void {
    if (element === 't') this.#isInText = false;
    else if (element === 'rPh') this.#isPhonetic = false;
  }

  add(text: string): void {
    if (this.#isInText && !this.#isPhonetic && this.#text.length <= LONGEST_TEXT) this.#text += text;
  }

  get text(): string {
    return unescaped(this.#text);
  }
}

/**
 * `_x000D_` is how Excel writes a letter that XML has no room for (ECMA-376 part 1, 22.9.2.19). Control characters other than tab
 * and line end are left in that spelling: they would make the whole sheet look like no text.
 */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (whole, hex: string) => {
    const code = parseInt(hex, 16);
    return code === 9 || code === 10 || code === 13 || (code >= 0x20 && (code < 0xd800 || code > 0xdfff))
      ? String.fromCharCode(code)
      : whole;
  });
}
