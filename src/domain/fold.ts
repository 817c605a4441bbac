/**
 * A text as a person would recognise it: without case, diacritics, punctuation or doubled spaces, so that "ha noi",
 * "Hà Nội" and "HÀ-NỘI" are one. Letters only; never for display.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
