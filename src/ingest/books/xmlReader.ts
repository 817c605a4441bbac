import { faultOf, type Fault } from './fault.ts';
import type { Inflating } from './inflate.ts';

/** What is told of a document, in its order. Names are as written, with their prefix. */
export interface XmlEvents {
  /** An element begins. `tag` is only good until this returns. */
  readonly open: (name: string, tag: XmlTag) => void;
  readonly close: (name: string) => void;
  /** Text between tags, entities resolved; comes in several pieces when comments or CDATA part it. */
  readonly text: (text: string) => void;
  /** The fault that the listener found; reading stops there. */
  readonly fault?: () => Fault | null;
}

/** Attributes of the tag at hand. */
export interface XmlTag {
  /** An attribute by its name as written; `null` without it. */
  readonly get: (name: string) => string | null;
  /** The first attribute with a prefix that ends in a name, whatever the prefix. */
  readonly prefixed: (localName: string) => string | null;
}

/** No cell may hold more than 32,767 letters (ECMA-376), so no tag or text comes near this. */
const LONGEST_TOKEN = 1 << 20;
const DEEPEST = 256;

/**
 * Reads XML 1.0 as its bytes come, in one pass and time linear in their number: no regular expression over the document, nothing
 * kept but the token at hand and the names of the open elements. Strict where it matters: elements must nest, a document
 * type is refused (so no entity can be declared: XML 1.0 section 4.1), undeclared entities too, and bytes that are no UTF-8 or,
 * by its mark, UTF-16. Not checked: names, attributes given twice.
 *
 * A parser of the shelf was not taken because those for workers (saxen, sax, fast-xml-parser) want the whole document as one
 * string, or build a tree of it: DECISIONS 28.
 */
export function readXml(part: string, steps: Inflating, events: XmlEvents): Fault | null {
  const reader = new XmlReader(part, events);
  let decoder: TextDecoder | null = null;
  for (;;) {
    const step = steps.next();
    // Damaged bytes are found by their checksum after the XML was read: the damage is the better word for it.
    if (step.done) return step.value ?? reader.finish(decoder ? decoded(decoder, null) : '');
    decoder ??= decoderOf(step.value);
    const text = decoded(decoder, step.value);
    const fault = text === null ? faultOf('bad-xml', part, 'encoding').error : reader.read(text);
    if (fault) return fault.code === 'bad-xml' ? (drain(steps) ?? fault) : fault;
  }
}

/** Whether the rest of the bytes is damaged, which explains bad XML better than the XML does. */
function drain(steps: Inflating): Fault | null {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

function decoded(decoder: TextDecoder, bytes: Uint8Array | null): string | null {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    return null;
  }
}

class XmlReader {
  readonly #part: string;
  readonly #events: XmlEvents;
  readonly #tag = new Tag();
  readonly #open: string[] = [];
  /** What was read and not yet told. */
  #rest = '';
  #hasRoot = false;

  constructor(part: string, events: XmlEvents) {
    this.#part = part;
    this.#events = events;
  }

