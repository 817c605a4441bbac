import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decoderOf,
  detectEncoding,
  detectEncodingSure,
  ENCODING_GROUPS,
  ENCODINGS,
  type Encoding,
} from '../../../../src/ingest/file/encoding.ts';
import { encode, writable } from './encode.ts';

const whole = (bytes: Uint8Array, encoding: Encoding): string => decoderOf(encoding).decode(bytes, true);

const RUSSIAN = 'Страна;Год;Доля домохозяйств, %\nРоссия;2022;86,6\nКазахстан;2022;92,1\n';
const RUSSIAN_REGIONS =
  'Регион;Показатель;Значение\nМосковская область;Численность населения;8,5\nТатарстан;Уровень безработицы;2,3\nВсего;;\n';
const UKRAINIAN = 'Країна;Рік;Частка, %\nУкраїна;2022;79,2\nЇхній внесок у мережі;2022;1,5\n';
const GREEK = 'Χώρα;Έτος;Ποσοστό χρηστών (%)\nΕλλάδα;2022;83,2\nΚύπρος;2022;89,6\n';
const GREEK_TABLE = 'Περιφέρεια;Πληθυσμός;Σύνολο\nΑττική;3,8;ναι\nΚρήτη;0,6;όχι\n';
const HEBREW = 'מדינה,שנה,אחוז משתמשים\nישראל,2022,90.3\nצרפת,2022,85.3\n';
const ARABIC = 'الدولة;السنة;نسبة المستخدمين\nمصر;2022;72,2\nالمغرب;2022;88,1\n';
const PERSIAN = 'کشور;سال;درصد\nایران;2022;79,6\n';
const THAI = 'ประเทศ,ปี,ร้อยละ\nไทย,2566,89.5\nเวียดนาม,2566,78.1\n';
const THAI_TABLE = 'จังหวัด,จำนวนประชากร,ครัวเรือน\nกรุงเทพมหานคร,5.5,ใช้อินเทอร์เน็ต\nเชียงใหม่,1.8,ไม่ใช้\n';
const SIMPLIFIED = '国家,年份,互联网普及率\n越南,2022,78.6\n泰国,2022,88.0\n';
const SIMPLIFIED_TABLE = '地区,年末人口数(万人),城镇居民人均可支配收入\n北京市,2184,84023\n广东省,12657,56905\n';
const TRADITIONAL = '國家,年份,網路普及率\n越南,2022,78.6\n泰國,2022,88.0\n';
const TRADITIONAL_TABLE = '縣市別,人口數,家庭收入總計\n臺北市,2480681,1760422\n高雄市,2728137,1322345\n';
const JAPANESE = '国,年,インターネット利用率\nベトナム,2022,78.6\nタイ,2022,88.0\n';
const JAPANESE_TABLE = '都道府県,総人口,世帯数\n北海道,5140000,2476846\n東京都,14038000,7227180\n合計,,\n';
const KOREAN = '국가,연도,인터넷 이용률\n베트남,2022,78.6\n태국,2022,88.0\n';
const KOREAN_TABLE = '시도별,총인구수,가구수\n서울특별시,9428372,4446296\n부산광역시,3317812,1555000\n합계,,\n';
const TURKISH = 'Ülke;Yıl;İnternet kullanım oranı (%)\nTürkiye;2022;85,0\nYunanistan;2022;83,1\nİsviçre;2022;95,6\n';
const POLISH = 'Kraj;Rok;Udział gospodarstw (%)\nPolska;2022;86,9\nWęgry;2022;89,1\nŁotwa;2022;91,0\nWłochy;2022;85\n';
const CZECH = 'Země;Rok;Podíl domácností (%)\nČesko;2022;91,5\nMaďarsko;2022;89,1\nŘecko;2022;83,2\n';
const SLOVAK = 'Krajina;Rok;Podiel domácností\nMaďarsko;2022;89\nČesko;2022;91\nRakúsko;2022;94\nŠpanielsko;2022;9\n';
const HUNGARIAN =
  'Ország;Év;Felhasználók aránya\nMagyarország;2022;89\nErdőterület;2022;3\nGyűjtött hulladék;2022;1\nNők és férfiak;2022;2\n';
const ROMANIAN = 'Ţară;An;Gospodării cu acces\nRomânia;2022;85\nUngaria;2022;91\nBucureşti;2022;93\n';
const CROATIAN = 'Država;Godina;Kućanstva s pristupom\nHrvatska;2022;86\nMađarska;2022;91\nČeška;2022;92\n';
const LITHUANIAN =
  'Šalis;Metai;Namų ūkių dalis\nLietuva;2022;87\nLenkija;2022;93\nČekija;2022;91\nŽmonės, turintys įgūdžių;;\n';
