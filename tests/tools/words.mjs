// `npm run words -- export lo [sheet.json]`: writes the sheet of a language for a translator; what is translated already is kept.
// `npm run words -- import sheet.json`: checks a sheet that came back and, if nothing is wrong, adds the language to the page.
// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faultsOf, packed } from './languageSheet.mjs';
import { wantedTexts } from './wantedTexts.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { wanted, format } = await wantedTexts();

const [task, what = '', to = `${what}.json`] = process.argv.slice(2);
/** @param {string} language */
const fileOf = (language) => `${root}public/languages/${language}.json`;

if (task === 'export' && /^[a-z]{2,3}(-\w+)*$/.test(what)) {
  /** @type {import('../../src/app/words/added.ts').LanguageFile} */
  const known = existsSync(fileOf(what)) ? JSON.parse(readFileSync(fileOf(what), 'utf8')) : { texts: {}, data: {} };
  for (const [key, entry] of Object.entries(wanted.texts)) {
    const text = known.texts[key];
    entry.text = (typeof text === 'string' ? text : text?.[1]) ?? '';
  }
  for (const [key, entry] of Object.entries(wanted.data)) entry.text = known.data[key] ?? '';
  writeFileSync(to, `${JSON.stringify({ language: what, name: '', ...wanted }, null, 2)}\n`);
  console.log(`${to}: ${Object.keys(wanted.texts).length} texts, ${Object.keys(wanted.data).length} texts of the data`);
} else if (task === 'import' && existsSync(what)) {
  /** @type {import('./languageSheet.mjs').Sheet} */
  const sheet = JSON.parse(readFileSync(what, 'utf8'));
  const faults = faultsOf(sheet, wanted, format);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(`${what}: ${faults.length} faults, nothing was changed`);
    process.exit(1);
  }
  mkdirSync(`${root}public/languages`, { recursive: true });
  writeFileSync(fileOf(sheet.language), `${JSON.stringify(packed(sheet))}\n`);
  for (const page of ['index.html', 'src/embed.html']) {
    const html = readFileSync(`${root}${page}`, 'utf8');
    const [found = '', , listed = '{}'] = /data-languages=(['"])(.*?)\1/.exec(html) ?? [];
    const all = JSON.stringify({ ...JSON.parse(listed), [sheet.language]: sheet.name });
    writeFileSync(`${root}${page}`, html.replace(found, `data-languages='${all}'`));
  }
  const open = Object.values(sheet.data).filter(({ text }) => text === '').length;
  console.log(`${sheet.language} is added${open > 0 ? `; ${open} texts of the data stay English` : ''}`);
} else {
  console.error('npm run words -- export <language> [sheet.json] | import <sheet.json>');
  process.exit(1);
}
