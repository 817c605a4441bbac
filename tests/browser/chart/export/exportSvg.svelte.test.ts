import { page } from 'vitest/browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import regular from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?inline';
import { exportSvg, roomForPicture, type ExportOptions } from '../../../../src/chart/export/exportSvg.ts';
import FieldChart from '../../../../src/chart/field/FieldChart.svelte';
import { MOST_PIXELS, PictureTooLarge, svgToPng } from '../../../../src/chart/export/svgToPng.ts';
import { fieldProps } from '../fieldProps.ts';

const TOKENS = ['text', 'text-quiet', 'grid', 'paper', 'field', 'actual', 'target', 'target-quiet', 'projected'];
const options: ExportOptions = {
  title:
    'Điểm EGDI của Việt Nam và ngưỡng hạng 50 qua mười hai kỳ khảo sát của Liên Hợp Quốc: tiếng Việt rất dài nên phải xuống dòng',
  subtitle: 'Điểm của các kỳ khảo sát',
  source: 'Nguồn: Liên Hợp Quốc',
  date: '23/11/2026',
  note: 'Quy tắc: theo giá trị',
  fontCss: `@font-face{font-family:'Be Vietnam Pro';font-weight:600;src:url(${regular}) format('woff2')}`,
  fontFamily: "'Be Vietnam Pro', sans-serif",
  background: '#fbfaf7',
  colours: {
    ...Object.fromEntries(TOKENS.map((name) => [`--chart-${name}`, '#555555'])),
    '--chart-actual': '#b3261e',
    '--chart-text': '#1d1d1b',
  },
};

let svg: SVGSVGElement;
beforeEach(async () => {
  const { container } = await render(FieldChart, fieldProps());
  await expect.element(page.getByRole('img', { name: 'EGDI score' })).toBeVisible();
  svg = container.querySelector<SVGSVGElement>('svg[role=img]')!;
});

const parse = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml');

