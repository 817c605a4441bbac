import type { Result } from '../../domain/result.ts';
import { faultOf, type Fault } from './fault.ts';
import { INFLATE_LIMITS, inflatePart, type InflateLimits } from './inflate.ts';
import { readXml, type XmlEvents } from './xmlReader.ts';
import { zipDirectory, type ZipPart } from './zipDirectory.ts';

/** The parts of a book, which is a zip archive (ECMA-376 part 2; OpenDocument 1.3 part 2). */
export interface PackageParts {
  readonly find: (name: string) => ZipPart | null;
  /** Reads a part as XML; its absence is a fault. */
  readonly read: (name: string, events: XmlEvents) => Fault | null;
}

export function packageParts(bytes: Uint8Array, limits: InflateLimits = INFLATE_LIMITS): Result<PackageParts, Fault> {
  const directory = zipDirectory(bytes);
  if (!directory.ok) return directory;
  // Part names are equal whatever their case (ECMA-376 part 2, 6.2.2.3).
  const byName = new Map(directory.value.map((part) => [part.name.toLowerCase(), part]));
  const find = (name: string): ZipPart | null => byName.get(name.toLowerCase()) ?? null;
  return {
    ok: true,
    value: {
      find,
      read: (name, events) => {
        const part = find(name);
        return part ? readXml(name, inflatePart(bytes, part, limits), events) : faultOf('missing-part', name).error;
      },
    },
  };
}
