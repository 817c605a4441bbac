// Installed on demand (pages.mjs), so without their types.
declare module '@observablehq/plot';
declare module 'echarts';
declare module 'vega-embed';
