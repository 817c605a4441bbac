import { expect, test } from 'vitest';
import descriptor from '../../../../data/datapackage.json';
import { PACKAGE_VERSION } from '../../../../src/app/data/builtIn.ts';
import { PACKAGE_FILES } from '../../../../src/app/data/builtInFiles.ts';

test('the page loads the files of the data package; filed forecasts are no figures', () => {
  const files = descriptor.resources.flatMap(({ path }) => path).filter((path) => !path.startsWith('forecasts/'));
  expect(PACKAGE_FILES.toSorted()).toEqual(files.toSorted());
  expect(PACKAGE_VERSION).toBe(descriptor.version);
});
