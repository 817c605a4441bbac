import { fold } from '../../domain/fold.ts';
import { looksLikeUnit, saysOfWhom } from './looksLikeUnit.ts';
import { toIndicatorId, type Indicator, type IndicatorId, type Measure } from '../../domain/indicator.ts';

/** Finds the known indicator that a text means: by id, whatever its case, or by name in either language if one alone bears it. */
export class IndicatorMatcher {
  readonly #byId: ReadonlyMap<IndicatorId, Indicator>;
  readonly #byName = new Map<string, Indicator | null>();
  /** By names with their marks. */
  readonly #byWriting = new Map<string, Indicator | null>();

  constructor(indicators: readonly Indicator[]) {
    this.#byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    for (const indicator of indicators) {
      const names = namesOf(indicator);
      addAll(this.#byName, names.map(fold), indicator);
      addAll(this.#byWriting, names.map(asWritten), indicator);
    }
  }

  /** `name`: the text without its unit. A name that differs by its marks alone is another's: "Cám" is not "Cam". */
  find(text: string, name = nameAndUnit(text).name): Indicator | null {
    const found = this.alike(text);
    const written = this.#byWriting.get(asWritten(text)) ?? null;
    if (!found || !differsByMarks(found, [text, name])) return found ?? written;
    // A name without any marks may be written so for want of a keyboard.
    return written ?? this.#byWriting.get(asWritten(name)) ?? (hasMarks(name) ? null : found);
  }

  /** The same, whatever the marks of the text. */
  alike(text: string): Indicator | null {
    return this.#byId.get(proposedId(text)) ?? this.#byName.get(fold(text)) ?? null;
  }
}

const namesOf = ({ name }: Indicator): readonly string[] => [name.en, name.vi];

function addAll(map: Map<string, Indicator | null>, names: readonly string[], indicator: Indicator): void {
  for (const name of new Set(names)) map.set(name, map.has(name) ? null : indicator);
}

/** A text but for case and blanks. */
export const asWritten = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Letters with their marks, and digits. */
const withMarks = (text: string): string =>
  asWritten(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const hasMarks = (text: string): boolean => withMarks(text) !== fold(text);

/** Whether some of the texts are names of an indicator but for their marks, and none is one with them. */
function differsByMarks(indicator: Indicator, texts: readonly string[]): boolean {
  const alike = texts.flatMap((text) =>
    namesOf(indicator).flatMap((name) => (fold(name) === fold(text) ? [withMarks(name) === withMarks(text)] : [])),
  );
  return alike.length > 0 && !alike.some(Boolean);
}

const LONGEST_ID = 80;

/** The id of a series that is new: the same for the same text, so that the next file of its kind finds it. */
export function proposedId(text: string): IndicatorId {
  const known = toIndicatorId(text) ?? toIndicatorId(text.toLowerCase());
  if (known) return known;
  const parts = text.split(SEPARATOR).map(fold);
  const plain = parts
    .map((part) => part.replaceAll(' ', '-').replace(/[^a-z0-9-]/g, ''))
    .filter(Boolean)
    .join('.');
  // Signs that say what is measured ("GDP (%)", "GDP ($)") are lost in an id, and so are the letters of other scripts.
  const isLost =
    /[\p{S}%‰]/u.test(text) ||
    parts.some((part) => /[^a-z0-9 -]/.test(part) && /[\p{L}\p{N}]/u.test(part.replace(/[a-z0-9]/g, '')));
  const isWhole = toIndicatorId(plain) !== null && !isLost;
  const cut = isWhole
    ? plain
    : `${plain.slice(0, LONGEST_ID - 9).replace(/^[^a-z0-9]+/, '') || 'series'}-${hashOf(text)}`;
  const id = toIndicatorId(cut);
  if (!id) throw new Error(`no id for ${text}`);
  return id;
}

/** An id for a text whose own is that of another text too. */
export function idApart(id: IndicatorId, text: string): IndicatorId {
  const apart = toIndicatorId(`${id.slice(0, LONGEST_ID - 9)}-${hashOf(asWritten(text))}`);
  if (!apart) throw new Error(`no id for ${text}`);
  return apart;
}

/** Between the texts of several columns that together name a series. */
export const SEPARATOR = ' · ';

/** FNV-1a over UTF-16 units, as eight hexadecimal digits. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * A header such as "Mật độ dân số (Người/km2)" as name and unit: what stands in its last parentheses, if that is one. A code with dots in
 * brackets, as the World Bank's DataBank writes it ("… [IT.NET.USER.ZS]"), is what identifies the series.
 */
export function nameAndUnit(header: string): { readonly text: string; readonly name: string; readonly unit: string } {
  const coded = /^(.+\S)\s*\[([A-Z0-9]+(?:\.[A-Z0-9]+)+)\]$/.exec(header);
  const spoken = coded?.[1] ?? header;
  const match = /^(.+\S)\s*[([（]([^()[\]（）]+)[)\]）]\s*$/.exec(spoken);
  const unit = match?.[2]?.trim() ?? '';
  const isUnit = looksLikeUnit(unit) && !saysOfWhom(match?.[1] ?? '', unit);
  return { text: coded?.[2] ?? header, name: (isUnit && match?.[1]) || spoken, unit: isUnit ? unit : '' };
}

/** What kind of quantity a unit speaks of, as far as words tell. */
export function measureOf(name: string, unit: string): Measure {
  if (/%|percent|phần trăm/i.test(unit)) return 'percent';
  if (/\brank|xếp hạng|thứ hạng/i.test(`${name} ${unit}`)) return 'rank';
  if (/\bindex|\bchỉ số|0 (to|đến) 1/i.test(unit)) return 'index';
  return 'rate';
}
