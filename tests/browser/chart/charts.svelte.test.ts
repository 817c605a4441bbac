import { page, userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import FieldChart from '../../../src/chart/field/FieldChart.svelte';
import SeriesChart from '../../../src/chart/series/SeriesChart.svelte';
import SmallMultiple from '../../../src/chart/multiple/SmallMultiple.svelte';
import Sparkline from '../../../src/chart/sparkline/Sparkline.svelte';
import { fieldProps } from './fieldProps.ts';
import { seriesProps as series } from './seriesProps.ts';

const frameTexts = { showTable: 'Show table', hideTable: 'Hide table', share: 'Share', missing: 'no figure' };

describe('FieldChart', () => {
  test('all 193 countries are one path, the followed country has a point for each of its figures', async () => {
    const field = Array.from({ length: 193 }, (_, index) => [0.1, 0.2, 0.3, 0.4].map((v) => v + index / 400));
    const { container } = await render(FieldChart, fieldProps({ field }));
    await expect.element(page.getByRole('img')).toBeVisible();
    expect(container.querySelectorAll('path[stroke="var(--chart-field)"]')).toHaveLength(1);
    expect(container.querySelectorAll('circle[stroke="var(--chart-actual)"]')).toHaveLength(3);
  });

  test('from 320 px on, every word lies inside the picture', async () => {
    const peers = ['Lao People’s Democratic Republic', 'Thái Lan', 'Brunei Darussalam'].map((name, index) => ({
      id: name,
      name,
      shortName: name.slice(0, 3).toUpperCase(),
      values: [0.5, 0.5, 0.6, 0.61 + index / 100],
    }));
    const { container } = await render(FieldChart, fieldProps({ peers }));
    for (const width of [288, 390, 768, 1200]) {
      container.style.width = `${width}px`;
      await expect.poll(() => container.querySelector('svg[role=img]')?.getAttribute('width')).toBe(String(width));
      const frame = container.querySelector('svg[role=img]')!.getBoundingClientRect();
      for (const text of container.querySelectorAll('svg text')) {
        const box = text.getBoundingClientRect();
        expect(box.left, text.textContent).toBeGreaterThanOrEqual(frame.left - 1);
        expect(box.right, text.textContent).toBeLessThanOrEqual(frame.right + 12);
      }
    }
  });

  test('without any figure it says so', async () => {
    const none = [null, null, null, null];
    await render(
      FieldChart,
      fieldProps({ followed: { id: 'X', name: 'X', values: none }, cutOffs: [], field: [], gap: null }),
    );
    await expect.element(page.getByText('No figures.')).toBeVisible();
  });
});

describe('SeriesChart', () => {
  test('names its lines, its target and the way to it in words, and the way is dashed (A46)', async () => {
    const { container } = await render(SeriesChart, series);
    await expect.element(page.getByText('Statistics Office')).toBeVisible();
    await expect.element(page.getByText('≥ 20 % by 2025')).toBeVisible();
    await expect.element(page.getByText('needed: +6.8 points')).toBeVisible();
    await expect.element(page.getByText('other sources')).toBeVisible();
    const way = container.querySelector('path[stroke="var(--chart-projected)"]');
    expect(way?.getAttribute('stroke-dasharray')).toBe('6 5');
  });

  test('the walk reads each figure with who says so, and the target', async () => {
    const { container } = await render(SeriesChart, series);
    await expect.element(page.getByRole('img')).toBeVisible();
    const heard = () => container.querySelector('[aria-live=polite]')?.textContent;
    container.querySelector<SVGSVGElement>('svg[role=img]')?.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(heard).toBe('2025. ≥ 20 % by 2025');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(heard).toBe('2024. Statistics Office: 13.2%, sources differ; Ministry: 18.3%');
  });

  test('without a figure it says so and still has a table', async () => {
    await render(SeriesChart, { ...series, lines: [], others: [], required: null });
    await expect.element(page.getByText('No figures yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Show table' }).click();
    await expect.element(page.getByRole('columnheader', { name: 'Period' })).toBeVisible();
  });
});

test('SmallMultiple is one figure with one table', async () => {
  await render(SmallMultiple, {
    title: 'Parts of the index',
    summary: 'TII rose most.',
    source: 'Source: UN',
    texts: { ...frameTexts, edition: 'Survey edition', country: 'Country', peers: 'Grey: ASEAN.', reference: '' },
    editions: [2022, 2024],
    axis: 'Score (0 to 1)',
    name: 'Viet Nam',
    peerNames: ['Lào'],
    referenceName: 'median',
    decimals: 4,
    language: 'en',
    panels: ['OSI', 'TII'].map((id) => ({
      id,
      label: id,
      values: [0.1, 0.2],
      peers: [[0.3, 0.4]],
      reference: [0.3, 0.5],
    })),
  });
  await expect.element(page.getByRole('figure')).toBeVisible();
  expect(page.getByRole('img').elements()).toHaveLength(1);
  await page.getByRole('button', { name: 'Show table' }).click();
  expect(page.getByRole('table').elements()).toHaveLength(1);
  await expect.element(page.getByRole('columnheader', { name: 'TII' })).toBeVisible();
});

test('a sparkline is hidden from assistive technology and 80 by 24', async () => {
  const props = { points: [{ time: 2024, value: 71 }], target: { year: 2025, value: 70 }, inverted: true };
  const { container } = await render(Sparkline, { props });
  const svg = container.querySelector('svg')!;
  expect(svg.getAttribute('aria-hidden')).toBe('true');
  expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual(['80', '24']);
  expect(svg.querySelectorAll('circle')).toHaveLength(1);
});
