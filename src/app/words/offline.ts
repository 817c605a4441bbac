import { texts } from './texts.ts';

const en = {
  ready: 'A new version of Targetline is ready.',
  later: 'Later',
};
const vi: typeof en = {
  ready: 'Targetline đã có phiên bản mới.',
  later: 'Để sau',
};

/** What is said of the copy that the browser keeps of the page. */
export const offlineMessages = texts('offline', { en, vi });
