import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, type Cited } from '../../../src/snapshot/citation.ts';

const cited: Cited = {
  author: 'Sở Thông tin và Truyền thông tỉnh Đắk Lắk',
  title: 'EGDI: Việt Nam & {Lào}, 50 % #1',
  version: '2026.11.3',
  issued: '2026-11-29',
  revision: null,
  figures: 'UN DESA',
  url: 'https://example.org/targetline/#/vi/egdi?area=VNM&rank=50',
  accessed: '2026-12-01',
  language: 'vi',
};

/** Fields of one BibTeX entry, by its own rule of braces; what follows the entry is left over. */
function bibtexFields(text: string): { readonly fields: ReadonlyMap<string, string>; readonly rest: string } {
  let at = text.indexOf(',') + 1;
  const fields = new Map<string, string>();
  for (;;) {
    const name = /^\s*(\w+) = \{/.exec(text.slice(at));
    if (!name) break;
    at += name[0].length;
    const start = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error('a brace is not closed');
      depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    }
    fields.set(name[1] ?? '', text.slice(start, at - 1));
    if (text[at] === ',') at++;
  }
  return { fields, rest: text.slice(at) };
}

/** What LaTeX prints of a text. */
const printed = (text: string): string =>
  text
    .replace(/^\{(.*)\}$/s, '$1')
    .replace(/\\text(backslash|braceleft|braceright|asciitilde|asciicircum)\{\}|\\([$&#_%])/g, (_, name, mark) => {
      const marks: Readonly<Record<string, string>> = {
        ...{ backslash: '\\', braceleft: '{', braceright: '}', asciitilde: '~', asciicircum: '^' },
      };
      return (mark as string | undefined) ?? marks[name as string] ?? '?';
    });

describe('examples', () => {
  it('says who, what, which version, whose figures, where and when', () => {
    expect(cite(cited, 'text')).toBe(
      'Sở Thông tin và Truyền thông tỉnh Đắk Lắk (2026). EGDI: Việt Nam & {Lào}, 50 % #1 [bộ dữ liệu], phiên bản 2026.11.3. ' +
        'Số liệu: UN DESA. https://example.org/targetline/#/vi/egdi?area=VNM&rank=50 (truy cập ngày 01/12/2026).\n',
    );
    expect(cite({ ...cited, revision: 4, language: 'en', title: 'What changed?' }, 'text')).toContain(
      'What changed? [data set], version 2026.11.3, revision 4 of the data in one browser. Figures: UN DESA.',
    );
  });

  it('keeps Vietnamese letters and escapes what LaTeX would run', () => {
    expect(cite(cited, 'bibtex')).toBe(
      [
        '@misc{targetline-2026-11-3,',
        '  author = {{Sở Thông tin và Truyền thông tỉnh Đắk Lắk}},',
        '  title = {{EGDI: Việt Nam \\& \\textbraceleft{}Lào\\textbraceright{}, 50 \\% \\#1}},',
        '  year = {2026},',
        '  date = {2026-11-29},',
        '  version = {2026.11.3},',
        '  note = {Phiên bản 2026.11.3. Số liệu: UN DESA.},',
        '  url = {https://example.org/targetline/#/vi/egdi?area=VNM&rank=50},',
        '  urldate = {2026-12-01},',
        '  langid = {vietnamese}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is RIS of one value a line', () => {
    expect(cite(cited, 'ris').split('\r\n').slice(0, 6)).toEqual([
      'TY  - DATA',
      'ID  - targetline-2026-11-3',
      'AU  - Sở Thông tin và Truyền thông tỉnh Đắk Lắk,',
      'TI  - EGDI: Việt Nam & {Lào}, 50 % #1',
      'PY  - 2026',
      'DA  - 2026/11/29',
    ]);
  });

  it('is CSL-JSON with dates in parts, and a name that is not taken apart', () => {
    expect(JSON.parse(cite({ ...cited, version: '', figures: '' }, 'csl'))).toEqual([
      {
        id: 'targetline-2026-11-29',
        type: 'dataset',
        author: [{ literal: cited.author }],
        title: cited.title,
        issued: { 'date-parts': [[2026, 11, 29]] },
        URL: cited.url,
        accessed: { 'date-parts': [[2026, 12, 1]] },
        language: 'vi',
      },
    ]);
  });
});

describe('properties', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom('{', '}', '\\', '%', '#', '"', '@', ',', '\n', '\r\nER  - ', 'ư', 'Đ', '~', '^', ' ', 'a'),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join('')),
  );
  const any = fc.record({ author: texts, title: texts, figures: texts, version: texts }).map((some) => ({
    ...cited,
    ...some,
  }));
  const seen = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();

  it('no text ends a field or the entry of BibTeX, and each is printed as it was', () => {
    fc.assert(
      fc.property(any, (one) => {
        const { fields, rest } = bibtexFields(cite(one, 'bibtex'));
        expect(rest).toBe('\n}\n');
        expect(printed(fields.get('title') ?? '')).toBe(seen(one.title));
        expect(printed(fields.get('author') ?? '')).toBe(seen(one.author));
      }),
    );
  });

  it('no text makes a line of RIS, and each stands in its own', () => {
    fc.assert(
      fc.property(any, (one) => {
        const lines = cite(one, 'ris').split('\r\n');
        expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toBe(true);
        expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(1);
        expect(lines.find((line) => line.startsWith('TI  - '))?.slice(6) ?? '').toBe(seen(one.title));
      }),
    );
  });

  it('CSL-JSON reads back', () => {
    fc.assert(
      fc.property(any, (one) => {
        const [item] = JSON.parse(cite(one, 'csl')) as readonly { readonly title: string }[];
        expect(item?.title).toBe(seen(one.title));
      }),
    );
  });

  it('no address breaks out of its field', () => {
    fc.assert(
      fc.property(texts, (tail) => {
        const { fields, rest } = bibtexFields(cite({ ...cited, url: `https://example.org/${tail}` }, 'bibtex'));
        expect(rest).toBe('\n}\n');
        expect(fields.get('url')).toMatch(/^https:\/\/example\.org\/[^\s\\{}"]*$/);
      }),
    );
  });
});
