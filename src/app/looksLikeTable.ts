/** Whether pasted text is a table: two lines at least that the same delimiter splits. */
export function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return ['\t', ';', ',', '|'].some((delimiter) => lines.filter((line) => line.includes(delimiter)).length >= 2);
}
