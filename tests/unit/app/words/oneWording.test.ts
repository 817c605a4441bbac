import { expect, test } from 'vitest';
import { textsOf } from '../../../tools/languageSheet.mjs';
import { FILES, WORDS } from './everyText.ts';

/** Texts that are the same in one language and mean two things, as the other tells. */
const APART = new Set([
  // In English the screen of all countries calls their targets goals, in its name as well.
  'goals/nothing targets/nothing',
  // Vietnamese says what to do about each.
  'import/issue/too-few-cells import/issue/too-many-cells',
]);

/** Words, or syllables, from which on a text is no label that may mean another thing elsewhere. */
const SENTENCE = { en: 3, vi: 6 };

/** A text without what it is given, its capitals and the stop at its end: what two screens that say the same share. */
const core = (text: string): string =>
  text
    .replace(/(?<!(?:one|other|none|=?\d+) )\{\w+\}/g, '…')
    .replaceAll('\u00a0', ' ')
    .replace(/[.:]$/, '')
    .toLowerCase();

const texts = Object.entries(textsOf(WORDS, FILES)).map(([key, { en, vi }]) => ({ key, en: core(en), vi: core(vi) }));

test.each([
  ['en', 'vi'],
  ['vi', 'en'],
] as const)('what is one sentence in %s is one in %s', (language, other) => {
  const sentences = texts.filter((one) => (one[language].match(/\p{L}{2,}/gu) ?? []).length >= SENTENCE[language]);
  const twice = sentences.flatMap((one, at) =>
    sentences
      .slice(at + 1)
      .filter((also) => also[language] === one[language] && also[other] !== one[other])
      .filter((also) => !APART.has(`${one.key} ${also.key}`))
      .map((also) => [`${one.key} ${also.key}`, one[other], also[other]]),
  );
  expect(twice).toEqual([]);
});
