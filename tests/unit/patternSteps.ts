import { RegExpParser, type AST } from '@eslint-community/regexpp';

type Matcher = (at: number) => boolean;

/** Which way a text is read: backwards in a lookbehind. */
type Way = 1 | -1;

/** More steps than were allowed. */
class TooMany extends Error {}

/** What a pattern finds in a text, and in how many steps. */
export interface Found {
  /** Where each match begins and ends. */
  readonly matches: readonly (readonly [number, number])[];
  readonly steps: number;
}

/**
 * Matches a pattern as JavaScript says it is matched, by trying and going back, and counts the signs looked at and the ways tried: the
 * same on any machine, and to the square of the length where a browser takes the square. `most` steps end it: `null`. Signs beyond
 * the first plane of Unicode are not known.
 */
export function counter(pattern: RegExp): (text: string, most: number) => Found | null {
  const isOfUnicode = pattern.flags.includes('u') || pattern.flags.includes('v');
  const tree = new RegExpParser().parsePattern(pattern.source, 0, pattern.source.length, {
    unicode: pattern.flags.includes('u'),
    unicodeSets: pattern.flags.includes('v'),
  });
  const signFlags = pattern.flags.replace(/[gym]/g, '');
  const isMultiline = pattern.flags.includes('m');
  let text = '';
  let left = 0;
  let end = 0;
  const captured = new Map<AST.CapturingGroup, string>();

  const step = (): void => {
    if (--left < 0) throw new TooMany();
  };

  function signTest(node: AST.Node): (sign: string) => boolean {
    const plain = new RegExp(`^(?:${node.raw})$`, signFlags);
    const known = new Map<string, boolean>();
    return (sign) => {
      const before = known.get(sign);
      if (before !== undefined) return before;
      const fits = plain.test(sign);
      known.set(sign, fits);
      return fits;
    };
  }

  const isSign = (node: AST.Node): boolean =>
    ['Character', 'CharacterSet', 'CharacterClass', 'ExpressionCharacterClass'].includes(node.type);
  const isWord = signTest({ raw: String.raw`\w` } as AST.Node);
  const isLineEnd = (sign: string): boolean => ['\n', '\r', '\u2028', '\u2029'].includes(sign);

  const alternatives = (all: readonly AST.Alternative[], next: Matcher, way: Way): Matcher => {
    const ways = all.map(({ elements }) =>
      (way === 1 ? [...elements].reverse() : elements).reduce((after, one) => compile(one, after, way), next),
    );
    return (at) =>
      ways.some((one) => {
        step();
        return one(at);
      });
  };

  function group(node: AST.CapturingGroup, next: Matcher, way: Way): Matcher {
    const begun: number[] = [];
    const inner = alternatives(
      node.alternatives,
      (at) => {
        const from = begun.pop() ?? at;
        const before = captured.get(node);
        captured.set(node, text.slice(Math.min(from, at), Math.max(from, at)));
        if (next(at)) return true;
        if (before === undefined) captured.delete(node);
        else captured.set(node, before);
        begun.push(from);
        return false;
      },
      way,
    );
    return (at) => {
      begun.push(at);
      const depth = begun.length;
      if (inner(at)) return true;
      begun.length = depth - 1;
      return false;
    };
  }

  function ofSigns({ element, min, max, greedy }: AST.Quantifier, next: Matcher, way: Way): Matcher {
    const fits = signTest(element);
    const isNext = (at: number): boolean => {
      step();
      const sign = text[way === 1 ? at : at - 1];
      return sign !== undefined && fits(sign);
    };
    return (at) => {
      let count = 0;
      while (count < min) {
        if (!isNext(at)) return false;
        at += way;
        count++;
      }
      if (!greedy) {
        for (;;) {
          if (next(at)) return true;
          if (count >= max || !isNext(at)) return false;
          at += way;
          count++;
        }
      }
      while (count < max && isNext(at)) {
        at += way;
        count++;
      }
      for (; count >= min; count--, at -= way) {
        step();
        if (next(at)) return true;
      }
      return false;
    };
  }

  function ofParts({ element, min, max, greedy }: AST.Quantifier, next: Matcher, way: Way): Matcher {
    const goOn =
      (count: number): Matcher =>
      (at) => {
        step();
        const more = (): boolean =>
          count < max &&
          // Nothing, over and over, leads nowhere.
          compile(element, (after) => (after > at || after < at || count < min) && goOn(count + 1)(after), way)(at);
        if (count < min) return more();
        return greedy ? more() || next(at) : next(at) || more();
      };
    return goOn(0);
  }

  function assertion(node: AST.Assertion, next: Matcher): Matcher {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const inner = alternatives(node.alternatives, () => true, node.kind === 'lookahead' ? 1 : -1);
      return (at) => inner(at) !== node.negate && next(at);
    }
    const holds = (at: number): boolean => {
      step();
      const [before, after] = [text[at - 1], text[at]];
      if (node.kind === 'start') return before === undefined || (isMultiline && isLineEnd(before));
      if (node.kind === 'end') return after === undefined || (isMultiline && isLineEnd(after));
      const isBetween = (before !== undefined && isWord(before)) !== (after !== undefined && isWord(after));
      return isBetween !== (node.kind === 'word' && node.negate);
    };
    return (at) => holds(at) && next(at);
  }

  function compile(node: AST.Element, next: Matcher, way: Way): Matcher {
    if (isSign(node)) {
      const fits = signTest(node);
      return (at) => {
        step();
        const sign = text[way === 1 ? at : at - 1];
        return sign !== undefined && fits(sign) && next(at + way);
      };
    }
    switch (node.type) {
      case 'Group':
        return alternatives(node.alternatives, next, way);
      case 'CapturingGroup':
        return group(node, next, way);
      case 'Quantifier':
        return isSign(node.element) ? ofSigns(node, next, way) : ofParts(node, next, way);
      case 'Assertion':
        return assertion(node, next);
      case 'Backreference': {
        const { resolved } = node;
        if (Array.isArray(resolved)) break;
        return (at) => {
          const said = captured.get(resolved) ?? '';
          left -= said.length;
          step();
          const to = at + way * said.length;
          return text.slice(Math.min(at, to), Math.max(at, to)) === said && next(to);
        };
      }
    }
    throw new Error(`${node.type} of ${String(pattern)} is not known here`);
  }

  const whole = alternatives(
    tree.alternatives,
    (at) => {
      end = at;
      return true;
    },
    1,
  );

  return (given, most) => {
    if (isOfUnicode && /[\ud800-\udfff]/.test(given)) throw new Error('a sign beyond the first plane');
    text = given;
    left = most;
    const matches: (readonly [number, number])[] = [];
    try {
      for (let at = 0; at <= text.length;) {
        captured.clear();
        if (!whole(at)) {
          if (pattern.sticky) break;
          at++;
          continue;
        }
        matches.push([at, end]);
        at = end > at ? end : at + 1;
      }
    } catch (error) {
      if (error instanceof TooMany) return null;
      throw error;
    }
    return { matches, steps: most - left };
  };
}
