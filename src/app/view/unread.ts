import { withoutTail } from '../../snapshot/linkTail.ts';
import { formatView, type View } from './view.ts';

const parametersOf = (hash: string): URLSearchParams => new URLSearchParams(hash.split('?')[1] ?? '');

/** What a link asks for and the view does not say, for it could not be read: "rank=500". */
export function unreadIn(hash: string, view: View): readonly string[] {
  const read = parametersOf(formatView(view));
  return [...parametersOf(withoutTail(hash))]
    .filter(([name, value]) => value !== '' && !read.has(name))
    .map(([name, value]) => `${name}=${value}`);
}
