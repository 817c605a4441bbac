const numbersIn = (version: string): readonly number[] => version.split('.').map(Number);

/** Whether a version of the data package (`2026.11.10`) comes after another, number by number: text would put 10 before 9. */
export function isNewerVersion(version: string, than: string): boolean {
  const [mine, theirs] = [numbersIn(version), numbersIn(than)];
  for (let at = 0; at < Math.max(mine.length, theirs.length); at++) {
    const difference = (mine[at] ?? 0) - (theirs[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
