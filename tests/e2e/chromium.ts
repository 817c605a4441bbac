import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium, test as base, type Page } from '@playwright/test';

/** A browser that can be killed as a power cut kills it: all its processes at once, whatever they are writing. */
export interface Killable {
  readonly page: Page;
  /** Kills it, and waits until it is dead. */
  readonly kill: () => Promise<void>;
}

const MOST_WAITED_MS = 10_000;

/** Whether any process of a group is left. */
function isAlive(group: number | undefined): boolean {
  try {
    return group !== undefined && process.kill(-group, 0);
  } catch {
    return false;
  }
}

/** Starts Chromium on a profile that outlives it. */
export async function startChromium(
  { executablePath = '', args = [] }: { executablePath?: string; args?: string[] },
  profile: string,
): Promise<Killable> {
  // What a killed one left, by which the next knows that it is not alone.
  for (const name of ['SingletonLock', 'DevToolsActivePort']) rmSync(`${profile}/${name}`, { force: true });
  const all = [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=en-GB'];
  const browser = spawn(executablePath, [...all, '--no-default-browser-check', 'about:blank'], {
    // A group of its own, which a signal reaches as a whole.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const dead = once(browser, 'exit');
  const kill = async (): Promise<void> => {
    if (browser.pid !== undefined && browser.exitCode === null && browser.signalCode === null)
      process.kill(-browser.pid, 'SIGKILL');
    await dead;
    // The rest of its group may outlive it on a busy machine, and hold what the next one is to open.
    for (let waited = 0; waited < MOST_WAITED_MS && isAlive(browser.pid); waited += 20)
      await new Promise((go) => setTimeout(go, 20));
  };
  try {
    for await (const line of createInterface({ input: browser.stderr })) {
      const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (address === undefined) continue;
      // What it has to say from now on must not fill the pipe.
      browser.stderr.resume();
      const connected = await chromium.connectOverCDP(address);
      const [context] = connected.contexts();
      if (!context) throw new Error('the browser has no context');
      return { page: context.pages()[0] ?? (await context.newPage()), kill };
    }
    throw new Error('the browser ended before it could be spoken to');
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Starts the browser on the test's own profile; the last one ends with the test, however that ends. */
export const test = base.extend<{ readonly profile: string; readonly start: () => Promise<Killable> }>({
  profile: async ({ browserName: _ }, use, info) => use(info.outputPath('profile')),
  start: async ({ profile, launchOptions }, use) => {
    let last: Killable | null = null as Killable | null;
    await use(async () => (last = await startChromium(launchOptions, profile)));
    await last?.kill();
  },
});
