/**
 * A value that follows another a frame later, so that what the reader looks at is drawn before what lies below it.
 * `null` until the first frame. To be made while a component is set up: it ends with it.
 */
export class Follower<T> {
  #value = $state.raw<T | null>(null);

  constructor(source: () => T) {
    // STYLE forbids an effect that assigns state; this one asks for a frame, which is the world outside, and the frame assigns.
    // A `$derived` cannot lag behind its source, and an attachment would tie a value to one element.
    $effect(() => {
      const next = source();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const frame = requestAnimationFrame(() => {
        timer = setTimeout(() => (this.#value = next));
      });
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
      };
    });
  }

  get value(): T | null {
    return this.#value;
  }
}
