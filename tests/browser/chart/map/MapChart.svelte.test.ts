import { page, userEvent } from 'vitest/browser';
import type { ComponentProps } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { exportSvg } from '../../../../src/chart/export/exportSvg.ts';
import MapChart from '../../../../src/chart/map/MapChart.svelte';
import { mapGeometry } from '../../../../src/chart/map/mapGeometry.ts';

const props = (over: Partial<ComponentProps<typeof MapChart>> = {}): ComponentProps<typeof MapChart> => ({
  title: 'EGDI 2024 on the map',
  summary: 'Three countries.',
  source: 'Source: UN',
  texts: {
    showTable: 'Show table',
    hideTable: 'Hide table',
    share: 'Share',
    parts: { americas: 'Americas', europe: 'Europe', africa: 'Africa', asia: 'Asia', oceania: 'Oceania' },
    levels: ['Low', 'Middle', 'High', 'Very high'],
    limits: (from, to) => `${from ?? ''} to ${to ?? ''}`,
    count: (countries) => `${String(countries)} countries`,
    atRank: (rank) => `rank ${rank}`,
    cutOff: 'Among the first 50',
    missing: 'no figure',
    unplaced: (names) => `Not on the map: ${names}.`,
    empty: 'No figures.',
    country: 'Country',
    score: 'Score',
    rank: 'Rank',
    level: 'Level',
  },
  countries: [
    { id: 'ISL', name: 'Iceland', value: 0.9671, rank: 5 },
    { id: 'VNM', name: 'Viet Nam', value: 0.7709, rank: 71 },
    { id: 'LAO', name: 'Laos', value: null, rank: null },
  ],
  followed: 'VNM',
  peers: ['LAO'],
  cutOff: 50,
  decimals: 4,
  language: 'en',
  ...over,
});

describe('MapChart', () => {
  test('the keys walk through the countries from the north-west, and each is read out', async () => {
    await render(MapChart, props());
    const picture = page.getByRole('img', { name: 'EGDI 2024 on the map' });
    await expect.element(picture).toBeVisible();
    (picture.element() as SVGElement).focus();
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByText('Iceland. 0.9671, rank 5; Very high; Among the first 50')).toBeInTheDocument();
  });

  test('the table has every country', async () => {
    await render(MapChart, props());
    await page.getByRole('button', { name: 'Show table' }).click();
    await expect.element(page.getByRole('row', { name: 'Viet Nam 0.7709 71 Very high' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'Laos no figure' })).toBeVisible();
  });

  test('where everything stands is worked out once, for the width that the map has', async () => {
    let worked = 0;
    const { texts } = props();
    const counted = { ...props(), texts: { ...texts } };
    Object.defineProperty(counted.texts, 'levels', { get: () => (worked++, texts.levels), enumerable: true });
    mapGeometry(counted, counted.texts, 600);
    const once = worked;
    worked = 0;
    await render(MapChart, counted);
    await expect.element(page.getByRole('img', { name: 'EGDI 2024 on the map' })).toBeVisible();
    expect(once).toBeGreaterThan(0);
    expect(worked).toBe(once);
  });

  test('two parts of the world may bear one name', async () => {
    const { texts } = props();
    const parts = { ...texts.parts, asia: 'Eurasia', europe: 'Eurasia' };
    await render(MapChart, props({ texts: { ...texts, parts } }));
    await expect.poll(() => page.getByText('Eurasia').elements()).toHaveLength(2);
  });

  test('from 320 px on, every word lies inside the picture', async () => {
    const { container } = await render(MapChart, props());
    for (const width of [288, 390, 768, 1200]) {
      container.style.width = `${String(width)}px`;
      await expect.poll(() => container.querySelector('svg[role=img]')?.getAttribute('width')).toBe(String(width));
      const frame = container.querySelector('svg[role=img]')!.getBoundingClientRect();
      for (const text of container.querySelectorAll('svg text')) {
        const box = text.getBoundingClientRect();
        expect(box.left, text.textContent).toBeGreaterThanOrEqual(frame.left - 1);
        expect(box.right, text.textContent).toBeLessThanOrEqual(frame.right + 1);
      }
    }
  });

  test('an exported picture keeps its strokes for "no figure" and names no token', async () => {
    const { container } = await render(MapChart, props());
    await expect.element(page.getByRole('img')).toBeVisible();
    const svg = container.querySelector<SVGSVGElement>('svg[role=img]')!;
    const colours = Object.fromEntries(
      [...svg.outerHTML.matchAll(/var\((--[\w-]+)\)/g)].map(([, token]) => [token ?? '', '#123456']),
    );
    const file = exportSvg(svg, {
      title: 'T',
      subtitle: '',
      source: 'S',
      date: '',
      fontCss: '',
      fontFamily: 'sans-serif',
      background: '#fff',
      colours: { ...colours, '--chart-text': '#000', '--chart-text-quiet': '#555' },
    });
    expect(file).not.toContain('var(');
    expect(file.match(/stroke-width="0.75"/g)?.length).toBe(192);
  });
});
