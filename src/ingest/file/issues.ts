import { Dictionary } from '../../domain/blocks/dictionary.ts';
import { grown } from '../../domain/blocks/grown.ts';
import { SEVERITIES, type Issue, type IssueCode, type IssueTable, type Severity } from '../../domain/issue.ts';

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text).normalize('NFC');

/** An issue about the file as a whole. */
export const fileIssue = (code: IssueCode, severity: Severity, found = '', expected = ''): Issue =>
  cellIssue(code, severity, 0, '', found, expected);

/** An issue about one cell or row. */
export const cellIssue = (
  code: IssueCode,
  severity: Severity,
  line: number,
  column: string,
  found: string,
  expected = '',
): Issue => ({ code, severity, line, column: cut(column), found: cut(found), expected });

const FIRST_CAPACITY = 64;

/** Collects the issues of one file. */
export class IssueLog {
  readonly #codes = new Dictionary<IssueCode>((code) => code);
  readonly #texts = new Dictionary<string>((text) => text);
  #count = 0;
  #capacity = FIRST_CAPACITY;
  #code = new Uint8Array(FIRST_CAPACITY);
  #severity = new Uint8Array(FIRST_CAPACITY);
  #line = new Uint32Array(FIRST_CAPACITY);
  #column = new Uint32Array(FIRST_CAPACITY);
  #found = new Uint32Array(FIRST_CAPACITY);
  #expected = new Uint32Array(FIRST_CAPACITY);

  get count(): number {
    return this.#count;
  }

  add({ code, severity, line, column, found, expected }: Issue): void {
    const index = this.#count;
    if (index === this.#capacity) this.#grow();
    this.#code[index] = this.#codes.code(code);
    this.#severity[index] = SEVERITIES.indexOf(severity);
    this.#line[index] = line;
    this.#column[index] = this.#texts.code(column);
    this.#found[index] = this.#texts.code(found);
    this.#expected[index] = this.#texts.code(expected);
    this.#count = index + 1;
  }

  finish(): IssueTable {
    const count = this.#count;
    return {
      count,
      codes: this.#codes.items,
      texts: this.#texts.items,
      code: this.#code.slice(0, count),
      severity: this.#severity.slice(0, count),
      line: this.#line.slice(0, count),
      column: this.#column.slice(0, count),
      found: this.#found.slice(0, count),
      expected: this.#expected.slice(0, count),
    };
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#code = grown(this.#code);
    this.#severity = grown(this.#severity);
    this.#line = grown(this.#line);
    this.#column = grown(this.#column);
    this.#found = grown(this.#found);
    this.#expected = grown(this.#expected);
  }
}
