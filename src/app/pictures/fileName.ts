/** The name of a downloaded file, without ending: what it is and of whom, in letters that any system takes. Empty parts are left out. */
export const fileNameOf = (...parts: readonly string[]): string =>
  ['targetline', ...parts.map((part) => part.replace(/[^\w.-]+/g, '-'))].filter(Boolean).join('-');
