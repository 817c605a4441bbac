import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { serve } from '../tools/serve.mjs';
import { switchOn } from '../tools/siteSwitch.mjs';
import { test } from './chromium.ts';
import { begin, copyOfBuild, publish } from './deploy.ts';
import { figures, INDICATORS, numbers, walked } from './killing.ts';
import { backToSchema1 } from './oldSchema.ts';
import { isTorn } from './tornLog.ts';

const KILLS = Number(process.env['BROWSER_KILLS'] ?? (process.env['TARGETLINE_FULL'] === '1' ? 80 : 2));
/** Another one, another order of moments. */
const SEED = Number(process.env['BROWSER_KILLS_SEED'] ?? 22);
const STEPS = ['upgrade', 'publish', 'import', 'restore'] as const;
/** Milliseconds from a write to the kill at most; drawn so that short times are as likely as long ones. */
const LONGEST_MS = 120;
const OWN = 'hn-online';
/** A file at the host that says when a worker is to tell. */
const MOMENT = 'moment.json';

interface Moment {
  /** Number of the write, from 1. */
  readonly write: number;
  /** Milliseconds that whoever writes then stands still, in the middle of the transaction. */
  readonly stands: number;
}

/** Says on the console when the page, or a worker, has written so often, or changed the form of what is stored. */
const tellOfWriting = ({ write, stands }: Moment): void => {
  const methods = [
    [IDBObjectStore.prototype, ['add', 'put']],
    [IDBCursor.prototype, ['update']],
    [IDBDatabase.prototype, ['createObjectStore']],
  ] as const;
  let writes = 0;
  for (const [owner, names] of methods)
    for (const name of names) {
      const before = (owner as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
      Object.assign(owner, {
        [name](this: unknown, ...given: unknown[]) {
          const request = before?.apply(this, given);
          if (++writes === write) {
            console.log('writing');
            const end = performance.now() + stands;
            while (performance.now() < end) writes = write;
          }
          return request;
        },
      });
    }
};

const revisions = (page: Page) => page.locator('[data-revision]');

async function review(page: Page, turn: number): Promise<void> {
  await page
    .getByLabel('Import a file')
    .setInputFiles({ name: 'made.csv', mimeType: 'text/csv', buffer: figures(turn) });
  await expect(page.getByRole('region', { name: 'Review import' })).toContainText('18');
}
const importButton = (page: Page) =>
  page.getByRole('region', { name: 'Review import' }).getByRole('button', { name: 'Import', exact: true });

test(`A69 A67 the whole browser killed ${String(KILLS)} times, in imports, restores, an upgrade and a publication taken over: old or new, whole`, async ({
  profile,
  start,
}, info) => {
  test.setTimeout(60_000 + KILLS * 60_000);
  const folder = copyOfBuild(info);
  switchOn(folder);
  // A worker restores: it asks the host when it is to tell.
  begin(
    folder,
    'backup.worker',
    `const asked = new XMLHttpRequest();
asked.open('GET', '/${MOMENT}?' + Date.now(), false);
asked.send();
(${String(tellOfWriting)})(JSON.parse(asked.responseText));`,
  );
  const host = await serve(folder);
  const publication = (turn: number): void => {
    publish(folder, new Date(Date.UTC(2026, 0, 1 + turn)).toISOString(), [60, 70, 10 + (turn % 80)], true);
  };
  const data = `${host.url}#/en/data`;
  /** A page of the same host that opens no database: what is stored can be looked at as the killed browser left it. */
  const aside = (page: Page) => page.goto(`${host.url}embed.html`);
  const random = numbers(SEED);
  const tally: Record<string, { kills: number; old: number; done: number }> = {};
  /** Kills that left half a record behind, of which Chromium alone would have made the loss of everything. */
  let torn = 0;
  let browser = await start();
  try {
    publication(0);
    await browser.page.goto(data);
    await browser.page.waitForFunction(() => performance.getEntriesByName('data-committed').length > 0);
    await expect(revisions(browser.page)).toHaveCount(1);
    await aside(browser.page);
    const first = await walked(browser.page);
    await browser.page.goto(data);
    const saving = browser.page.waitForEvent('download');
    await browser.page.getByRole('button', { name: 'Download backup' }).click();
    const backup = readFileSync(await (await saving).path());
    // Between the lines that say what it is and that it is whole.
    const records = gunzipSync(backup).toString().trim().split('\n').length - 2;

    for (let turn = 1; turn <= KILLS; turn++) {
      const step = STEPS[(turn - 1) % STEPS.length] ?? 'import';
      // In every other round in the midst of the transaction, for sure. A restore ends with its last record.
      const stands = Math.floor((turn - 1) / STEPS.length) % 2 ? 0 : 2000;
      const drawn = Math.floor((step === 'restore' && stands > 0 ? records : 3) * random());
      const moment = { write: step === 'restore' && stands === 0 ? records - drawn : 1 + drawn, stands };
      writeFileSync(join(folder, MOMENT), JSON.stringify(moment));
      let { page } = browser;
      await aside(page);
      if (step === 'upgrade') await backToSchema1(page);
      let before = await walked(page);
      if (step === 'publish') publication(turn);
      const writing = (): Promise<unknown> => page.waitForEvent('console', (message) => message.text() === 'writing');
      const written = writing();
      if (step === 'upgrade' || step === 'publish') {
        await page.addInitScript(tellOfWriting, moment);
        page.goto(data).catch(() => undefined);
      } else {
        await page.goto(data);
        await expect(revisions(page).first()).toBeVisible();
        if (step === 'import') await review(page, turn);
        else
          await page.getByLabel('Restore backup').setInputFiles({ name: 'a.targetline', mimeType: '', buffer: backup });
        const button =
          step === 'import' ? importButton(page) : page.getByRole('button', { name: 'Restore', exact: true });
        await expect(button).toBeEnabled();
        // What was published before may have been taken over by this very page.
        await page.waitForLoadState('networkidle');
        before = await walked(page);
        if (step === 'import') await page.evaluate(tellOfWriting, moment);
        button.click().catch(() => undefined);
      }
      await written;
      await page.waitForTimeout(LONGEST_MS * random() ** 2);
      await browser.kill();
      if (isTorn(profile)) torn++;

      browser = await start();
      page = browser.page;
      await aside(page);
      const after = await walked(page);
      const count = (tally[step] ??= { kills: 0, old: 0, done: 0 });
      count.kills++;
      const { version: _schema, ...content } = before;
      const isOld = step === 'upgrade' ? after.version < 30 : after.revision === before.revision;
      count[isOld ? 'old' : 'done']++;
      // The old state to the last figure, or the whole of what the step makes of it.
      if (isOld || step === 'upgrade') expect(after).toMatchObject(content);
      else if (step === 'publish') expect(after.sums[OWN]).toBe(140 + (turn % 80));
      else if (step === 'restore') expect(after.sums).toEqual(first.sums);
      else for (const one of INDICATORS) expect(after.sums[one], one).toBe(sumWith(first.sums[one], turn));

      // And the next start is a whole page on which the next import works.
      await page.goto(data);
      await expect(revisions(page).first()).toBeVisible();
      // Also where the kill came before what was published was stored.
      if (step === 'publish') await expect.poll(async () => (await walked(page)).sums[OWN]).toBe(140 + (turn % 80));
      await review(page, turn + 1020);
      await importButton(page).click();
      await expect(page.locator('#outcome')).toContainText('Imported: ');
      await aside(page);
      const next = await walked(page);
      expect(next.version).toBe(30);
      for (const one of INDICATORS) expect(next.sums[one], one).toBe(sumWith(first.sums[one], turn + 1020));
    }
  } finally {
    await host.close();
  }
  // Killed in the middle of a restore, and at its end.
  const { kills = 0, old = 0, done = 0 } = tally['restore'] ?? {};
  if (kills > 9) expect(Math.min(old, done)).toBeGreaterThan(0);
  const counted = `${JSON.stringify(tally)}, ${String(torn)} in the middle of a record`;
  console.log(`Kills of the browser: ${counted}, 0 lost, 0 mixed`);
  info.annotations.push({ type: 'kills', description: `of the whole browser, ${counted}` });
});

/** The sum of an indicator's figures once the file of a turn is among them. */
const sumWith = (first: number | undefined, turn: number): number =>
  Math.round(((first ?? 0) + [0, 1, 2].reduce((sum, at) => sum + 50 + ((turn + at) % 40), 0)) * 1000) / 1000;
