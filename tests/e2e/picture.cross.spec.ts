import { expect, test } from '@playwright/test';
import { difference } from './pixels.ts';
import { fileOf, shareDialog, write } from './snapshots.ts';
import { open } from './start.ts';

// What Chromium and Firefox draw of the same letters differs between the page and a picture in it by the odd pixel at an edge.
const MOST = 0.01;

for (const [title, hash, nth, name] of [
  ['the headline chart', '#/vi/overview', 0, 'targetline-egdi-VNM'],
  ['peers against the cut-off', '#/en/egdi?area=VNM&peers=THA.MYS.IDN', 0, 'targetline-egdi-VNM'],
  ['the map', '#/vi/egdi?area=VNM&peers=THA', 4, 'targetline-map-2024-VNM'],
] as const)
  test(`A20 the PNG is the chart on the screen: ${title}`, { tag: '@full-firefox' }, async ({ page }, info) => {
    await open(page, hash);
    const chart = page.getByRole('figure').getByRole('img').nth(nth);
    await chart.scrollIntoViewIfNeeded();
    // The simulated future is drawn when it is ready.
    if (nth === 0) await expect(chart.locator('[data-fan]').first()).toBeAttached();
    const dialog = await shareDialog(page, nth);
    await dialog.getByLabel(/^(Kích thước|Size)/).selectOption('page');
    await dialog.getByLabel(/^(Độ phân giải|Resolution)/).selectOption('1');
    const png = await fileOf(page, info, 'png', name);
    const svg = (await fileOf(page, info, 'svg', name)).toString('utf8');
    await page.keyboard.press('Escape');

    // On whole pixels, alone, in a light room: as the picture has it.
    const size = await chart.evaluate((drawn) => {
      const style = (drawn as SVGSVGElement).style;
      style.position = 'fixed';
      style.inset = '0 auto auto 0';
      style.zIndex = '9';
      style.background = 'var(--paper)';
      style.outline = 'none';
      const { width, height } = drawn.getBoundingClientRect();
      return { width, height };
    });
    await page.setViewportSize({ width: 1280, height: Math.max(720, Math.ceil(size.height)) });
    const clip = { x: 0, y: 0, width: Math.floor(size.width), height: Math.floor(size.height) };
    const screen = await page.screenshot({ clip });
    const [, x = '0', y = '0'] = /<g transform="translate\(([\d.]+) ([\d.]+)\)"/.exec(svg) ?? [];
    const partOfB = { ...clip, x: Number(x), y: Math.round(Number(y)) };
    const found = await difference(page, { a: screen, b: png, partOfB });
    console.log(`${info.project.name}, ${title}: ${(100 * found.share).toFixed(2)} % of pixels differ`);
    expect(found.share).toBeLessThan(MOST);
    // The test can tell: the same picture, three pixels lower, is another one.
    const shifted = await difference(page, { a: screen, b: png, partOfB: { ...partOfB, y: partOfB.y + 3 } });
    expect(shifted.share).toBeGreaterThan(2 * MOST);
  });

test(
  'A20 A23 every shape and scale has the size it says, and nothing is clipped',
  { tag: '@full-firefox' },
  async ({ page }, info) => {
    await open(page, '#/vi/overview');
    // The page itself takes no text for markup.
    const bare = await page.context().newPage();
    await page.bringToFront();
    const dialog = await shareDialog(page);
    await write(
      dialog.getByLabel('Tiêu đề'),
      'Điểm Chính phủ điện tử của Việt Nam và điểm cần có để đứng thứ năm mươi, qua mười hai kỳ khảo sát của Liên Hợp Quốc',
    );
    await write(dialog.getByLabel('Ghi chú'), 'Đã đối chiếu với bản in.\nDòng thứ hai.');
    for (const [size, width, height] of [
      ['wide', 960, 504],
      ['slide', 800, 450],
      ['square', 720, 720],
      ['portrait', 600, 750],
    ] as const)
      for (const scale of [1, 4]) {
        await dialog.getByLabel('Kích thước').selectOption(size);
        await dialog.getByLabel('Độ phân giải').selectOption(String(scale));
        const png = await fileOf(page, info, 'png', 'targetline-egdi-VNM');
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * scale, height * scale]);
        if (scale > 1) continue;
        const svg = (await fileOf(page, info, 'svg', 'targetline-egdi-VNM')).toString('utf8');
        const outside = await bare.evaluate(
          async ([text, w, h]) => {
            const host = document.body.appendChild(document.createElement('div'));
            host.style.cssText = 'position:absolute;left:0;top:0';
            host.append(
              document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true),
            );
            host.getBoundingClientRect();
            // Its own letters are inside it.
            await document.fonts.ready;
            const origin = host.getBoundingClientRect();
            const beyond = [...host.querySelectorAll('text')].filter((element) => {
              const box = element.getBoundingClientRect();
              return (
                box.left < origin.left - 1 ||
                box.top < origin.top - 1 ||
                box.right > origin.left + w + 1 ||
                box.bottom > origin.top + h + 1
              );
            });
            host.remove();
            return beyond.map((element) => element.textContent);
          },
          [svg, width, height] as const,
        );
        expect(outside).toEqual([]);
      }
  },
);
