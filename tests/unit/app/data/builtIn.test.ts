import { expect, test } from 'vitest';
import descriptor from '../../../../data/datapackage.json';
import { PACKAGE_VERSION } from '../../../../src/app/data/builtIn.ts';
import { PACKAGE_FILES } from '../../../../src/app/data/restOfBuiltIn.ts';

test('the page loads the files of the data package', () => {
  expect(PACKAGE_FILES.toSorted()).toEqual(descriptor.resources.map(({ path }) => path).toSorted());
  expect(PACKAGE_VERSION).toBe(descriptor.version);
});
