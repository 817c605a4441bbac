import { describe, expect, test } from 'vitest';
import { subtitleUnder, type Caption } from '../../../../src/app/pictures/caption.ts';
import { fittedTargets } from '../../../../src/app/pictures/fittedTargets.ts';
import { targetsKind, type PictureTarget, type TargetsPicture } from '../../../../src/app/pictures/targets.ts';
import { en } from '../../../../src/app/words/en.ts';
import type { Speaker } from '../../../../src/app/words/locale.svelte.ts';
import type { Verdict } from '../../../../src/domain/assessment.ts';

const speaker: Speaker = { language: 'en', t: en, of: (text) => text.en };
const target = (name: string, verdict: Verdict): PictureTarget => ({
  ...{ group: 'Government', indicator: name, name, unit: '%', format: { measure: 'percent', decimals: 1 } },
  ...{
    comparator: '>=',
    value: 80,
    year: 2025,
    goal: '≥ 80%',
    basis: `Act ${name}`,
    verdict,
    word: verdict,
    detail: '',
  },
  ...{ latest: null, base: null, required: null },
});
const picture: TargetsPicture = {
  kind: 'targets',
  area: { id: 'VNM', name: 'Viet Nam' },
  targets: [target('a', 'met'), target('b', 'off-track'), target('c', 'missed'), target('d', 'off-track')],
  counts: { good: 1, judged: 4, total: 4 },
  chosen: 4,
  asked: { verdict: null, find: '' },
  part: 1,
  parts: 1,
  rule: '',
  hasChance: false,
};
const caption: Caption = { ...targetsKind.caption(picture, speaker, ''), title: 'Mine' };
const roomFor = (count: number) => (some: TargetsPicture) => some.targets.length <= count;
const namesIn = (some: TargetsPicture) => some.targets.map(({ name }) => name);

describe('a table of targets on a page', () => {
  test('stays as it is where it has room', () => {
    expect(fittedTargets(picture, caption, speaker, roomFor(4))).toEqual({ picture, caption });
  });

  test('else what is missed and off track comes first, and the foot counts what is left out', () => {
    const { picture: part, caption: words } = fittedTargets(picture, caption, speaker, roomFor(3));
    expect(namesIn(part)).toEqual(['c', 'b', 'd']);
    expect(words.title).toBe('Mine');
    expect(words.source).toMatch(/^And 1 more target: see the table/);
    expect(words.subtitle).toBe('Act c; Act b; Act d');
    expect(part.counts).toEqual(picture.counts);
  });

  test('below a typed title stands what is drawn, and the bases of no other rows', () => {
    const own = targetsKind.caption(picture, speaker, 'Mine');
    const said = { ...caption, subtitle: subtitleUnder('Mine', own) };
    const { caption: words } = fittedTargets(picture, said, speaker, roomFor(3));
    expect(words.subtitle).toBe(subtitleUnder('Mine', { ...own, subtitle: 'Act c; Act b; Act d' }));
  });

  test('one row at least, and words of the author stay', () => {
    const own = { ...caption, subtitle: 'As told to the minister' };
    const { picture: part, caption: words } = fittedTargets(picture, own, speaker, roomFor(0));
    expect(namesIn(part)).toEqual(['c']);
    expect(words.subtitle).toBe('As told to the minister');
    expect(words.source).toMatch(/^And 3 more targets/);
  });
});
