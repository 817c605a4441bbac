// Messages of `src/app/words/` as texts that a translator can be handed: functions become ICU MessageFormat, as far as
// `src/app/words/messageFormat.ts` speaks it. Reads the source itself, so that nothing has to be kept in step by hand.
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a message is given and what it says; `parts` is `*` where it takes one object and uses its fields. @typedef {{ parts: string, text: string }} Message */

/** Texts within a message may not hold what the format is made of. @param {string} text */
function plain(text) {
  if (/[{}]/.test(text)) throw new Error(`a brace in a text: ${text}`);
  return text;
}

/** @param {ts.Expression} node @returns {ts.Expression} */
const bare = (node) =>
  ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
    ? bare(node.expression)
    : node;

/** What stands for a name in a message: a part that it is given, or a text. @typedef {ReadonlyMap<string, string>} Names */

/** Reads one file of texts. */
class Source {
  /** @type {Map<string, ts.Expression>} */
  #constants = new Map();

  /** @param {string} path */
  constructor(path) {
    const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of tree.statements)
      if (ts.isVariableStatement(statement))
        for (const { name, initializer } of statement.declarationList.declarations)
          if (initializer) this.#constants.set(name.getText(), bare(initializer));
  }

  /** Every message of a constant that is made of parts, by its path. @param {string} constant @returns {Map<string, Message | Error>} */
  messages(constant) {
    /** @type {Map<string, Message | Error>} */
    const found = new Map();
    /** @param {ts.Expression | undefined} node @param {string} path */
    const walk = (node, path) => {
      if (!node) return;
      const inner = bare(node);
      if (ts.isArrowFunction(inner)) {
        try {
          found.set(path, this.#message(inner));
        } catch (error) {
          found.set(path, error instanceof Error ? error : new Error(String(error)));
        }
      } else if (ts.isCallExpression(inner)) walk(inner.arguments.at(-1), path);
      else if (ts.isIdentifier(inner)) walk(this.#constants.get(inner.text), path);
      else if (ts.isObjectLiteralExpression(inner))
        for (const property of inner.properties)
          if (ts.isPropertyAssignment(property)) {
            const key = ts.isStringLiteral(property.name) ? property.name.text : property.name.getText();
            walk(property.initializer, path === '' ? key : `${path}/${key}`);
          }
    };
    walk(this.#constants.get(constant), '');
    return found;
  }

  /** @param {ts.ArrowFunction} message @returns {Message} */
  #message({ parameters, body }) {
    const given = parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : '*'));
    const isObject = given[0] === '*' || /^(i|issue)$/.test(given[0] ?? '');
    /** @type {Map<string, string>} */
    const names = new Map(isObject ? [[given[0] ?? '', '*']] : given.map((name) => [name, name]));
    const [first] = parameters;
    if (first && ts.isObjectBindingPattern(first.name))
      for (const { name } of first.name.elements) names.set(name.getText(), name.getText());
    if (ts.isBlock(body)) throw new Error(`more than one expression: ${body.getText()}`);
    return { parts: isObject ? '*' : given.join(' '), text: this.#text(body, names) };
  }

  /** The name of the part that an expression is, if it is one. @param {ts.Expression} node @param {Names} names @returns {string | null} */
  #part(node, names) {
    const inner = bare(node);
    if (ts.isIdentifier(inner)) return names.get(inner.text) ?? null;
    if (ts.isPropertyAccessExpression(inner)) {
      if (inner.name.text === 'length') return this.#part(inner.expression, names);
      const of = this.#part(inner.expression, names);
      return of === '*' ? inner.name.text : null;
    }
    if (ts.isCallExpression(inner) && /^(String|Math\.abs)$/.test(inner.expression.getText()))
      return inner.arguments[0] ? this.#part(inner.arguments[0], names) : null;
    if (ts.isCallExpression(inner) && inner.expression.getText() === 'parted') {
      const [of, place] = inner.arguments;
      return of && place ? `${this.#part(of, names)}.${place.getText()}` : null;
    }
    if (ts.isBinaryExpression(inner) && inner.operatorToken.getText() === '??') return this.#part(inner.left, names);
    return null;
  }

  /** @param {ts.Expression} expression @param {Names} names @returns {string} */
  #text(expression, names) {
    const node = bare(expression);
    if (ts.isStringLiteralLike(node)) return plain(node.text);
    const part = this.#part(node, names);
    if (part !== null) return part.startsWith('{') || part === '' ? part : `{${part}}`;
    if (ts.isTemplateExpression(node))
      return (
        plain(node.head.text) +
        node.templateSpans
          .map(({ expression: inner, literal }) => this.#text(inner, names) + plain(literal.text))
          .join('')
      );
    if (ts.isConditionalExpression(node))
      return this.#choice(node.condition, this.#text(node.whenTrue, names), this.#text(node.whenFalse, names), names);
    if (ts.isBinaryExpression(node)) {
      const [left, sign] = [bare(node.left), node.operatorToken.getText()];
      if (sign === '||') return this.#choice(left, this.#text(left, names), this.#text(node.right, names), names);
      if (sign === '&&') return this.#choice(left, this.#text(node.right, names), '', names);
      if (sign === '??' && ts.isElementAccessExpression(left))
        return this.#lookup(left, this.#text(node.right, names), names);
    }
    if (ts.isIdentifier(node)) {
      const constant = this.#constants.get(node.text);
      if (constant) return this.#text(constant, new Map());
    }
    if (ts.isCallExpression(node)) return this.#call(node, names);
    throw new Error(`not known how to write: ${node.getText()}`);
  }

  /** `ONE_OF[part] ?? 'otherwise'` @param {ts.ElementAccessExpression} node @param {string} otherwise @param {Names} names */
  #lookup(node, otherwise, names) {
    const table = this.#constants.get(node.expression.getText());
    const part = this.#part(node.argumentExpression, names);
    if (!table || !ts.isObjectLiteralExpression(table) || part === null)
      throw new Error(`not known how to look up: ${node.getText()}`);
    const forms = table.properties.filter(ts.isPropertyAssignment).map(({ name, initializer }) => {
      const key = ts.isStringLiteral(name) ? name.text : name.getText();
      return `${key} {${this.#text(initializer, names)}}`;
    });
    return `{${part}, select, ${forms.join(' ')} other {${otherwise}}}`;
  }

  /** @param {ts.CallExpression} node @param {Names} names */
  #call(node, names) {
    const called = node.expression.getText();
    const [first, second, third] = node.arguments;
    const part = first ? this.#part(first, names) : null;
    if (called === 'plural' && part !== null && second && third) {
      const [one, other] = [this.#text(second, names), this.#text(third, names)];
      return one === other ? one : `{${part}, plural, one {${one}} other {${other}}}`;
    }
    if (part !== null && /^(list|megabytes)$/.test(called)) return `{${part}, ${called}}`;
    if (part !== null && /^formatWhole$/.test(called)) return `{${part}, number}`;
    const own = this.#constants.get(called);
    if (own && ts.isArrowFunction(own) && !ts.isBlock(own.body)) {
      const inner = new Map();
      own.parameters.forEach(({ name }, at) => {
        const argument = node.arguments[at];
        if (!argument) return;
        if (ts.isObjectBindingPattern(name))
          for (const { name: field } of name.elements) inner.set(field.getText(), field.getText());
        else inner.set(name.getText(), this.#part(argument, names) ?? this.#text(argument, names));
      });
      return this.#text(own.body, inner);
    }
    throw new Error(`not known how to call: ${node.getText()}`);
  }

  /** @param {ts.Expression} condition @param {string} yes @param {string} no @param {Names} names @returns {string} */
  #choice(condition, yes, no, names) {
    const node = bare(condition);
    if (ts.isPrefixUnaryExpression(node)) return this.#choice(node.operand, no, yes, names);
    if (ts.isBinaryExpression(node)) {
      const sign = node.operatorToken.getText();
      if (sign === '&&') return this.#choice(node.left, this.#choice(node.right, yes, no, names), no, names);
      if (sign === '||') return this.#choice(node.left, yes, this.#choice(node.right, yes, no, names), names);
      if (sign === '!==') return this.#equal(node, no, yes, names);
      if (sign === '===') return this.#equal(node, yes, no, names);
      const part = this.#part(node.left, names);
      if (part !== null && node.right.getText() === '0') {
        if (sign === '<') return `{${part}, select, negative {${yes}} other {${no}}}`;
        if (sign === '>') return `{${part}, select, none {${no}} negative {${no}} other {${yes}}}`;
      }
    }
    const part = this.#part(node, names);
    if (part === null) throw new Error(`not known how to ask: ${node.getText()}`);
    return `{${part}, select, none {${no}} other {${yes}}}`;
  }

  /** @param {ts.BinaryExpression} node @param {string} yes @param {string} no @param {Names} names */
  #equal(node, yes, no, names) {
    const part = this.#part(node.left, names);
    if (part === null) throw new Error(`not known how to compare: ${node.getText()}`);
    const right = bare(node.right);
    if (ts.isNumericLiteral(right)) return `{${part}, plural, =${right.text} {${yes}} other {${no}}}`;
    if (right.kind === ts.SyntaxKind.NullKeyword) return `{${part}, select, none {${yes}} other {${no}}}`;
    if (!ts.isStringLiteral(right)) throw new Error(`not known how to compare: ${node.getText()}`);
    return `{${part}, select, ${right.text || 'none'} {${yes}} other {${no}}}`;
  }
}

/** Where the texts of a language stand, where that is not in the file of the same name. @type {Readonly<Record<string, Readonly<Record<'en' | 'vi', readonly [string, string]>>>>} */
const ELSEWHERE = {
  en: { en: ['en', 'en'], vi: ['vi', 'vi'] },
  import: { en: ['importEn', 'dataEn'], vi: ['importVi', 'dataVi'] },
};

/**
 * The messages of one file that are made of parts, in one language.
 * @param {string} folder `src/app/words` @param {string} file @param {'en' | 'vi'} language
 */
export function messagesIn(folder, file, language) {
  const [name, constant] = ELSEWHERE[file]?.[language] ?? [file, language];
  return new Source(join(folder, `${name}.ts`)).messages(constant);
}
