import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../src');
/** Addresses within the page, which the code makes itself: of the router, of a place that it leads to, of a snapshot that is open, of a list in the code. */
const OWN = ['router.href', 'router.hrefOf', 'router.here', 'place.href', 'homeUrl', 'seen', 'live', 'url'];
const OF_DATA = ['webAddress', 'address'];

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));

/** What each address in the markup of a file begins with. */
const addressesIn = (text: string): string[] =>
  [...text.matchAll(/\s(?:href|src|xlink:href|action|formaction|srcdoc)=\{([\w.]*)/g)].map(([, name = '']) => name);

it('no address comes straight from data: what a file calls a source opens through webAddress alone', () => {
  const strange = files.flatMap((file) =>
    addressesIn(readFileSync(join(SOURCE, file), 'utf8'))
      .filter((name) => ![...OWN, ...OF_DATA, 'asUrl'].includes(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(strange).toEqual([]);
});

// What the build wrote into the page itself, before any data are there.
const OF_THE_BUILD = 'insertPicture.ts';

it('no text becomes markup but the first picture', () => {
  const sinks = /\{@html|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|createContextualFragment|document\.write/;
  const all = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|svelte)$/.test(file));
  expect(all.filter((file) => sinks.test(readFileSync(join(SOURCE, file), 'utf8')))).toEqual([OF_THE_BUILD]);
});

it('sees an address that comes from data', () => {
  expect(addressesIn('<a\n  href={row.target.sourceUrl}>a</a> <img src={picture}>')).toEqual([
    'row.target.sourceUrl',
    'picture',
  ]);
});
