import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../src/domain/language.ts';
import { en } from '../../../../src/app/words/en.ts';
import { vi } from '../../../../src/app/words/vi.ts';
import type { Result } from '../../../../src/domain/result.ts';
import type { SnapshotFault } from '../../../../src/snapshot/snapshot.ts';
import type { Speaker } from '../../../../src/app/words/locale.svelte.ts';
import type { PictureLine } from '../../../../src/app/pictures/field.ts';
import { subtitleUnder } from '../../../../src/app/pictures/caption.ts';
import { kindOf } from '../../../../src/app/pictures/kinds.ts';
import type { Picture } from '../../../../src/app/pictures/picture.ts';
import {
  captionFor,
  captionOf,
  csvRows,
  forLink,
  freeze,
  sdmxRows,
  thaw,
} from '../../../../src/app/pictures/freeze.ts';
import { decode } from '../../../../src/snapshot/decode.ts';
import { encode } from '../../../../src/snapshot/encode.ts';
import { findLink } from '../../../../src/snapshot/link.ts';
import { findInPng, putIntoPng } from '../../../../src/snapshot/png.ts';
import { findInSvg, putIntoSvg } from '../../../../src/snapshot/svg.ts';
import { anySnapshot } from '../../snapshot/made.ts';
import { png } from '../../snapshot/onePixel.ts';
import { anyPicture } from './made.ts';

const speakers: { readonly [L in Language]: Speaker } = {
  en: { language: 'en', t: en, of: (text) => text.en },
  vi: { language: 'vi', t: vi, of: (text) => text.vi },
};
const language = fc.constantFrom(...LANGUAGES);
const occasion = (language: 'en' | 'vi') => ({ language, note: 'n', made: '2026-11-24', view: '#/vi/egdi' });
const valueOf = (found: Result<string, SnapshotFault>): string => (found.ok ? found.value : found.error.reason);
const none = { title: '', subtitle: '', summary: '', source: '' };

/** Beside scores the rank of the latest one, beside ranks all scores. */
const toldOf = ({ values, others }: PictureLine, measure: 'score' | 'rank'): PictureLine['others'] => {
  const last = values.findLastIndex((value) => value !== null);
  return others.map((value, at) => (measure === 'rank' || at === last ? value : null));
};
/** What a link carries of a picture. */
const linkedOf = (picture: Picture): Picture =>
  'field' in picture
    ? {
        ...picture,
        field: [],
        followed: { ...picture.followed, others: toldOf(picture.followed, picture.measure) },
        peers: picture.peers.map((peer) => ({ ...peer, others: peer.others.map(() => null) })),
      }
    : picture;

test('a picture that an older page froze under its finding is read wholly in another language', () => {
  let tried = 0;
  fc.assert(
    fc.property(anyPicture, (picture) => {
      const said = kindOf(picture).caption(picture, speakers.en, 'What it comes to');
      // Its caveat stood below the title then, and not with the sources.
      const source = said.source.replace(`. ${en.field.comparability.replace(/\.$/, '')}`, '');
      const old = picture.kind === 'field' ? { subtitle: en.field.comparability, source } : {};
      const frozen = freeze(picture, { ...said, ...old, title: 'What it comes to' }, occasion('en'), speakers.en);
      const back = thaw(frozen);
      if (!back || said.title === '' || frozen.subtitle === '') return;
      tried++;
      const anew = kindOf(back).caption(back, speakers.vi, 'What it comes to');
      const read = captionFor(frozen, back, speakers.en, speakers.vi);
      expect([read.subtitle, read.source]).toEqual([subtitleUnder('What it comes to', anew), anew.source]);
    }),
  );
  expect(tried).toBeGreaterThan(10);
});

test('2.1a below a title that is not the chart’s own stands what is drawn, in the reader’s language, and a link leaves it out', () => {
  fc.assert(
    fc.property(anyPicture, (picture) => {
      const own = kindOf(picture).caption(picture, speakers.en, 'What it comes to');
      if (own.title === '' || own.title === 'What it comes to') return;
      const caption = { ...own, title: 'What it comes to', subtitle: subtitleUnder('What it comes to', own) };
      expect(caption.subtitle.startsWith(own.title)).toBe(true);
      const snapshot = freeze(picture, caption, occasion('en'), speakers.en);
      const link = forLink(snapshot, picture, speakers.en);
      expect([link.title, link.subtitle]).toEqual(['What it comes to', '']);
      expect(captionOf(link, picture, speakers.en).subtitle).toBe(caption.subtitle);
      const plain = kindOf(picture).caption(picture, speakers.vi, 'What it comes to');
      const read = captionFor(snapshot, picture, speakers.en, speakers.vi);
      expect([read.title, read.subtitle]).toEqual(['What it comes to', subtitleUnder('What it comes to', plain)]);
    }),
  );
});

