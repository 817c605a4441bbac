import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

type Imports = ReadonlyMap<string, readonly string[]>;

/** Each file with the files it imports, types and those loaded later included. import-x/no-cycle does not see into .svelte. */
function importsIn(texts: ReadonlyMap<string, string>): Imports {
  const named = /\b(?:from|import)\s*\(?\s*['"](\.[^'"?]+)/g;
  return new Map(
    [...texts].map(([file, text]) => [
      file,
      [...text.matchAll(named)]
        .map(([, path]) => posix.join(posix.dirname(file), path ?? ''))
        .filter((path) => texts.has(path)),
    ]),
  );
}

/** Every circle that a walk along the imports closes, as its files in order; none when there is none. */
function circlesOf(imports: Imports): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' > '));
    if (way.includes(file) || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return found;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.(ts|svelte)$/.test(name));

test('no file of src/ imports itself, however far around', () => {
  const imports = importsIn(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])));
  // Were nothing read, nothing would be found.
  expect([...imports.values()].flat().length).toBeGreaterThan(files.length);
  expect(circlesOf(imports)).toEqual([]);
});

test.each([
  ["import { b } from './b.svelte';", '<script lang="ts">import type { A } from \'../x/a.ts\';</script>'],
  ["export * from './b.svelte';", "{#await import('./a.ts') then a}{a}{/await}"],
  ["type B = typeof import('./b.svelte');", "<script>\n  import {\n    a,\n  } from './a.ts';\n</script>"],
])('a circle is found: %s', (a, b) => {
  const imports = importsIn(
    new Map([
      ['x/a.ts', a],
      ['x/b.svelte', b],
      ['x/c.ts', "import './a.ts';"],
    ]),
  );
  expect(circlesOf(imports)).toEqual(['x/a.ts > x/b.svelte > x/a.ts']);
});
