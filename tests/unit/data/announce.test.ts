import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcements, atom, changesIn, escaped, oembed, siteAddress, versionsIn } from '../../../data/announce.mjs';
import { versionOf } from '../../../data/openData.mjs';
import { parseView } from '../../../src/app/view/view.ts';

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url));
const SITE = 'https://example.org/targetline/';

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('the address of a site', () => {
  it('ends with a slash', () => {
    expect(siteAddress('https://example.org/targetline')).toBe(SITE);
    expect(siteAddress('https://example.org')).toBe('https://example.org/');
  });

  it.each(['', 'example.org', '/targetline/', 'ftp://example.org/', 'https://example.org/?a=1', 'javascript:alert(1)'])(
    'is not "%s", and what it should be is said',
    (text) => {
      expect(() => siteAddress(text)).toThrow('it should be the page');
    },
  );
});

describe('the feed', () => {
  it('has an entry for every version of the package, the newest first', () => {
    const { version, day } = versionOf(DATA);
    const { en, vi: changes } = changesIn(DATA);
    const feed = atom(changes, SITE, 'vi');
    expect(versionsIn(en).map(({ version: one }) => one)).toEqual(versionsIn(changes).map(({ version: one }) => one));
    expect(feed).toContain('Thập kỷ số');
    expect(versionsIn(changes)[0]).toMatchObject({ version, day });
    expect(feed.match(/<entry>/g)).toHaveLength(versionsIn(changes).length);
    expect(feed).toContain(`<title>Dữ liệu phiên bản ${version}</title>\n    <updated>${day}T00:00:00Z</updated>`);
    expect(feed).toContain('<link rel="self" href="https://example.org/targetline/feed-vi.xml"/>');
  });

  it('keeps what a line says, whatever is in it', () => {
    const feed = atom('# A\n\n## 1.2.3, 2026-12-01\n\n- Verdicts that\n  changed: 3 <b> & "x".\n- Two.\n', SITE, 'en');
    const [, content = ''] = /<content [^>]*>(.*)<\/content>/.exec(feed) ?? [];
    expect(unescaped(content)).toBe(
      '<ul><li>Verdicts that changed: 3 &lt;b&gt; &amp; &quot;x&quot;.</li><li>Two.</li></ul>',
    );
  });

  it('is not made of a version that one language alone tells', () => {
    const folder = mkdtempSync(join(tmpdir(), 'changes-'));
    writeFileSync(join(folder, 'CHANGES.md'), '## 1.1, 2026-12-02\n\n- a\n\n## 1.0, 2026-12-01\n\n- a\n');
    writeFileSync(join(folder, 'CHANGES.vi.md'), '## 1.0, 2026-12-01\n\n- a\n');
    expect(() => changesIn(folder)).toThrow('1.1, 2026-12-02 stands in one of CHANGES.md and CHANGES.vi.md alone');
    rmSync(folder, { recursive: true });
  });

  it('is not made of an entry without a day', () => {
    expect(() => versionsIn('## 1.2.3\n\n- a\n')).toThrow('without version and day');
  });
});

describe('oEmbed', () => {
  it('shows a country’s chart of today’s data in a frame that the page has', () => {
    const files = announcements(DATA, SITE);
    expect([...files.keys()].filter((path) => path.startsWith('oembed/'))).toHaveLength(2 * 193);
    const told = JSON.parse(files.get('oembed/vi/VNM.json') ?? '') as Readonly<Record<string, string>>;
    expect(told).toMatchObject({ version: '1.0', type: 'rich', width: 720, height: 560, provider_url: SITE });
    const [, address = ''] = /src="([^"]+)"/.exec(told['html'] ?? '') ?? [];
    const url = new URL(unescaped(address));
    expect(url.pathname).toBe('/targetline/live.html');
    expect(parseView(url.hash, 'en')).toMatchObject({ language: 'vi', screen: 'egdi', area: 'VNM' });
  });

  it('no title breaks out of the markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const { html } = JSON.parse(oembed(SITE, '#/en/overview', title)) as { readonly html: string };
        expect(html.match(/[<>]/g)).toHaveLength(8);
        expect(/ title="([^"]*)" data-targetline/.exec(html)?.[1]).toBe(escaped(title));
      }),
    );
  });
});
