import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { formatView, parseView } from '../../src/app/view/view.ts';
import { Router } from '../../src/app/view/router.svelte.ts';
import { choosingScript } from '../tools/firstVisit.mjs';

const YEARS = [2026, 2030] as const;
const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../../data/datapackage.json', import.meta.url), 'utf8'),
) as {
  readonly version: string;
};
const script = new Script(await choosingScript(new URL('../../', import.meta.url).pathname, YEARS));

interface Browser {
  readonly hash: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly language: string;
  readonly year: number;
}

interface Storage {
  getItem(key: string): string | null;
}
const remembering = (marks: Browser['marks']): Storage => ({ getItem: (key) => marks[key] ?? null });

/** What the script put on the page's element, before anything is painted. */
const classes: string[] = [];

/** What the script in the head says, in a browser. */
function chosenIn(
  { hash, marks, language, year }: Browser,
  localStorage = remembering(marks),
  { search, dataset }: { readonly search: string; readonly dataset: Record<string, string> } = {
    search: '',
    dataset: {},
  },
): string | undefined {
  classes.length = 0;
  const html = { dataset, classList: { add: (name: string) => classes.push(name) } };
  class Day extends Date {
    override getFullYear(): number {
      return year;
    }
  }
  const [document, addEventListener] = [{ documentElement: html }, () => undefined];
  script.runInNewContext({
    document,
    location: { hash, search },
    localStorage,
    navigator: { language },
    addEventListener,
    Date: Day,
  });
  return html.dataset['first'];
}

/** The address that the page itself comes to there. */
function addressIn({ hash, marks, language }: Browser): string {
  vi.stubGlobal('location', { hash });
  vi.stubGlobal('history', { state: null, replaceState: () => undefined });
  vi.stubGlobal('navigator', { language });
  vi.stubGlobal('localStorage', remembering(marks));
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('window', { setTimeout: () => 0 });
  const { view, isFound, snapshot } = new Router();
  vi.unstubAllGlobals();
  return snapshot ?? (isFound ? formatView(view) : 'not found');
}

const MARKS = ['had-data', 'as-built', 'imported', 'lost', 'followed', 'language', 'backed-up'].map(
  (name) => `targetline-${name}`,
);
const browser = fc.record<Browser>({
  hash: fc.oneof(
    fc.constantFrom('', '#/', '#/en', '#/vi', '#/en/overview', '#/vi/overview', '#/lo/overview', '#/en/', '#en'),
    fc.constantFrom('#/vi/egdi', '#/en/overview?area=EST', '#/en/overview?rank=10', '#/overview', '#s1.abc', '#/vi/x'),
    fc.string().map((text) => `#/${text}`),
  ),
  marks: fc.dictionary(fc.constantFrom(...MARKS), fc.constantFrom('vi', 'en', 'lo', 'THA ', '2026-11-29', VERSION), {
    maxKeys: 3,
  }),
  language: fc.constantFrom('vi-VN', 'vi', 'VI', 'en-GB', 'fr', ''),
  year: fc.integer({ min: 2024, max: 2033 }),
});

test('the picture stands only where the page opens on the overview of nothing but the built-in data, in its language', () => {
  let shown = 0;
  fc.assert(
    fc.property(browser, (one) => {
      const chosen = chosenIn(one);
      if (chosen === 'none') return;
      shown++;
      const view = parseView('', chosen === 'vi' ? 'vi' : 'en');
      expect(addressIn(one)).toBe(view && formatView(view));
      const isAsBuilt = one.marks['targetline-as-built'] === VERSION;
      const isSpeaking = (name: string) => !/language|backed|as-built/.test(name);
      expect(
        Object.keys(one.marks).filter((name) => isSpeaking(name) && !(isAsBuilt && name.endsWith('had-data'))),
      ).toEqual([]);
      expect(one.year).toBeGreaterThanOrEqual(YEARS[0]);
      expect(one.year).toBeLessThanOrEqual(YEARS[1]);
    }),
    { numRuns: 500 },
  );
  expect(shown).toBeGreaterThan(10);
});

