import { beforeAll, describe, expect, it } from 'vitest';
import { cell, readTable } from '../../../data/csv.mjs';
import { parseView } from '../../../src/app/view/view.ts';
import { makeFirstVisit } from '../../tools/firstVisit.mjs';
import { sitemap, stillHtml } from '../../tools/stillPages.mjs';

const ROOT = new URL('../../../', import.meta.url).pathname;
const SITE = 'https://example.org/targetline/';
const shell = { site: null, chooses: '', head: '', foot: '' };

type Page = Parameters<typeof stillHtml>[0];
let pages: readonly Page[];
beforeAll(async () => {
  pages = await (await makeFirstVisit(ROOT)).pages();
}, 240_000);

const page = (language: string, path: string): Page => {
  const found = pages.find((one) => one.language === language && one.path === path);
  if (!found) throw new Error(`${language}/${path} is not made`);
  return found;
};

const unescaped = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** What a crawler that runs no script gets. */
function crawled(html: string) {
  const metas = new Map(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, unescaped(content)] as const,
    ),
  );
  const links = [...html.matchAll(/<link rel="(alternate|canonical)"(?: hreflang="([\w-]+)")? href="([^"]*)"/g)].map(
    ([, rel = '', language = '', href = '']) => ({ rel, language, href }),
  );
  const [, title = ''] = /<title>(.*?)<\/title>/.exec(html) ?? [];
  const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
  const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const [, body = ''] = /<body>(.*)<\/body>/s.exec(html) ?? [];
  return { metas, links, title: unescaped(title), heading: unescaped(heading), data, text: unescaped(body) };
}

/** The survey's newest edition, straight from the file. */
const survey = readTable(`${ROOT}data/egdi.csv`);
const newest = String(Math.max(...survey.map((row) => Number(cell(row, 'year')))));
const ofNewest = new Map(
  survey.filter((row) => cell(row, 'year') === newest).map((row) => [cell(row, 'iso3'), row] as const),
);

