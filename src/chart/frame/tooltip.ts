import type { ChartSize } from './frame.ts';

/** Distance from the middle of a mark that is a point to the tooltip beside it. */
const CLEAR = 12;

/**
 * Top left corner of a tooltip: beside the mark where there is room, else below or above it; always inside the frame, and never over the
 * mark as long as the frame has room for that on any side. Left of the latest figures first: right of them is what is to come.
 */
export function placeTooltip(
  mark: { readonly x: number; readonly y: number; readonly isLatest?: boolean },
  tip: ChartSize,
  frame: ChartSize,
  clear = CLEAR,
): { readonly left: number; readonly top: number } {
  const within = (at: number, length: number, room: number): number => Math.max(0, Math.min(room - length, at));
  const left = within(mark.x - tip.width / 2, tip.width, frame.width);
  const top = within(mark.y - tip.height / 2, tip.height, frame.height);
  const beside = [
    { left: mark.x + clear, top },
    { left: mark.x - clear - tip.width, top },
  ];
  const choices = [
    ...(mark.isLatest ? beside.toReversed() : beside),
    { left, top: mark.y + clear },
    { left, top: mark.y - clear - tip.height },
  ];
  const inside = (at: { left: number; top: number }): boolean =>
    at.left >= 0 && at.top >= 0 && at.left + tip.width <= frame.width && at.top + tip.height <= frame.height;
  return choices.find(inside) ?? { left: mark.x > frame.width / 2 ? 0 : Math.max(0, frame.width - tip.width), top: 0 };
}
