/** Everything that is stored is more than a page could read back from one file. */
export class BackupTooLarge extends Error {
  override readonly name = 'BackupTooLarge';
}
