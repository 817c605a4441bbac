import { MOST_IN_FILE, MOST_IN_LINK, type Snapshot, type SnapshotFault } from '../../snapshot/snapshot.ts';
import { decode } from '../../snapshot/decode.ts';
import { findInPng, putIntoPng } from '../../snapshot/png.ts';
import { findInSvg } from '../../snapshot/svg.ts';
import type { Result } from '../../domain/result.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { captionOf, thaw } from './freeze.ts';
import type { ChartSize } from '../../chart/frame/frame.ts';
import type { Caption } from './caption.ts';
import type { Picture, Shared } from './picture.ts';

/** A snapshot as it is shown: the author's chart and words, and the text it came in. */
export interface OpenedSnapshot {
  readonly text: string;
  readonly snapshot: Snapshot;
  readonly picture: Picture;
}

/** Opens the text of a snapshot: `#s1.…` of a link, or what a file carries. `unfolded` is told of its bytes. */
export async function openSnapshot(
  text: string,
  mostCharacters = MOST_IN_LINK,
  unfolded?: (bytes: number) => void,
): Promise<Result<OpenedSnapshot, SnapshotFault>> {
  const read = await decode(text, mostCharacters, unfolded);
  if (!read.ok) return read;
  const picture = thaw(read.value);
  return picture
    ? { ok: true, value: { text, snapshot: read.value, picture } }
    : { ok: false, error: { reason: 'invalid', what: 'rows' } };
}

/** The text of the snapshot in a PNG or SVG. */
async function findInFile(file: Blob): Promise<Result<string, SnapshotFault>> {
  if (file.size > MOST_FILE) return { ok: false, error: { reason: 'too-large' } };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = await findInPng(bytes);
  if (found.ok || found.error.reason !== 'none' || bytes[0] === PNG_START) return found;
  return findInSvg(new TextDecoder().decode(bytes));
}

/** The snapshot in a PNG or SVG. */
export async function openFile(file: Blob): Promise<Result<OpenedSnapshot, SnapshotFault>> {
  const found = await findInFile(file);
  return found.ok ? openSnapshot(found.value, MOST_IN_FILE) : found;
}

const PNG_START = 0x89;
/** A picture of 4,096 by 4,096 points is about this much at worst. */
const MOST_FILE = 64_000_000;

export async function withSnapshot(png: Blob, text: string): Promise<Blob> {
  const bytes = putIntoPng(new Uint8Array(await png.arrayBuffer()), text);
  return new Blob([bytes], { type: 'image/png' });
}

export const words = ({ snapshot, picture }: OpenedSnapshot, speaker: Speaker): Caption =>
  captionOf(snapshot, picture, speaker);

/** An opened snapshot, to be shared as it is: its author's figures, words and day. */
export function shareable(opened: OpenedSnapshot, speaker: Speaker, size: ChartSize): Shared {
  const { snapshot, picture } = opened;
  const [first] = snapshot.rows;
  // What a foreign snapshot calls its figures becomes part of the name of a file.
  const parts = [first?.indicator, first?.area, snapshot.made].map((part) => (part ?? '').replace(/[^\w-]+/g, ''));
  return {
    in: () => ({ picture, caption: words(opened, speaker) }),
    fileName: ['targetline', ...parts.filter(Boolean)].join('-'),
    frozen: { snapshot, speaker },
    ...size,
  };
}
