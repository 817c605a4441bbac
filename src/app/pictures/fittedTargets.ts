import { VERDICTS, type Verdict } from '../../domain/assessment.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { subtitleUnder, type Caption } from './caption.ts';
import type { Fits } from './chartKind.ts';
import { targetsCaption, type PictureTarget, type TargetsPicture } from './targets.ts';

/** What is judged before what is not: a picture has room for findings, not for gaps. */
const ORDER: readonly Verdict[] = [...VERDICTS.filter((verdict) => verdict !== 'not-assessable'), 'not-assessable'];

/** Missed and off track first; of one verdict in the order of the table. */
const urgentFirst = (targets: readonly PictureTarget[]): readonly PictureTarget[] =>
  targets.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));

/**
 * The table whole where it has room, else its most urgent rows without their heads, as many as have room and one at least. The author's own
 * words stay as they are; the page's own speak of what is drawn, and say how many rows are left out.
 */
export function fittedTargets(
  picture: TargetsPicture,
  caption: Caption,
  speaker: Speaker,
  fits: Fits<TargetsPicture>,
): { readonly picture: TargetsPicture; readonly caption: Caption } {
  if (fits(picture, caption)) return { picture, caption };
  const urgent = urgentFirst(picture.targets).map((target) => ({ ...target, group: '' }));
  const own = targetsCaption(picture, speaker);
  const part = (count: number) => {
    const kept = urgent.slice(0, count);
    const said = targetsCaption(picture, speaker, kept);
    const whole = subtitleUnder(caption.title, { title: own.title, subtitle: said.subtitle });
    const subtitle =
      caption.subtitle === own.subtitle
        ? said.subtitle
        : caption.subtitle === subtitleUnder(caption.title, own)
          ? whole
          : caption.subtitle;
    return { picture: { ...picture, targets: kept }, caption: { ...caption, subtitle, source: said.source } };
  };
  for (let count = urgent.length; count > 1; count--) {
    const found = part(count);
    if (fits(found.picture, found.caption)) return found;
  }
  return part(1);
}
