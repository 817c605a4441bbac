import { created, version } from '../../../data/datapackage.json';

/** Version of the data package that ships with this page. */
export const PACKAGE_VERSION: string = version;
/** The day that version was made, `YYYY-MM-DD`. */
export const PACKAGE_DAY: string = created.slice(0, 10);
