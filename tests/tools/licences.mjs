// What the page owes those whose work it contains: `licences.txt`, made by the build from what it really bundles.
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A part that the bundler itself adds carries no path: the helper that preloads chunks, and the run time of modules. */
const OF_BUNDLER = /^\0?(vite|rolldown)\//;
/** Longest first: of `a/node_modules/b/node_modules/c` the package is `c`. */
const OF_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/;
const TEXTS = /^(licen[cs]e|copying|notice)(\.\w+)?$/i;

/**
 * The folders of the packages that parts of a bundle come from.
 * @param {Iterable<string>} ids ids of modules, paths of files
 * @param {string} root where `node_modules` stands
 * @returns {string[]}
 */
export function packagesOf(ids, root) {
  const folders = [...ids].map((id) => {
    const helper = OF_BUNDLER.exec(id)?.[1];
    return helper ? join(root, 'node_modules', helper) : OF_PACKAGE.exec(id)?.[1];
  });
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/**
 * Name, version, licence and full texts (with a NOTICE, as Apache-2.0 asks) of each package.
 * @param {readonly string[]} folders
 * @throws where one has no text: what ships without it may not ship
 */
export function licencesOf(folders) {
  return folders
    .map((folder) => {
      /** @type {{ name: string, version: string, license?: string }} */
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const texts = readdirSync(folder)
        .filter((file) => TEXTS.test(file))
        .sort()
        .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'))
        // Vite goes on with those of what it bundles for itself, none of which is in the page.
        .map((text) => (text.split(/^# Licenses of bundled dependencies/m)[0] ?? '').trim());
      if (!license || texts.length === 0) throw new Error(`${name} is bundled, and has no text of a licence`);
      return { name, version, license, text: texts.join('\n\n') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * A plugin for the build and one for its workers, which are bundled apart.
 * @param {string} root
 * @returns {{ collect: () => import('vite').Plugin, write: () => import('vite').Plugin }}
 */
export function licences(root) {
  /** @type {Set<string>} */
  const ids = new Set();
  /** @param {import('vite').Rollup.OutputBundle} bundle */
  const note = (bundle) => {
    for (const part of Object.values(bundle)) {
      // What nothing of is left of is not shipped.
      if (part.type === 'chunk')
        for (const [id, { renderedLength }] of Object.entries(part.modules)) if (renderedLength > 0) ids.add(id);
      if (part.type === 'asset') for (const file of part.originalFileNames) ids.add(join(root, file));
    }
  };
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return {
    collect: () => ({ name: 'collect-licences', apply: 'build', generateBundle: (_, bundle) => note(bundle) }),
    write: () => ({
      name: 'write-licences',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          note(bundle);
          const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
          const parts = licencesOf(packagesOf(ids, root)).map(
            ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`,
          );
          const source = [`Targetline (MIT)\n\n${own}`, ...parts].join(rule);
          // The mark tells the encoding where a host does not.
          this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `\ufeff${source}\n` });
        },
      },
    }),
  };
}
