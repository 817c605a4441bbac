// What a site says of itself to other sites: a feed of its data's versions, and how to show a chart of it (oEmbed). Both need the
// site's own address, for their readers are elsewhere.
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cell, readTable } from './csv.mjs';

const WORDS = {
  en: {
    feed: 'Targetline: new data',
    version: (/** @type {string} */ version) => `Data ${version}`,
    chart: (/** @type {string} */ country) => `${country} in the UN E-Government Survey`,
  },
  vi: {
    feed: 'Targetline: dữ liệu mới',
    version: (/** @type {string} */ version) => `Dữ liệu phiên bản ${version}`,
    chart: (/** @type {string} */ country) => `${country} trong Khảo sát Chính phủ điện tử của Liên hợp quốc`,
  },
};
const LANGUAGES = /** @type {const} */ (['en', 'vi']);

/** For markup and attributes. @param {string} text */
export const escaped = (text) =>
  text
    // eslint-disable-next-line no-control-regex -- XML has no place for them, written whichever way
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The address of a site with a slash at its end. @param {string} text @throws where it is none */
export function siteAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Error(`SITE_URL is "${text}"; it should be the page's address, such as https://example.org/targetline/`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The versions of the package, newest first, each with its lines. @param {string} text of CHANGES.md */
export function versionsIn(text) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [, version = '', day = ''] = /^(\S+), (\d{4}-\d{2}-\d{2})$/m.exec(part) ?? [];
      if (version === '') throw new Error(`CHANGES.md has an entry without version and day: ${part.slice(0, 60)}`);
      const lines = part.split(/^- /m).slice(1);
      return { version, day, lines: lines.map((line) => line.replace(/\s+/g, ' ').trim()) };
    });
}

/** What each version changed, by language: the same versions of the same days. @param {string} folder of a package */
export function changesIn(folder) {
  const read = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
  const changes = { en: read('CHANGES.md'), vi: read('CHANGES.vi.md') };
  const [en, vi] = [changes.en, changes.vi].map((text) =>
    versionsIn(text).map(({ version, day }) => `${version}, ${day}`),
  );
  const lone = [...(en ?? []), ...(vi ?? [])].find((one) => !en?.includes(one) || !vi?.includes(one));
  if (lone !== undefined) throw new Error(`${lone} stands in one of CHANGES.md and CHANGES.vi.md alone`);
  return changes;
}

/** An Atom feed (RFC 4287): an entry a version, what it changed as its author wrote it in that language. @param {string} changes @param {string} site @param {'en' | 'vi'} language */
export function atom(changes, site, language) {
  const words = WORDS[language];
  const versions = versionsIn(changes);
  const at = (/** @type {string} */ day) => `${day}T00:00:00Z`;
  const entries = versions.map(
    ({ version, day, lines }) => `  <entry>
    <id>${escaped(site)}data/CHANGES.md#${escaped(version)}</id>
    <title>${escaped(words.version(version))}</title>
    <updated>${at(day)}</updated>
    <link href="${escaped(site)}#/${language}/data"/>
    <content type="html">${escaped(`<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`)}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escaped(site)}feed-${language}.xml</id>
  <title>${escaped(words.feed)}</title>
  <updated>${at(versions[0]?.day ?? '1970-01-01')}</updated>
  <author><name>Targetline contributors</name></author>
  <link rel="self" href="${escaped(site)}feed-${language}.xml"/>
  <link href="${escaped(site)}#/${language}/data"/>
${entries.join('')}</feed>
`;
}

/** An answer of oEmbed 1.0 (type "rich") as a file: the live frame of one country's chart. @param {string} site @param {string} view @param {string} title */
export function oembed(site, view, title) {
  const src = escaped(`${site}live.html${view}`);
  const link = `<a href="${escaped(site + view)}">${escaped(title)}</a>`;
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Targetline',
    provider_url: site,
    width: 720,
    height: 560,
    html: `<iframe src="${src}" title="${escaped(title)}" data-targetline width="720" height="560" style="border:0;max-width:100%">${link}</iframe>`,
  })}\n`;
}

/**
 * Every file, by its path beside the page: feeds, `oembed-LANGUAGE.json` for the page itself and `oembed/LANGUAGE/COUNTRY.json` for each country.
 * @param {string} folder of a package
 * @param {string} site as `siteAddress` gives it
 * @returns {Map<string, string>}
 */
export function announcements(folder, site) {
  const changes = changesIn(folder);
  const countries = readTable(join(folder, 'areas.csv')).filter((row) => cell(row, 'kind') === 'country');
  return new Map([
    ...LANGUAGES.flatMap((language) => [
      /** @type {[string, string]} */ ([
        `oembed-${language}.json`,
        oembed(site, `#/${language}/overview`, 'Targetline'),
      ]),
      /** @type {[string, string]} */ ([`feed-${language}.xml`, atom(changes[language], site, language)]),
      ...countries.map((row) => {
        const area = cell(row, 'area');
        const title = WORDS[language].chart(cell(row, `name_${language}`));
        return /** @type {[string, string]} */ ([
          `oembed/${language}/${area}.json`,
          oembed(site, `#/${language}/egdi?area=${area}`, title),
        ]);
      }),
    ]),
  ]);
}
