import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShape } from '../../../src/domain/checkShape.ts';
import type { RememberedShape } from '../../../src/domain/mapping.ts';
import { shapeOf } from '../../../src/ingest/rows/inspect.ts';
import { fixture, read } from '../ingest/reading.ts';

const SHAPE = {
  shape: 'tinh|nam 2024',
  mapping: {
    table: 'observations',
    headerRow: 0,
    headers: ['Tỉnh', 'Năm 2024'],
    columns: [{ role: 'area' }, { role: 'value', series: 'egdi', area: null, period: '2024' }],
    fixed: { area: null, period: null, series: null },
    isLabelled: false,
    source: { name: '', url: '', published: '' },
    confidence: 'unstated',
  },
  areas: { 'Việt Nam': 'VNM' },
  series: { Mine: 'egdi' },
};

/** The shape with the value at a path replaced. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(SHAPE) as unknown;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce((at, name) => (at as Record<string, unknown>)[name], copy);
  Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

describe('examples', () => {
  it('lets through what a page remembers, with or without a mapping', () => {
    expect(checkShape(SHAPE)).toBeNull();
    expect(checkShape(changed('mapping', null))).toBeNull();
  });

  it.each<[string, unknown, string]>([
    ['mapping.headerRow', -2, 'mapping.headerRow'],
    ['mapping.headerRow', 0.5, 'mapping.headerRow'],
    ['mapping.headerRow', 1e9, 'mapping.headerRow'],
    ['mapping.headerRow', '0', 'mapping.headerRow'],
    ['mapping.columns.0', -1, 'mapping.columns.0'],
    ['mapping.columns.0', { role: 'eval' }, 'mapping.columns.0.role'],
    ['mapping.columns.0', { role: 'constructor' }, 'mapping.columns.0.role'],
    ['mapping.columns.0', { role: '__proto__' }, 'mapping.columns.0.role'],
    ['mapping.columns.0', { role: 'area', isUnit: true }, 'mapping.columns.0.isUnit'],
    ['mapping.columns.1', { role: 'value', series: 'egdi', area: null }, 'mapping.columns.1.period'],
    ['mapping.columns.1.period', 'soon', 'mapping.columns.1.period'],
    ['mapping.columns.1.series', 7, 'mapping.columns.1.series'],
    ['mapping.columns', { length: 1e9 }, 'mapping.columns'],
    ['mapping.columns', [{ role: 'area' }], 'mapping.columns'],
    ['mapping.headers', ['Other', 'Năm 2024'], 'mapping.headers'],
    ['mapping.headers', ['x'.repeat(10_001)], 'mapping.headers.0'],
    ['mapping.fixed.period', '2024-13', 'mapping.fixed.period'],
    ['mapping.fixed', {}, 'mapping.fixed.area'],
    ['mapping.source.url', null, 'mapping.source.url'],
    ['mapping.confidence', 'high ', 'mapping.confidence'],
    ['mapping.table', 'areas', 'mapping.table'],
    ['mapping.isLabelled', 1, 'mapping.isLabelled'],
    ['mapping.__proto__', {}, 'mapping.__proto__'],
    ['areas.__proto__', 'VNM', 'areas.__proto__'],
    ['areas.constructor', 'VNM', 'areas.constructor'],
    ['areas.Hue', '<b>', 'areas.Hue'],
    ['areas', [], 'areas'],
    ['areas', new Map(), 'areas'],
    ['areas', new Date(0), 'areas'],
    ['series.Mine', 'constructor', 'series.Mine'],
    ['series', Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [n, 'egdi'])), 'series'],
    ['shape', 12, 'shape'],
    ['more', 1, 'more'],
    ['x'.repeat(1000), 1, 'x'.repeat(40)],
  ])('refuses %s: %s', (path, value, where) => {
    expect(checkShape(changed(path, value))).toBe(where);
  });

  it('refuses a thousand million columns without looking at them', () => {
    expect(checkShape(changed('mapping.columns', new Array(1e9)))).toBe('mapping.columns');
  });

  it.each([null, undefined, 'a|b', 7, [], Object.create(SHAPE)])('refuses %s', (value) => {
    expect(checkShape(value)).toBe('');
  });

  it('lets through the mapping of every file that is read, named as the importer names its shape', async () => {
    let mappings = 0;
    for (const name of readdirSync(new URL('../../fixtures/', import.meta.url)).filter((one) => one.endsWith('.csv'))) {
      const found = await read(fixture(name));
      if (!found.ok) continue;
      const { mapping } = found.value.inspection;
      if (mapping.table !== 'observations') continue;
      mappings++;
      const shape: RememberedShape = { shape: shapeOf(mapping), mapping, areas: {}, series: {} };
      expect([name, checkShape(shape)]).toEqual([name, null]);
    }
    expect(mappings).toBeGreaterThan(10);
  });
});

describe('properties', () => {
  it('never throws, whatever stands in the place of any part', () => {
    const paths = ['shape', 'mapping', 'areas', 'series', 'mapping.columns', 'mapping.columns.1', 'mapping.fixed'];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything({ withTypedArray: true, withDate: true }), (path, value) => {
        const wrong = checkShape(changed(path, value));
        if (wrong !== null) expect(typeof wrong).toBe('string');
      }),
    );
  });
});
