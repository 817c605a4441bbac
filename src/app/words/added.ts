import type { Language } from '../../domain/language.ts';
import type { Messages } from './en.ts';
import { messageOf } from './messageFormat.ts';
import { addLanguage } from './texts.ts';

/** A language in a file, as `npm run words -- import` writes it: a text, or the parts of a message and what it says. */
export interface LanguageFile {
  readonly texts: Readonly<Record<string, string | readonly [parts: string, text: string]>>;
  readonly data: Readonly<Record<string, string>>;
}

type Tree = { [key: string]: unknown };

/** `{ "brief/caveat/pace": "x", "method/how/0": "y" }` as `{ brief: { caveat: { pace: 'x' } }, method: { how: ['y'] } }` */
export function treeOf(texts: LanguageFile['texts'], language: Language): Tree {
  const root: Tree = {};
  for (const [path, text] of Object.entries(texts)) {
    const keys = path.split('/');
    const last = keys.pop() ?? '';
    let at = root;
    keys.forEach((key, depth) => {
      const next = keys[depth + 1] ?? last;
      at = (at[key] ??= /^\d+$/.test(next) ? [] : {}) as Tree;
    });
    at[last] = typeof text === 'string' ? text : messageOf(text[0], text[1], language);
  }
  return root;
}

/** Fetches the file of a language that the site adds, and gives its texts to every room. Throws where it is not there. */
export async function loadAdded(language: Language): Promise<Messages> {
  const response = await fetch(`languages/${language}.json`);
  if (!response.ok) throw new Error(`languages/${language}.json: ${String(response.status)}`);
  const { texts, data } = (await response.json()) as LanguageFile;
  const tree = treeOf(texts, language);
  addLanguage(language, { texts: tree, data });
  return tree['en'] as Messages;
}
