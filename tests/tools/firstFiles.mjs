// In which files the page's scripts come: of the first ones, one of what the page shares with the frame and one of what is its own; then
// one for each screen, and what several need. Left to itself the bundler parts them by every set of files that share a piece: a screen
// came in forty, most of half a kilobyte, each a question of its own on a slow line.
// @ts-check
import { readFileSync } from 'node:fs';
import { normalizePath } from 'vite';

/** @typedef {{ importedIds: readonly string[], dynamicallyImportedIds: readonly string[], code: string | null }} Module */
/** @typedef {{ getModuleInfo: (id: string) => Module | null }} Modules */

/** Letters of source from which a piece that two or three screens share is worth a file of its own. */
const WORTH_A_FILE = 8_000;
/** What every visit fetches once the first picture stands. @type {Readonly<Record<string, readonly string[]>>} */
const ALWAYS = {
  store: ['src/app/data/store.ts'],
  beside: ['Following', 'Notices', 'Footer'].map((part) => `src/app/front/${part}.svelte`),
};
/**
 * A library that touches the storage as soon as it is run: where a browser blocks that, every file that comes with it is lost. What does
 * without it, and screens need (quota.ts, shelf.ts), is in another.
 */
const TOUCHES_STORAGE = '/node_modules/dexie/';
/** It shows pictures of every other screen, which it fetches with whatever file they are in. */
const GALLERY = 'snapshots';

/** A source and all that it imports, however far down. @param {string} source @param {Modules} modules @param {boolean} [isWhole] with what it fetches later */
function partOf(source, modules, isWhole = false) {
  /** @type {Set<string>} */
  const found = new Set();
  const left = [source];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    const module = modules.getModuleInfo(one);
    left.push(...(module?.importedIds ?? []), ...((isWhole && module?.dynamicallyImportedIds) || []));
  }
  return found;
}

/** Screens and their sources, as the page fetches them. @param {string} root */
export function screensOf(root) {
  const screens = readFileSync(`${root}/src/app/screens.ts`, 'utf8');
  const found = [...screens.matchAll(/(\w+): \(\) => import\('\.\/([^']+)'\)/g)];
  return found.map(([, name = '', file = '']) => ({ name, source: `src/app/${file}` }));
}

/** A name for the file of each module that has its place; the bundler finds one for the rest. @param {string} root @param {Modules} modules */
function placesOf(root, modules) {
  const at = (/** @type {string} */ source) => normalizePath(`${root}/${source}`);
  const [page, frame] = ['src/main.ts', 'src/embed.ts'].map((source) => partOf(at(source), modules));
  /** @type {Map<string, string>} */
  const places = new Map();
  for (const id of page ?? []) places.set(id, frame?.has(id) ? 'base' : 'page');
  places.delete(at('src/main.ts'));

  const screens = screensOf(root).filter(({ name }) => name !== GALLERY);
  /** Names of the screens that need a module. @type {Map<string, string[]>} */
  const users = new Map();
  for (const { name, source } of screens)
    for (const id of partOf(at(source), modules))
      if (!page?.has(id) && id !== at(source)) users.set(id, [...(users.get(id) ?? []), name]);
  // Dialogs and whatever else is fetched by itself; those that draw everything take what they find, as the gallery does.
  const sources = screensOf(root).map(({ source }) => at(source));
  const all = [...partOf(at('src/main.ts'), modules, true)];
  const later = new Set(all.flatMap((id) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? []));
  const others = [...later].filter((id) => !sources.includes(id)).map((id) => partOf(id, modules));
  const drawn = at('src/app/pictures/PictureChart.svelte');
  const few = others.filter((part) => !part.has(drawn));
  /** @type {Map<string, string[]>} */
  const pieces = new Map();
  for (const [id, names] of users) {
    if (names.length === 1 && few.some((part) => part.has(id))) continue;
    // A frame must not fetch what belongs to the page.
    const piece = `${frame?.has(id) ? 'drawn-' : ''}${names.join('-')}`;
    pieces.set(piece, [...(pieces.get(piece) ?? []), id]);
  }
  for (const [piece, ids] of pieces) {
    const letters = ids.reduce((sum, id) => sum + (modules.getModuleInfo(id)?.code?.length ?? 0), 0);
    const [first = ''] = ids;
    const count = users.get(first)?.length ?? 0;
    const isOwn = count === 1 || (count < 4 && letters >= WORTH_A_FILE);
    for (const id of ids) places.set(id, isOwn ? piece : frame?.has(id) ? 'drawn' : 'shared');
  }
  for (const [name, always] of Object.entries(ALWAYS)) {
    const entries = always.map(at);
    for (const entry of entries)
      for (const id of partOf(entry, modules))
        if (!places.has(id) && !frame?.has(id) && !entries.includes(id))
          places.set(id, [...partOf(id, modules)].some((one) => one.includes(TOUCHES_STORAGE)) ? `${name}-kept` : name);
  }
  return places;
}

/** As rolldown's `output.codeSplitting` takes it. @param {string} root */
export function firstFiles(root) {
  /** @type {Map<string, string> | undefined} */
  let places;
  /** @param {string} id @param {Modules} modules */
  const name = (id, modules) => (places ??= placesOf(root, modules)).get(id) ?? null;
  return { groups: [{ name }], includeDependenciesRecursively: false };
}
