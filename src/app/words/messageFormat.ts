import { formatWhole } from '../../domain/format.ts';
import { tagOf, type Language } from '../../domain/language.ts';

/**
 * The part of ICU MessageFormat that messages in a data file are written in: `{part}`; `{part, plural, =0 {…} one {…}
 * other {…}}` with the forms of `Intl.PluralRules`; `{part, select, key {…} other {…}}`, where `none` stands for an empty
 * text, nothing, zero and false, and `negative` for a number below zero; `{part, number}`; `{part, list}`; and
 * `{part, megabytes}` of a number of bytes. There is no quoting: a text holds no braces. `found.1` is the second of what
 * `; ` separates in `found`.
 */
export type Node =
  string | { readonly part: string; readonly kind: string; readonly forms: ReadonlyMap<string, readonly Node[]> };

const KINDS = ['text', 'number', 'list', 'megabytes'];

/** Reads a message. Throws an `Error` that says what is wrong and where. */
export function parseMessage(text: string): readonly Node[] {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at character ${String(at + 1)}: “${text.slice(Math.max(0, at - 12), at + 12)}”`);
  };
  const word = (): string => {
    const [found = ''] = /^\s*[^\s{},]+|^\s*,(?=\s*\{)/.exec(text.slice(at)) ?? fail('a name is missing');
    at += found.length;
    return found.trim();
  };
  const mark = (wanted: string): boolean => {
    const [found = ''] = /^\s*/.exec(text.slice(at)) ?? [];
    if (text[at + found.length] !== wanted) return false;
    at += found.length + 1;
    return true;
  };
  const nodes = (depth: number): readonly Node[] => {
    const found: Node[] = [];
    for (;;) {
      const [plain = ''] = /^[^{}]+/.exec(text.slice(at)) ?? [];
      at += plain.length;
      if (plain) found.push(plain);
      if (text[at] === '{') found.push(placed());
      else if (text[at] === undefined) return depth === 0 ? found : fail('a brace is not closed');
      else return depth > 0 ? found : fail('a brace too many');
    }
  };
  const placed = (): Node => {
    at += 1;
    const part = word();
    const kind = mark(',') ? word() : 'text';
    const forms = new Map<string, readonly Node[]>();
    if (kind === 'plural' || kind === 'select') {
      if (!mark(',')) fail('a comma is missing');
      while (!mark('}')) {
        const key = word();
        if (!mark('{')) fail(`the form ${key} has no text`);
        forms.set(key, nodes(1));
        at += 1;
      }
      if (!forms.has('other')) fail('the form “other” is missing');
    } else if (!KINDS.includes(kind)) fail(`“${kind}” is not known`);
    else if (!mark('}')) fail('a brace is not closed');
    return { part, kind, forms };
  };
  return nodes(0);
}

type Values = Readonly<Record<string, unknown>>;

const valueOf = (name: string, values: Values): unknown => {
  const [part = '', place] = name.split('.');
  const value = values[part];
  return place === undefined ? value : String(value).split('; ')[Number(place)];
};

const asNumber = (value: unknown): number => (Array.isArray(value) ? value.length : Number(value));

function formOf(kind: string, value: unknown, language: Language): readonly string[] {
  if (kind === 'select') return [...(value ? [] : ['none']), ...(Number(value) < 0 ? ['negative'] : []), String(value)];
  const count = asNumber(value);
  return [`=${String(count)}`, new Intl.PluralRules(tagOf(language)).select(count)];
}

function render(nodes: readonly Node[], values: Values, language: Language): string {
  const texts = nodes.map((node) => {
    if (typeof node === 'string') return node;
    const { part, kind, forms } = node;
    const value = valueOf(part, values);
    switch (kind) {
      case 'plural':
      case 'select': {
        const key = formOf(kind, value, language).find((form) => forms.has(form)) ?? 'other';
        return render(forms.get(key) ?? [], values, language);
      }
      case 'number':
        return formatWhole(asNumber(value), language);
      case 'list':
        return new Intl.ListFormat(tagOf(language)).format(value as readonly string[]);
      case 'megabytes':
        return `${String(Math.round(asNumber(value) / 1e6))} MB`;
      default:
        return value == null ? '' : `${value as string | number}`;
    }
  });
  return texts.join('');
}

/**
 * A message as a function of its parts, named in their order; `*` takes one object, speaks of its fields and begins with a
 * capital letter, as an issue does where no line is known that would stand before it.
 */
export function messageOf(parts: string, text: string, language: Language): (...given: readonly unknown[]) => string {
  const nodes = parseMessage(text);
  if (parts === '*')
    return (...[fact]) =>
      render(nodes, fact as Values, language).replace(/^\p{Ll}/u, (letter) =>
        letter.toLocaleUpperCase(tagOf(language)),
      );
  const names = parts.split(' ');
  return (...given) => render(nodes, Object.fromEntries(names.map((name, at) => [name, given[at]])), language);
}
