import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';
import { counter } from './patternSteps.ts';
import { SIGNS } from './signs.ts';

// A file, a link or a backup can hold any text of any length, and a pattern that takes the square of it stops the page. So
// every pattern of these folders is tried on long runs of what files are made of. Steps are counted, not time: a square is sixteen
// times as many where a line is four.

const FOLDERS = ['src/domain', 'src/ingest', 'src/snapshot', 'src/store'];
/** Patterns whose text is cut before they see it, each with what cuts it. */
const BOUNDED: Readonly<Record<string, string>> = {
  '\\.?0+$': 'numberText: the seventeen digits of a double',
  [String.raw`(?:[.,:;?!&+)\]>}"'${'`'}…’”“»。\s\u00a0\u200b]|%(?:20|22|3C|3E|60)|%E2%80%(?:8B|99|9C|9D|A6)|%C2%(?:A0|BB)|%E3%80%82)+$`]:
    'linkTail: the last sixty characters',
};

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

function literalsOf(file: string): readonly RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

/** Patterns that are put together when their file is loaded. */
async function builtPatterns(): Promise<readonly RegExp[]> {
  const built: RegExp[] = [];
  const Plain = RegExp;
  vi.stubGlobal(
    'RegExp',
    class extends Plain {
      constructor(pattern: string | RegExp, flags?: string) {
        super(pattern, flags);
        built.push(this);
      }
    },
  );
  for (const file of files) if (!file.endsWith('.worker.ts')) await import(/* @vite-ignore */ `../../${file}`);
  vi.unstubAllGlobals();
  return built.map(({ source, flags }) => new RegExp(source, flags));
}

/** What a pattern is tried on, of about a length: one sign or two, over and over, and words of its own, with an end that fits nothing. */
function* runsFor(pattern: RegExp, length: number): Generator<string> {
  const words = [...new Set(pattern.source.match(/\p{L}{2,}/gu) ?? [])].slice(0, 12).map((word) => ` ${word}`);
  for (const sign of [...SIGNS, ...words])
    for (const beside of ['', ' ', 'a']) {
      const part = sign + beside;
      for (const end of ['\u0001', 'a']) yield part.repeat(Math.ceil(length / part.length)) + end;
    }
}

/** Signs: beyond what patterns bound themselves to. */
const LENGTH = 600;
const SHORT = LENGTH / 4;
/** Steps below which nothing is compared: a square of the length takes twenty times as many. */
const NOTICEABLE = 20 * LENGTH;
/** More than anything takes that is no square of squares. */
const MOST = 1e7;
/** Between the 4 of a line and the 16 of a square. */
const MOST_GROWTH = 9;

/** What the browser's own engine finds. */
function foundBy(pattern: RegExp, text: string): string {
  const found: number[] = [];
  text.replace(pattern, (...given: unknown[]) => {
    const at = given.find((one) => typeof one === 'number') ?? 0;
    found.push(at, at + String(given[0]).length);
    return '';
  });
  return String(found);
}

function grows(pattern: RegExp): string | null {
  const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  const count = counter(all);
  const short = [...runsFor(pattern, SHORT)];
  let at = 0;
  for (const long of runsFor(pattern, LENGTH)) {
    const before = short[at++] ?? '';
    const found = count(long, NOTICEABLE);
    // What is counted is what is matched.
    if (found) expect(String(found.matches) === foundBy(all, long), `${String(all)} on ${long}`).toBe(true);
    else if (count(long, MOST_GROWTH * (count(before, MOST)?.steps ?? 0)) === null)
      return JSON.stringify(long.slice(0, 12));
  }
  return null;
}

test('no pattern takes the square of a length', { timeout: 300_000 }, async () => {
  const patterns = [...files.flatMap(literalsOf), ...(await builtPatterns())];
  expect(patterns.length).toBeGreaterThan(200);
  const seen = new Map(patterns.map((pattern) => [String(pattern), pattern]));
  const slow = [...seen.values()].flatMap((pattern) => {
    if (pattern.source in BOUNDED) return [];
    const run = grows(pattern);
    return run === null ? [] : [`${String(pattern)} on ${run}…`];
  });
  expect(slow).toEqual([]);
});

test('and the test would see one', () => {
  expect([/\s+$/, /[ab]+$/, /a.*y/, /(?:a|\d)+x/, /(?<=a.*)c/].map(grows)).not.toContain(null);
  expect([/(?<!\s)\s+$/, /^a*$/].map(grows)).toEqual([null, null]);
});
