import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DRIVER = process.env['WEBKIT_DRIVER'] ?? '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

/** WebKitGTK's own small browser; where it lies depends on the machine and the version. */
function miniBrowser(): string | null {
  const lib = '/usr/lib';
  const folders = existsSync(lib)
    ? readdirSync(lib).flatMap((folder) =>
        ['4.1', '4.0'].map((version) => `${lib}/${folder}/webkit2gtk-${version}/MiniBrowser`),
      )
    : [];
  return folders.find((file) => existsSync(file)) ?? null;
}

/** Whether this machine can run the journeys in WebKit: its driver, its browser and a screen that nobody sees. */
export const hasWebKit = (): boolean => existsSync(DRIVER) && existsSync(SCREEN) && miniBrowser() !== null;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A driver on a screen of its own; each session is a browser with an empty profile. */
export class WebKit {
  readonly #processes: readonly ChildProcess[];
  readonly #address: string;
  readonly #home: string;

  private constructor(processes: readonly ChildProcess[], address: string, home: string) {
    this.#processes = processes;
    this.#address = address;
    this.#home = home;
  }

  static async start(): Promise<WebKit> {
    const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [display] = (await once(screen.stdout, 'data')) as [Buffer];
    const home = mkdtempSync(join(tmpdir(), 'webkit-'));
    mkdirSync(join(home, '.config'));
    mkdirSync(join(home, 'Downloads'));
    writeFileSync(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${home}/Downloads"\n`);
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${String(port)}`], {
      env: {
        ...process.env,
        DISPLAY: `:${String(display).trim()}`,
        GDK_BACKEND: 'x11',
        HOME: home,
        XDG_CONFIG_HOME: join(home, '.config'),
        LANG: 'C.UTF-8',
      },
      stdio: 'ignore',
    });
    const address = `http://127.0.0.1:${String(port)}`;
    for (let tries = 0; ; tries++) {
      const isUp = await fetch(`${address}/status`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isUp) break;
      if (tries > 200) throw new Error('WebKitWebDriver does not answer');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return new WebKit([driver, screen], address, home);
  }

  /** Opens a browser that knows nothing yet. */
  async open(): Promise<Tab> {
    const options = { binary: miniBrowser(), args: ['--automation'] };
    const { sessionId } = (await call(this.#address, 'POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })) as { readonly sessionId: string };
    return new Tab(`${this.#address}/session/${sessionId}`, join(this.#home, 'Downloads'));
  }

  stop(): void {
    for (const running of this.#processes) running.kill();
    rmSync(this.#home, { recursive: true, force: true });
  }
}

async function call(address: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${address}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await answer.json()) as { readonly value: unknown };
  if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
  return value;
}

/** A tab of WebKit, over W3C WebDriver. Its screenshot call is left alone: it never returns where nothing is to be repainted. */
export class Tab {
  readonly #session: string;
  /** Where its downloads go. */
  readonly downloads: string;
  #isClosed = false;

  constructor(session: string, downloads: string) {
    this.#session = session;
    this.downloads = downloads;
  }

  async go(url: string): Promise<void> {
    await call(this.#session, 'POST', '/url', { url });
  }

  async reload(): Promise<void> {
    await call(this.#session, 'POST', '/refresh', {});
  }

  /** What a function gives in the page; it sees nothing from here but what it is handed. */
  async run<Parts extends readonly unknown[], Result>(
    inPage: (...parts: Parts) => Result,
    ...args: Parts
  ): Promise<Awaited<Result>> {
    return (await call(this.#session, 'POST', '/execute/sync', {
      script: `return (${String(inPage)}).apply(null, arguments);`,
      args,
    })) as Awaited<Result>;
  }

  /** Presses the control that is called so: a button, a link, a summary. */
  async press(name: string): Promise<void> {
    await call(this.#session, 'POST', `/element/${await this.#element(name)}/click`, {});
  }

  /** Hands a file to the file field that is called so. */
  async choose(name: string, path: string): Promise<void> {
    await call(this.#session, 'POST', `/element/${await this.#element(name, 'input[type=file]')}/value`, {
      text: path,
    });
  }

  /** The control that is called so, once it stands still: what is still coming in above it would move it from under the click. */
  async #element(name: string, kinds = 'button, a, summary'): Promise<string> {
    let place = '';
    for (let tries = 0; tries < 400; tries++) {
      const [found, at] = await this.run(
        (wanted, selector) => {
          const one = [...document.querySelectorAll<HTMLElement>(selector)].find((each) => {
            const label =
              each.getAttribute('aria-label') ??
              (each as HTMLInputElement).labels?.[0]?.textContent ??
              each.textContent;
            return label.replace(/\s+/g, ' ').trim() === wanted && !(each as HTMLButtonElement).disabled;
          });
          one?.scrollIntoView({ block: 'center' });
          return [one, one ? JSON.stringify(one.getBoundingClientRect()) : ''] as const;
        },
        name,
        kinds,
      );
      const id = Object.values((found ?? {}) as unknown as Readonly<Record<string, string>>)[0];
      if (id !== undefined && at === place) return id;
      place = at;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`there is no ${kinds} called “${name}”`);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await call(this.#session, 'DELETE', '');
  }
}
