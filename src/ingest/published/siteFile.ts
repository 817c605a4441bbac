import { toAreaId, type AreaId } from '../../domain/area.ts';
import { isRecord, parseJson } from '../../domain/json.ts';
import { LANGUAGES, type Language, type Localised } from '../../domain/language.ts';
import { toProgrammeId, type ProgrammeId } from '../../domain/programme.ts';
import { webAddress } from '../../domain/webAddress.ts';
import { faultOfAccent, type Accent } from './accent.ts';
import { descriptionFault, type Fault } from './fault.ts';
import { SITE_FILE } from './paths.ts';
import { relativePath } from './relativePath.ts';

const MOST_LINKS = 8;
const MOST_LETTERS = 80;

/** What an office says of its page. */
export interface Site {
  /** In the place of the product's name. */
  readonly name: Localised;
  /** Path of a picture below the folder of the page; empty for none. */
  readonly logo: string;
  /** The colour of what is followed; `null` for the page's own. */
  readonly accent: Accent | null;
  /** What is opened where an address names nothing. */
  readonly area: AreaId | null;
  readonly programme: ProgrammeId | null;
  readonly language: Language | null;
  readonly links: readonly { readonly name: Localised; readonly address: string }[];
  /** Whether the data that ship with the page are shown too. */
  readonly hasBuiltIn: boolean;
}

/** Name of each field, and an example of what it holds. */
const FIELDS: Readonly<Record<string, string>> = {
  name: '{ "en": "Digital Hanoi", "vi": "Hà Nội số" }',
  logo: 'data/logo.png',
  accent: '{ "light": "#8a1c16", "dark": "#ff9a8c" }',
  area: 'VN-HN',
  programme: 'vn-749',
  language: 'vi',
  links: '[{ "name": "…", "address": "https://…" }]',
  builtIn: 'true',
};

export interface SiteRead {
  /** `null` where the file is no description at all. */
  readonly site: Site | null;
  readonly faults: readonly Fault[];
}

/**
 * Reads `site.json`. A field that cannot be used is named and left out: of all that may be wrong only a file that is no JSON
 * ends it.
 */
export function readSite(text: string): SiteRead {
  const fault = (
    isFatal: boolean,
    code: Parameters<typeof descriptionFault>[2],
    field = '',
    found: unknown = '',
    expected = '',
  ) => descriptionFault(SITE_FILE, isFatal, code, field, found, expected);
  const json = parseJson(text);
  if (json === undefined) return { site: null, faults: [fault(true, 'not-json', '', text.slice(0, 40))] };
  if (!isRecord(json))
    return { site: null, faults: [fault(true, 'bad-field', '', json, `{ "name": ${FIELDS['name'] ?? ''} }`)] };
  const faults: Fault[] = [];
  const wrong = (field: string, found: unknown, expected = FIELDS[field] ?? ''): null => {
    faults.push(fault(false, 'bad-field', field, found, expected));
    return null;
  };
  /** A field that need not be there; `null` and a fault where it holds something else. */
  const field = <T>(name: string, read: (value: unknown) => T | null): T | null =>
    json[name] === undefined ? null : (read(json[name]) ?? wrong(name, json[name]));
  for (const name of Object.keys(json))
    if (!Object.hasOwn(FIELDS, name)) faults.push(fault(false, 'unknown-field', name, json[name]));

  const name = localised(json['name']) ?? wrong('name', json['name']);
  const accent = field('accent', accentIn);
  const unfit = accent && faultOfAccent(accent);
  if (unfit) faults.push(fault(false, unfit.code, `accent.${unfit.theme}`, accent[unfit.theme], unfit.expected));
  const inText =
    <T>(read: (text: string) => T | null) =>
    (value: unknown): T | null =>
      typeof value === 'string' ? read(value) : null;
  return {
    site: {
      name: name ?? { en: 'Targetline', vi: 'Targetline' },
      logo: field('logo', inText(logoIn)) ?? '',
      accent: unfit ? null : accent,
      area: field('area', inText(toAreaId)),
      programme: field('programme', inText(toProgrammeId)),
      language: field('language', (value) => LANGUAGES.find((one) => one === value) ?? null),
      links: field('links', linksIn) ?? [],
      hasBuiltIn: field('builtIn', (value) => (typeof value === 'boolean' ? value : null)) ?? true,
    },
    faults,
  };
}

/** A text in both languages, or one for both. */
function localised(value: unknown): Localised | null {
  const isText = (text: unknown): text is string =>
    typeof text === 'string' && text.trim() !== '' && text.length <= MOST_LETTERS;
  if (isText(value)) return { en: value.trim(), vi: value.trim() };
  if (!isRecord(value) || !isText(value['en']) || !isText(value['vi'])) return null;
  return { en: value['en'].trim(), vi: value['vi'].trim() };
}

/** A picture in the folder of the data: what is kept for use offline stands there. */
function logoIn(text: string): string | null {
  const path = relativePath(text);
  return path !== null && /^data\/.*\.(svg|png|webp|jpe?g)$/i.test(path) ? path : null;
}

function accentIn(value: unknown): Accent | null {
  const isColour = (text: unknown): text is string => typeof text === 'string' && /^#[0-9a-f]{6}$/i.test(text);
  if (!isRecord(value) || !isColour(value['light']) || !isColour(value['dark'])) return null;
  return { light: value['light'].toLowerCase(), dark: value['dark'].toLowerCase() };
}

function linksIn(value: unknown): Site['links'] | null {
  if (!Array.isArray(value) || value.length > MOST_LINKS) return null;
  const links = (value as unknown[]).map((link) => {
    const name = isRecord(link) ? localised(link['name']) : null;
    const address = isRecord(link) && typeof link['address'] === 'string' ? webAddress(link['address']) : null;
    return name && address !== null ? { name, address } : null;
  });
  return links.every((link) => link !== null) ? links : null;
}

/** The text of `site.json` that says all this. */
export const writeSite = ({ name, logo, accent, area, programme, language, links, hasBuiltIn }: Site): string =>
  `${JSON.stringify(
    {
      name,
      ...(logo === '' ? {} : { logo }),
      ...(accent ? { accent } : {}),
      ...(area === null ? {} : { area }),
      ...(programme === null ? {} : { programme }),
      ...(language === null ? {} : { language }),
      ...(links.length === 0 ? {} : { links }),
      builtIn: hasBuiltIn,
    },
    null,
    2,
  )}\n`;
