import { afterEach, describe, expect, it } from 'vitest';
import { issuesIn } from '../../../src/domain/issue.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/domain/registry.ts';
import { NO_CHOICES } from '../../../src/ingest/rows/choices.ts';
import type { ImportAnswer, ImportRequest } from '../../../src/ingest/messages.ts';
import type { IncomingFile } from '../../../src/ingest/rows/reading.ts';
import { area, both, indicator, indicatorId } from '../../unit/domain/made.ts';

const registry: Registry = {
  ...EMPTY_REGISTRY,
  indicators: [indicator()],
  areas: [
    {
      id: area('VNM'),
      kind: 'country',
      name: both('Viet Nam'),
      aliases: [],
      region: '',
      subregion: '',
      asean: true,
      income: '',
      parent: '',
      from: '',
      until: '',
      successor: '',
    },
  ],
};

let worker: Worker | null = null;
afterEach(() => {
  worker?.terminate();
  worker = null;
});

/** Asks the worker and gives its answers up to the first that is no progress. */
function ask(request: ImportRequest): Promise<readonly ImportAnswer[]> {
  const asked = (worker ??= new Worker(new URL('../../../src/ingest/ingest.worker.ts', import.meta.url), {
    type: 'module',
  }));
  return new Promise((resolve, reject) => {
    const answers: ImportAnswer[] = [];
    asked.onerror = (event) => reject(new Error(event.message));
    asked.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      answers.push(data);
      if (data.type !== 'progress') resolve(answers);
    };
    asked.postMessage(request);
  });
}
const file = (name: string, text: string): IncomingFile => ({ name, bytes: new Blob([text]) });
const read = (...files: readonly IncomingFile[]): ImportRequest => ({
  type: 'read',
  origin: 'import',
  files,
  choices: files.map(() => NO_CHOICES),
  remembered: [],
  registry,
  today: '2026-11-28',
});

describe('the import worker', () => {
  it('reads, then reviews, and hands whole blocks across', async () => {
    const text = 'indicator,area,period,value\nshare,VNM,2024,12.5\nshare,Atlantis,2024,1\n';
    expect(await ask(read(file('a.csv', text)))).toEqual([
      { type: 'progress', file: 'a.csv', bytesRead: text.length, bytes: text.length },
      { type: 'read', indicators: [indicatorId('share')] },
    ]);
    const [reviewed] = await ask({ type: 'review', blocks: [] });
    if (reviewed?.type !== 'reviewed') throw new Error(reviewed?.type);
    const { plan, files } = reviewed.review;
    expect(files.map((one) => issuesIn(one.issues).map(({ code, found }) => [code, found]))).toEqual([
      [['unknown-area', 'Atlantis']],
    ]);
    expect(plan.counts).toEqual({ read: 2, accepted: 1, missing: 0, rejected: 1 });
    expect(plan.difference).toEqual({ added: 1, changed: 0, unchanged: 0, removed: 0 });
    expect(plan.blocks.map((block) => [block.value, block.areas])).toEqual([[Float64Array.of(12.5), ['VNM']]]);

    // The files of one errand are reviewed once; the page asks anew.
    await ask(read(file('a.csv', text)));
    const [again] = await ask({ type: 'review', blocks: plan.blocks });
    expect(again).toMatchObject({ review: { plan: { difference: { added: 0, unchanged: 1 }, blocks: [] } } });
  });

  it('A17 asks before it reads what nobody can tell, and reads it by the answer', async () => {
    const request = read(file('a.csv', 'Country,2023,2024\nVNM,1,2\nViet Nam,..,..\n'));
    const asked = (await ask(request)).at(-1);
    if (asked?.type !== 'asked') throw new Error(asked?.type);
    const mapping = asked.files[0]?.inspection.mapping;
    expect(asked.files[0]?.inspection.needs).toEqual(['series']);
    if (mapping?.table !== 'observations' || request.type !== 'read') throw new Error('no mapping');
    const answer = { ...NO_CHOICES, mapping: { ...mapping, fixed: { ...mapping.fixed, series: 'share' } } };
    expect((await ask({ ...request, choices: [answer] })).at(-1)).toEqual({
      type: 'read',
      indicators: [indicatorId('share')],
    });
    const [reviewed] = await ask({ type: 'review', blocks: [] });
    expect(reviewed).toMatchObject({
      review: { plan: { counts: { read: 4, accepted: 2, missing: 2, rejected: 0 } }, files: [{ place: 0 }] },
    });
  });

  it('reads by the tables that it rehearsed with, and says nothing of what it read for practice', async () => {
    const request = read(file('a.csv', 'indicator,area,period,value\nshare,VNM,2024,12.5\n'));
    if (request.type !== 'read') throw new Error(request.type);
    const answers: ImportAnswer[] = [];
    worker = new Worker(new URL('../../../src/ingest/ingest.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => answers.push(data));
    worker.postMessage({ type: 'rehearse', registry } satisfies ImportRequest);
    await ask({ ...request, registry: null });
    expect(answers.map(({ type }) => type)).toEqual(['progress', 'read']);
    const [reviewed] = await ask({ type: 'review', blocks: [] });
    expect(reviewed).toMatchObject({ review: { plan: { counts: { read: 1, accepted: 1, missing: 0, rejected: 0 } } } });
  });

  it('says which file it refuses, and why', async () => {
    expect((await ask(read(file('a.csv', '%PDF-1.7')))).at(-1)).toMatchObject({
      type: 'refused',
      file: 'a.csv',
      issue: { code: 'is-pdf', severity: 'fatal' },
    });
  });

  it('refuses more dates than one series holds, counted with those that are stored', async () => {
    const days = (from: string): string => {
      const start = Date.parse(from);
      const lines = Array.from({ length: 40_000 }, (_, day) => {
        const date = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
        return `share,VNM,${date},1`;
      });
      return ['indicator,area,period,value', ...lines].join('\n');
    };
    await ask(read(file('before.csv', days('1850-01-01'))));
    const [before] = await ask({ type: 'review', blocks: [] });
    if (before?.type !== 'reviewed') throw new Error(before?.type);
    expect((await ask(read(file('after.csv', days('1960-01-01'))))).at(-1)?.type).toBe('read');
    expect(await ask({ type: 'review', blocks: before.review.plan.blocks })).toMatchObject([
      { type: 'refused', file: 'after.csv', issue: { code: 'too-many-distinct', found: '65536' } },
    ]);
  });

  it('A10 says so when a file cannot be read to its end', async () => {
    const unreadable = { name: 'gone.csv', bytes: null as unknown as Blob };
    expect((await ask(read(unreadable))).at(-1)?.type).toBe('failed');
  });
});
