/** Left in `localStorage` once there are data, so that a next start knows to look for them. */
const KEY = 'targetline-had-data';

/** Whether an earlier visit left data here; false also where storage is blocked. */
export function hadData(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function rememberData(): void {
  try {
    localStorage.setItem(KEY, 'yes');
  } catch {
    // Where storage is blocked there are no data to remember either.
  }
}
