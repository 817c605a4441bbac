import { texts } from './texts.ts';

const en = { options: 'Options' };

const vi: typeof en = { options: 'Tùy chọn' };

/** The word behind which a phone keeps the choices of a chart. */
export const optionMessages = texts('options', { en, vi });
