import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const inPublic = (name: string): Buffer => readFileSync(new URL(`../../../../public/${name}`, import.meta.url));

interface Manifest {
  readonly icons: readonly { readonly src: string; readonly sizes: string }[];
  readonly file_handlers: readonly { readonly action: string; readonly accept: Record<string, readonly string[]> }[];
}
const text = inPublic('manifest.webmanifest').toString('utf8');
const manifest = JSON.parse(text) as Manifest;

describe('the manifest of the installed page', () => {
  it('holds below any path: no address in it begins at the root of the host', () => {
    expect(text).not.toMatch(/":\s*"\//);
  });

  it('names icons that are there, as large as it says', () => {
    for (const { src, sizes } of manifest.icons) {
      const png = inPublic(src);
      expect(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`).toBe(sizes);
    }
  });

  it('opens what the page exports and what offices have', () => {
    const endings = manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
    expect(endings.toSorted()).toEqual(['.csv', '.png', '.targetline', '.xlsx']);
  });
});