describe('pages of one view each', () => {
  it('are made of every country with figures and every programme, in both languages', () => {
    const countries = new Set(survey.map((row) => `areas/${cell(row, 'iso3')}`));
    const programmes = ['programmes.csv', 'eu-programmes.csv'].flatMap((file) =>
      readTable(`${ROOT}data/${file}`).map((row) => `programmes/${cell(row, 'programme')}`),
    );
    for (const language of ['en', 'vi'])
      expect(
        pages
          .filter((one) => one.language === language)
          .map(({ path }) => path)
          .toSorted(),
      ).toEqual([...countries, ...programmes].toSorted());
  });

  it('tell a crawler without script rank and score as the survey has them', () => {
    for (const one of pages) {
      const row = ofNewest.get(one.path.slice('areas/'.length));
      if (!row) continue;
      const { metas, text, title } = crawled(stillHtml(one, shell));
      const rank = cell(row, 'rank');
      // Five decimals to four, half upwards.
      const score = `0.${String(Math.floor((Number(cell(row, 'egdi').slice(2)) + 5) / 10)).padStart(4, '0')}`;
      expect(cell(row, 'egdi')).toMatch(/^0\.\d{5}$/);
      const written = one.language === 'vi' ? score.replace('.', ',') : score;
      expect(metas.get('description'), one.path).toContain(written);
      expect(title).toMatch(
        one.language === 'vi' ? `hạng ${rank}/${String(ofNewest.size)} ` : `rank ${rank} of ${String(ofNewest.size)} `,
      );
      // In the table below the picture.
      expect(text, one.path).toContain(written);
    }
  });

  it('answer in their heading where a country has a goal, and say the name of each', () => {
    expect(crawled(stillHtml(page('en', 'areas/VNM'), shell)).heading).toMatch(
      /^Viet Nam is .* in the 2030.edition\.$/,
    );
    expect(crawled(stillHtml(page('vi', 'areas/VNM'), shell)).heading).toMatch(/^Việt Nam .* kỳ khảo sát.2030\.$/);
    expect(crawled(stillHtml(page('en', 'areas/EST'), shell)).heading).toMatch(/^Estonia ranks 2nd in the EGDI/);
    const { text, title } = crawled(stillHtml(page('en', 'programmes/vn-749'), shell));
    expect(title).toMatch(/^National Digital Transformation Programme/);
    expect(text).toContain('Decision 749/QD-TTg');
    for (const one of pages) {
      const { heading, metas } = crawled(stillHtml(one, shell));
      expect(heading, one.path).not.toBe('');
      expect(metas.get('description'), one.path).not.toBe('');
      expect(one.picture, one.path).not.toMatch(/NaN|undefined|Loading|Đang tải|style="/);
    }
  });

  it('name each other, their view and, where the address is known, themselves', () => {
    for (const one of [page('en', 'areas/VNM'), page('vi', 'programmes/vn-749')]) {
      expect(crawled(stillHtml(one, shell)).links).toEqual(
        ['en', 'vi', 'x-default'].map((language) => ({
          rel: 'alternate',
          language,
          href: `../../../${language === 'vi' ? 'vi' : 'en'}/${one.path}/`,
        })),
      );
      const { links, metas } = crawled(stillHtml(one, { ...shell, site: SITE }));
      const own = `${SITE}${one.language}/${one.path}/`;
      expect(links).toContainEqual({ rel: 'canonical', language: '', href: own });
      expect(links).toContainEqual({ rel: 'alternate', language: 'vi', href: `${SITE}vi/${one.path}/` });
      expect(metas.get('og:url')).toBe(own);
      expect(metas.get('og:image')).toBe(`${own}preview.png`);
      expect([metas.get('og:image:width'), metas.get('og:image:height')]).toEqual(['1200', '630']);
      expect(metas.get('og:image:alt')).toContain(one.title.replace(/\s/g, ' '));
      expect(metas.get('twitter:card')).toBe('summary_large_image');
      const [, answer] = /json\+oembed" href="([^"]+)"/.exec(stillHtml(one, { ...shell, site: SITE })) ?? [];
      expect(answer).toBe(one.dataset ? `${SITE}oembed/${one.language}/VNM.json` : undefined);
      expect(metas.get('og:title')).toBe(one.title.replace(/\s/g, ' '));
      const view = parseView(one.view, one.language === 'en' ? 'vi' : 'en');
      expect(view).toMatchObject({
        language: one.language,
        ...(one.dataset ? { area: 'VNM' } : { programme: 'vn-749' }),
      });
    }
  });

  it('describe the figures of a country as a dataset', () => {
    const { data = '' } = crawled(stillHtml(page('vi', 'areas/VNM'), { ...shell, site: SITE }));
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'Dataset',
      inLanguage: 'vi',
      spatialCoverage: { name: 'Việt Nam' },
      temporalCoverage: `2003/${newest}`,
      url: `${SITE}vi/areas/VNM/`,
    });
    const evil = { ...page('en', 'areas/VNM'), description: '</script><b>"', title: '<i>&"' };
    const read = crawled(stillHtml(evil, shell));
    expect(JSON.parse(read.data ?? '')).toMatchObject({ description: '</script><b>"' });
    expect(read.metas.get('og:title')).toBe('<i>&"');
  });

  it('stand in the sitemap, each with both languages', () => {
    const map = sitemap(pages, SITE);
    expect(map.match(/<url>/g)).toHaveLength(pages.length + 1);
    expect(map).toContain(`<loc>${SITE}vi/areas/VNM/</loc>`);
    expect(map.match(/hreflang="vi"/g)).toHaveLength(pages.length);
  });

  it('are of a few kB each', () => {
    const widest = Math.max(...pages.map((one) => Buffer.byteLength(stillHtml(one, shell))));
    expect(widest).toBeLessThan(100_000);
  });
});
