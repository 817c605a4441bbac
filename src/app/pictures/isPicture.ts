/**
 * Whether a file is a picture, by its name or type. PNG and SVG may carry a snapshot; of any other kind the reader is
 * told that a program which saves a picture anew loses it.
 */
export const isPicture = ({ name, type }: File): boolean =>
  /\.(png|svg|jpe?g|webp|gif|avif|heic)$/i.test(name) || type.startsWith('image/');
