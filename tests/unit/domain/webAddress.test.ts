import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../src/domain/webAddress.ts';

describe('the address of a source', () => {
  it.each([
    ['https://thongke.gov.vn/a?b=c#d', 'https://thongke.gov.vn/a?b=c#d'],
    ['HTTP://Example.org', 'http://example.org/'],
    // A browser reads that as a path of this page.
    ['https:overview', null],
    ['javascript:alert(1)//https://a.org', null],
    ['data:text/html,https://a.org', null],
    ['//a.org', null],
    [' https://a.org', null],
    ['https://', null],
    ['', null],
  ])('%j opens as %j', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });

  it('is of the web or none, whatever a file holds', () => {
    const part = fc.constantFrom(
      'http',
      's',
      ':',
      '/',
      '//',
      '\n',
      '\t',
      '\0',
      'javascript',
      'data',
      'a.org',
      '@',
      ' ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const address = webAddress(any);
        // Resolved as a browser does where it stands in a page.
        if (address !== null) expect(new URL(address, 'https://here.example/page/').href).toMatch(/^https?:\/\/[^/]/);
        else if (URL.canParse(any)) expect(any).not.toMatch(/^https?:\/\//i);
      }),
      { numRuns: 2000 },
    );
  });
});
