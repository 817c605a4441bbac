/** Hands a file to the reader under a name. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this turn; the address must outlive it.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
