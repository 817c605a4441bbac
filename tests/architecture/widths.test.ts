import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../src');

/** Widths of a rule, not of a screen: `max-width: 46rem`, and not `@media (max-width: 46rem)`. */
const widthsIn = (text: string): number[] =>
  [...text.matchAll(/^\s*max-width:\s*([\d.]+)rem;/gm)].map(([, rem = '']) => Number(rem));

it('running text has one width, the page has one, and nothing that is as wide as half a page has its own (DECISIONS 130)', () => {
  const PAGE = 75;
  const strange = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|css)$/.test(file))
    .flatMap((file) =>
      widthsIn(readFileSync(join(SOURCE, file), 'utf8'))
        .filter((rem) => rem > 35 && rem !== PAGE)
        .map((rem) => `${file}: ${String(rem)}rem`),
    );
  expect(strange).toEqual([]);
});

it('sees a width of a rule, and leaves those of screens alone', () => {
  expect(
    widthsIn('p {\n  max-width: 52rem;\n}\n@media (max-width: 46rem) {\n  p {\n    max-width: 36.5rem;\n'),
  ).toEqual([52, 36.5]);
});
