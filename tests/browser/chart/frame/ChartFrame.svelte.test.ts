import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ChartSize } from '../../../../src/chart/frame/frame.ts';
import FieldChart from '../../../../src/chart/field/FieldChart.svelte';
import { fieldProps } from '../fieldProps.ts';

const picture = () => page.getByRole('img', { name: 'EGDI score' });

test('the picture is named by its caption and described by its summary (A50)', async () => {
  await render(FieldChart, fieldProps());
  await expect.element(page.getByRole('figure')).toBeVisible();
  await expect.element(picture()).toHaveAccessibleDescription('Viet Nam is short by 0.3.');
  await expect.element(page.getByText('Source: UN')).toBeVisible();
});

test('a chart that has to wait for its turn keeps its place, and says when its picture stands', async () => {
  const turns: (() => void)[] = [];
  const stood: number[] = [];
  const { container } = await render(
    FieldChart,
    fieldProps({
      turn: {
        next: () => new Promise((go) => turns.push(go)),
        drawn: () => stood.push(container.querySelectorAll('svg[role=img] path').length),
      },
    }),
  );
  await expect.poll(() => turns.length).toBe(1);
  expect(container.querySelector('svg')).toBeNull();
  const height = (): number => container.querySelector('.picture')!.getBoundingClientRect().height;
  const kept = height();
  expect(kept).toBeGreaterThan(300);
  turns[0]?.();
  await expect.poll(() => turns.length).toBe(2);
  expect(container.querySelector('svg')).toBeNull();
  expect(stood).toEqual([]);
  turns[1]?.();
  await expect.element(picture()).toBeVisible();
  await expect.poll(() => stood.length).toBe(1);
  expect(stood[0]).toBeGreaterThan(1);
  expect(height()).toBe(kept);
});

test('the arrow keys walk through the editions, and the walk is announced politely (A50)', async () => {
  const { container } = await render(FieldChart, fieldProps());
  await expect.element(picture()).toBeVisible();
  const heard = () => container.querySelector('[aria-live=polite]')?.textContent;
  container.querySelector<SVGSVGElement>('svg[role=img]')?.focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(heard).toBe('2010. Viet Nam: 0.6000, rank 71; Score of rank 50: 0.9000');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(heard).toBe('2008. Viet Nam: no figure; Score of rank 50: 0.8000');
  await userEvent.keyboard('{Home}');
  await expect.poll(heard).toMatch(/^2004\./);
  await userEvent.keyboard('{ArrowLeft}{ArrowRight}');
  await expect.poll(heard).toMatch(/^2005\./);
  await userEvent.keyboard('{End}');
  await expect.poll(heard).toMatch(/^2010\./);
  await userEvent.keyboard('{Escape}');
  await expect.poll(heard).toBe('');
});

test.each(['{ArrowRight}', '{ArrowLeft}'])(
  'T7a the walk begins at the latest figures, before what is simulated: %s',
  async (key) => {
    const point = { median: 0.65, band50: [0.6, 0.7], band80: [0.55, 0.75] } as const;
    const fan = { years: [2012, 2014], followed: [point, point], bar: [point, point] };
    const { container } = await render(FieldChart, fieldProps({ fan }));
    await expect.element(picture()).toBeVisible();
    const heard = () => container.querySelector('[aria-live=polite]')?.textContent;
    container.querySelector<SVGSVGElement>('svg[role=img]')?.focus();
    await userEvent.keyboard(key);
    await expect.poll(heard).toMatch(/^2010\./);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(heard).toMatch(/^2012\./);
  },
);

test('the pointer finds the nearest edition; its readout stays inside the picture and beside the mark', async () => {
  const { container } = await render(FieldChart, fieldProps());
  await expect.element(picture()).toBeVisible();
  const svg = container.querySelector<SVGSVGElement>('svg[role=img]')!;
  const frame = svg.getBoundingClientRect();
  for (const share of [0.05, 0.4, 0.9]) {
    svg.dispatchEvent(
      new PointerEvent('pointermove', {
        clientX: frame.left + share * frame.width,
        clientY: frame.top + 50,
        bubbles: true,
      }),
    );
    await expect.poll(() => container.querySelector('.tip')?.textContent ?? '').toContain('Viet Nam');
    await expect
      .poll(() => {
        const tip = container.querySelector('.tip')!.getBoundingClientRect();
        const mark = container.querySelector('[data-transient] circle')!.getBoundingClientRect();
        const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
        const inside = tip.left >= frame.left - 1 && tip.right <= frame.right + 1 && tip.top >= frame.top - 1;
        return inside && !(x > tip.left && x < tip.right && y > tip.top && y < tip.bottom);
      })
      .toBe(true);
  }
  svg.dispatchEvent(new PointerEvent('pointerleave'));
  await expect.poll(() => container.querySelector('.tip')).toBeNull();
});

test('Show table shows the same figures with the facts below, and hides them again', async () => {
  await render(FieldChart, fieldProps({ facts: [{ label: 'Target 2030', value: 'top 50' }] }));
  const button = page.getByRole('button', { name: 'Show table' });
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect.element(page.getByRole('rowheader', { name: '2010' })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: '0.6000, rank 71' })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'top 50' })).toBeVisible();
  const hide = page.getByRole('button', { name: 'Hide table' });
  await expect.element(hide).toHaveAttribute('aria-expanded', 'true');
  await hide.click();
  await expect.element(page.getByRole('table')).not.toBeInTheDocument();
});

test('Share tells the size of the picture; without a taker there is no button', async () => {
  let shared: ChartSize | undefined;
  const { container, unmount } = await render(FieldChart, fieldProps({ onshare: (size) => (shared = size) }));
  await page.getByRole('button', { name: 'Share' }).click();
  const box = container.querySelector('svg[role=img]')?.getBoundingClientRect();
  expect(shared).toEqual({ width: box?.width, height: box?.height });
  await unmount();
  await render(FieldChart, fieldProps());
  await expect.element(picture()).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Share' })).not.toBeInTheDocument();
});

test('the readout tells everything in Vietnamese numbers too (A12)', async () => {
  const { container } = await render(FieldChart, fieldProps({ language: 'vi' }));
  await expect.element(picture()).toBeVisible();
  container.querySelector<SVGSVGElement>('svg[role=img]')?.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => container.querySelector('[aria-live=polite]')?.textContent).toContain('0,6000');
  expect(container.querySelector('svg[role=img]')?.textContent).toContain('0,6');
});

test('a title without a blank is broken, and makes nothing wider', async () => {
  const { container } = await render(FieldChart, { ...fieldProps(), title: 'x'.repeat(3000) });
  await expect.element(page.getByRole('figure')).toBeVisible();
  const figure = container.querySelector('figure')!;
  expect(figure.scrollWidth).toBeLessThanOrEqual(figure.clientWidth);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});
