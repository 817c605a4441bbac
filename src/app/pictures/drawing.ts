import type { Component } from 'svelte';
import type { FrameProps } from '../../chart/frame/frame.ts';
import type { Speaker } from '../words/locale.svelte.ts';

/** A chart and what it draws of a picture. */
export interface Drawing<P> {
  readonly chart: Component<FrameProps & Record<string, unknown>>;
  drawn(picture: P, speaker: Speaker): Record<string, unknown>;
}

/** The two fit together here, where both are known; afterwards only that they do. */
export const drawingOf = <P, Drawn extends object>(
  chart: Component<FrameProps & Drawn>,
  drawn: (picture: P, speaker: Speaker) => Drawn,
): Drawing<P> => ({ chart, drawn }) as unknown as Drawing<P>;
