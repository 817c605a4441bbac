import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Area } from '../../../../src/domain/area.ts';
import { AreaMatcher } from '../../../../src/ingest/cell/areaMatcher.ts';
import { period } from '../../domain/made.ts';
import { areas } from './areas.ts';

const matcher = new AreaMatcher(areas);
const find = (text: string, at = '2024') => matcher.find(text, period(at));
const suggest = (text: string, at?: string) => matcher.suggest(text, at === undefined ? undefined : period(at));

/** A period in which the area exists. */
const lifetime = ({ from, until }: Area) => period(until === '' ? from.slice(0, 4) || '2026' : until);

describe('examples', () => {
  it.each([
    ['Viet Nam', 'VNM'],
    ['Vietnam', 'VNM'],
    ['Việt Nam', 'VNM'],
    ['viet nam', 'VNM'],
    ['VIỆT NAM ', 'VNM'],
    ['VNM', 'VNM'],
    ['vnm', 'VNM'],
    ['VN', 'VNM'],
    ['Cả nước', 'VNM'],
    ['CẢ NƯỚC', 'VNM'],
    ['CẢ NƯỚC - WHOLE COUNTRY', 'VNM'],
    ['Toàn quốc', 'VNM'],
  ])('A13: finds the country in %j, composed or decomposed', (text, id) => {
    expect(find(text)).toBe(id);
    expect(find(text.normalize('NFD'))).toBe(id);
  });

  it.each([
    ['ha noi', 'VN-HN'],
    ['Hà Nội', 'VN-HN'],
    ['Hanoi', 'VN-HN'],
    ['Thành phố Hà Nội', 'VN-HN'],
    ['1. Hà Nội', 'VN-HN'],
    ['Hà Nội (1)', 'VN-HN'],
    ['Hà Nội²', 'VN-HN'],
    ['Hà Nội/Ha Noi', 'VN-HN'],
    ['TP. Hồ Chí Minh', 'VN-SG'],
    ['T.P Hồ Chí Minh', 'VN-SG'],
    ['TP.Hồ Chí Minh', 'VN-SG'],
    ['tp ho chi minh', 'VN-SG'],
    ['Ho Chi Minh city', 'VN-SG'],
    ['Hồ Chí Minh City', 'VN-SG'],
    ['TP.HCM', 'VN-SG'],
    ['TPHCM', 'VN-SG'],
    ['HCMC', 'VN-SG'],
    ['Sài Gòn', 'VN-SG'],
    ['dak lak', 'VN-33'],
    ['Đắk Lắk', 'VN-33'],
    ['Đăk Lăk', 'VN-33'],
    ['Đắc Lắc', 'VN-33'],
    ['Daklak', 'VN-33'],
    ['Tỉnh Đắk Lắk', 'VN-33'],
    ['Dak Lak Province', 'VN-33'],
    ['Đăk Nông', 'VN-72'],
    ['Đắc Nông', 'VN-72'],
    ['Kon Tum', 'VN-28'],
    ['Kontum', 'VN-28'],
    ['Bắc Kạn', 'VN-53'],
    ['Bắc Cạn', 'VN-53'],
    ['Bà Rịa - Vũng Tàu', 'VN-43'],
    ['Bà Rịa – Vũng Tàu', 'VN-43'],
    ['Bà Rịa Vũng Tàu', 'VN-43'],
    ['BR-VT', 'VN-43'],
    ['Vũng Tàu', 'VN-43'],
    ['Thừa Thiên - Huế', 'VN-26'],
    ['Thừa Thiên Huế', 'VN-26'],
    ['TT. Huế', 'VN-26'],
    ['Thành phố Huế', 'VN-26'],
    ['Hoà Bình', 'VN-14'],
    ['Ḥa B́nh', 'VN-14'],
    ['Hải Pḥng', 'VN-HP'],
    ['Quảng Ngăi', 'VN-29'],
    ['Ðồng Nai', 'VN-39'],
    ['Đồng bằng sông Hồng', 'VN-R-RRD'],
    ['Đồng bằng sông Hồng - Red River Delta', 'VN-R-RRD'],
    ['Trung du và miền núi phía Bắc', 'VN-R-NMM'],
    ['Bắc Trung Bộ và Duyên hải miền Trung', 'VN-R-NCCC'],
    ['Vùng Tây Nguyên', 'VN-R-CH'],
    ['ĐÔNG NAM BỘ', 'VN-R-SE'],
    ['Đồng bằng sông Cửu Long', 'VN-R-MRD'],
    ['Duyên hải Nam Trung Bộ và Tây Nguyên', 'VN-R-SCCH'],
  ])('A13: finds the part of Viet Nam in %j', (text, id) => {
    expect(find(text)).toBe(id);
    expect(find(text.normalize('NFD'))).toBe(id);
  });

  it.each([
    ["Cote d'Ivoire", 'CIV'],
    ['Côte d’Ivoire', 'CIV'],
    ['Turkiye', 'TUR'],
    ['Turkey (Türkiye)', 'TUR'],
    ['The Gambia', 'GMB'],
    ['Gambia, The', 'GMB'],
    ['Korea, Rep.', 'KOR'],
    ['Korea (Rep. of)', 'KOR'],
    ['Korea', 'KOR'],
    ["Korea, Dem. People's Rep.", 'PRK'],
    ['Congo', 'COG'],
    ['Congo, Rep.', 'COG'],
    ['Congo, Dem. Rep.', 'COD'],
    ['Democratic Republic of Congo', 'COD'],
    ['Guinea', 'GIN'],
    ['Guinea-Bissau', 'GNB'],
    ['Papua New Guinea', 'PNG'],
    ['Niger', 'NER'],
    ['Nigeria', 'NGA'],
    ['Dominica', 'DMA'],
    ['Dominican Rep.', 'DOM'],
    ['Egypt, Arab Rep.', 'EGY'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['Lao P.D.R.', 'LAO'],
    ["China (People's Republic of)", 'CHN'],
    ['St. Vincent & the Grenadines', 'VCT'],
    ['Marshall Is.', 'MHL'],
    ['Somalia, Fed. Rep.', 'SOM'],
    ['Czech Republic', 'CZE'],
    ['Czechia', 'CZE'],
    ['EL', 'GRC'],
    ['UK', 'GBR'],
    ['U.K.', 'GBR'],
    ['IN', 'IND'],
    ['IS', 'ISL'],
    ['DE:Germany', 'DEU'],
    ['Ma-lai-xi-a', 'MYS'],
    ['Trung Phi', 'CAF'],
    ['Nam Phi', 'ZAF'],
    ['Aruba', 'ABW'],
    ['Hong Kong SAR, China', 'HKG'],
    ['China, Macao SAR', 'MAC'],
    ['Taiwan, China', 'TWN'],
    ['Kosovo*', 'XKX'],
    ['OWID_KOS', 'XKX'],
    ['West Bank and Gaza', 'PSE'],
    ['Virgin Islands (U.S.)', 'VIR'],
    ['St. Martin (French part)', 'MAF'],
    ['Channel Islands', 'CHI'],
    ['USSR', 'SUN'],
    ['Yugoslavia [former]', 'YUG'],
  ])('A13: finds the country or territory in %j', (text, id) => {
    expect(find(text)).toBe(id);
    expect(find(text.normalize('NFD'))).toBe(id);
  });

  it.each([
    ['World', 'AGG-WORLD'],
    ['Thế giới', 'AGG-WORLD'],
    ['EAS', 'AGG-EAS'],
    ['East Asia & Pacific', 'AGG-EAS'],
    ['East Asia and Pacific (WB)', 'AGG-EAS'],
    ['East Asia & Pacific (excluding high income)', 'AGG-EAP'],
    ['Europe & Central Asia (IDA & IBRD)', 'AGG-TEC'],
    ['Middle East, North Africa, Afghanistan & Pakistan', 'AGG-MEA'],
    ['LMY', 'AGG-LMY'],
    ['High-income countries', 'AGG-HIC'],
    ['High income economies (WB)', 'AGG-HIC'],
    ['Least developed countries: UN classification', 'AGG-LDC'],
    ['Least Developed Countries (LDCs)', 'AGG-LDC'],
    ['South-eastern Asia', 'AGG-SE-ASIA'],
    ['Đông Nam Á', 'AGG-SE-ASIA'],
    ['ASEAN', 'AGG-ASEAN'],
    ['EU27_2020', 'AGG-EU27-2020'],
    ['European Union (27)', 'AGG-EU27-2020'],
    ['EU27_2007', 'AGG-EU27-2007'],
    ['EU28', 'AGG-EU28'],
    ['EA19', 'AGG-EA19'],
    ['Euro area - 20 countries (from 2023)', 'AGG-EA20'],
    ['OECD - Total', 'AGG-OECD'],
    ['G-20', 'AGG-G20'],
    ['OWID_NAM', 'AGG-N-AMERICA'],
    ['NAC', 'AGG-NAC'],
    ['Africa (WHO)', 'AGG-WHO-AFR'],
  ])('A13: finds the group in %j', (text, id) => {
    expect(find(text)).toBe(id);
  });

  it('A13: counts an exact spelling first: "Nga" is Russia, "NGA" Nigeria, "nga" neither for sure', () => {
    expect(find('Nga')).toBe('RUS');
    expect(find('NGA')).toBe('NGA');
    expect(find('nga')).toBeNull();
    expect(['Mỹ', 'MỸ', 'MY', 'my', 'ÁO', 'AO'].map((text) => find(text))).toEqual([
      'USA',
      'USA',
      'MYS',
      null,
      'AUT',
      'AGO',
    ]);
  });

  it('A13: takes no word for a code that is not written like one', () => {
    // "Nam" and "Nữ" are men and women; NAM is Namibia, NU Niue.
    expect(['Nam', 'Nữ', 'In', 'NAM', 'nam'].map((text) => find(text))).toEqual([null, null, null, 'NAM', 'NAM']);
  });

  it('A13: takes of two provinces of one name the one that existed at the end of the period', () => {
    expect(find('Đắk Lắk', '2024')).toBe('VN-33');
    expect(find('Đắk Lắk', '2025-06')).toBe('VN-33');
    expect(find('Đắk Lắk', '2025-H1')).toBe('VN-33');
    expect(find('Đắk Lắk', '2025-07')).toBe('VN-33-2025');
    expect(find('Đắk Lắk', '2025')).toBe('VN-33-2025');
    expect(find('TP. Hồ Chí Minh', '2026')).toBe('VN-SG-2025');
    expect(['2024', '2026'].map((year) => find('Bắc Ninh', year))).toEqual(['VN-56', 'VN-56-2025']);
    expect(['Bắc Ninh (cũ)', 'Bắc Ninh mới'].map((text) => find(text))).toEqual(['VN-56', 'VN-56-2025']);
  });

  it('A13: knows Huế as one unit whatever it is called, since its borders stayed', () => {
    expect(['2020', '2026'].flatMap((year) => [find('Huế', year), find('Thừa Thiên Huế', year)])).toEqual(
      Array<string>(4).fill('VN-26'),
    );
  });

  it('A13: still finds a unit that is no more, and one by its code at any time', () => {
    expect(find('Đắk Nông', '2024')).toBe('VN-72');
    expect(find('Hà Tây', '2024')).toBe('VN-15');
    expect(find('VN-33-2025', '2024')).toBe('VN-33-2025');
  });

  it.each(['', ' ', 'Atlantis', 'tỉnh', '-', 'constructor', '__proto__', 'Tổng số', 'Total', 'Nông thôn', 'Nam Hà'])(
    'A13: finds no area in %j',
    (text) => {
      expect(find(text)).toBeNull();
    },
  );

  it.each(['North America', 'Micronesia', 'Virgin Islands', 'EU27', 'Saint Martin'])(
    'A13: leaves %j open, which publishers use for different areas',
    (text) => {
      expect(find(text)).toBeNull();
    },
  );

  it.each(['4', '704', '031', '1'])(
    'A13: reads no bare number: %j is another area at the UN than at the ITU',
    (text) => {
      expect(find(text)).toBeNull();
    },
  );

  it.each([
    'Kuwait City',
    'Province of China',
    'Republic of Vietnam',
    'Sudan (former)',
    'Georgia (US)',
    'Korea (former)',
  ])('A13: does not take %j for the country whose name is in it', (text) => {
    expect(find(text)).toBeNull();
  });

  it('A13: does not remember the answer of one period for another', () => {
    expect([find('Dak Lak', '2026'), find('Dak Lak', '2024'), find('Dak Lak', '2026')]).toEqual([
      'VN-33-2025',
      'VN-33',
      'VN-33-2025',
    ]);
  });
});

describe('suggestions', () => {
  it.each([
    ['Germnay', 'DEU'],
    ['Vietnan', 'VNM'],
    ['Quang Nih', 'VN-13'],
    ['Tỉnh Quảng Nih', 'VN-13'],
    ['East Asia & Pacfic', 'AGG-EAS'],
  ])('A13: offers for %j the area one slip away', (text, id) => {
    expect(find(text)).toBeNull();
    expect(suggest(text)).toBe(id);
  });

  it('A13: offers of two units of one name the one of the period, or of today', () => {
    expect(suggest('Bắc Nin', '2024')).toBe('VN-56');
    expect(suggest('Bắc Nin', '2026')).toBe('VN-56-2025');
    expect(suggest('Bắc Nin')).toBe('VN-56-2025');
  });

  it.each([
    'VNX',
    'XXX',
    'Nữ',
    'Male',
    'Nigera',
    'EU27',
    'EA13',
    'West Germany',
    'Atlantis',
    'Kuwait City',
    'Atlandia',
    'Griechenlandd',
    'Nha Trang',
    'Alberta',
    'Toscana',
    'Алабама',
    '',
    '12345',
  ])('A13: offers nothing for %j', (text) => {
    expect(suggest(text)).toBeNull();
  });
});

describe('how near a suggestion is', () => {
  it.each([
    ['Germnay', 'DEU'],
    ['Vietnan', 'VNM'],
    ['Germany 1/', 'DEU'],
    ['Germany (a)', 'DEU'],
    ['Germany [12]', 'DEU'],
    ['Germany1', 'DEU'],
    ['Germany a/ *', 'DEU'],
  ])('offers %j to be taken with others', (text, id) => {
    expect(matcher.suggestions(text)).toEqual([{ id, isNearExact: true }]);
  });

  it.each([
    ['Nepap', 'NPL'],
    ['Azerbajdian', 'AZE'],
    ['Philipines Islans', null],
  ])('offers %j to be looked at', (text, id) => {
    expect(matcher.suggestions(text)).toEqual(id === null ? [] : [{ id, isNearExact: false }]);
  });

  it.each(['Vietnam, N.', 'Vietnam S', 'Yemen N.', 'Yemen (S)', 'Yemen II', 'Germany, W.', 'Congo (K)', 'S. Sudan'])(
    'offers nothing for %j: a name with a word more is that of another',
    (text) => {
      expect(matcher.suggestions(text)).toEqual([]);
      expect(matcher.named(text)).toEqual([]);
    },
  );

  it.each([
    ['Germany (a)', 'DEU'],
    ['Vietnan', 'VNM'],
    ['Viet Nan', 'VNM'],
    ['United Kingdon', 'GBR'],
  ])('but takes no word of a name for more: %j', (text, id) => {
    expect(suggest(text)).toBe(id);
  });

  it('offers all that are equally near, none to be taken unread', () => {
    expect(matcher.suggestions('Nigera')).toEqual([
      { id: 'NER', isNearExact: false },
      { id: 'NGA', isNearExact: false },
    ]);
  });

  it('has no suggestion for what is far from every name, though single letters agree', () => {
    for (const text of ['Alemana', 'Almanyo', 'Griekenlant', 'Greklund', 'Südsuden', 'Alberta', 'Nha Trang'])
      for (const { id } of matcher.suggestions(text))
        expect(['ALB', 'GRL', 'AGG-SSF', 'DZA', 'JPN'], text).not.toContain(id);
  });
});

describe('other languages', () => {
  it.each([
    ['Alemania', 'DEU'],
    ['ALEMANIA', 'DEU'],
    ['Almanya', 'DEU'],
    ['Griechenland', 'GRC'],
    ['Griekenland', 'GRC'],
    ['Grekland', 'GRC'],
    ['Südsudan', 'SSD'],
    ['Suedafrika', null],
    ['Südafrika (1)', 'ZAF'],
    ['Países Bajos', 'NLD'],
    ['Paises Bajos', 'NLD'],
    ['Corée du Sud', 'KOR'],
    ['Sør-Korea', 'KOR'],
    ['Kırgızistan', 'KGZ'],
    ['KIRGIZİSTAN', 'KGZ'],
    ['Германия', 'DEU'],
    ['ВЬЕТНАМ', 'VNM'],
    ['Республика Корея', 'KOR'],
    ['Україна', 'UKR'],
    ['ألمانيا', 'DEU'],
    ['المانيا', 'DEU'],
    ['ایران', 'IRN'],
    ['ไทย', 'THA'],
    ['ประเทศไทย', 'THA'],
    ['越南', 'VNM'],
    ['德國', 'DEU'],
    ['ドイツ', 'DEU'],
    ['ガーナ', 'GHA'],
    ['カーナ', null],
    ['독일', 'DEU'],
    ['भारत', 'IND'],
    ['জার্মানি', 'DEU'],
    ['中国 (China)', 'CHN'],
    ['Allemagne/Germany', 'DEU'],
    ['Allemagne/France', null],
    ['Island', null],
    ['AS', 'ASM'],
    ['Man', null],
  ])('finds in %j the area %j', (text, id) => {
    expect(find(text)).toBe(id);
    expect(find(text.normalize('NFD'))).toBe(id);
  });

  const LANGUAGES =
    'es fr de pt it nl sv da no fi pl cs sk hu ro hr ru uk bg sr tr ar fa th id ms vi zh zh-Hant ja ko hi bn el he et lv lt'.split(
      ' ',
    );
  const coded = areas.flatMap((area) =>
    area.until === '' && area.parent === '' && !area.id.startsWith('AGG-')
      ? area.aliases.filter((code) => /^[A-Z]{2}$/.test(code) && code !== 'EL').map((code) => ({ area, code }))
      : [],
  );

  it.each(LANGUAGES)('every name of a country in %s names that country, several, or none', (language) => {
    const missed: string[] = [];
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const { area, code } of coded) {
        const name = names.of(code);
        // "RU" is the United Kingdom in Spanish: a text that can be a code is one.
        if (name === undefined || name.replace(/[^A-Z]/g, '').length === name.replace(/[.-]/g, '').length) continue;
        const named = matcher.named(name);
        if (named.length > 0) expect(named, `${name} ${code}`).toContain(area);
        else missed.push(name);
      }
    }
    expect(missed.length).toBeLessThan(12);
  });
});

