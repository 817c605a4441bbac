import { expect, type Locator, type Page, type TestInfo } from '@playwright/test';
import { downloaded } from './download.ts';

const SHARE = /^(Share|Chia sẻ)$/;

/** Opens the share dialog of the page's first chart, or of the `nth`, and waits for its picture. */
export async function shareDialog(page: Page, nth = 0): Promise<Locator> {
  await page.getByRole('button', { name: SHARE }).nth(nth).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img')).toBeVisible();
  return dialog;
}

/** The file that the open dialog gives. */
export const fileOf = (page: Page, info: TestInfo, ending: 'png' | 'svg' | 'csv', name: string): Promise<Buffer> =>
  downloaded(page, info, `${name}.${ending}`, () =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`${ending}$`, 'i') })
      .click(),
  );

/** The snapshot that an SVG carries. */
export const textIn = (svg: Buffer): string => /#s1\.[\w.-]+/.exec(svg.toString('utf8'))?.[0] ?? '';

/** Drops a file on the page as a mouse does. */
export async function drop(page: Page, name: string, type: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([file, mime, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], file, { type: mime }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, type, bytes.toString('base64')] as const,
  );
}

/** Pastes text outside any field. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new Event('paste', { bubbles: true, cancelable: true });
    // Firefox lets no script fill a ClipboardEvent.
    Object.defineProperty(event, 'clipboardData', { value: data });
    document.body.dispatchEvent(event);
  }, text);
}

/** Writes into a field as a person does, and leaves it: no browser takes a value that a script has set for a change. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
  await field.press('Tab');
}
