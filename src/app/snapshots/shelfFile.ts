import type { KeptSnapshot } from '../../store/schema.ts';

/** A snapshot without its place on the shelf of this browser. */
export type Shelvable = Pick<KeptSnapshot, 'text' | 'remark'>;

const FORMAT = 'targetline-shelf';
const MOST_SNAPSHOTS = 10_000;
const MOST_REMARK = 10_000;

/** All snapshots of a shelf as one file: JSON, each as the text that a link carries. */
export const writeShelf = (kept: readonly Shelvable[]): string =>
  JSON.stringify(
    { format: FORMAT, version: 1, snapshots: kept.map(({ text, remark }) => ({ text, remark })) },
    null,
    1,
  );

/** The snapshots of such a file, not yet opened; `null` for any other text. */
export function readShelf(text: string): readonly Shelvable[] | null {
  const file = parsed(text);
  if (!isRecord(file) || file['format'] !== FORMAT || file['version'] !== 1) return null;
  const snapshots = file['snapshots'];
  if (!Array.isArray(snapshots) || snapshots.length > MOST_SNAPSHOTS) return null;
  return snapshots.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const [carried, remark] = [one['text'], one['remark']];
    return typeof carried === 'string' && typeof remark === 'string'
      ? [{ text: carried, remark: remark.slice(0, MOST_REMARK) }]
      : [];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
