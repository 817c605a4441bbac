import { expect, it } from 'vitest';
import { contrast, faultOfAccent, GROUNDS } from '../../../../src/ingest/published/accent.ts';
import { readSite, writeSite } from '../../../../src/ingest/published/siteFile.ts';
import { colourOf, contrast as contrastByD3 } from '../../app/theme.ts';

const WHOLE = {
  name: { en: 'Digital Hanoi', vi: 'Hà Nội số' },
  logo: 'data/logo.svg',
  accent: { light: '#7a3b00', dark: '#ffb870' },
  area: 'VN-HN',
  programme: 'vn-749',
  language: 'vi',
  links: [{ name: { en: 'City', vi: 'Thành phố' }, address: 'https://hanoi.example/' }],
  builtIn: false,
};
const faultsIn = (site: object) =>
  readSite(JSON.stringify(site)).faults.map((fault) =>
    fault.kind === 'description' ? `${fault.code} ${fault.field}` : '',
  );

it('a description is read whole, and written so that it reads the same', () => {
  const { site, faults } = readSite(JSON.stringify(WHOLE));
  expect(faults).toEqual([]);
  const { builtIn, ...rest } = WHOLE;
  expect(site).toEqual({ ...rest, hasBuiltIn: builtIn });
  expect(site && readSite(writeSite(site)).site).toEqual(site);
});

it('a field that cannot be used is named and left out, and the page goes on without it', () => {
  expect(faultsIn({ ...WHOLE, logo: 'https://x.example/a.png' })).toEqual(['bad-field logo']);
  expect(faultsIn({ ...WHOLE, logo: 'data/../../a.png' })).toEqual(['bad-field logo']);
  expect(faultsIn({ ...WHOLE, links: [{ name: 'x', address: 'javascript:alert(1)' }] })).toEqual(['bad-field links']);
  expect(faultsIn({ ...WHOLE, name: { en: 'only' } })).toEqual(['bad-field name']);
  expect(faultsIn({ ...WHOLE, language: 'fr', area: 'hanoi', colour: 'red' }).sort()).toEqual([
    'bad-field area',
    'bad-field language',
    'unknown-field colour',
  ]);
  expect(readSite('{ "name": "One", ').site).toBeNull();
  expect(readSite('{ "name": "One" }').site).toMatchObject({ name: { en: 'One', vi: 'One' }, hasBuiltIn: true });
});

it('a colour is taken within its limits: read at 4.5:1, and told from the blue of targets', () => {
  expect(faultsIn({ ...WHOLE, accent: { light: '#ffcc00', dark: '#ffb870' } })).toEqual(['contrast accent.light']);
  expect(faultsIn({ ...WHOLE, accent: { light: '#7a3b00', dark: '#333333' } })).toEqual(['contrast accent.dark']);
  expect(faultsIn({ ...WHOLE, accent: { light: '#204f78', dark: '#ffb870' } })).toEqual(['likeness accent.light']);
  for (const theme of ['light', 'dark'] as const) {
    const dark = theme === 'dark' ? 1 : 0;
    // What the limits are measured against is what the page has, and by another's arithmetic.
    expect(GROUNDS[theme]).toEqual({
      papers: [colourOf('paper', dark), colourOf('raised', dark)],
      beside: colourOf('bar', dark),
    });
    for (const colour of ['#7a3b00', '#b3261e', '#00ff88', '#010203'])
      expect(contrast(colour, GROUNDS[theme].papers[0] ?? '')).toBeCloseTo(
        contrastByD3(colour, GROUNDS[theme].papers[0] ?? ''),
        3,
      );
  }
  // The page's own colour keeps the limits that others must keep.
  expect(faultOfAccent({ light: colourOf('accent', 0), dark: colourOf('accent', 1) })).toBeNull();
});
