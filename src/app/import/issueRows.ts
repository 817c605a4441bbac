import { issueAt, SEVERITIES, type Issue, type IssueCode, type IssueTable, type Severity } from '../../domain/issue.ts';
import { csvLines } from '../../domain/csv.ts';

/** The issues of one file, by its name. */
export interface FileIssues {
  readonly file: string;
  readonly issues: IssueTable;
}

/** Issues of one kind: how many, and the first of them. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly count: number;
  readonly first: readonly { readonly file: string; readonly issue: Issue }[];
}

/** However many kinds there are, so many of each are shown. */
const LEAST_OF_A_KIND = 3;

/**
 * The issues by kind, grave kinds first, and about `most` of them in all as objects: so that a thousand of one kind do
 * not hide the one of another.
 */
export function groupIssues(files: readonly FileIssues[], most: number): readonly IssueGroup[] {
  const rows = new Map<string, { severity: Severity; code: IssueCode; count: number; at: [FileIssues, number[]][] }>();
  for (const file of files)
    for (const { severity, code, first, count } of kindsIn(file.issues, most)) {
      const kind = `${severity} ${code}`;
      const group = rows.get(kind) ?? { severity, code, count: 0, at: [] };
      group.count += count;
      group.at.push([file, first]);
      rows.set(kind, group);
    }
  const each = Math.max(LEAST_OF_A_KIND, Math.floor(most / Math.max(1, rows.size)));
  return [...rows.values()]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map(({ severity, code, count, at }) => ({
      severity,
      code,
      count,
      first: at
        .flatMap(([{ file, issues }, found]) => found.map((row) => ({ file, issues, row })))
        .slice(0, each)
        .map(({ file, issues, row }) => ({ file, issue: issueAt(issues, row) })),
    }));
}

/** The kinds of issue in one table, each with its number and its first rows. */
function kindsIn(issues: IssueTable, most: number) {
  const kinds = issues.codes.length * SEVERITIES.length;
  const counts = new Uint32Array(kinds);
  const first = Array.from({ length: kinds }, (): number[] => []);
  for (let row = 0; row < issues.count; row++) {
    const kind = (issues.code[row] ?? 0) * SEVERITIES.length + (issues.severity[row] ?? 0);
    const before = counts[kind] ?? 0;
    if (before < most) first[kind]?.push(row);
    counts[kind] = before + 1;
  }
  return first.flatMap((rows, kind) => {
    const code = issues.codes[Math.floor(kind / SEVERITIES.length)];
    const severity = SEVERITIES[kind % SEVERITIES.length];
    return code && severity && rows.length > 0 ? [{ code, severity, first: rows, count: counts[kind] ?? 0 }] : [];
  });
}

/** Rows that are written before the page may breathe. */
const CHUNK_ROWS = 5000;

/** The whole list as a CSV, grave issues first. Between two parts the page goes on: a million of them take seconds. */
export async function issueCsv(
  files: readonly FileIssues[],
  /** What stands above them: file, line, column, found, status, reason. */
  heads: readonly string[],
  describe: (issue: Issue) => { readonly status: string; readonly reason: string },
): Promise<Blob> {
  // Each part is handed over as it is made: the texts of all at once would take a second to encode.
  const parts = [new Blob(['\ufeff' + csvLines([heads], ',')])];
  let rows: string[][] = [];
  const flush = async (): Promise<void> => {
    parts.push(new Blob([csvLines(rows, ',')]));
    rows = [];
    await new Promise((resolve) => setTimeout(resolve));
  };
  for (const severity of SEVERITIES.keys())
    for (const { file, issues } of files)
      for (let row = 0; row < issues.count; row++) {
        if (issues.severity[row] !== severity) continue;
        const issue = issueAt(issues, row);
        const { status, reason } = describe(issue);
        rows.push([file, String(issue.line || ''), issue.column, issue.found, status, reason]);
        if (rows.length === CHUNK_ROWS) await flush();
      }
  await flush();
  return new Blob(parts, { type: 'text/csv' });
}