async function pixelsOf(png: Blob) {
  const bitmap = await createImageBitmap(png);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

describe('exportSvg', () => {
  test('is well-formed and stands on its own (A21, A22)', () => {
    const text = exportSvg(svg, options);
    const root = parse(text).documentElement;
    expect(root.querySelector('parsererror')).toBeNull();
    expect(text).not.toContain('var(');
    expect(text).not.toMatch(/ (class|style|dominant-baseline|paint-order|aria-|role|tabindex)/);
    expect(root.querySelector('foreignObject, image, script, use')).toBeNull();
    const addresses = [...text.matchAll(/(?:https?:|url\()[^"')\s]*/g)].map(([address]) => address);
    expect(
      addresses.filter((address) => !address.startsWith('url(data:') && address !== 'http://www.w3.org/2000/svg'),
    ).toEqual([]);
  });

  test('has title, description, caption and source as text, in composed letters', () => {
    const root = parse(exportSvg(svg, { ...options, source: 'Nguồn: Liên Hợp Quốc'.normalize('NFD') })).documentElement;
    expect(root.querySelector(':scope > title')?.textContent).toBe(options.title);
    expect(root.querySelector(':scope > desc')?.textContent).toBe('Viet Nam is short by 0.3.');
    const texts = [...root.querySelectorAll('text')].map((element) => element.textContent);
    expect(texts).toContain('Nguồn: Liên Hợp Quốc · 23/11/2026');
    expect(texts).toContain('Quy tắc: theo giá trị');
    expect(texts).toContain('Viet Nam');
    expect(root.textContent).toBe(root.textContent.normalize('NFC'));
  });

  test('clips nothing: a long Vietnamese title takes several lines, each inside the picture (A20)', async () => {
    const holder = document.body.appendChild(document.createElement('div'));
    holder.append(document.importNode(parse(exportSvg(svg, options)).documentElement, true));
    const root = holder.querySelector('svg')!;
    await Promise.all([...document.fonts].map((font) => font.load()));
    const { width, height } = root.viewBox.baseVal;
    const titles = [...root.querySelectorAll(':scope > text[font-weight="600"]')];
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.map((element) => element.textContent).join(' ')).toBe(options.title);
    const origin = root.getBoundingClientRect();
    for (const text of root.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      expect(box.left - origin.left, text.textContent).toBeGreaterThanOrEqual(0);
      expect(box.right - origin.left, text.textContent).toBeLessThanOrEqual(width);
      expect(box.top - origin.top, text.textContent).toBeGreaterThanOrEqual(-1);
      expect(box.bottom - origin.top, text.textContent).toBeLessThanOrEqual(height);
    }
    holder.remove();
  });

  test('takes its colours from what it is given, not from the screen (A24)', () => {
    document.documentElement.style.setProperty('--chart-actual', '#ff7a6b');
    const root = parse(exportSvg(svg, options)).documentElement;
    document.documentElement.style.removeProperty('--chart-actual');
    expect(root.querySelector('circle')?.getAttribute('stroke')).toBe('#b3261e');
    expect(root.querySelector('rect')?.getAttribute('fill')).toBe('#fbfaf7');
  });

  test('refuses a token without a colour rather than draw in black', () => {
    expect(() => exportSvg(svg, { ...options, colours: {} })).toThrow('no colour for --chart-');
  });

  test('leaves the picture on screen as it was', () => {
    const before = svg.outerHTML;
    exportSvg(svg, options);
    expect(svg.outerHTML).toBe(before);
  });

  test('a page of another shape holds the same picture, scaled to fit, its words at the edges', () => {
    const page = { width: 640, height: 800 };
    const root = parse(exportSvg(svg, { ...options, page })).documentElement;
    expect(root.getAttribute('width')).toBe('640');
    expect(root.getAttribute('height')).toBe('800');
    const [, , width = 0, height = 0] = root.getAttribute('viewBox')!.split(' ').map(Number);
    expect(width / height).toBeCloseTo(0.8, 6);
    const baselines = [...root.querySelectorAll(':scope > text')].map((text) => Number(text.getAttribute('y')));
    expect(baselines[0]).toBeLessThan(50);
    expect(baselines.at(-1)).toBeGreaterThan(height - 50);
    expect(baselines.at(-1)).toBeLessThan(height);
  });

  test('the room beside the words is what fills the page without scaling', () => {
    const page = { width: 700, height: 600 };
    const room = roomForPicture(options, page);
    svg.setAttribute('width', String(room.width));
    svg.setAttribute('height', String(room.height));
    expect(parse(exportSvg(svg, { ...options, page })).documentElement.getAttribute('viewBox')).toBe('0 0 700 600');
  });

  test('a line that imitates markup stays text', () => {
    const root = parse(exportSvg(svg, { ...options, title: '<script>alert(1)</script> & "\u0007"' })).documentElement;
    expect(root.querySelector('script')).toBeNull();
    expect(root.querySelector('title')?.textContent).toBe('<script>alert(1)</script> & ""');
  });
});

describe('svgToPng', () => {
  test('draws background, lines and text at each scale (A23)', async () => {
    const text = exportSvg(svg, options);
    const root = parse(text).documentElement;
    for (const scale of [1, 2, 4]) {
      const image = await pixelsOf(await svgToPng(text, scale));
      expect(image.width).toBe(Number(root.getAttribute('width')) * scale);
      expect([...image.data.slice(0, 4)]).toEqual([0xfb, 0xfa, 0xf7, 255]);
      let accent = 0;
      let ink = 0;
      // The title fills the first 60 rows: ink there is text.
      for (let at = 0; at < image.data.length; at += 4) {
        const [r, g, b] = image.data.slice(at, at + 3);
        if (r === 0xb3 && g === 0x26 && b === 0x1e) accent++;
        if (r! < 60 && g! < 60 && b! < 60 && at < 4 * image.width * 60 * scale) ink++;
      }
      expect(accent).toBeGreaterThan(100 * scale);
      expect(ink).toBeGreaterThan(400 * scale);
    }
  });

  test('says which scale still fits instead of giving an empty picture', async () => {
    const text =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000"><rect width="1000" height="1000"/></svg>';
    // 16,777,216 px for 1,000,000 of its own: the root of 16.777216 is 4.096.
    await expect(svgToPng(text, 5)).rejects.toMatchObject({ name: 'PictureTooLarge', largestScale: 4.09 });
    expect(new PictureTooLarge(4.09)).toBeInstanceOf(Error);
    const fits = await pixelsOf(await svgToPng(text, 4.09));
    expect(fits.width * fits.height).toBeLessThanOrEqual(MOST_PIXELS);
  });

  test('refuses what is no picture, and a picture that paints nothing', async () => {
    await expect(svgToPng('hello', 1)).rejects.toThrow('no size');
    await expect(svgToPng('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>', 1)).rejects.toThrow(
      'empty',
    );
  });
});
