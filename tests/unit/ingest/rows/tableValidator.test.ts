import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, packageFiles, readBuiltIn, reading, told } from '../reading.ts';

const INDICATORS = 'indicator,name_en,name_vi,measure,direction,maximum,decimals,discontinued';
const AREAS = 'area,kind,name_en,name_vi,asean,aliases';
const TARGETS = 'programme,pillar,indicator,year,comparator,value,scope,source_url';
const NOTES = 'note_id,kind,indicator,area,target,from,until,text_en,text_vi,date';

describe('examples', () => {
  it('reads our own template of targets, filled in, and says what is wrong with one', async () => {
    const found = await reading(fixture('template-targets.csv'));
    expect(found.layout).toBe('tidy-targets');
    expect(found.counts).toEqual({ read: 3, accepted: 2, missing: 0, rejected: 1 });
    expect(found.tables.targets?.[0]).toEqual({
      id: 'vn-749:digital-economy-share-gdp:2028',
      programme: 'vn-749',
      pillar: 'economy',
      indicator: 'digital-economy-share-gdp',
      year: 2028,
      comparator: '>=',
      value: 25,
      wording: { en: '', vi: '' },
      verified: true,
      scope: { en: 'an invented target', vi: 'an invented target' },
      sourceUrl: 'https://example.org',
    });
    expect(told(found)).toEqual([['bad-field', 4, 'pillar', 'goverment', 'government, economy, society, security']]);
  });

  it('B4 leaves as stored what the columns of a file do not speak of', async () => {
    const { registry } = await readBuiltIn();
    const stored = registry.indicators.find(({ id }) => id === 'egdi');
    const { tables } = await reading('indicator,name_en,name_vi,measure,direction\negdi,Corrected,Đã sửa,index,up\n');
    expect(stored?.minimum).toBe(0);
    expect(tables.indicators).toEqual([{ ...stored, name: { en: 'Corrected', vi: 'Đã sửa' } }]);
    const target = registry.targets.find(({ id }) => id === 'vn-749:egdi-rank:2030');
    const again = await reading(
      'programme,pillar,indicator,year,comparator,value\nvn-749,government,egdi-rank,2030,<=,45\n',
    );
    expect(again.tables.targets).toEqual([{ ...target, value: 45 }]);
    // A column that is there says what it says, a blank included.
    const blank = await reading('indicator,name_en,name_vi,measure,direction,minimum\negdi,A,B,index,up,\n');
    expect(blank.tables.indicators?.[0]?.minimum).toBeNull();
  });

  it('leaves what only some rows have as stored too, unless a column says that it is gone', async () => {
    const { registry } = await readBuiltIn();
    const union = registry.programmes.find(({ members }) => members !== undefined)!;
    const row = `${union.id},"${union.name.en}",${union.issued},${union.area}`;
    const without = await reading(`programme,name_en,issued,area\n${row}\n`);
    expect(without.tables.programmes).toEqual([union]);
    const emptied = await reading(`programme,name_en,issued,area,members\n${row},\n`);
    expect(emptied.tables.programmes?.[0]).not.toHaveProperty('members');
  });

  it('lets empty cells say what the table takes for granted', async () => {
    const { tables } = await reading(`${INDICATORS}\nmade-up,Made up,,percent,up,,,\n`);
    expect(tables.indicators).toEqual([
      {
        id: 'made-up',
        name: { en: 'Made up', vi: 'Made up' },
        measure: 'percent',
        unit: { en: '', vi: '' },
        direction: 'up',
        minimum: null,
        maximum: null,
        decimals: 2,
        frequency: 'irregular',
        source: '',
        discontinued: null,
        abolished: '',
        redefined: '',
        note: { en: '', vi: '' },
      },
    ]);
  });

  it.each([
    ['an id in capitals', INDICATORS, 'Made,a,b,percent,up,,,', 'bad-field', 'indicator', 'Made', 'egdi-rank'],
    [
      'an id that every object has',
      INDICATORS,
      'constructor,a,b,percent,up,,,',
      'bad-field',
      'indicator',
      'constructor',
      'egdi-rank',
    ],
    ['no direction', INDICATORS, 'made,a,b,percent,,,,', 'bad-field', 'direction', '', 'up, down'],
    ['a bound in words', INDICATORS, 'made,a,b,percent,up,all,,', 'bad-number', 'maximum', 'all', '0.5'],
    ['a bound without end', INDICATORS, 'made,a,b,percent,up,Infinity,,', 'bad-number', 'maximum', 'Infinity', '0.5'],
    ['a bound of a program', INDICATORS, 'made,a,b,percent,up,0x10,,', 'bad-number', 'maximum', '0x10', '0.5'],
    ['a number that counts lines', INDICATORS, 'made,a,b,percent,up,5.,,', 'bad-number', 'maximum', '5.', '0.5'],
    ['a number with a unit', INDICATORS, 'made,a,b,percent,up,1.2 bn,,', 'bad-number', 'maximum', '1.2 bn', '0.5'],
    [
      'a comma that may set off thousands',
      INDICATORS,
      'made,a,b,percent,up,"1,234",,',
      'bad-number',
      'maximum',
      '1,234',
      '0.5',
    ],
    ['a year of two digits', INDICATORS, 'made,a,b,percent,up,,,19', 'bad-period', 'discontinued', '19', '2030'],
    ['a small-letter area', AREAS, 'vnm,country,a,b,true,', 'bad-field', 'area', 'vnm', 'VNM'],
    ['neither true nor false', AREAS, 'VNM,country,a,b,perhaps,', 'bad-field', 'asean', 'perhaps', 'true, false'],
    [
      'a name from within JavaScript',
      AREAS,
      'VNM,country,a,b,constructor,',
      'bad-field',
      'asean',
      'constructor',
      'true, false',
    ],
    ['no programme', TARGETS, ',economy,made,2030,>=,1,,', 'bad-field', 'programme', '', 'vn-749'],
    [
      'a programme that nothing defines',
      TARGETS,
      'vn749,economy,gii-rank,2030,<=,1,,',
      'unknown-programme',
      'programme',
      'vn749',
      '',
    ],
    ['a note of no period', NOTES, 'n-1,event,gii-rank,VNM,,,,a,,2026-11-29', 'bad-field', 'from', '', ''],
    ['a status of no target', NOTES, 'n-1,status,,,,,,a,,2026-11-29', 'bad-field', 'target', '', ''],
    [
      'a note on a target that nothing defines',
      NOTES,
      'n-1,status,,,vn-749:none,,,a,,2026-11-29',
      'unknown-target',
      'target',
      'vn-749:none',
      '',
    ],
    [
      'an indicator that nothing defines',
      TARGETS,
      'vn-749,economy,no-such,2030,<=,1,,',
      'unknown-indicator',
      'indicator',
      'no-such',
      '',
    ],
    [
      'a negative number of decimals',
      INDICATORS,
      'made-up,a,b,percent,up,,-1,',
      'bad-number',
      'decimals',
      '-1',
      '0, 1, 2 … 10',
    ],
    [
      'a comparator in words',
      TARGETS,
      'p,economy,made,2030,over,1,,',
      'bad-field',
      'comparator',
      'over',
      '>=, >, <=, <, =',
    ],
    [
      'an id that no link can carry',
      `target,${TARGETS}`,
      `${'x'.repeat(127)},vn-749,economy,gii-rank,2030,<=,1,,`,
      'bad-field',
      'target',
      `${'x'.repeat(79)}…`,
      'vn-749:egdi-rank:2030',
    ],
    ['a comma too many', TARGETS, 'p,economy,made,2030,>=,1,so, much,https://a', 'too-many-cells', '', '9', '8'],
    ['a lost end', TARGETS, 'p,economy,made,2030,>=,1', 'too-few-cells', '', '6', '8'],
  ])('A10 rejects %s', async (_what, header, row, code, column, text, expected) => {
    const found = await reading(`${header}\n${row}\n`);
    expect(told(found)).toEqual([[code, 2, column, text, expected]]);
    expect(found.counts).toEqual({ read: 1, accepted: 0, missing: 0, rejected: 1 });
  });

  it('A10 reads numbers as those of observations are read, in either notation', async () => {
    const said = ['0,5', '12,5 %', '12.345', '1,234.5', '1.234,5', '-1', '\u22121', '0,771'];
    const rows = said.map((text, n) => `made-${String(n)},a,b,percent,up,"${text}",,`);
    const { tables, issues } = await reading([INDICATORS, ...rows, ''].join('\n'));
    expect(tables.indicators?.map(({ maximum }) => maximum)).toEqual([
      0.5, 12.5, 12.345, 1234.5, 1234.5, -1, -1, 0.771,
    ]);
    expect(issues.count).toBe(0);
  });

  it('A10 keeps the first of two rows of one key', async () => {
    const found = await reading(`${AREAS}\nVNM,country,a,b,true,\n\nVNM,country,c,d,true,\n`);
    expect(told(found)).toEqual([['duplicate', 4, '', 'VNM', '']]);
    expect(found.tables.areas?.map((area) => area.name.en)).toEqual(['a']);
    expect(found.counts).toEqual({ read: 2, accepted: 1, missing: 0, rejected: 1 });
  });

  it('splits aliases and keeps text composed', async () => {
    const decomposed = 'Hà Nội'.normalize('NFD');
    const { tables } = await reading(`${AREAS}\nXX-1,province,${decomposed},b,0,one| ${decomposed}|\n`);
    expect(tables.areas?.[0]).toMatchObject({ name: { en: 'Hà Nội' }, asean: false });
    expect(tables.areas?.[0]?.aliases).toContain('one');
  });
});