test.each([
  ['a first visit', {}, 'en'],
  ['of a Vietnamese browser', { language: 'vi-VN' }, 'vi'],
  ['of one who chose the language', { marks: { 'targetline-language': 'vi' } }, 'vi'],
  ['by a link that names it', { hash: '#/vi/overview', language: 'en' }, 'vi'],
  ['another screen', { hash: '#/en/egdi' }, 'none'],
  ['another country', { hash: '#/en/overview?area=EST' }, 'none'],
  ['a country followed before', { marks: { 'targetline-followed': 'EST ' } }, 'none'],
  ['data of one’s own', { marks: { 'targetline-had-data': '2026-11-29' } }, 'none'],
  [
    'nothing stored but what was built',
    { marks: { 'targetline-had-data': '2026-11-29', 'targetline-as-built': VERSION } },
    'en',
  ],
  [
    'what an earlier version stored',
    { marks: { 'targetline-had-data': '2026-11-29', 'targetline-as-built': '2025.1.0' } },
    'none',
  ],
  ['an import since', { marks: { 'targetline-imported': '2026-11-29', 'targetline-as-built': VERSION } }, 'none'],
  ['after the year in which the picture changes', { year: 2031 }, 'none'],
  ['a language that a site adds', { marks: { 'targetline-language': 'lo' } }, 'none'],
])('%s', (_name, change, expected) => {
  expect(chosenIn({ hash: '', marks: {}, language: 'en-GB', year: 2026, ...change })).toBe(expected);
});

test('a browser that lets nothing be remembered is on its first visit', () => {
  const forbids: Storage = {
    getItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
  };
  expect(chosenIn({ hash: '', marks: {}, language: 'vi', year: 2026 }, forbids)).toBe('vi');
});

test('where an office publishes beside the page, what the build knew is not shown', () => {
  const first: Browser = { hash: '', marks: {}, language: 'en', year: 2026 };
  const storage = remembering({});
  expect(chosenIn(first)).toBe('en');
  expect(chosenIn(first, storage, { search: '', dataset: { site: '' } })).toBe('none');
  expect(chosenIn(first, storage, { search: '?data=hanoi/', dataset: {} })).toBe('none');
  expect(chosenIn(first, storage, { search: '?utm=1&data=hanoi', dataset: {} })).toBe('none');
  expect(chosenIn(first, storage, { search: '?metadata=1', dataset: {} })).toBe('en');
});

test('a page of one view shows its picture in its own language, unless a hash means something else', () => {
  const of = (change: Partial<Browser>, view: string): string | undefined => {
    const one = { hash: '', marks: {}, language: 'vi', year: 2026, ...change };
    return chosenIn(one, remembering(one.marks), { search: '', dataset: { view } });
  };
  expect(of({}, '#/en/overview?area=EST')).toBe('en');
  expect(of({ language: 'en' }, '#/vi/targets?programme=vn-749')).toBe('vi');
  expect(of({ hash: '#/en/egdi' }, '#/en/overview?area=EST')).toBe('none');
  expect(of({ hash: '#/en/overview' }, '#/en/overview?area=EST')).toBe('none');
  expect(of({ marks: { 'targetline-had-data': '2026-11-29' } }, '#/en/overview?area=EST')).toBe('none');
  expect(of({ year: 2031 }, '#/en/overview?area=EST')).toBe('none');
});

test('the light or dark that was chosen stands before the first paint, and nothing else is taken for one', () => {
  const browser = { hash: '', language: 'en', year: 2026 };
  for (const [theme, shown] of [
    ['dark', ['always-dark']],
    ['light', ['always-light']],
    ['system', []],
    ['"><script>', []],
  ] as const) {
    expect(chosenIn({ ...browser, marks: { 'targetline-theme': theme } })).toBe('en');
    expect(classes).toEqual(shown);
  }
});
