/** Most pixels that every browser can paint; beyond it some give an empty picture without a word. */
export const MOST_PIXELS = 16_777_216;

/** The picture would have more pixels than browsers can paint. */
export class PictureTooLarge extends Error {
  override readonly name = 'PictureTooLarge';
  /** The largest scale that fits, rounded down to two decimals. */
  readonly largestScale: number;

  constructor(largestScale: number) {
    super(`the picture is too large; the largest scale that fits is ${String(largestScale)}`);
    this.largestScale = largestScale;
  }
}

/**
 * A standalone SVG as PNG, `scale` pixels for each of its own. Throws `PictureTooLarge` above the cap, and an `Error` rather than
 * give an empty picture.
 */
export const svgToPng = async (svgText: string, scale: number): Promise<Blob> =>
  blobOf(await painted(svgText, scale), 'image/png');

/** The same as small as a page may carry in its own text, for where nothing else is shown: WebP, PNG where a browser writes none. */
export const svgToThumbnail = async (svgText: string, width: number): Promise<Blob> =>
  blobOf(await painted(svgText, width / sizeOf(svgText).width), 'image/webp', 0.6);

async function painted(svgText: string, scale: number): Promise<HTMLCanvasElement> {
  const { width, height } = sizeOf(svgText);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  if (canvas.width * canvas.height > MOST_PIXELS)
    throw new PictureTooLarge(Math.floor(100 * Math.sqrt(MOST_PIXELS / (width * height))) / 100);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas');
  const url = URL.createObjectURL(new Blob([svgText], { type: 'image/svg+xml' }));
  try {
    context.drawImage(await load(url), 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
  // The background is always painted, so a clear corner means that nothing was.
  if (context.getImageData(0, 0, 1, 1).data[3] === 0) throw new Error('the picture came out empty');
  return canvas;
}

/** Chromium writes a picture between two frames, and where none are drawn waits a second for them: so they are asked for. */
async function blobOf(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  let frame = 0;
  const askForFrames = (): void => {
    frame = requestAnimationFrame(askForFrames);
  };
  askForFrames();
  try {
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, type, quality);
    });
    if (!blob) throw new Error('the picture could not be written');
    return blob;
  } finally {
    cancelAnimationFrame(frame);
  }
}

/** Read from the text: parsing it would set off the page's policy against inline styles. */
function sizeOf(svgText: string): { readonly width: number; readonly height: number } {
  const root = /<svg\b[^>]*>/.exec(svgText)?.[0] ?? '';
  const of = (name: string): number => Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(root)?.[1]);
  const [width, height] = [of('width'), of('height')];
  if (!(width > 0 && height > 0)) throw new Error('the picture has no size');
  return { width, height };
}

/** Waits for `load`, not for `decode()`: Chromium settles that before the fonts inside the picture are there, and paints no text. */
function load(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the picture could not be read'));
    image.src = url;
  });
}
