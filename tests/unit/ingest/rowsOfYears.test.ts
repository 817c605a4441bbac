import { describe, expect, it } from 'vitest';
import { period } from '../domain/made.ts';
import { columns, text, withFixed } from './guessed.ts';
import { allObservations, figures, reading, told } from './reading.ts';

// Rows that only their years or their names tell apart; invented.

const endings = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ').slice(-3).join(' '));

const rows = (heading: string, values: readonly (readonly string[])[]): string =>
  text(`Country,${heading},Rights,Law`, ...values.map((cells) => cells.join(',')));
const EDITIONS = [
  ['Kenya', '2018', '5', '3'],
  ['Kenya', '2019', '6', '3'],
  ['Kenya', '2020', '7', '3'],
  ['Laos', '2018', '1', '2'],
  ['Laos', '2019', '2', '2'],
  ['Laos', '2020', '3', '2'],
];

describe('editions', () => {
  it.each(['Edition', 'Wave', 'Kỳ đánh giá'])('of years below %s are times', async (heading) => {
    const found = await reading(rows(heading, EDITIONS));
    expect(endings(figures(found))).toContain('KEN 2019 6');
    expect(found.counts).toEqual({ read: 12, accepted: 12, missing: 0, rejected: 0 });
  });

  it('that are counted are none', async () => {
    const counted = EDITIONS.map(([country = '', year = '', ...cells]) => [
      country,
      String(Number(year) - 2017),
      ...cells,
    ]);
    const { roles } = await columns(rows('Edition', counted));
    expect(roles[1]).not.toBe('period');
  });

  it('beside a year are not the time', async () => {
    const { roles } = await columns(
      text(
        'Country,Year,Edition,Law',
        'Kenya,2018,2020,5',
        'Kenya,2019,2020,6',
        'Laos,2018,2020,7',
        'Laos,2019,2021,8',
      ),
    );
    expect(roles.slice(0, 2)).toEqual(['area', 'period']);
  });
});

describe('figures of several years that are said to be of one', () => {
  it('are of none, though they are alike', async () => {
    const found = await withFixed(rows('Publication', EDITIONS), { period: period('2015') });
    expect(allObservations(found)).toEqual([]);
    expect(told(found)).toContainEqual(['one-of-many', expect.any(Number), '', '3', '']);
    expect(found.counts).toMatchObject({ read: 12, accepted: 0, rejected: 12 });
  });

  it('are kept where no years tell them apart', async () => {
    const found = await withFixed(
      rows(
        'Points',
        EDITIONS.map(([country = '', year = '', rights = '', law = '']) => [
          country,
          String(Number(year) * 7),
          `${rights}0`,
          law,
        ]),
      ),
      { period: period('2015') },
    );
    expect(endings(figures(found))).toEqual(['KEN 2015 3', 'LAO 2015 2']);
  });

  it('are kept where each row says its time, and a slip of the pen gave another year', async () => {
    const found = await withFixed(
      text(
        'Country,Year,Founded in,Law',
        ...['Kenya,2018,1963,5', 'Kenya,2018,1964,5', 'Laos,2018,1953,6', 'Peru,2018,1821,7'],
      ),
      {},
    );
    expect(endings(figures(found))).toContain('KEN 2018 5');
  });
});

describe('names that nobody reads', () => {
  const projects = (count: number): string =>
    text(
      'Dự án,Địa điểm,Vốn,Đã chi,Năm',
      ...Array.from({ length: count }, (_, at) => `Dự án ${String(at)},Kenya,${String(at)},${String(at + 5)},2020`),
      'Dự án lẻ,Laos,8,9,2020',
    );
  const withoutNames = async (content: string) => {
    const mapping = await columns(content);
    return reading(content, {
      mapping: {
        ...mapping,
        columns: [{ role: 'ignore' }, { role: 'area' }, ...mapping.columns.slice(2)],
        unread: [{ column: 0, why: 'parts' }],
      },
    });
  };

  it('leave no figure of one of them to its place, in whatever columns', async () => {
    const found = await withoutNames(projects(4));
    expect(found.counts).toMatchObject({ accepted: 0 });
    expect(told(found)).toContainEqual(['one-of-many', 6, '', '8', 'Dự án']);
  });

  it('leave the figures where they part few rows', async () => {
    const found = await withoutNames(
      text(
        'Dự án,Địa điểm,Vốn,Đã chi,Năm',
        ...['A,Kenya,1,2,2020', 'B,Kenya,2,2,2020', 'C,Laos,5,6,2020', 'D,Peru,7,8,2020', 'E,Ghana,3,4,2020'],
      ),
    );
    expect(endings(figures(found))).toContain('PER 2020 7');
  });

  it('leave the figures of all of which they are the same in another language', async () => {
    const content = text(
      'Tên,Item,2019,2020',
      ...[
        'Tổng,Total,5,6',
        'Thành thị,Urban,7,8',
        'Nông thôn,Rural,9,1',
        'Bắc,North,2,3',
        'Thành thị,Urban,4,5',
        'Nông thôn,Rural,6,7',
      ],
    );
    const found = await withFixed(content, { area: 'VNM', series: 'Poor' });
    expect(found.series.map(({ name }) => name)).toEqual(['Total', 'North']);
  });

  const plans = (...rows: readonly string[]): string =>
    text('Dự án,Địa điểm,Kế hoạch vốn 2020,Thực hiện vốn 2020', ...rows);

  it('leave no plan of one of them to its place', async () => {
    const found = await withoutNames(plans('A,Kenya,1,2', 'B,Kenya,2,3', 'C,Kenya,3,4', 'D,Kenya,4,5', 'E,Laos,5,6'));
    expect([found.targets, found.counts.accepted]).toEqual([[], 0]);
  });

  it('leave the plans where they part few', async () => {
    const found = await withoutNames(
      plans('A,Kenya,1,2', 'B,Kenya,2,3', 'C,Laos,3,4', 'D,Peru,5,6', 'E,Ghana,7,8', 'F,Chad,9,1'),
    );
    expect(found.targets.map(({ value }) => value)).toEqual([3, 5, 7, 9]);
  });
});
