import type { CitationFormat } from '../../snapshot/citation.ts';
import { texts } from './texts.ts';

const en = {
  cite: 'Cite',
  format: 'Format',
  formats: {
    text: 'Text',
    bibtex: 'BibTeX',
    ris: 'RIS (EndNote, Mendeley)',
    csl: 'CSL-JSON (Zotero, Pandoc)',
  } satisfies Record<CitationFormat, string>,
  copy: 'Copy citation',
  download: 'Download citation',
  copied: 'Copied.',
  copyFailed: 'This browser did not allow copying. Use the download.',
};

const vi: typeof en = {
  cite: 'Trích dẫn',
  format: 'Định dạng',
  formats: {
    text: 'Văn bản',
    bibtex: 'BibTeX',
    ris: 'RIS (EndNote, Mendeley)',
    csl: 'CSL-JSON (Zotero, Pandoc)',
  },
  copy: 'Sao chép trích dẫn',
  download: 'Tải trích dẫn',
  copied: 'Đã sao chép.',
  copyFailed: 'Trình duyệt này không cho phép sao chép. Hãy tải về.',
};

/** How data, tables and charts are cited. */
export const citeMessages = texts('cite', { en, vi });