it('knows plainly what the package names, and asks nobody for the rest', () => {
  const asked: string[] = [];
  const { DisplayNames } = Intl;
  class Recording extends DisplayNames {
    constructor(...told: ConstructorParameters<typeof DisplayNames>) {
      super(...told);
      asked.push(String(told[0]));
    }
  }
  vi.stubGlobal('Intl', { Locale: Intl.Locale, DisplayNames: Recording });
  try {
    const fresh = new AreaMatcher(areas);
    expect(['Viet Nam', 'Korea, Rep.', 'Tỉnh Hà Nam', 'VNM'].map((text) => fresh.knowsPlainly(text))).toEqual(
      Array<boolean>(4).fill(true),
    );
    expect(['Alemania', 'Value', '', 'x'.repeat(500)].map((text) => fresh.knowsPlainly(text))).toEqual(
      Array<boolean>(4).fill(false),
    );
    expect(['Viet Nam', '2024', '12.5', ''].map((text) => fresh.knows(text))).toEqual([true, false, false, false]);
    expect(asked).toEqual([]);
    expect(fresh.knows('Германия')).toBe(true);
    // Only the languages of its script.
    expect(asked).toContain('ru');
    expect(asked).not.toContain('es');
  } finally {
    vi.unstubAllGlobals();
  }
});

