import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const inPublic = (name: string): Buffer => readFileSync(new URL(`../../../../public/${name}`, import.meta.url));

interface Manifest {
  readonly icons: readonly { readonly src: string; readonly sizes: string }[];
  readonly screenshots: readonly { readonly src: string; readonly sizes: string; readonly form_factor: string }[];
  readonly file_handlers: readonly { readonly action: string; readonly accept: Record<string, readonly string[]> }[];
}
const text = inPublic('manifest.webmanifest').toString('utf8');
const manifest = JSON.parse(text) as Manifest;

describe('the manifest of the installed page', () => {
  it('holds below any path: no address in it begins at the root of the host', () => {
    expect(text).not.toMatch(/":\s*"\//);
  });

  it('names icons and screenshots that are there, as large as it says', () => {
    for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
      const png = inPublic(src);
      expect(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`).toBe(sizes);
    }
  });

  it('shows itself to whoever may install it, on a desk and on a phone', () => {
    expect(manifest.screenshots.map((one) => one.form_factor)).toEqual(['wide', 'narrow']);
    for (const { src, sizes } of manifest.screenshots) {
      const [width = 0, height = 0] = sizes.split('x').map(Number);
      // What browsers ask for: within 320 and 3,840, and the longer side at most 2.3 times the other.
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(320);
      expect(Math.max(width, height) / Math.min(width, height)).toBeLessThanOrEqual(2.3);
      expect(inPublic(src).length).toBeLessThan(500_000);
    }
  });

  it('opens what the page exports and what offices have', () => {
    const endings = manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
    expect(endings.toSorted()).toEqual(['.csv', '.png', '.targetline', '.xlsx']);
  });
});
