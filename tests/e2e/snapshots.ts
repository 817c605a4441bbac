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
export async function fileOf(page: Page, info: TestInfo, ending: 'png' | 'svg' | 'csv', name: string): Promise<Buffer> {
  const dialog = page.getByRole('dialog');
  // The name of a picture goes on with its shape and language.
  const drawn = (await dialog.locator('[data-file]').getAttribute('data-file')) ?? '';
  expect(drawn).toMatch(new RegExp(`^${name}-(wide|slide|square|portrait|page)-(en|vi)$`));
  return downloaded(page, info, `${ending === 'csv' ? name : drawn}.${ending}`, () =>
    dialog.getByRole('button', { name: new RegExp(`${ending}$`, 'i') }).click(),
  );
}

/** The snapshot that an SVG carries. */
export const textIn = (svg: Buffer): string => /#s1\.[\w.-]+/.exec(svg.toString('utf8'))?.[0] ?? '';

interface Dropped {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Drops a file on the page as a mouse does. */
export const drop = (page: Page, name: string, type: string, bytes: Buffer): Promise<void> =>
  dropAll(page, [{ name, type, bytes }]);

/** Drops several files on the page at once. */
export async function dropAll(page: Page, files: readonly Dropped[]): Promise<void> {
  await page.evaluate(
    (dropped) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of dropped)
        data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name, { type }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })),
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