describe('properties', () => {
  test('A39 a picture that was frozen, written, read and thawed is the same picture', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, language, async (picture, spoken) => {
        const speaker = speakers[spoken];
        const caption = { title: 'T', subtitle: 's', summary: 'S', source: 'q' };
        const snapshot = freeze(picture, caption, occasion(speaker.language), speaker);
        const text = await encode(snapshot);
        if (!text.ok) throw new Error(JSON.stringify(text.error));
        const read = await decode(text.value, 1e7);
        expect(read).toEqual({ ok: true, value: snapshot });
        expect(thaw(snapshot)).toEqual(picture);
        expect(captionOf(snapshot, picture, speaker)).toEqual(caption);
      }),
      { numRuns: 300 },
    );
  });

  test('A39 for a reader of another language the author’s words stay, and the page says its own anew', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const [author, reader] = [speakers.en, speakers.vi];
        const caption = { title: 'T', subtitle: 's', summary: 'S', source: 'q' };
        const written = freeze(picture, caption, occasion('en'), author);
        expect(captionFor(written, picture, author, reader)).toEqual(caption);
        // What a link leaves to the page, and what a file carries of it, come to the same.
        const own = captionOf(freeze(picture, none, occasion('en'), author), picture, author);
        const anew = captionOf(freeze(picture, none, occasion('vi'), reader), picture, reader);
        for (const carried of [none, own])
          expect(captionFor(freeze(picture, carried, occasion('en'), author), picture, author, reader)).toEqual(anew);
      }),
      { numRuns: 200 },
    );
  });

  test('A25 A39 through a link in a mail, a PNG and an SVG the same picture comes back', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, language, async (picture, spoken) => {
        const text = await encode(freeze(picture, none, occasion(spoken), speakers[spoken]));
        if (!text.ok) throw new Error(JSON.stringify(text.error));
        const link = findLink(`See <https://example.org/page/${text.value}>.`);
        const carried = [
          link.ok ? link.value.hash : '',
          valueOf(await findInPng(putIntoPng(png(), text.value))),
          valueOf(findInSvg(putIntoSvg('<svg xmlns="http://www.w3.org/2000/svg"><text>1</text></svg>', text.value))),
        ];
        for (const found of carried) {
          const read = await decode(found, 1e7);
          expect(read.ok && thaw(read.value)).toEqual(picture);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a link leaves out the grey lines, what stands beside and the page’s own words, nothing else', () => {
    fc.assert(
      fc.property(anyPicture, language, (picture, spoken) => {
        const speaker = speakers[spoken];
        const own = captionOf(freeze(picture, none, occasion(speaker.language), speaker), picture, speaker);
        const whole = freeze(picture, own, occasion(speaker.language), speaker);
        const linked = forLink(whole, picture, speaker);
        const thawed = thaw(linked);
        expect(thawed).toEqual(linkedOf(picture));
        if (thawed) expect(captionOf(linked, thawed, speaker)).toEqual(own);
      }),
    );
  });

  test('whatever a snapshot holds, it is thawed to finite figures or refused', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const picture = thaw(snapshot);
        if (picture) expect(JSON.stringify(picture)).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 1000 },
    );
  });

  test('A28 every figure of the CSV has indicator, unit, period, value and a name or a role', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const speaker = speakers.en;
        for (const row of csvRows(freeze(picture, none, occasion('en'), speaker).rows, picture.kind)) {
          expect(Number.isFinite(row.value)).toBe(true);
          expect(row.indicator).not.toBe('');
          expect(row.period).not.toBe('');
        }
      }),
    );
  });

  test('SDMX-CSV holds exactly the observed figures of areas that the CSV has, each once, and gaps beside them', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const { rows, kind } = freeze(picture, none, occasion('en'), speakers.en);
        const measured = sdmxRows(rows, kind);
        const told = (one: { readonly [name: string]: unknown }): string =>
          ['area', 'indicator', 'period', 'value', 'unit', 'source'].map((name) => String(one[name])).join('\t');
        const inCsv = csvRows(rows, kind).filter(({ figure, area }) => figure === 'observed' && area !== '');
        expect(new Set(measured.filter(({ value }) => value !== null).map((one) => told({ ...one })))).toEqual(
          new Set(inCsv.map((one) => told({ ...one }))),
        );
        expect(new Set(measured.map((one) => JSON.stringify(one))).size).toBe(measured.length);
        expect(measured.every(({ status }) => status === 'A' || status === 'U')).toBe(true);
      }),
    );
  });
});
