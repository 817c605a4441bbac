import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../../public/404.html', import.meta.url), 'utf8');
const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';

/** Where the page sends one who asked for an address; `null` when it stays. */
function sentTo(address: string): string | null {
  const { origin, pathname, search, hash } = new URL(address, 'https://example.org');
  let target: string | null = null;
  const replace = (to: string): void => void (target = to);
  runInNewContext(script, { location: { origin, pathname, search, hash, replace } });
  return target;
}

describe('the page for unknown addresses', () => {
  it('runs under its own policy, which names the hash of its script', () => {
    expect(page).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  });

  it.each([
    ['/targetline/%23s1.abc-_.Xy9', '/targetline/#s1.abc-_.Xy9'],
    ['/%23s1.abc.Xy9', '/#s1.abc.Xy9'],
    ['/a/b/c/%2523s1.abc.Xy9', '/a/b/c/#s1.abc.Xy9'],
    ['/targetline/index.html%23s1.abc', '/targetline/index.html#s1.abc'],
    ['/targetline/embed.html%23s1.abc', '/targetline/embed.html#s1.abc'],
    ['/targetline/%23/en/egdi?area=VNM&rank=50', '/targetline/#/en/egdi?area=VNM&rank=50'],
    ['/targetline/%23%2Fen%2Fegdi%3Farea%3DVNM%26rank%3D50', '/targetline/#/en/egdi?area=VNM&rank=50'],
    ['/targetline/%23/en/egdi#x', '/targetline/#/en/egdi#x'],
  ])('leads from %s to %s', (from, to) => {
    expect(sentTo(from)).toBe(`https://example.org${to}`);
    // It was not found because of its "#": the place it leads to is not sent on again.
    expect(sentTo(to)).toBeNull();
  });

  it('stays on its own site', () => {
    expect(sentTo('//evil.example/%23/x')).toMatch(/^https:\/\/evil\.example\//);
    expect(sentTo('https://example.org//evil.example/%23/x')).toBe('https://example.org//evil.example/#/x');
  });

  it.each(['/targetline/nothing', '/targetline/%23', '/targetline/C%23.html', '/targetline/?q=%23s1.abc'])(
    'leaves %s not found',
    (address) => {
      expect(sentTo(address)).toBeNull();
    },
  );
});