const LATVIAN = 'Valsts;Gads;Mājsaimniecību īpatsvars\nLatvija;2022;91\nVācija;2022;92\nSomija;2022;98\nSkaņa;;\n';

const TABLES: readonly (readonly [string, string, readonly Encoding[]])[] = [
  ['Russian', RUSSIAN, ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5']],
  ['Russian regions', RUSSIAN_REGIONS, ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5']],
  ['Ukrainian', UKRAINIAN, ['windows-1251', 'koi8-u', 'iso-8859-5']],
  ['Greek', GREEK, ['windows-1253']],
  ['Greek regions', GREEK_TABLE, ['windows-1253']],
  ['Hebrew', HEBREW, ['windows-1255']],
  ['Arabic', ARABIC, ['windows-1256']],
  ['Thai', THAI, ['windows-874']],
  ['Thai provinces', THAI_TABLE, ['windows-874']],
  ['simplified Chinese', SIMPLIFIED, ['gb18030']],
  ['simplified Chinese provinces', SIMPLIFIED_TABLE, ['gb18030']],
  ['traditional Chinese', TRADITIONAL, ['big5']],
  ['traditional Chinese counties', TRADITIONAL_TABLE, ['big5']],
  ['Japanese', JAPANESE, ['shift_jis', 'euc-jp']],
  ['Japanese prefectures', JAPANESE_TABLE, ['shift_jis', 'euc-jp']],
  ['Korean', KOREAN, ['euc-kr']],
  ['Korean provinces', KOREAN_TABLE, ['euc-kr']],
  ['Turkish', TURKISH, ['windows-1254']],
  ['Polish', POLISH, ['windows-1250', 'iso-8859-2']],
  ['Czech', CZECH, ['windows-1250', 'iso-8859-2']],
  ['Slovak', SLOVAK, ['windows-1250', 'iso-8859-2']],
  ['Hungarian', HUNGARIAN, ['windows-1250']],
  ['Romanian', ROMANIAN, ['windows-1250']],
  ['Croatian', CROATIAN, ['windows-1250', 'iso-8859-2']],
  ['Lithuanian', LITHUANIAN, ['windows-1257']],
  ['Latvian', LATVIAN, ['windows-1257']],
];
const WRITTEN = TABLES.flatMap(([name, text, encodings]) => encodings.map((encoding) => ({ name, text, encoding })));

/** Encodings that show this very text from the same bytes are as good. */
const readsRight = (bytes: Uint8Array, text: string, found: Encoding): boolean => whole(bytes, found) === text;

describe('examples', () => {
  it.each(WRITTEN)('finds $name in $encoding, for sure', ({ text, encoding }) => {
    const bytes = encode(text, encoding);
    const found = detectEncodingSure(bytes, true);
    expect({ ...found, isRight: readsRight(bytes, text, found.encoding) }).toMatchObject({
      isRight: true,
      isSure: true,
    });
  });

  it.each(WRITTEN)('finds $name in $encoding from a first slice that a letter is cut off', ({ text, encoding }) => {
    const bytes = encode(text.repeat(3), encoding);
    for (const cut of [1, 2, 3, 20, 21]) {
      const found = detectEncoding(bytes.subarray(0, -cut), false);
      expect(readsRight(bytes, text.repeat(3), found), `${found} ${String(cut)}`).toBe(true);
    }
  });

  it.each<[Encoding, string]>([
    ['windows-1251', 'Страна;Год;Доля домохозяйств, %\nРоссия;2022;86,6\nКазахстан;2022;92,1\n'],
    ['windows-1254', 'Country;Year;Kullanım (%)\nTürkiye;2022;85,0\nYunanistan;2022;83,1\n'],
    ['gb18030', '国家,年份,互联网普及率\n越南,2022,78.6\n泰国,2022,88.0\n'],
    ['windows-874', 'ประเทศ,ปี,ร้อยละ\nไทย,2566,89.5\nเวียดนาม,2566,78.1\n'],
  ])('A2: the table that was met in %s', (encoding, text) => {
    expect(detectEncoding(encode(text, encoding), true)).toBe(encoding);
  });

  it('takes no footnote mark for a letter', () => {
    const bytes = Uint8Array.from('Paris\u00b9;1\nLyon\u00b3;2\nNice\u00b3;3\nkm\u00b2;m\u00b3\n', (letter) =>
      letter.charCodeAt(0),
    );
    expect(detectEncoding(bytes, true)).toBe('windows-1252');
  });

  it('finds few Polish words beside a name of another language', () => {
    const text = 'Côte d’Ivoire;1\nRepublika Południowej Afryki;2\nKorea Południowa;3\n';
    expect(detectEncoding(encode(text, 'windows-1250'), true)).toBe('windows-1250');
  });

  it('reads Persian in windows-1256', () => {
    expect(detectEncoding(encode(PERSIAN.replaceAll('ی', 'ي'), 'windows-1256'), true)).toBe('windows-1256');
  });

  it.each([
    ['a French word', 'Pays;An\nCôte;1\nété;2', true],
    ['letters that are in no word of Western Europe', 'Pa\u00f1stwo;b\u00b3\u00b9d\n', false],
    ['what may be Czech', 'M\u00ecsto;Rok\n', true],
  ])('says of %s whether it is windows-1252 for sure', (_, text, isSure) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(detectEncodingSure(bytes, true)).toMatchObject(isSure ? { encoding: 'windows-1252', isSure } : { isSure });
  });

  it('offers every encoding once, in groups', () => {
    expect(new Set(ENCODINGS).size).toBe(ENCODINGS.length);
    expect(Object.values(ENCODING_GROUPS).flat()).toEqual(ENCODINGS);
    for (const encoding of ENCODINGS) expect(whole(encodeAscii('a,1\n'), encoding).length).toBeGreaterThan(0);
  });
});

const encodeAscii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('properties', () => {
  // Every file that names some countries in its own language, in the code page of that language.
  const PAGE_OF: readonly (readonly [language: string, encoding: Encoding])[] = [
    ['ru', 'windows-1251'],
    ['ru', 'koi8-r'],
    ['ru', 'ibm866'],
    ['uk', 'windows-1251'],
    ['bg', 'windows-1251'],
    ['el', 'windows-1253'],
    ['he', 'windows-1255'],
    ['ar', 'windows-1256'],
    ['th', 'windows-874'],
    ['zh', 'gb18030'],
    ['zh-Hant', 'big5'],
    ['ja', 'shift_jis'],
    ['ja', 'euc-jp'],
    ['ko', 'euc-kr'],
  ];
  const LATIN: readonly (readonly [language: string, encoding: Encoding])[] = [
    ['pl', 'windows-1250'],
    ['cs', 'windows-1250'],
    ['tr', 'windows-1254'],
    ['lt', 'windows-1257'],
    ['lv', 'windows-1257'],
  ];
  const CODES =
    'AF AL AO AR AT AU BA BE BG BR CA CH CI CL CN CU CY CZ DE DK DZ EE EG ES ET FI FR GB GR HR HU ID IN IR IT JP KE KR KZ LT LV MA MX MY NL NO NZ PE PH PL PT RO RS RU SA SE SI SK TH TN TR TW UA US UZ VN ZA'.split(
      ' ',
    );
  const namesIn = (language: string, encoding: Encoding): readonly string[] => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return CODES.map((code) => names.of(code) ?? '').filter((name) => writable(name, encoding));
  };

  it.each(PAGE_OF)('a table of six countries in %s reads right from %s', (language, encoding) => {
    const names = namesIn(language, encoding);
    fc.assert(
      fc.property(fc.shuffledSubarray([...names], { minLength: 6, maxLength: 6 }), (some) => {
        const text = `A;B\n${some.map((name, index) => `${name};${String(index)},5`).join('\n')}\n`;
        const bytes = encode(text, encoding);
        expect(whole(bytes, detectEncoding(bytes, true))).toBe(text.normalize('NFC'));
      }),
      { numRuns: 40 },
    );
  });

  it.each(LATIN)('a table of forty countries in %s reads right from %s', (language, encoding) => {
    const names = namesIn(language, encoding);
    fc.assert(
      fc.property(fc.shuffledSubarray([...names], { minLength: 40, maxLength: 40 }), (some) => {
        const text = `A;B\n${some.map((name, index) => `${name};${String(index)},5`).join('\n')}\n`;
        const bytes = encode(text, encoding);
        // With fewer words that tell, Western letters stay.
        fc.pre(some.filter((name) => whole(encode(name, encoding), 'windows-1252') !== name).length > 2);
        expect(whole(bytes, detectEncoding(bytes, true))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('is as sure of a table whichever way its rows stand', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WRITTEN), fc.nat(1000), ({ text, encoding }, seed) => {
        const rows = text.trim().split('\n');
        const turned = [...rows.slice(seed % rows.length), ...rows.slice(0, seed % rows.length)].join('\n');
        const bytes = encode(turned, encoding);
        expect(whole(bytes, detectEncoding(bytes, true))).toBe(turned);
      }),
    );
  });
});
