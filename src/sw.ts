// The service worker: keeps a copy of this version of the page, and answers from it. It imports nothing, so that it is one plain script.

/** What the build writes in: a name for this version, and the SHA-256 of every file but source maps, by its path below the page. */
declare const __BUILT__: { readonly version: string; readonly files: Readonly<Record<string, string>> };
const { version, files } = __BUILT__;

// TypeScript's library for pages lacks these.
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Window {
  readonly id: string;
  readonly url: string;
}
interface Message extends WaitingEvent {
  readonly data: unknown;
  readonly source: Window | null;
}
interface Worker {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly Window[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: WaitingEvent) => void): void;
  addEventListener(type: 'message', hear: (event: Message) => void): void;
  addEventListener(
    type: 'fetch',
    hear: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}
const worker = self as unknown as Worker;

const { scope } = worker.registration;
/** Other pages may live on this origin, and have caches of their own. */
const OURS = `targetline ${scope} `;
const MINE = OURS + version;

/** Their names carry their content: the same name is the same file, in whatever version. */
const isHashed = (path: string): boolean => path.startsWith('assets/');

/** A file just as it was built, or an error: no mixture of two versions is ever kept. */
async function ask(path: string): Promise<Response> {
  const cache = isHashed(path) ? 'default' : 'no-cache';
  const { body, headers } = await fetch(path, { integrity: files[path] ?? '', cache, priority: 'low' });
  const kept = new Headers(headers);
  kept.delete('vary');
  // Made anew: an answer that was redirected may not be given to one who opens a page.
  return new Response(body, { headers: kept });
}

/** One file after the other: what the reader looks at comes first. What an interrupted try left is not asked for again. */
async function install(): Promise<void> {
  const mine = await caches.open(MINE);
  for (const path of Object.keys(files)) {
    if (await mine.match(path)) continue;
    const known = isHashed(path) ? await caches.match(scope + path) : undefined;
    await mine.put(path, known ?? (await ask(path)));
  }
}

/** Windows that said that they run this version. Forgotten when the browser rests this worker: then an earlier version stays a little longer. */
const current = new Set<string>();

/** Lets go of earlier versions once no open window can need them. */
async function tidy(): Promise<void> {
  if (worker.registration.installing ?? worker.registration.waiting) return;
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  if (open.some(({ id, url }) => url.startsWith(scope) && !current.has(id))) return;
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== MINE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The file from this version; a part of an earlier one for a window that still runs it; else from the host. */
async function answer(request: Request, path: string): Promise<Response> {
  const mine = await caches.open(MINE);
  const kept = (await mine.match(path)) ?? (isHashed(path) ? await caches.match(scope + path) : undefined);
  return kept ?? fetch(request);
}

/** What an office publishes beside the page, in its folder or one beside it: no part of any version of the page. */
const isPublished = (path: string): boolean => /^(?:[\w-]+\/)?(?:site\.json|data\/.+)$/.test(path);
const PUBLISHED = `targetline-published ${scope}`;

/** From the host; without a network as it came last. A part of a file (`Range`) is nobody's to keep. */
async function newest(request: Request): Promise<Response> {
  if (request.headers.has('range')) return fetch(request);
  const kept = await caches.open(PUBLISHED);
  const [bare = ''] = request.url.split(/[?#]/);
  try {
    const response = await fetch(request);
    if (response.ok) await kept.put(bare, response.clone());
    // Taken back by the office: it is gone without a network too.
    else if (response.status === 404 || response.status === 410) await kept.delete(bare);
    return response;
  } catch (error) {
    const known = await kept.match(bare);
    if (!known) throw error;
    return known;
  }
}

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
  // A first visit goes on offline too, without a reload.
  event.waitUntil(worker.clients.claim().then(tidy));
});

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const [bare = ''] = url.split(/[?#]/);
  const path = bare === scope ? 'index.html' : bare.slice(scope.length);
  if (method !== 'GET' || !bare.startsWith(scope)) return;
  if (isPublished(path)) event.respondWith(newest(event.request));
  if (isPublished(path) || !(path in files || isHashed(path))) return;
  event.respondWith(answer(event.request, path));
});

worker.addEventListener('message', (event) => {
  // Only when the reader agreed: until then each window keeps the version that it was opened with.
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
  // A window tells by the address of its script which version it runs.
  else if (event.source && String(event.data).slice(scope.length) in files) {
    current.add(event.source.id);
    event.waitUntil(tidy());
  }
});
