import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hostFaults } from '../../tools/hostCheck.mjs';
import { HOSTING } from '../../tools/hosting.mjs';

const NGINX = '/usr/sbin/nginx';
const APACHE = '/usr/sbin/apache2';
const MODULES = '/usr/lib/apache2/modules';
const root = mkdtempSync(join(tmpdir(), 'hosting-'));
const site = join(root, 'site');
const LONG = 'x'.repeat(5000);
const FILES = {
  ...HOSTING,
  'index.html': `<script type="module" crossorigin src="./assets/a.js"></script><!-- ${LONG} -->`,
  'embed.html': 'a frame',
  'live.html': 'a frame',
  '404.html': 'not here',
  'sw.js': '1;',
  'assets/a.js': `// ${LONG}`,
  'manifest.webmanifest': '{}',
  'data/figures/a.parquet': 'PAR1'.repeat(20),
};
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}
// A server that was started by root works as somebody else.
execFileSync('chmod', ['-R', 'a+rX', root]);
const servers: ChildProcess[] = [];
afterAll(() => {
  for (const server of servers) server.kill();
  rmSync(root, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a server in the foreground and waits until it answers, or has ended. */
async function started(program: string, args: readonly string[], port: number): Promise<string> {
  const server = spawn(program, args, { stdio: 'ignore' });
  servers.push(server);
  const url = `http://127.0.0.1:${String(port)}/`;
  while (server.exitCode === null) {
    if (await fetch(url).catch(() => null)) return url;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`${program} ended with ${String(server.exitCode)}`);
}

it.skipIf(!existsSync(NGINX))('nginx serves a release by the sample as it should', async () => {
  const port = await freePort();
  const sample = HOSTING['hosting/nginx.conf']
    .replace('/usr/share/nginx/html', site)
    .replace('8080', `127.0.0.1:${String(port)}`);
  const file = join(root, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; pid ${root}/nginx.pid; error_log ${root}/nginx.log; events {} http { include /etc/nginx/mime.types; access_log off; ${sample} }`,
  );
  const url = await started(NGINX, ['-c', file, '-e', `${root}/nginx.log`], port);
  expect(await hostFaults(url, 'data/figures/a.parquet')).toEqual([]);
});

it.skipIf(!existsSync(APACHE))('Apache serves a release by the sample as it should', async () => {
  const port = await freePort();
  const modules = [
    'mpm_event',
    'unixd',
    'authz_core',
    'mime',
    'dir',
    'headers',
    'filter',
    'deflate',
    'alias',
    'autoindex',
  ];
  const file = join(root, 'apache.conf');
  writeFileSync(
    file,
    [
      `Listen 127.0.0.1:${String(port)}`,
      `ServerName localhost\nPidFile ${root}/apache.pid\nErrorLog ${root}/apache.log\nTypesConfig /etc/mime.types`,
      // Some are part of the program itself.
      ...modules
        .filter((name) => existsSync(`${MODULES}/mod_${name}.so`))
        .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
      ...(process.getuid?.() === 0 ? ['User daemon', 'Group daemon'] : []),
      `DocumentRoot ${site}\n<Directory ${site}>\nAllowOverride All\nRequire all granted\nDirectoryIndex index.html\n</Directory>\n`,
    ].join('\n'),
  );
  const url = await started(APACHE, ['-f', file, '-DFOREGROUND'], port);
  expect(await hostFaults(url, 'data/figures/a.parquet')).toEqual([]);
});

it('a host without the headers is told so', async () => {
  const { serve } = await import('../../tools/serve.mjs');
  const host = await serve(site);
  const faults = await hostFaults(host.url);
  expect(faults).toContain('/: strict-transport-security is not sent');
  expect(faults).toContain('hosting/nginx.conf: status 200, not 404');
  await host.close();
});
