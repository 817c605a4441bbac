import { folderName } from '../../ingest/published/folderName.ts';

const asked = typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('data');
const root = typeof document === 'undefined' ? null : document.documentElement;

/** The folder beside the page that its address chooses, `?data=hanoi/`; empty where it names none, or what can be none. */
const FOLDER_NAME = asked === null ? '' : (folderName(asked) ?? '');

/** What an address asks for and can be no name of a folder; `null` where it asks for nothing of the kind. */
export const WRONG_NAME = asked === null || FOLDER_NAME !== '' ? null : asked;

/**
 * Where what an office publishes is looked for; `null` where nothing is. The page's own folder only if its first line says so,
 * `<html data-site>`, as that of a release does: nobody else pays for the question.
 */
export const SITE_FOLDER =
  FOLDER_NAME !== '' ? `./${FOLDER_NAME}/` : WRONG_NAME !== null || root?.dataset['site'] !== undefined ? './' : null;

/** What an address must say for the same data. */
export const SITE_QUERY = FOLDER_NAME === '' ? '' : `?data=${FOLDER_NAME}/`;

/** Each published folder has a store of its own, and the page itself one. */
export const STORE_NAME = FOLDER_NAME === '' ? 'targetline' : `targetline ${FOLDER_NAME}`;
