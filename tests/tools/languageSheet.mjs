// The sheet that a translator is handed: every text of the page and of its data, in English and Vietnamese, with room for
// a third language; what is checked when it comes back; and the file that the page reads.
// @ts-check
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cell, readTable } from '../../data/csv.mjs';
import { messagesIn } from './messageSheet.mjs';

/** @typedef {{ en: string, vi: string, text: string, parts?: string }} Entry */
/** @typedef {{ language: string, name: string, texts: Record<string, Entry>, data: Record<string, { vi: string, text: string }> }} Sheet */
/** @typedef {import('../../src/app/words/messageFormat.ts')} MessageFormat */
/** @typedef {import('../../src/app/words/messageFormat.ts').Node} MessageNode */
/** @typedef {import('../../src/app/words/added.ts').LanguageFile} LanguageFile */

/**
 * Every text of the page. A Vietnamese message that the format cannot say (two of them) is left empty: it is there to be read.
 * @param {string} folder `src/app/words` @param {Readonly<Record<string, { readonly en: unknown, readonly vi: unknown }>>} tables
 * @returns {Record<string, Entry>}
 */
export function textsOf(folder, tables) {
  /** @type {Record<string, Entry>} */
  const entries = {};
  for (const [file, { en, vi }] of Object.entries(tables)) {
    const [english, vietnamese] = [messagesIn(folder, file, 'en'), messagesIn(folder, file, 'vi')];
    /** @param {unknown} value @param {unknown} other @param {readonly string[]} path */
    const walk = (value, other, path) => {
      const key = [file, ...path].join('/');
      if (typeof value === 'string') entries[key] = { en: value, vi: String(other), text: '' };
      else if (typeof value === 'function') {
        const [message, also] = [english.get(path.join('/')), vietnamese.get(path.join('/'))];
        if (!message || message instanceof Error) throw new Error(`${key}: ${message?.message ?? 'not found'}`);
        const vi = also instanceof Error ? '' : (also?.text ?? '');
        entries[key] = { parts: message.parts, en: message.text, vi, text: '' };
      } else if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value))
          walk(inner, /** @type {Record<string, unknown>} */ (other)[name], [...path, name]);
    };
    walk(en, vi, []);
  }
  return entries;
}

/** Every text of the data that ship, by the English one. @param {string} folder `data` @returns {Sheet['data']} */
export function textsOfData(folder) {
  /** @type {Sheet['data']} */
  const found = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv')))
    for (const row of readTable(join(folder, file)))
      for (const column of Object.keys(row).filter((name) => name.endsWith('_en')))
        if (cell(row, column)) found[cell(row, column)] ??= { vi: cell(row, column.replace(/_en$/, '_vi')), text: '' };
  return found;
}

/** Every place of a message where a part stands or chooses a form. @param {readonly MessageNode[]} nodes @returns {readonly Exclude<MessageNode, string>[]} */
const placesOf = (nodes) =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...[...node.forms.values()].flatMap(placesOf)]));

/**
 * What is wrong with a sheet that came back; empty where it can be taken.
 * @param {Sheet} sheet @param {Pick<Sheet, 'texts' | 'data'>} wanted as exported now @param {MessageFormat} format
 * @returns {readonly string[]}
 */
export function faultsOf(sheet, wanted, { parseMessage }) {
  const faults = [];
  const categories = new Intl.PluralRules(sheet.language).resolvedOptions().pluralCategories;
  if (!/\S/.test(sheet.name)) faults.push('name: what the language calls itself is missing');
  for (const key of Object.keys(sheet.texts)) if (!wanted.texts[key]) faults.push(`${key}: the page has no such text`);
  for (const [key, { en, parts }] of Object.entries(wanted.texts)) {
    const own = sheet.texts[key];
    if (!own) faults.push(`${key}: missing`);
    else if (own.en !== en) faults.push(`${key}: the English text has changed since: ${en}`);
    else if (own.text === '' && en !== '') faults.push(`${key}: not translated`);
    else if (parts !== undefined) {
      try {
        const [places, english] = [placesOf(parseMessage(own.text)), placesOf(parseMessage(en))];
        const has = new Set(places.map(({ part }) => part));
        const given = new Set([...english.map(({ part }) => part), ...(parts === '*' ? [] : parts.split(' '))]);
        // A part that only chooses a form may be left out: Vietnamese does not tell one from many.
        for (const { part, forms } of english)
          if (forms.size === 0 && !has.has(part)) faults.push(`${key}: {${part}} is lost`);
        for (const part of has) if (!given.has(part)) faults.push(`${key}: {${part}} is not given`);
        for (const { kind, forms } of places) {
          const isCount = kind === 'plural' && ![...forms.keys()].some((form) => form.startsWith('='));
          for (const form of isCount ? categories : [])
            if (!forms.has(form)) faults.push(`${key}: the plural form “${form}” is missing`);
        }
      } catch (error) {
        faults.push(`${key}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return faults;
}

/** The file that the page reads. @param {Sheet} sheet @returns {LanguageFile} */
export const packed = ({ texts, data }) => ({
  texts: Object.fromEntries(
    Object.entries(texts).map(([key, { parts, text }]) => [key, parts === undefined ? text : [parts, text]]),
  ),
  data: Object.fromEntries(Object.entries(data).flatMap(([en, { text }]) => (text === '' ? [] : [[en, text]]))),
});

/** Letters with marks above and below, as the tallest of Vietnamese have; every vowel twice, which is 40% longer. */
const MARKED = Object.fromEntries(
  [...'aạ̊eẹ̈iị̈oọ̈uụ̈yỵ̈AẠ̊EẸ̈IỊ̈OỌ̈UỤ̈'.matchAll(/([a-zA-Z])(\p{L}\p{M}*)/gu)].map(([, plain, marked]) => [plain, marked]),
);

/** @param {string} text */
const stretched = (text) => text.replace(/[aeiouyAEIOU]/g, (letter) => String(MARKED[letter]).repeat(2));

/** @param {readonly MessageNode[]} nodes @returns {string} */
const written = (nodes) =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return stretched(node);
      const forms = [...node.forms].map(([key, inner]) => ` ${key} {${written(inner)}}`).join('');
      return `{${node.part}${node.kind === 'text' ? '' : `, ${node.kind}`}${forms === '' ? '' : `,${forms}`}}`;
    })
    .join('');

/**
 * A language that nobody speaks: every text is 40% longer, marked, and in brackets, so that one that is cut, glued together
 * or not taken from the words is seen at once.
 * @param {Pick<Sheet, 'texts' | 'data'>} wanted @param {MessageFormat} format @returns {Sheet}
 */
export function pseudoLanguage({ texts, data }, { parseMessage }) {
  /** @param {string} text @param {boolean} isMessage */
  const pseudo = (text, isMessage) =>
    text === '' ? '' : `[${isMessage ? written(parseMessage(text)) : stretched(text)}]`;
  return {
    language: 'en-XA',
    name: 'Pseudo',
    texts: Object.fromEntries(
      Object.entries(texts).map(([key, entry]) => [
        key,
        { ...entry, text: pseudo(entry.en, entry.parts !== undefined) },
      ]),
    ),
    data: Object.fromEntries(Object.entries(data).map(([en, entry]) => [en, { ...entry, text: pseudo(en, false) }])),
  };
}
