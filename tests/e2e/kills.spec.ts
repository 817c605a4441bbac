import { expect, type Locator, type Page } from '@playwright/test';
import { downloaded } from './download.ts';
import { figures, killer, nextStart, numbers, press, stored, test, type Stored } from './killing.ts';
import { openStored } from './start.ts';

const KILLS = Number(process.env['KILLS'] ?? 200);
/** What a commit of this size takes on an idle machine and on a busy one; drawn so that short times are as likely as long ones. */
const LONGEST_MS = 600;
const same = (a: Stored, b: Stored): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Makes ready for one step, up to the button that begins it. */
async function prepare(page: Page, step: string, turn: number, backup: Buffer): Promise<Locator> {
  if (step === 'undo') return page.getByRole('button', { name: /^Undo/ }).first();
  if (step === 'restore') {
    await page.getByLabel('Restore backup').setInputFiles({ name: 'a.targetline', mimeType: '', buffer: backup });
    return page.getByRole('button', { name: 'Restore', exact: true });
  }
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'made.csv', mimeType: 'text/csv', buffer: figures(turn) });
  return page.getByRole('region', { name: 'Review import' }).getByRole('button', { name: 'Import', exact: true });
}

test(`A69 ${String(KILLS)} kills at random moments of imports, undos, restores and starts: old or new, whole @full`, async ({
  page: first,
}, info) => {
  test.setTimeout(KILLS * 30_000);
  const random = numbers(7);
  let page = first;
  await openStored(page, '#/en/data');
  const empty = await stored(page);
  const backup = await downloaded(page, info, `targetline-${new Date().toISOString().slice(0, 10)}.targetline`, () =>
    page.getByRole('button', { name: 'Download backup' }).click(),
  );
  const tally: Record<string, { kills: number; old: number; done: number }> = {};
  for (let turn = 1; turn <= KILLS; turn++) {
    const before = await stored(page);
    const canUndo = (await page.getByRole('button', { name: /^Undo/ }).count()) > 0;
    const step =
      ['import', 'import', canUndo ? 'undo' : 'import', 'restore', 'start'][Math.floor(random() * 5)] ?? 'import';
    const button = step === 'start' ? null : await prepare(page, step, turn, backup);
    if (button) await expect(button).toBeEnabled();
    const kill = await killer(page);
    if (button) press(button);
    else page.reload().catch(() => undefined);
    await page.waitForTimeout(LONGEST_MS * random() ** 2);
    await kill();
    const next = await nextStart(page);
    await page.close();
    page = next;
    const after = await stored(page);
    const count = (tally[step] ??= { kills: 0, old: 0, done: 0 });
    count.kills++;
    const isOld = same(after, before);
    count[isOld ? 'old' : 'done']++;
    // Not the old state: then what the step makes of it, of which the whole database was just walked through.
    if (step === 'start') expect(after).toEqual(before);
    else if (!isOld) {
      if (step === 'restore') expect(after).toEqual(empty);
      else if (step === 'import') expect(after.revision).toBeGreaterThan(before.revision);
      else expect(after.revision).not.toBe(before.revision);
    }
  }
  console.log(`Kills: ${JSON.stringify(tally)}, 0 lost, 0 mixed`);
  info.annotations.push({ type: 'kills', description: JSON.stringify(tally) });
});
