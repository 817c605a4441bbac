import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../src/domain/checkTable.ts';
import { TABLE_NAMES, type TableName } from '../../../src/domain/registry.ts';
import { readBuiltIn } from '../ingest/reading.ts';
import { indicator, note, target } from './made.ts';

/** The data that ship hold no note. */
const builtIn = async () => ({ ...(await readBuiltIn()).registry, notes: [note()] });
const one = async (name: TableName): Promise<object> => {
  const [row] = (await builtIn())[name];
  if (!row) throw new Error(`no ${name}`);
  return row;
};

describe('examples', () => {
  it('lets the data package through, and no table of it under the name of another', async () => {
    const registry = await builtIn();
    for (const name of TABLE_NAMES)
      for (const other of TABLE_NAMES)
        if (name === other) expect(checkTable(name, registry[name])).toBeNull();
        else expect(checkTable(name, registry[other])).toMatch(/^0\./);
  });

  it.each<[TableName, object, string]>([
    ['indicators', { id: 'Egdi' }, '0.id'],
    ['indicators', { id: 'constructor' }, '0.id'],
    ['indicators', { decimals: 1e9 }, '0.decimals'],
    ['indicators', { decimals: -1 }, '0.decimals'],
    ['indicators', { minimum: Number.NaN }, '0.minimum'],
    ['indicators', { maximum: '100' }, '0.maximum'],
    ['indicators', { measure: 'toString' }, '0.measure'],
    ['indicators', { name: 'Share' }, '0.name'],
    ['indicators', { name: { en: 'Share', vi: 7 } }, '0.name.vi'],
    ['indicators', { name: { en: 'a', vi: 'b', fr: 'c' } }, '0.name.fr'],
    ['indicators', { abolished: '2025' }, '0.abolished'],
    ['indicators', { discontinued: 20_241 }, '0.discontinued'],
    ['targets', { year: '2025' }, '0.year'],
    ['targets', { year: 2025.5 }, '0.year'],
    ['targets', { value: Infinity }, '0.value'],
    ['targets', { verified: 'false' }, '0.verified'],
    ['targets', { id: '' }, '0.id'],
    ['targets', { comparator: '=>' }, '0.comparator'],
    ['areas', { aliases: 'VN' }, '0.aliases'],
    ['areas', { aliases: ['VN', 7] }, '0.aliases.1'],
    ['areas', { parent: null }, '0.parent'],
    ['areas', { from: 'yesterday' }, '0.from'],
    ['programmes', { issued: 'soon' }, '0.issued'],
    ['programmes', { area: 'vnm' }, '0.area'],
    ['programmes', { members: 'EST' }, '0.members'],
    ['programmes', { members: ['EST', 'lva'] }, '0.members.1'],
    ['notes', { kind: 'rumour' }, '0.kind'],
    ['notes', { from: '' }, '0.from'],
    ['notes', { until: '2020' }, '0.until'],
    ['notes', { area: '' }, '0.area'],
    ['notes', { indicator: '' }, '0.indicator'],
    ['notes', { kind: 'status' }, '0.target'],
    ['notes', { text: { en: 'a'.repeat(601), vi: '' } }, '0.text.en'],
    ['links', { relation: 'friend' }, '0.relation'],
    ['links', { order: null }, '0.order'],
    ['links', { extra: 1 }, '0.extra'],
  ])('refuses %s with %j', async (name, part, where) => {
    expect(checkTable(name, [{ ...(await one(name)), ...part }])).toBe(where);
  });

  it('refuses rows that lack a field, inherit it, or share a key', () => {
    const { note: _, ...rest } = indicator();
    expect(checkTable('indicators', [rest])).toBe('0.note');
    expect(checkTable('indicators', [Object.create(indicator())])).toBe('0');
    expect(checkTable('indicators', [indicator(), indicator({ decimals: 4 })])).toBe('1.id');
    expect(checkTable('targets', [target(), target()])).toBe('1.id');
    expect(checkTable('targets', 'rows')).toBe('');
    expect(checkTable('targets', new Array(1e9))).toBe('');
  });
});

describe('properties', () => {
  it('never throws, and names the row', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TABLE_NAMES), fc.array(fc.anything(), { minLength: 1 }), (name, rows) => {
        expect(checkTable(name, rows)).toMatch(/^0/);
      }),
    );
  });
});
