import { expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { packZip } from '../../../../src/ingest/books/packZip.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';
import { partOf } from '../../../../src/domain/workspace.ts';
import { packageFiles } from '../../../../src/ingest/rows/programmePackage.ts';
import { review } from '../../../../src/ingest/review.ts';
import { allRead, errand, incoming, observationsIn, readBuiltIn } from '../reading.ts';

it('a programme leaves with all that it is told by, and comes back as it was', async () => {
  const { registry, blocks } = await readBuiltIn();
  const programme = registry.programmes.find(({ id }) => id === 'vn-749')!;
  const part = partOf({ registry, blocks: [...blocks.values()] }, programme);
  const figures = part.blocks.flatMap((block) => observationsIn(block).filter(({ projected }) => !projected));
  const packed = packZip(packageFiles(part));
  expect(packZip(packageFiles(part))).toEqual(packed);
  const files = Object.entries(unzipSync(packed)).map(([name, bytes]) => incoming(name, bytes));
  expect(files.map(({ name }) => name)).toEqual([
    'areas.csv',
    'indicators.csv',
    'programmes.csv',
    'targets.csv',
    'links.csv',
    'observations.csv',
  ]);
  // Into a browser that knows nothing.
  const { plan } = review('import', await allRead(errand(files, EMPTY_REGISTRY)), {
    registry: EMPTY_REGISTRY,
    blocks: new Map(),
  });
  expect(plan.counts.rejected).toBe(0);
  const { notes: _, ...tables } = part.registry;
  expect(plan.tables).toEqual(tables);
  expect(plan.blocks.reduce((sum, { count }) => sum + count, 0)).toBe(figures.length);
});
