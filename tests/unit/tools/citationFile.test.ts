import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { version, license } from '../../../package.json';

const text = readFileSync(new URL('../../../CITATION.cff', import.meta.url), 'utf8');
const field = (name: string): string | undefined => new RegExp(`^${name}: (.+)$`, 'm').exec(text)?.[1];

it('CITATION.cff is of this version and licence, and has what its format asks for', () => {
  expect(field('cff-version')).toBe('1.2.0');
  expect(field('version')).toBe(version);
  expect(field('license')).toBe(license);
  for (const asked of ['message', 'title', 'type']) expect(field(asked), asked).toBeTruthy();
  expect(text).toMatch(/^authors:\n {2}- name: \S/m);
});
