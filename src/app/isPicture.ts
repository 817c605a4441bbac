/** Whether a file is a picture that may carry a snapshot, by its name or type. */
export const isPicture = ({ name, type }: File): boolean =>
  /\.(png|svg)$/i.test(name) || type === 'image/png' || type === 'image/svg+xml';
