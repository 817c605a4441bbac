import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../../src/domain/base64url.ts';

test('bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }),
  );
});

test('a text that no writer of ours wrote is none', () => {
  const text = fc.string({ unit: fc.constantFrom('A', 'Q', 'g', 'w', '_', '-', '0', '9', 'z', 'r'), maxLength: 12 });
  fc.assert(
    fc.property(text, (written) => {
      const bytes = fromBase64url(written);
      if (bytes) expect(toBase64url(bytes)).toBe(written);
    }),
    { examples: [['constructor']] },
  );
  for (const refused of ['A', 'AAAAA', 'AB', 'A+', 'A=', 'á']) expect(fromBase64url(refused)).toBeNull();
});
