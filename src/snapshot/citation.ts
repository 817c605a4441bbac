import { formatDate } from '../domain/format.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';

/** What is cited: a chart, a table or the whole data package, as it was seen on a day. */
export interface Cited {
  /** Whose work it is: an office or a group, in whatever letters; never taken apart into first and last name. */
  readonly author: string;
  readonly title: string;
  /** Of the data package, `2026.11.3`; empty where nobody knows. */
  readonly version: string;
  /** Day of that version, `YYYY-MM-DD`. */
  readonly issued: string;
  /** Number of the state of the data in the reader's browser; `null` for data as they were published. */
  readonly revision: number | null;
  /** Who the figures are from; empty if nobody is named. */
  readonly figures: string;
  readonly url: string;
  /** Day it was looked at, `YYYY-MM-DD`. */
  readonly accessed: string;
  readonly language: Language;
}

/** Ways to write a citation down: a sentence, LaTeX, programs for references, and what Zotero and Pandoc share. */
export const CITATION_FORMATS = ['text', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Name ending of a file of each format. */
export const CITATION_ENDING: Readonly<Record<CitationFormat, string>> = {
  text: 'txt',
  bibtex: 'bib',
  ris: 'ris',
  csl: 'json',
};

const WORDS = {
  en: {
    dataset: 'data set',
    version: (version: string) => `version ${version}`,
    revision: (number: string) => `revision ${number} of the data in one browser`,
    figures: (from: string) => `Figures: ${from}`,
    accessed: (day: string) => `accessed ${day}`,
  },
  vi: {
    dataset: 'bộ dữ liệu',
    version: (version: string) => `phiên bản ${version}`,
    revision: (number: string) => `phiên bản dữ liệu ${number} trong một trình duyệt`,
    figures: (from: string) => `Số liệu: ${from}`,
    accessed: (day: string) => `truy cập ngày ${day}`,
  },
} satisfies Record<Language, unknown>;

const wordsOf = (language: Language) => WORDS[LANGUAGES.find((known) => known === language) ?? 'en'];

/** One line: formats of lines, and readers of sentences, take no line end and no control character inside a text. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();

/** Version and revision as far as they are known, in words. */
function stateOf({ version, revision, language }: Cited): string {
  const words = wordsOf(language);
  return [version === '' ? '' : words.version(version), revision === null ? '' : words.revision(String(revision))]
    .filter(Boolean)
    .join(', ');
}

/** Ends a sentence once, whatever it ends with. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function asText(cited: Cited): string {
  const { author, title, issued, figures, url, accessed, language } = cited;
  const words = wordsOf(language);
  const state = stateOf(cited);
  return [
    `${author} (${issued.slice(0, 4)}).`,
    sentence(`${title} [${words.dataset}]${state === '' ? '' : `, ${state}`}`),
    figures === '' ? '' : sentence(words.figures(figures)),
    `${url} (${words.accessed(formatDate(accessed, language))}).`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What LaTeX would run or lose. Braces by name: BibTeX counts those of `\{` too, and one alone would swallow the file. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  ...Object.fromEntries(['$', '&', '#', '_', '%'].map((mark) => [mark, `\\${mark}`])),
};
const latex = (text: string): string => text.replace(/[\\{}~^$&#_%]/g, (mark) => LATEX[mark] ?? mark);

/** An address is taken letter by letter, so that what ends a field or a comment in it is written as an address may. */
const plainUrl = (url: string): string =>
  url.replace(/[\s\\{}"<>^`|]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** A name for the entry, of letters that every program takes. */
const keyOf = ({ version, issued }: Cited): string =>
  `targetline-${(version || issued).replace(/[^0-9A-Za-z]+/g, '-')}`;

function noteOf(cited: Cited): string {
  const state = stateOf(cited);
  const figures = cited.figures === '' ? '' : wordsOf(cited.language).figures(cited.figures);
  // The first letter of a note is a capital, in the language of the reader.
  return [state.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(cited.language)), figures]
    .filter(Boolean)
    .map(sentence)
    .join(' ');
}

/** The double braces keep a title's capitals, and a name of several words whole. Letters with marks stay: UTF-8, as Biber and newer BibTeX read it. */
function asBibtex(cited: Cited): string {
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${latex(cited.author)}}`],
    ['title', `{${latex(cited.title)}}`],
    ['year', cited.issued.slice(0, 4)],
    ['date', cited.issued],
    ['version', latex(cited.version)],
    ['note', latex(noteOf(cited))],
    ['url', plainUrl(cited.url)],
    ['urldate', cited.accessed],
    ['langid', cited.language === 'vi' ? 'vietnamese' : 'english'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === '' ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${keyOf(cited)},\n${lines.join(',\n')}\n}\n`;
}

/** Tags of two characters, two spaces, a hyphen, a space; one value a line. A name of a group ends with a comma, so that it is not turned round. */
function asRis(cited: Cited): string {
  const day = (text: string): string => text.replaceAll('-', '/');
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'DATA'],
    ['ID', keyOf(cited)],
    ['AU', `${cited.author},`],
    ['TI', cited.title],
    ['PY', cited.issued.slice(0, 4)],
    ['DA', day(cited.issued)],
    ['ET', cited.version],
    ['N1', noteOf(cited)],
    ['UR', plainUrl(cited.url)],
    ['Y2', day(cited.accessed)],
    ['LA', cited.language],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === '' ? [] : [`${tag}  - ${value}`]));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

function asCsl(cited: Cited): string {
  const parts = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });
  const item = {
    id: keyOf(cited),
    type: 'dataset',
    author: [{ literal: cited.author }],
    title: cited.title,
    issued: parts(cited.issued),
    ...(cited.version === '' ? {} : { version: cited.version }),
    ...(noteOf(cited) === '' ? {} : { note: noteOf(cited) }),
    URL: plainUrl(cited.url),
    accessed: parts(cited.accessed),
    language: cited.language,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/**
 * A citation in one format, safe whatever its texts are: none of them can end a field, a line or an entry. Sources: BibTeX
 * (Patashnik 1988) as biblatex reads it; RIS as Reference Manager defined it; CSL-JSON schema 1.0.2. Days must be whole.
 */
export function cite(cited: Cited, format: CitationFormat): string {
  const plain = {
    ...cited,
    author: oneLine(cited.author),
    title: oneLine(cited.title),
    version: oneLine(cited.version),
    figures: oneLine(cited.figures),
    url: oneLine(cited.url),
  };
  switch (format) {
    case 'text':
      return `${asText({ ...plain, url: plainUrl(plain.url) })}\n`;
    case 'bibtex':
      return asBibtex(plain);
    case 'ris':
      return asRis(plain);
    case 'csl':
      return asCsl(plain);
  }
}
