// @ts-check

/** The rule of `src/domain/fold.ts`, said again because plain Node cannot load that file. @param {string} text */
export const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
