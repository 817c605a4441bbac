/** The outcome of a step that bad input can end: used only at the two doors, reading a file and opening a snapshot. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
