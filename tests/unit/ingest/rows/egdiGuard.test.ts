import { describe, expect, it } from 'vitest';
import { issuesIn } from '../../../../src/domain/issue.ts';
import type { Reading } from '../../../../src/ingest/rows/reading.ts';
import { figures, readBuiltIn, reading, told } from '../reading.ts';

const HEADER = 'iso3,year,rank,egdi,osi,tii,hci,epi';
const survey = (...rows: string[]) => reading([HEADER, ...rows, ''].join('\n'));
/** What the guard says, but for the count of countries, which no small file has. */
const warned = (found: Pick<Reading, 'issues'>) => told(found).filter(([code]) => code !== 'country-count');

describe('examples', () => {
  it('A8 reports a component above 1 and keeps it', async () => {
    const found = await survey('VNM,2024,1,0.8,0.6,0.6,1.2,0.5');
    expect(warned(found)).toEqual([['outside-unit-interval', 2, 'HCI', '1.2', 'VNM']]);
    expect(found.counts.accepted).toBe(6);
  });

  it('A8 says on which line, also where each value has a line of its own', async () => {
    const values = { 'egdi-rank': 1, egdi: 0.8, osi: 0.6, tii: 0.6, hci: 1.2 };
    const rows = Object.entries(values).map(([name, value]) => `${name},VNM,2024,${String(value)}`);
    const found = await reading(['indicator,area,period,value', ...rows].join('\n'));
    expect(warned(found)).toEqual([['outside-unit-interval', 6, 'HCI', '1.2', 'VNM']]);
  });

  it('A8 reports an index that its components do not give', async () => {
    // (0.6 + 0.7 + 0.8) / 3 = 0.7; 0.7005 is as far as rounding may go.
    expect(warned(await survey('VNM,2024,1,0.7004,0.6,0.7,0.8,0.5'))).toEqual([]);
    expect(warned(await survey('VNM,2024,1,0.7006,0.6,0.7,0.8,0.5'))).toEqual([
      ['composition-differs', 2, 'EGDI', '0.7006', '0.70000 VNM'],
    ]);
  });

  it('A8 knows the weights of 2008 and 2010', async () => {
    // 0.34 * 0.9 + 0.33 * 0.3 + 0.33 * 0.3 = 0.504, where the mean would be 0.5.
    expect(warned(await survey('VNM,2010,1,0.504,0.9,0.3,0.3,0.5'))).toEqual([]);
    expect(warned(await survey('VNM,2012,1,0.504,0.9,0.3,0.3,0.5'))).toHaveLength(1);
  });

  it('A8 reports a rank that contradicts the score, and lets equal scores have neighbouring ranks', async () => {
    const against = await survey('VNM,2024,1,0.5,,,,', 'THA,2024,2,0.6,,,,');
    expect(warned(against)).toEqual([['rank-contradicts-score', 3, 'EGDI', '0.6', 'THA 2024']]);
    expect(warned(await survey('HRV,2020,51,0.7745,,,,', 'HUN,2020,52,0.7745,,,,'))).toEqual([]);
    expect(warned(await survey('SRB,2018,49,0.7,,,,', 'SVK,2018,49,0.7,,,,', 'LVA,2018,51,0.6,,,,'))).toEqual([]);
  });

  it('A8 reads an index of 0 with its rank as missing, and says of how many countries', async () => {
    const found = await survey('IRQ,2003,174,0,0,0.01578,0.93,0', 'VNM,2003,97,0.35726,0.1,0.2,0.77178,0.1');
    // Not ranked: EGDI and rank. Its OSI and EPI of 0 were measured, TII and HCI too.
    expect(figures(found).filter((text) => text.includes('IRQ'))).toEqual([
      'epi IRQ 2003 0',
      'hci IRQ 2003 0.93',
      'osi IRQ 2003 0',
      'tii IRQ 2003 0.01578',
    ]);
    expect(found.counts).toEqual({ read: 12, accepted: 10, missing: 2, rejected: 0 });
    expect(warned(found)).toEqual([['not-ranked-placeholder', 0, '', '1', '2003']]);
  });

  it('A8 reads a TII or HCI of 0 of a country that was not ranked as missing too: nobody measures that', async () => {
    const found = await survey('IRQ,2003,174,0,0,0,0.93,0', 'VNM,2003,97,0.35726,0.1,0.2,0.77178,0.1');
    expect(figures(found).filter((text) => text.includes('IRQ'))).toEqual([
      'epi IRQ 2003 0',
      'hci IRQ 2003 0.93',
      'osi IRQ 2003 0',
    ]);
    expect(found.counts.missing).toBe(3);
  });

  it('A8 takes nothing of a country that was not surveyed: all 0 and no rank', async () => {
    const found = await survey('SSD,2003,,0,0,0,0,0', 'VNM,2003,97,0.35726,0.1,0.2,0.77178,0.1');
    expect(figures(found).filter((text) => text.includes('SSD'))).toEqual([]);
    expect(found.counts).toEqual({ read: 12, accepted: 6, missing: 6, rejected: 0 });
  });

  it('A8 reports an edition without its 191 to 193 countries', async () => {
    const found = await survey('VNM,2024,1,0.8,,,,');
    expect(told(found)).toEqual([['country-count', 0, '', '1', '2024']]);
  });

  it('A8 finds in the data package the oddities that the UN published, and no other', async () => {
    const { files } = await readBuiltIn();
    const egdi = files.find(({ facts }) => facts.name === 'egdi.csv');
    const said = (egdi ? issuesIn(egdi.reading.issues) : []).map(
      ({ code, severity, found, expected }) => `${severity} ${code} ${found} ${expected}`,
    );
    expect(said.sort()).toEqual([
      'warning composition-differs 0.2734 0.28552 CMR',
      'warning composition-differs 0.2989 0.30172 KHM',
      'warning outside-unit-interval 1.03 TUV',
      'warning outside-unit-interval 1.422 FSM',
    ]);
  });
});