describe('properties', () => {
  it('A10 read = accepted + rejected for rows of any cells, and nothing throws', async () => {
    const cell = fc.constantFrom('', 'p', 'economy', 'made-up', '2030', '>=', '1', 'x', 'constructor', '__proto__');
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 });
    const good = fc.constant(['p', 'economy', 'made-up', '2030', '>=', '1', '', '']);
    await fc.assert(
      fc.asyncProperty(rows, good, fc.nat(12), async (list, whole, at) => {
        const all = [...list.slice(0, at), whole, ...list.slice(at)].map((cells) => cells.join(','));
        const found = await reading([TARGETS, ...all, ''].join('\n'));
        const { read, accepted, missing, rejected } = found.counts;
        expect(read).toBe(all.filter((text) => /[^,]/.test(text)).length);
        expect([accepted + rejected, missing]).toEqual([read, 0]);
        expect(found.tables.targets).toHaveLength(accepted);
        expect(told(found)).toHaveLength(rejected);
      }),
    );
  });

  it('what a table says passes unchanged through JSON, as it must through the worker and the store', async () => {
    for (const { name, bytes } of packageFiles()) {
      const found = await reading(new Uint8Array(await bytes.arrayBuffer()));
      expect(JSON.parse(JSON.stringify(found.tables)), name).toEqual(found.tables);
    }
  });
});
