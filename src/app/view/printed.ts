const cssText = (text: string): string => `"${text.replace(/["\\\n]/g, ' ')}"`;

/** So long an address is read off paper by nobody, and would leave its margin. */
const MOST = 110;

/**
 * What stands in the foot of each printed page, as CSS text: address and day. `address` is the browser's; one that nobody could
 * type, such as that of a snapshot, is cut to the page itself.
 */
export function printedFoot(address: string, day: string): string {
  const whole = address.replace(/^https?:\/\//, '');
  const [page = ''] = whole.split('#');
  return cssText([whole.length <= MOST ? whole : page, day].join(' · '));
}

/** Lets the margins of paper say whose page it is, where it opens and of which day the print is (theme.css). */
export function printMargins(name: string, day: string): void {
  const { style } = document.documentElement;
  style.setProperty('--printed-name', cssText(name));
  style.setProperty('--printed', printedFoot(location.href, day));
}
