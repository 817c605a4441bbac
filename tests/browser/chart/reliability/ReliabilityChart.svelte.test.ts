import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ReliabilityChart from '../../../../src/chart/reliability/ReliabilityChart.svelte';

test('two diagrams may bear one name', async () => {
  const panel = { label: 'in two years', points: [{ count: 7, meanForecast: 0.3, observed: 0.2 }] };
  await render(ReliabilityChart, {
    title: 'Chances',
    summary: 'Two diagrams.',
    source: 'Source: UN',
    texts: {
      showTable: 'Show table',
      hideTable: 'Hide table',
      share: 'Share',
      ahead: 'Ahead',
      forecasts: 'Forecasts',
      whole: String,
    },
    axes: { across: 'Chance given', up: 'Share that came true' },
    percent: (share) => `${String(100 * share)} %`,
    panels: [panel, panel],
    tell: ({ count }) => String(count),
  });
  await expect.poll(() => page.getByText('in two years').elements()).toHaveLength(2);
});
