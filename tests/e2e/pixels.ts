import type { Page } from '@playwright/test';

/** A part of a picture, in its own pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Two PNGs to be held against each other: a part of each, drawn at one size. */
interface Pair {
  readonly a: Buffer;
  readonly b: Buffer;
  readonly partOfA?: Part;
  readonly partOfB?: Part;
  /** Both are drawn this wide; as wide as the part of `a` if absent. A smaller width forgives what lies within a pixel. */
  readonly width?: number;
}

/**
 * How far two pictures differ, measured in a blank page: the share of pixels in which a channel differs by more than 64
 * of 255, and the mean difference of all channels.
 */
export async function difference(page: Page, pair: Pair): Promise<{ readonly share: number; readonly mean: number }> {
  const blank = await page.context().newPage();
  const result = await blank.evaluate(
    async ({ a, b, partOfA, partOfB, width }) => {
      const read = async (base64: string) =>
        createImageBitmap(
          new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'image/png' }),
        );
      const [first, second] = await Promise.all([read(a), read(b)]);
      const whole = (image: ImageBitmap) => ({ x: 0, y: 0, width: image.width, height: image.height });
      const of = partOfA ?? whole(first);
      const other = partOfB ?? whole(second);
      const [w, h] = [width ?? of.width, Math.round(((width ?? of.width) * of.height) / of.width)];
      const pixels = (image: ImageBitmap, part: { x: number; y: number; width: number; height: number }) => {
        const context = new OffscreenCanvas(w, h).getContext('2d');
        if (!context) throw new Error('no canvas');
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, part.x, part.y, part.width, part.height, 0, 0, w, h);
        return context.getImageData(0, 0, w, h).data;
      };
      const [one, two] = [pixels(first, of), pixels(second, other)];
      let [far, sum] = [0, 0];
      for (let at = 0; at < one.length; at += 4) {
        const steps = [0, 1, 2].map((channel) => Math.abs((one[at + channel] ?? 0) - (two[at + channel] ?? 0)));
        if (Math.max(...steps) > 64) far += 1;
        sum += steps.reduce((all, step) => all + step, 0);
      }
      return { share: (4 * far) / one.length, mean: (4 * sum) / (3 * one.length) };
    },
    {
      a: pair.a.toString('base64'),
      b: pair.b.toString('base64'),
      partOfA: pair.partOfA,
      partOfB: pair.partOfB,
      width: pair.width,
    },
  );
  await blank.close();
  return result;
}
