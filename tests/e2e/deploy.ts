import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TestInfo } from '@playwright/test';
import { builtFiles } from '../tools/builtFiles.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A copy of the built page, of this test alone. */
export function copyOfBuild(info: TestInfo): string {
  const folder = info.outputPath('dist');
  cpSync(dist, folder, { recursive: true, filter: (file) => !file.endsWith('.map') });
  return folder;
}

/** The only script of the copy whose name begins so. */
export function fileIn(folder: string, beginning: string): string {
  const [name, ...more] = readdirSync(join(folder, 'assets')).filter(
    (file) => file.startsWith(`${beginning}-`) && file.endsWith('.js'),
  );
  if (name === undefined || more.length > 0) throw new Error(`not one file ${beginning} in the build`);
  return join(folder, 'assets', name);
}

/** Takes a part of the page from the host. */
export const lose = (folder: string, beginning: string): void => rmSync(fileIn(folder, beginning));

/** Puts the next version in the place of the copy: every script and style has another name, and those of before are gone. */
export function deployNext(folder: string): void {
  const assets = join(folder, 'assets');
  const renamed = readdirSync(assets)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => [name, name.replace(/.(\.\w+)$/, '~$1')] as const);
  const inside = (text: string): string => renamed.reduce((all, [before, now]) => all.replaceAll(before, now), text);
  for (const [before, now] of renamed) {
    const text = readFileSync(join(assets, before), 'utf8');
    writeFileSync(join(assets, before), inside(text));
    renameSync(join(assets, before), join(assets, now));
  }
  for (const page of ['index.html', 'embed.html']) {
    const text = readFileSync(join(folder, page), 'utf8');
    writeFileSync(join(folder, page), inside(text).replace('<html ', '<html data-version="next" '));
  }
  listAnew(folder);
}

/** Puts code before that of a part of the page. */
export function begin(folder: string, part: string, code: string): void {
  const file = fileIn(folder, part);
  writeFileSync(file, `${code}\n${readFileSync(file, 'utf8')}`);
  listAnew(folder);
}

/** Writes into the service worker which files there are now. */
function listAnew(folder: string): void {
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const list = /\{"version":.*?\}\}/;
  if (!list.test(worker)) throw new Error('sw.js has no list of files');
  writeFileSync(
    join(folder, 'sw.js'),
    worker.replace(list, () => JSON.stringify(builtFiles(folder))),
  );
}

const INDICATORS =
  'indicator,name_en,name_vi,measure,unit_en,unit_vi,direction\nhn-online,Files settled online,Hồ sơ giải quyết trực tuyến,percent,%,%,up\n';
const PROGRAMMES =
  'programme,name_en,name_vi,legal_basis_en,legal_basis_vi,issued,area\nhn-2030,Digital Hanoi 2030,Hà Nội số 2030,Plan 12/2025,Kế hoạch 12/2025,2025-12,VN-HN\n';
const TARGETS = 'programme,pillar,indicator,year,comparator,value\nhn-2030,government,hn-online,2030,>=,90\n';

/** Puts what an office publishes into its folder: figures of three years, beside those that ship or in their place. */
export function publish(
  folder: string,
  created: string,
  [a, b, c]: readonly [number, number, number],
  builtIn = false,
): void {
  const site = { name: { en: 'Digital Hanoi', vi: 'Hà Nội số' }, area: 'VN-HN', programme: 'hn-2030', builtIn };
  const files = {
    'indicators.csv': INDICATORS,
    'programmes.csv': PROGRAMMES,
    'targets.csv': TARGETS,
    'figures.csv': `indicator,area,period,value\nhn-online,VN-HN,2023,${String(a)}\nhn-online,VN-HN,2024,${String(b)}\nhn-online,VN-HN,2025,${String(c)}\n`,
  };
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'data', name), text);
  const resources = Object.keys(files).map((path) => ({ name: path.replace('.csv', ''), path }));
  writeFileSync(join(folder, 'data', 'datapackage.json'), JSON.stringify({ name: 'hn', created, resources }));
  writeFileSync(join(folder, 'site.json'), JSON.stringify(site));
}
