import { strToU8, zipSync } from 'fflate';
import { sha256 } from './file/sha256.ts';
import { DESCRIPTOR, SITE_FILE } from './published/paths.ts';
import { writeSite, type Site } from './published/siteFile.ts';
import type { Workspace } from '../domain/workspace.ts';
import { writePackage, type PackageFacts } from './writePackage.ts';

/** What is to be published. */
export interface PublishRequest {
  readonly workspace: Workspace;
  readonly site: Site;
  readonly facts: PackageFacts;
}

self.addEventListener('message', ({ data: { workspace, site, facts } }: MessageEvent<PublishRequest>) => {
  (async () => {
    const files = await writePackage(workspace, facts, (text) => sha256(new Blob([text])));
    const folder = DESCRIPTOR.slice(0, DESCRIPTOR.indexOf('/') + 1);
    const entries = [...files].map(([path, text]) => [folder + path, strToU8(text)] as const);
    const zip = zipSync(Object.fromEntries([...entries, [SITE_FILE, strToU8(writeSite(site))]]), {
      mtime: facts.created,
    });
    self.postMessage(zip, { transfer: [zip.buffer] });
    // Nobody outside is told of a promise that failed; of an error the page is.
  })().catch(reportError);
});
