// In which files the page's first scripts come: one of what it shares with the frame, one of what is its own. Left to itself the
// bundler parts them by every screen that shares a piece, into a dozen files of half a kilobyte.
// @ts-check
import { normalizePath } from 'vite';

/** @typedef {{ getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }} Modules */

/**
 * Whether a module is the source or imported by it, however far down; asked once for all.
 * @param {string} source
 */
function partOf(source) {
  /** @type {Set<string> | undefined} */
  let found;
  return (/** @type {string} */ id, /** @type {Modules} */ modules) => {
    if (!found) {
      found = new Set();
      const left = [source];
      for (let one = left.pop(); one !== undefined; one = left.pop()) {
        if (found.has(one)) continue;
        found.add(one);
        left.push(...(modules.getModuleInfo(one)?.importedIds ?? []));
      }
    }
    return found.has(id);
  };
}

/** As rolldown's `output.codeSplitting` takes it. @param {string} root */
export function firstFiles(root) {
  const main = normalizePath(`${root}/src/main.ts`);
  const [isPage, isFrame] = [main, normalizePath(`${root}/src/embed.ts`)].map(partOf);
  /** @param {string} id @param {Modules} modules */
  const name = (id, modules) =>
    id === main || !isPage?.(id, modules) ? null : isFrame?.(id, modules) ? 'base' : 'page';
  return { groups: [{ name }] };
}
