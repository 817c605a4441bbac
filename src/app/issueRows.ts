import { issueAt, SEVERITIES, type Issue, type IssueTable, type Severity } from '../domain/issue.ts';
import { csvLines } from '../snapshot/csv.ts';

/** The issues of one file, by its name. */
export interface FileIssues {
  readonly file: string;
  readonly issues: IssueTable;
}

/** How many issues of each severity the files have. */
export function countBySeverity(files: readonly FileIssues[]): Readonly<Record<Severity, number>> {
  const counts = { fatal: 0, rejected: 0, warning: 0, notice: 0 };
  for (const { issues } of files)
    for (const code of issues.severity) {
      const severity = SEVERITIES[code];
      if (severity) counts[severity]++;
    }
  return counts;
}

/** The first `most` issues, grave ones first, else in the order of the files. Only these become objects. */
export function gravest(files: readonly FileIssues[], most: number): readonly { file: string; issue: Issue }[] {
  const found: { file: string; issue: Issue }[] = [];
  for (const severity of SEVERITIES.keys())
    for (const { file, issues } of files)
      for (let row = 0; row < issues.count && found.length < most; row++)
        if (issues.severity[row] === severity) found.push({ file, issue: issueAt(issues, row) });
  return found;
}

/** Rows that are written before the page may breathe. */
const CHUNK_ROWS = 20_000;
const COLUMNS = ['file', 'line', 'column', 'found', 'status', 'reason'];

/** The whole list as parts of a CSV, grave issues first. Between two parts the page goes on: a million of them take seconds. */
export async function issueCsv(
  files: readonly FileIssues[],
  describe: (issue: Issue) => { readonly status: string; readonly reason: string },
): Promise<string[]> {
  const parts = ['\ufeff' + csvLines([COLUMNS], ',')];
  let rows: string[][] = [];
  const flush = async (): Promise<void> => {
    parts.push(csvLines(rows, ','));
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
  return parts;
}
