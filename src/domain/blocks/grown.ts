/** A typed array twice as long that begins with the content of the given one. */
export function grown<A extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: A): A {
  const to = new (from.constructor as new (length: number) => A)(from.length * 2);
  to.set(from);
  return to;
}
