// The headline's picture by ECharts, as SVG.
import { group } from 'd3';
import * as echarts from 'echarts';
import { survey } from '../survey.mjs';

const { rows, cut } = await survey();
const chart = document.createElement('div');
chart.style.width = '1200px';
chart.style.height = '450px';
document.querySelector('#chart')?.append(chart);
/** @param {{ year: number, egdi: number }[]} some */
const points = (some) => some.map(({ year, egdi }) => [year, egdi]);
echarts.init(chart, null, { renderer: 'svg' }).setOption({
  animation: false,
  xAxis: { type: 'value', min: 2003, max: 2024 },
  yAxis: { type: 'value' },
  series: [
    ...[...group(rows, ({ iso3 }) => iso3)].map(([iso3, own]) => ({
      type: 'line',
      data: points(own),
      symbol: iso3 === 'VNM' ? 'circle' : 'none',
      lineStyle: { color: iso3 === 'VNM' ? 'crimson' : '#ddd', width: iso3 === 'VNM' ? 2 : 1 },
    })),
    { type: 'line', data: points(cut), symbol: 'none', lineStyle: { color: 'steelblue', width: 2 } },
  ],
});
