// A file of its own: the page asks for these before the code is there that reads them.

/** Where the description of the page stands, in its folder. */
export const SITE_FILE = 'site.json';
/** Where the descriptor of a package stands, below the folder of the page. */
export const DESCRIPTOR = 'data/datapackage.json';
