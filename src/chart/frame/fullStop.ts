/** A text as a sentence: with a full stop, unless it ends already. Nothing stays nothing. */
export const fullStop = (text: string): string => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);
