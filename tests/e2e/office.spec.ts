import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { difference } from './pixels.ts';
import { fileOf, shareDialog, write } from './snapshots.ts';
import { open } from './start.ts';

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const hasPdfText = spawnSync('pdftotext', ['-v']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'targetline-office-'));

/** How each program turns an SVG into a PNG without a window. */
const PROGRAMS = {
  inkscape: (svg: string): string => {
    const png = svg.replace(/svg$/, 'inkscape.png');
    execFileSync('inkscape', ['--export-type=png', `--export-filename=${png}`, svg], { stdio: 'ignore' });
    return png;
  },
  soffice: (svg: string): string => {
    convert(svg, 'png');
    return svg.replace(/svg$/, 'png');
  },
};
function convert(svg: string, to: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, svg], { stdio: 'ignore' });
}

/** LibreOffice comes without Draw too, and then converts no drawing, with an exit code of 0. */
function soffice(): boolean {
  if (!isThere('soffice')) return false;
  const probe = join(folder, 'probe.svg');
  writeFileSync(probe, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>');
  convert(probe, 'png');
  return existsSync(join(folder, 'probe.png'));
}
const drawsIn = { inkscape: () => isThere('inkscape'), soffice };

for (const [title, hash, nth, name] of [
  ['headline', '#/vi/overview', 0, 'targetline-egdi-VNM'],
  ['map', '#/vi/egdi?area=VNM&peers=THA', 4, 'targetline-map-2024-VNM'],
] as const)
  for (const program of ['inkscape', 'soffice'] as const)
    test(
      `A22 ${program} draws the SVG of the ${title} as the browser does`,
      { tag: '@full' },
      async ({ page }, info) => {
        test.skip(!drawsIn[program](), `${program} is not installed, or cannot open drawings`);
        test.setTimeout(240_000);
        await open(page, hash);
        const dialog = await shareDialog(page, nth);
        await dialog.getByLabel('Độ phân giải').selectOption('1');
        const png = await fileOf(page, info, 'png', name);
        const file = join(folder, `${title}-${program}.svg`);
        writeFileSync(file, await fileOf(page, info, 'svg', name));
        const drawn = PROGRAMS[program](file);
        expect(existsSync(drawn)).toBe(true);
        // The program has its own letters, so pictures are compared at a third of their width.
        const found = await difference(page, { a: png, b: readFileSync(drawn), width: 320 });
        console.log(`${program}, ${title}: mean difference ${found.mean.toFixed(2)} of 255`);
        expect(found.mean).toBeLessThan(6);
        // The test can tell: the other half of the same picture is another one.
        const { a, b } = { a: png, b: readFileSync(drawn) };
        const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
        const upsideDown = { x: 0, y: size.height / 2, width: size.width, height: size.height / 2 };
        const wrong = await difference(page, {
          a,
          b,
          partOfA: { ...upsideDown, y: 0 },
          partOfB: upsideDown,
          width: 320,
        });
        expect(wrong.mean).toBeGreaterThan(2 * 6);
      },
    );

test(
  'A21 the words of an SVG arrive in LibreOffice as text, with their marks',
  { tag: '@full' },
  async ({ page }, info) => {
    test.skip(!hasPdfText || !soffice(), 'pdftotext or soffice is not installed, or the latter cannot open drawings');
    test.setTimeout(240_000);
    await open(page, '#/vi/overview');
    const dialog = await shareDialog(page);
    await write(dialog.getByLabel('Tiêu đề'), 'Tiêu đề có dấu');
    await write(dialog.getByLabel('Ghi chú'), 'ếữợĐằỹ');
    const file = join(folder, 'words.svg');
    writeFileSync(file, await fileOf(page, info, 'svg', 'targetline-egdi-VNM'));
    convert(file, 'pdf');
    const text = execFileSync('pdftotext', ['-layout', file.replace(/svg$/, 'pdf'), '-'], { encoding: 'utf8' });
    for (const words of ['Tiêu đề có dấu', 'Việt Nam', '0,7709', 'ếữợĐằỹ', 'Nguồn: United Nations'])
      expect(text.normalize('NFC')).toContain(words);
  },
);
