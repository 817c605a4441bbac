import { sha256 } from './sha256.ts';

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  sha256(data).then((digest) => {
    self.postMessage(digest);
  }, reportError);
});
