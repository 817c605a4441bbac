import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { treeOf } from '../../../../src/app/words/added.ts';
import { bound } from '../../../../src/app/words/bound.ts';
import * as format from '../../../../src/app/words/messageFormat.ts';
import { addLanguage, textIn, texts } from '../../../../src/app/words/texts.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { faultsOf, packed, pseudoLanguage, textsOf, textsOfData, type Sheet } from '../../../tools/languageSheet.mjs';
import { everyText, FILES, WORDS } from './everyText.ts';

const wanted = { texts: textsOf(WORDS, FILES), data: textsOfData(join(WORDS, '../../../data')) };
const pseudo = pseudoLanguage(wanted, format);
const { messageOf } = format;

describe('the sheet of texts', () => {
  test('holds every text of the page', () => {
    const keys = everyText('en').map(({ path }) => path);
    expect(Object.keys(wanted.texts).map((key) => key.replaceAll('/', '.'))).toEqual(keys);
    expect(Object.values(wanted.texts).filter(({ parts, vi }) => parts !== undefined && vi === '')).toHaveLength(3);
  });

  test.each(['en', 'vi'] as const)('says every message as the page does: %s', (language) => {
    for (const { path, made } of everyText(language)) {
      const { parts, [language]: text } = wanted.texts[path.replaceAll('.', '/')] ?? { en: '', vi: '' };
      // Keys that hold a point are plain texts.
      if (!made || parts === undefined || text === '') continue;
      const say = messageOf(parts, text, language);
      fc.assert(
        fc.property(made.given, (given) => {
          expect([path, bound(say(...given), language)]).toEqual([path, bound(made.say(...given), language)]);
        }),
        { numRuns: 30 },
      );
    }
  });
});

describe('the format', () => {
  test('has the forms that a language has', () => {
    const text = '{n, plural, one {# plik} few {pliki} many {plików} other {pliku}}';
    expect([1, 2, 5, 1.5].map((n) => messageOf('n', text, 'pl' as Language)(n))).toEqual([
      '# plik',
      'pliki',
      'plików',
      'pliku',
    ]);
  });

  test('tells nothing, less than nothing and a word apart', () => {
    const say = messageOf('x', '{x, select, none {0} negative {−} up {↑} other {+}}', 'en');
    expect(['', null, 0, false, -2, 'up', 3].map((x) => say(x))).toEqual(['0', '0', '0', '0', '−', '↑', '+']);
  });

  test.each([
    ['{a', 'a brace is not closed'],
    ['a}', 'a brace too many'],
    ['{}', 'a name is missing'],
    ['{n, plural, one {x}}', 'the form “other” is missing'],
    ['{n, money}', '“money” is not known'],
    ['{n, select, a other {}}', 'the form a has no text'],
  ])('refuses %s', (text, why) => {
    expect(() => format.parseMessage(text)).toThrow(why);
  });
});

describe('a sheet that comes back', () => {
  const with_ = (key: string, text: string, language = pseudo.language): Sheet => ({
    ...pseudo,
    language,
    texts: { ...pseudo.texts, [key]: { ...(pseudo.texts[key] ?? { en: '', vi: '' }), text } },
  });
  const faults = (sheet: Sheet) => faultsOf(sheet, wanted, format);

  test('is taken when it is whole', () => {
    expect(faults(pseudo)).toEqual([]);
  });

  test.each([
    ['area/headline', '', 'area/headline: not translated'],
    ['area/headline', '{good} of {all}', 'area/headline: {area} is lost'],
    ['area/headline', '{area} {good} {al}', 'area/headline: {al} is not given'],
    ['area/headline', '{area', 'area/headline: a brace is not closed at character 6: “{area”'],
    ['area/nothing', 'x', 'area/nothing: the page has no such text'],
  ])('is refused with %s: “%s”', (key, text, fault) => {
    expect(faults(with_(key, text))).toContain(fault);
  });

  test('is refused without a text, with an old one, without a name or a form of its language', () => {
    const { 'area/more': _, ...rest } = pseudo.texts;
    expect(faults({ ...pseudo, texts: rest })).toEqual(['area/more: missing']);
    const old = { ...pseudo.texts['area/more'], en: 'and more', vi: '', text: 'x' };
    expect(faults({ ...pseudo, texts: { ...rest, 'area/more': old } })[0]).toMatch(/^area\/more: the English text has/);
    expect(faults({ ...pseudo, name: '' })).toEqual(['name: what the language calls itself is missing']);
    const polish = faults(with_('brief/count', '{text} {count, plural, one {cel} other {celu}}', 'pl'));
    expect(polish).toContain('brief/count: the plural form “few” is missing');
  });
});

test('a language that is added stands in every table, whichever comes first, and in texts of the data', () => {
  const before = texts('before', { en: { a: '1' }, vi: { a: '2' } });
  const language = 'en-XA' as Language;
  expect(textIn({ en: 'Rank', vi: 'Hạng' }, language)).toBe('Rank');
  addLanguage(language, {
    texts: treeOf({ 'before/a': '[1]', 'after/list/0': 'x', 'after/say': ['who', 'hi {who}'] }, language),
    data: { Rank: '[Rank]' },
  });
  const after = texts('after', { en: { list: ['y'], say: (who: string) => who }, vi: { list: [''], say: () => '' } });
  expect([before[language].a, after[language].list, after[language].say('you')]).toEqual(['[1]', ['x'], 'hi you']);
  expect([textIn({ en: 'Rank', vi: 'Hạng' }, language), textIn({ en: 'x', vi: 'y' }, 'vi')]).toEqual(['[Rank]', 'y']);
  expect(Object.keys(packed(pseudo).texts)).toEqual(Object.keys(wanted.texts));
});
