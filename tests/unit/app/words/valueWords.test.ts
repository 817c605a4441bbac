import { expect, it } from 'vitest';
import { byHandMessages } from '../../../../src/app/words/byHand.ts';
import { dataMessages } from '../../../../src/app/words/import.ts';
import { newAreaMessages } from '../../../../src/app/words/newArea.ts';
import { noteKindMessages } from '../../../../src/app/words/noteKinds.ts';
import { rowMessages } from '../../../../src/app/words/rows.ts';
import { vi } from '../../../../src/app/words/vi.ts';
import { wordFor } from '../../../../src/ingest/rows/valueWords.ts';

const { up, down } = byHandMessages.vi;

it.each([
  ['areas', 'kind', newAreaMessages.vi.kinds],
  ['indicators', 'measure', byHandMessages.vi.measures],
  ['indicators', 'direction', { up, down }],
  ['indicators', 'direction', rowMessages.vi.better],
  ['indicators', 'direction', { up: dataMessages.vi.import.up, down: dataMessages.vi.import.down }],
  ['targets', 'pillar', vi.pillar],
  ['links', 'relation', vi.relation],
  ['notes', 'kind', noteKindMessages.vi.kind],
  ['observations', 'confidence', vi.confidence],
] as const)(
  'a Vietnamese template names %s.%s as the page does',
  (table, column, said: Readonly<Record<string, string>>) => {
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    for (const [value, word] of Object.entries(said)) expect(wordFor(table, column, value, 'vi')).toBe(plain(word));
  },
);
