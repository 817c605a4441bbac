import { texts } from './texts.ts';

const en = { until: (day: string) => `until ${day}`, since: (day: string) => `since ${day}` };
const vi: typeof en = { until: (day) => `đến ${day}`, since: (day) => `từ ${day}` };

/** When an area ceased to be, or began. */
export const lifetimeMessages = texts('lifetime', { en, vi });
