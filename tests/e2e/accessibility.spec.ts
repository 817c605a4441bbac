import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open } from './start.ts';

const screens = [
  'overview',
  'egdi?peers=THA.MYS',
  'indicator/digital-economy-share-gdp',
  'whatif?osi=0.916',
  'programme',
  'method',
  'data',
];
for (const screen of screens)
  for (const language of ['en', 'vi'])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1440, 360])
        test(`axe finds nothing on ${screen} in ${language}, ${colorScheme}, ${String(width)} px`, async ({
          browser,
        }) => {
          const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, locale: 'en-GB' });
          const page = await context.newPage();
          await open(page, `#/${language}/${screen}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
          // Nothing is wider than the screen.
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
          await context.close();
        });
