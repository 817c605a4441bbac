// The files that the import benchmark reads, made from a seed into node_modules/.cache/bench/files and never committed:
// the shape of a large KPI collection (200 indicators x 700 areas x 7 years, about 65 MB), the same rows shuffled, and a
// tenth of it; with them the tables that name its areas and indicators, because the page takes no figure of an unknown one.
// @ts-check
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ rows: number, values: number, bytes: number }} Size values: how many rows hold one
 * @typedef {Size & { path: string }} DataFile
 * @typedef {{ big: DataFile, shuffled: DataFile, small: DataFile, tables: string[] }} Files tables: areas and indicators
 */

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/bench/files/', import.meta.url));
const SMALL_INDICATORS = 20;
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023];
const TOPICS = ['eco', 'edu', 'inn', 'dig', 'env'];
const UNITS = ['percent', 'index', 'tỷ đồng', 'người', 'USD', 'score 0-100'];
const PLAIN_SOURCES = ['World Bank WDI 2023', 'UNESCO UIS', 'WIPO GII', 'ITU', 'OECD STI', 'GSO Statistical Yearbook'];
const QUOTED_SOURCES = [
  '"GSO, Niên giám thống kê 2022"',
  '"Bộ Khoa học và Công nghệ, Cục Thông tin"',
  '"World Bank, WDI (2023)"',
];

/** @param {number} number @param {number} width */
const digits = (number, width) => String(number).padStart(width, '0');

/** @param {number} index */
const indicatorId = (index) => `kpi-${TOPICS[index % TOPICS.length]}-${digits(index, 4)}`;

/** 63 provinces, 444 districts, 193 countries: ids that no real area has, in the lengths of real ones. */
function areaIds() {
  const provinces = Array.from({ length: 63 }, (_, i) => `VX-${digits(i + 1, 2)}`);
  const districts = Array.from({ length: 444 }, (_, i) => `${provinces[i % 63]}-${digits(1 + Math.floor(i / 63), 3)}`);
  const countries = Array.from({ length: 193 }, (_, i) => {
    const letters = [Math.floor(i / 52), i % 26, (i * 7) % 26].map((at) => String.fromCharCode(65 + at));
    return `${letters.join('')}${i % 10}`;
  });
  return [...provinces, ...districts, ...countries];
}

/** Numbers from 0 up to 1, the same at every run. @param {number} seed */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** About 5 % of notes are quoted, and 1 % hold a newline. @param {number} chance @param {number} n @param {number} year */
function noteOf(chance, n, year) {
  if (chance < 0.08) return 'provisional';
  if (chance < 0.12) return `"Số liệu sơ bộ, điều chỉnh ngày ${1 + (n % 28)}/0${1 + (n % 9)}/${year}"`;
  if (chance < 0.13) return `"Ghi chú: ""ước tính""\ndòng thứ hai, mã ${n % 5000}"`;
  return '';
}

/** @param {number} indicators @returns {Generator<{ line: string, hasValue: boolean }>} */
function* rows(indicators) {
  const random = seeded(12345);
  /** @param {string[]} list */
  const oneOf = (list) => list[Math.floor(random() * list.length)] ?? '';
  const areas = areaIds();
  let n = 0;
  for (let index = 0; index < indicators; index += 1) {
    const start = `${indicatorId(index)},`;
    const unit = UNITS[index % UNITS.length];
    for (const area of areas) {
      let level = random() * 100;
      for (const year of YEARS) {
        level += random() * 4 - 2;
        n += 1;
        const value = random() < 0.01 ? '' : level.toFixed(2 + (n % 4));
        const source = oneOf(random() < 0.25 ? QUOTED_SOURCES : PLAIN_SOURCES);
        const line = `${start}${area},${year},${value},${unit},${source},${noteOf(random(), n, year)}\n`;
        yield { line, hasValue: value !== '' };
      }
    }
  }
}

/** @param {string} path @param {Iterable<string>} lines @returns {number} bytes written */
function write(path, lines) {
  const file = openSync(path, 'w');
  let bytes = 0;
  /** @type {string[]} */
  let waiting = [];
  const flush = () => {
    bytes += writeSync(file, waiting.join(''));
    waiting = [];
  };
  for (const line of lines) if (waiting.push(line) === 20_000) flush();
  flush();
  closeSync(file);
  return bytes;
}

/** @param {string[]} lines changed in place */
function shuffle(lines) {
  const random = seeded(54321);
  for (let i = lines.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [lines[i], lines[j]] = [String(lines[j]), String(lines[i])];
  }
}

/** @param {string} path @param {number} indicators @param {boolean} [shuffled] @returns {Size} */
function writeData(path, indicators, shuffled = false) {
  const made = [...rows(indicators)];
  const lines = made.map(({ line }) => line);
  if (shuffled) shuffle(lines);
  const bytes = write(path, ['indicator,area,period,value,unit,source,note\n', ...lines]);
  return { rows: made.length, values: made.filter(({ hasValue }) => hasValue).length, bytes };
}

/** @param {string} path */
function writeAreas(path) {
  const lines = areaIds().map((id) => {
    const kind = id.startsWith('VX-') ? 'province' : 'country';
    return `${id},${kind},Area ${id},Địa bàn ${id},${kind === 'province' ? 'VNM' : ''}\n`;
  });
  write(path, ['area,kind,name_en,name_vi,parent\n', ...lines]);
}

/** @param {string} path @param {number} indicators */
function writeIndicators(path, indicators) {
  const lines = Array.from({ length: indicators }, (_, index) => {
    const id = indicatorId(index);
    return `${id},Series ${id},Chỉ số ${id},index,${UNITS[index % UNITS.length]},up\n`;
  });
  write(path, ['indicator,name_en,name_vi,measure,unit_en,direction\n', ...lines]);
}

/** The files, made once; again when this program changed. @param {number} indicators in the big file @returns {Files} */
export function provideFiles(indicators) {
  const folder = join(CACHE, String(indicators));
  const path = (/** @type {string} */ name) => join(folder, name);
  const facts = path('facts.json');
  const version = createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  const known = existsSync(facts) ? JSON.parse(readFileSync(facts, 'utf8')) : {};
  let { sizes } = known;
  if (known.version !== version) {
    console.error('bench: making the CSV files');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    sizes = {
      big: writeData(path('big.csv'), indicators),
      shuffled: writeData(path('shuffled.csv'), indicators, true),
      small: writeData(path('small.csv'), Math.min(indicators, SMALL_INDICATORS)),
    };
    writeAreas(path('areas.csv'));
    writeIndicators(path('indicators.csv'), indicators);
    writeFileSync(facts, JSON.stringify({ version, sizes })); // last: files without it are not whole
  }
  return {
    big: { ...sizes.big, path: path('big.csv') },
    shuffled: { ...sizes.shuffled, path: path('shuffled.csv') },
    small: { ...sizes.small, path: path('small.csv') },
    tables: [path('areas.csv'), path('indicators.csv')],
  };
}
