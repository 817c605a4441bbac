import type { Issue, IssueCode } from '../domain/issue.ts';

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text).normalize('NFC');

/** An issue about the file as a whole. */
export const fileIssue = (code: IssueCode, severity: Issue['severity'], found = '', expected = ''): Issue => ({
  code,
  severity,
  line: 0,
  column: '',
  found: cut(found),
  expected,
});

/** An issue about one cell or row. */
export const cellIssue = (
  code: IssueCode,
  severity: Issue['severity'],
  line: number,
  column: string,
  found: string,
  expected = '',
): Issue => ({ code, severity, line, column: cut(column), found: cut(found), expected });
