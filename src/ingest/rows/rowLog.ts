import type { IssueCode } from '../../domain/issue.ts';
import { cellIssue, IssueLog } from '../file/issues.ts';

/** What became of the values that were read: each is accepted, missing or rejected with its reason. */
export class RowLog {
  readonly issues = new IssueLog();
  rows = 0;
  read = 0;
  missing = 0;
  rejected = 0;

  reject(code: IssueCode, line: number, column: string, found: string, expected = ''): void {
    this.rejected++;
    this.issues.add(cellIssue(code, 'rejected', line, column, found, expected));
  }

  /** Every value of a row that cannot be placed is rejected with it, under one message. */
  rejectRow(values: number, ...issue: Parameters<RowLog['reject']>): void {
    this.reject(...issue);
    this.rejected += values - 1;
  }

  notice(line: number, text: string): void {
    this.issues.add(cellIssue('remark-row', 'notice', line, '', text));
  }
}