describe('garbled names', () => {
  const garbled = (text: string): string => {
    const decoder = new TextDecoder('windows-1252');
    return decoder.decode(new TextEncoder().encode(text), { stream: true }) + decoder.decode();
  };

  it.each([
    ["CÃ´te d'Ivoire", 'CIV'],
    ["CÃƒÂ´te d'Ivoire", 'CIV'],
    ['Viá»‡t Nam', 'VNM'],
    ['HÃ  Ná»™i', 'VN-HN'],
    ['TÃ¼rkiye', 'TUR'],
    ['Ð“ÐµÑ€Ð¼Ð°Ð½Ð¸Ñ', null],
    ["C√¥te d'Ivoire", 'CIV'],
  ])('finds in %j the area %j', (text, id) => {
    expect(find(text)).toBe(id);
  });

  it('every name is found whose UTF-8 was read as windows-1252, once or twice', () => {
    for (const area of areas)
      for (const name of [area.name.en, area.name.vi, ...area.aliases])
        for (const text of [garbled(name), garbled(garbled(name))])
          expect(matcher.find(text, lifetime(area)), text).toBe(area.id);
  });
});

describe('hostile texts', () => {
  it('names nothing in a text that is longer than any name', () => {
    expect(find(`VNM${' '.repeat(150)}`)).toBe('VNM');
    expect(find('x'.repeat(201))).toBeNull();
    expect(matcher.named('Viet Nam/'.repeat(30))).toEqual([]);
    expect(matcher.suggestions(`Vietnan${' x'.repeat(100)}`)).toEqual([]);
  });

  it('looks at few separators of a text, whatever it repeats', () => {
    expect(find('VNM/THA/VNM/THA')).toBeNull();
    expect(find('VNM/VNM/VNM/VNM')).toBe('VNM');
    expect(find('Bosnia/Herzegovina/BIH')).toBe(find('Bosnia/Herzegovina'));
  });

  /** How often a dictionary is asked: patterns are counted by `patterns.test.ts`. */
  function lookUps(text: string): number {
    const { get, has } = Map.prototype;
    let count = 0;
    const counted = (method: (this: Map<unknown, unknown>, key: unknown) => unknown) =>
      function (this: Map<unknown, unknown>, key: unknown): unknown {
        count++;
        return method.call(this, key);
      };
    const matcher = new AreaMatcher(areas);
    Object.assign(Map.prototype, { get: counted(get), has: counted(has) });
    try {
      matcher.named(text);
      matcher.suggestions(text);
    } finally {
      Object.assign(Map.prototype, { get, has });
    }
    return count;
  }

  it.each(['VNM/THA/', ' - ', '(', '* ', 'Viet Nam (', '\n', '1. ', 'Ã '])(
    'asks no more of 100 kB of %j than of a long name',
    (piece) => {
      const of = (length: number): number => lookUps(piece.repeat(Math.ceil(length / piece.length)));
      // A few times each known name; every pair of separators would be hundreds of times as many.
      expect(of(190)).toBeLessThan(40_000);
      expect(of(100_000)).toBeLessThanOrEqual(of(190));
    },
  );
});

