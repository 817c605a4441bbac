import { expect, test } from 'vitest';
import descriptor from '../../../../data/datapackage.json';
import { PACKAGE_FILES, PACKAGE_VERSION } from '../../../../src/app/data/builtIn.ts';

test('the page loads the files of the data package, in the order of its descriptor', () => {
  expect(PACKAGE_FILES).toEqual(descriptor.resources.map((resource) => resource.path));
  expect(PACKAGE_VERSION).toBe(descriptor.version);
});
