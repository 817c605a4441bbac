import { describe, expect, it } from 'vitest';
import { IndicatorMatcher, proposedId } from '../../../src/ingest/cell/seriesNames.ts';
import { both, indicator, indicatorId } from '../domain/made.ts';
import { text, withFixed } from './guessed.ts';

const seriesOf = async (content: string, series?: string) => {
  const found = await withFixed(content, { area: 'VNM', ...(series ? { series } : {}) });
  return found.series.map(({ name, count }) => [name, count]).sort();
};

describe('names that differ by their marks alone', () => {
  const byName = ['Tân Thành,2022,4100', 'Tân Thạnh,2023,8200', 'Tân Thành,2024,4300', 'Phú Lộc,2022,900'];

  it('are two series', async () => {
    expect(await seriesOf(text('Nhóm tuổi,Năm,Dân số', ...byName))).toEqual([
      ['Dân số · Phú Lộc', 1],
      ['Dân số · Tân Thành', 2],
      ['Dân số · Tân Thạnh', 1],
    ]);
  });

  it('are two series in headings', async () => {
    expect(await seriesOf(text('Năm,Cam,Cám', '2020,100,7', '2021,110,8', '2022,,9', '2023,130,'))).toEqual([
      ['Cam', 3],
      ['Cám', 3],
    ]);
  });

  it('have the same ids in whatever order they come, and the plain one where they stand alone', async () => {
    const idsOf = async (...rows: readonly string[]) => {
      const found = await withFixed(text('Nhóm tuổi,Năm,Dân số', ...rows), { area: 'VNM' });
      return found.series.map(({ id, name }) => `${name} ${id}`).sort();
    };
    expect(await idsOf(...byName)).toEqual(await idsOf(...byName.toReversed()));
    expect(await idsOf('Tân Thạnh,2023,8200', 'Phú Lộc,2022,900')).toContain('Dân số · Tân Thạnh dan-so.tan-thanh');
  });

  it('are told apart among those that are known', () => {
    const bran = indicator({ id: indicatorId('cam'), name: both('Cám') });
    const known = new IndicatorMatcher([bran]);
    expect(known.find('Cám')).toBe(bran);
    expect(known.find('cám')).toBe(bran);
    expect(known.find('Cám (tấn)')).toBe(null);
    expect(known.find('Cam')).toBe(bran); // Without any mark nobody can tell.
    expect(known.find('Cằm')).toBe(null);
    const orange = indicator({ id: indicatorId('cam-1'), name: both('Cam') });
    const two = new IndicatorMatcher([bran, orange]);
    expect([two.find('Cám'), two.find('Cam'), two.find('CAM')]).toEqual([bran, orange, orange]);
    expect(proposedId('Cám')).toBe('cam');
  });
});
