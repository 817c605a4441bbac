/** Something in the database is not what was stored, and the page cannot do without it: shown as it is, it would be a wrong figure. */
export class BrokenRecord extends Error {
  override readonly name = 'BrokenRecord';

  constructor(record: string, where: string) {
    super(`${record} is broken${where === '' ? '' : `: ${where}`}`);
  }
}
