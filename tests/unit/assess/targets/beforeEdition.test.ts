import { expect, test } from 'vitest';
import { beforeEdition } from '../../../../src/assess/targets/beforeEdition.ts';
import { observationAt } from '../../../../src/domain/blocks/block.ts';
import { block, observation, period } from '../../domain/made.ts';

test('what was known before an edition: the editions before it, and nothing else', () => {
  const all = block([observation('2020', 1), observation('2022', 2), observation('2024', 3)]);
  const before = beforeEdition(all, period('2024'));
  expect(Array.from({ length: before.count }, (_, row) => observationAt(before, row).period)).toEqual(['2020', '2022']);
  expect(beforeEdition(before, period('2024'))).toBe(before);
});