describe('properties', () => {
  const spellings = areas.flatMap((area) =>
    [area.id, area.name.en, area.name.vi, ...area.aliases].map((name) => ({ name, area })),
  );

  it('A13: every name, code and alias of the package finds its own area in a period in which it exists', () => {
    for (const { name, area } of spellings) {
      expect(matcher.find(name, lifetime(area)), name).toBe(area.id);
      expect(matcher.find(` ${name.normalize('NFD')}`, lifetime(area)), name).toBe(area.id);
    }
  });

  it('A13: case does not matter, save where a short name would become the code of another area', () => {
    const missed = spellings.flatMap(({ name, area }) =>
      [name.toLowerCase(), name.toUpperCase()].filter((text) => matcher.find(text, lifetime(area)) !== area.id),
    );
    expect([...new Set(missed)].sort()).toEqual(['NGA', 'ao', 'bi', 'my', 'nga']);
  });

  it('A13: a name typed without its marks is found, save where it would become the code of another area', () => {
    const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    const missed = spellings.filter(({ name, area }) => matcher.find(plain(name), lifetime(area)) !== area.id);
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it('A13: the order of the areas does not matter', () => {
    const anyCase = fc
      .constantFrom(...spellings)
      .chain(({ name }) => fc.constantFrom(name, name.toLowerCase(), name.toUpperCase()));
    fc.assert(
      fc.property(fc.shuffledSubarray([...areas], { minLength: areas.length }), anyCase, (order, text) => {
        const other = new AreaMatcher(order);
        expect(other.find(text, period('2024'))).toBe(find(text));
        expect(other.suggest(`${text}x`, period('2024'))).toBe(suggest(`${text}x`, '2024'));
      }),
      { numRuns: 30 },
    );
  });

  it('A13: no text whatever breaks it, and what is found is suggested too or nothing is', () => {
    const pieces = fc.constantFrom(
      ...spellings.map(({ name }) => name),
      ' - ',
      ' (',
      ')',
      ', ',
      '/',
      ':',
      '[',
      '1',
      '¹',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 6 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const id = find(text);
        expect(id === null || areas.some((area) => area.id === id)).toBe(true);
        expect(find(text.normalize('NFD'))).toBe(find(text.normalize('NFC')));
        suggest(text);
      }),
    );
  });
});
