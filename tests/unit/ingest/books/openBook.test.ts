import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openBook } from '../../../../src/ingest/books/openBook.ts';
import { figures, fixture, read, sure, told } from '../reading.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const copied = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

describe.each(['statistics.xlsx', 'statistics.ods'])('%s', (name) => {
  it('is read like a CSV: per cent as shown, dates as dates, an error rejected by name', async () => {
    const { tables } = sure(openBook(copied(fixture(`books/${name}`)), name));
    const table = tables.find(({ rows }) => rows > 2);
    if (!table) throw new Error('no table');
    const found = sure(await read(joined(table.bytes)));
    if (!found.reading) throw new Error(`asked: ${found.inspection.needs.join(', ')}`);
    const values = figures(found.reading).map((text) => text.replace(/^\S+ /, ''));
    expect(values).toContain('VNM 2024-03-31 84.2');
    expect(values).toContain('LAO 2024-03-31 50');
    expect(found.reading.series.find(({ name: of }) => of === 'share online')?.unit).toBe('%');
    expect(told(found.reading).find(([code]) => code === 'bad-number')).toMatchObject(
      expect.arrayContaining(['#DIV/0!', 'formula-error']),
    );
  });
});

describe('archives', () => {
  const DATA = 'Country,Year,Farms\nVNM,2020,5\n';

  it('give their data, and name what is left out', () => {
    const zip = zipSync({
      'API_IT.NET_DS2.csv': bytesOf(DATA),
      'Metadata_Country_API_IT.NET_DS2.csv': bytesOf('a,b\n1,2\n'),
      '__MACOSX/x': bytesOf('x'),
    });
    const { tables, left } = sure(openBook(copied(zip), 'download.zip'));
    expect(tables.map(({ name }) => name)).toEqual(['download.zip: API_IT.NET_DS2.csv']);
    expect(new TextDecoder().decode(joined(tables[0]?.bytes ?? []))).toBe(DATA);
    expect(left).toEqual(['Metadata_Country_API_IT.NET_DS2.csv']);
  });

  it('may hold one of one file, and books within', () => {
    const { tables } = sure(openBook(copied(gzipSync(bytesOf(DATA))), 'data.csv.gz'));
    expect(tables.map(({ name }) => name)).toEqual(['data.csv.gz']);
    const zip = zipSync({ 'book.xlsx': fixture('books/statistics.xlsx') });
    const inner = sure(openBook(copied(zip), 'z.zip')).tables;
    expect(inner[0]?.name.startsWith('z.zip: book.xlsx: ')).toBe(true);
  });

  it('are refused by what they are', () => {
    const pdf = openBook(bytesOf('%PDF-1.7'), 'a.pdf');
    expect(!pdf.ok && pdf.error).toEqual({ kind: 'pdf' });
    const old = openBook(copied(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), 'a.xls');
    expect(!old.ok && 'kind' in old.error).toBe(true);
    const cut = openBook(copied(zipSync({ 'a.csv': bytesOf(DATA) }).slice(0, 40)), 'a.zip');
    expect(cut.ok).toBe(false);
  });
});
