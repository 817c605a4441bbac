import { fold } from '../../domain/fold.ts';
import type { Layout } from '../sheet/layout.ts';
import { NO_SOURCE } from '../sheet/columnRoles.ts';
import { findTable } from '../sheet/sheetTable.ts';
import { namesVariables } from '../sheet/titles.ts';
import { recogniseWide } from './wide.ts';

const GSO = { name: 'General Statistics Office of Viet Nam', url: 'https://www.nso.gov.vn', published: '' };

/** The variables of its tables, as PX-Web names them over the first column. */
const STUBS = new Set(['dia phuong', 'nam', 'chi tieu', 'tinh thanh pho', 'cities provinces', 'cities provincies']);
/** A measure as PX-Web names it, its unit last: "Mật độ dân số (Người/km2)". */
const isMeasure = (header: string): boolean => header.endsWith(')') && /^\P{L}*\p{L}.*\(./u.test(header.slice(0, -1));

/** Tables of PX-Web at Viet Nam's General Statistics Office, with their heading or without ("clean"). */
export const gsoPxWeb: Layout = {
  id: 'gso-px-web',
  required: [],
  recognise(head) {
    const found = recogniseWide(head);
    const table = findTable(head);
    if (found?.mapping.table !== 'observations' || !table) return null;
    const stub = table.headers[0] ?? '';
    const isTitled = namesVariables(table.title) && (stub === '' || STUBS.has(fold(stub)));
    const isClean =
      STUBS.has(fold(stub)) && table.headers.slice(1).some((header) => isMeasure(header) || STUBS.has(fold(header)));
    if (!isTitled && !isClean) return null;
    const isVietnamese = isTitled && /theo/i.test(table.title);
    return {
      layout: this.id,
      score: found.score + (isTitled ? 0.2 : 0.05),
      evidence: [...table.title.split('\n').filter(namesVariables), stub].filter(Boolean),
      mapping: {
        ...found.mapping,
        source: isVietnamese ? GSO : NO_SOURCE,
      },
    };
  },
};