  finish(last: string | null): Fault | null {
    const fault = last === null ? this.#bad('encoding') : this.read(last);
    if (fault) return fault;
    if (this.#open.length > 0 || !this.#hasRoot || this.#rest.trim() !== '') return this.#bad('end of file');
    return null;
  }

  read(more: string): Fault | null {
    const text = this.#rest === '' ? more : this.#rest + more;
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      const isWhole = start >= 0;
      if (!isWhole) break;
      if (start > at) {
        const fault = this.#tellText(text.slice(at, start));
        if (fault) return fault;
        at = start;
      }
      const end = endOfToken(text, start);
      if (end < 0) break;
      const fault = this.#tellToken(text, start, end) ?? this.#events.fault?.() ?? null;
      if (fault) return fault;
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST_TOKEN)
      return faultOf('xml-too-long', this.#part, this.#rest.length, LONGEST_TOKEN).error;
    return null;
  }

  #tellText(raw: string): Fault | null {
    if (raw.length > LONGEST_TOKEN) return faultOf('xml-too-long', this.#part, raw.length, LONGEST_TOKEN).error;
    if (this.#open.length === 0) return raw.replace('\ufeff', '').trim() === '' ? null : this.#bad(raw);
    const text = unescape(raw);
    if (text === null) return this.#bad(raw.slice(Math.max(0, raw.indexOf('&'))));
    this.#events.text(text);
    return null;
  }

  /** The token from `<` at `start` to behind its `>` at `end`. */
  #tellToken(text: string, start: number, end: number): Fault | null {
    if (end - start > LONGEST_TOKEN) return faultOf('xml-too-long', this.#part, end - start, LONGEST_TOKEN).error;
    switch (text.charCodeAt(start + 1)) {
      case SLASH:
        return this.#close(text, start + 2, end - 1);
      case QUESTION:
        return null;
      case EXCLAMATION:
        return this.#declaration(text, start, end);
      default:
        return this.#openTag(text, start, end);
    }
  }

  #close(text: string, start: number, end: number): Fault | null {
    const name = this.#open.pop();
    let nameEnd = end;
    while (isSpace(text.charCodeAt(nameEnd - 1))) nameEnd--;
    if (name?.length !== nameEnd - start || !text.startsWith(name, start))
      return this.#bad(text.slice(start - 2, end + 1));
    this.#events.close(name);
    return null;
  }

  #declaration(text: string, start: number, end: number): Fault | null {
    if (text.startsWith('<!--', start)) return null;
    if (!text.startsWith('<![CDATA[', start)) return faultOf('has-doctype', this.#part, text.slice(start, end)).error;
    if (this.#open.length === 0) return this.#bad('CDATA');
    this.#events.text(unified(text.slice(start + 9, end - 3)));
    return null;
  }

  #openTag(text: string, start: number, end: number): Fault | null {
    const isEmpty = text.charCodeAt(end - 2) === SLASH;
    const tagEnd = isEmpty ? end - 2 : end - 1;
    let nameEnd = start + 1;
    while (nameEnd < tagEnd && !isSpace(text.charCodeAt(nameEnd))) nameEnd++;
    const name = text.slice(start + 1, nameEnd);
    if (name === '' || (this.#open.length === 0 && this.#hasRoot)) return this.#bad(text.slice(start, end));
    if (this.#open.length >= DEEPEST) return faultOf('xml-too-deep', this.#part, DEEPEST + 1, DEEPEST).error;
    this.#hasRoot = true;
    if (!this.#tag.parse(text, nameEnd, tagEnd)) return this.#bad(text.slice(start, end));
    this.#events.open(name, this.#tag);
    if (isEmpty) this.#events.close(name);
    else this.#open.push(name);
    return null;
  }

  #bad(found: string): Fault {
    return faultOf('bad-xml', this.#part, found).error;
  }
}

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const GREATER = 0x3e;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Behind the `>` of the token that begins at `start`; -1 when it is not yet all there. */
function endOfToken(text: string, start: number): number {
  const second = text.charCodeAt(start + 1);
  if (second === EXCLAMATION) {
    // Too short to be told apart yet.
    if (text.length < start + 9) return -1;
    if (text.startsWith('<!--', start)) return behind(text, '-->', start + 4);
    if (text.startsWith('<![CDATA[', start)) return behind(text, ']]>', start + 9);
    return start + 9; // refused by name
  }
  if (second === QUESTION) return behind(text, '?>', start + 2);
  // `>` may stand in an attribute's value.
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at + 1;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

class Tag implements XmlTag {
  #text = '';
  #count = 0;
  /** From and to of each name and value: four numbers an attribute. */
  readonly #places: number[] = [];

  /** Whether what stands between `at` and `end` is attributes. */
  parse(text: string, at: number, end: number): boolean {
    this.#text = text;
    this.#count = 0;
    for (;;) {
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      if (at >= end) return true;
      const name = at;
      while (at < end && text.charCodeAt(at) !== EQUALS && !isSpace(text.charCodeAt(at))) at++;
      const nameEnd = at;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at) !== EQUALS || nameEnd === name) return false;
      at++;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      const quote = text.charCodeAt(at);
      if (at >= end || (quote !== QUOTE && quote !== APOSTROPHE)) return false;
      const value = ++at;
      while (at < end && text.charCodeAt(at) !== quote) at++;
      if (at >= end) return false;
      this.#places[this.#count++] = name;
      this.#places[this.#count++] = nameEnd;
      this.#places[this.#count++] = value;
      this.#places[this.#count++] = at;
      at++;
    }
  }

  readonly get = (name: string): string | null =>
    this.#valueWhere((from, to) => to - from === name.length && this.#text.startsWith(name, from));

  readonly prefixed = (localName: string): string | null =>
    this.#valueWhere(
      (from, to) => to - from > localName.length && this.#text.slice(from, to).endsWith(`:${localName}`),
    );

  #valueWhere(isWanted: (from: number, to: number) => boolean): string | null {
    const places = this.#places;
    for (let index = 0; index < this.#count; index += 4) {
      if (!isWanted(places[index] ?? 0, places[index + 1] ?? 0)) continue;
      const raw = this.#text.slice(places[index + 2], places[index + 3]);
      return unescape(raw) ?? raw;
    }
    return null;
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its references resolved; `null` when one is not among the five of XML 1.0 (section 4.6) or no character. */
function unescape(raw: string): string | null {
  let at = raw.indexOf('&');
  if (at < 0) return unified(raw);
  const pieces: string[] = [];
  let from = 0;
  while (at >= 0) {
    const end = raw.indexOf(';', at);
    const letter = end < 0 || end - at > 10 ? null : characterOf(raw.slice(at + 1, end));
    if (letter === null) return null;
    pieces.push(unified(raw.slice(from, at)), letter);
    from = end + 1;
    at = raw.indexOf('&', from);
  }
  pieces.push(unified(raw.slice(from)));
  return pieces.join('');
}

function characterOf(reference: string): string | null {
  if (!reference.startsWith('#')) return NAMED[reference] ?? null;
  const digits = reference.startsWith('#x') ? reference.slice(2) : reference.slice(1);
  const isHex = reference.startsWith('#x');
  if (!(isHex ? /^[\da-f]+$/i : /^\d+$/).test(digits)) return null;
  const code = parseInt(digits, isHex ? 16 : 10);
  const isCharacter =
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff));
  return isCharacter ? String.fromCodePoint(code) : null;
}

/** XML 1.0 section 2.11: every line end reads as one line feed. */
function unified(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}
