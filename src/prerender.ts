// What the build asks of the page's own code: to read the built-in data, and to draw the first picture of them.
import { prepare } from './app/data/prepare.ts';
import { writePrepared } from './app/data/writePrepared.ts';
import { select } from './app/view/selection.ts';
import { parseView, type View } from './app/view/view.ts';
import { drawStill, Known, LANGUAGES, type Spoken } from './drawStill.ts';
import { pictureText } from './pictureText.ts';
import { shareField } from './shareField.ts';
import { stillPages, type StillPage } from './stillPages.ts';

/** For how many years to come it is asked whether the picture would be another. */
const YEARS_AHEAD = 10;

/** What a page stores of the built-in data, in its two parts, as the JSON that a first visit fetches. */
export interface FirstVisit {
  readonly first: string;
  readonly rest: string;
  /** The first picture in every language, as text to choose from (pictureText.ts); and the last year in which it is still the right one. */
  readonly picture: string;
  readonly until: number;
  /** Pages of one view each, drawn when they are asked for. */
  readonly pages: () => Promise<readonly StillPage[]>;
}

function viewIn(language: Spoken): View {
  const view = parseView('', language);
  if (!view) throw new Error('the empty address is not readable');
  return view;
}

const midsummer = (year: number): string => `${String(year)}-06-30`;

/** Everything that the build has ready for a first visit in a year, from the files of the data package. */
export async function firstVisit(files: ReadonlyMap<string, Blob>, year: number): Promise<FirstVisit> {
  const { first, rest } = await prepare(files);
  const known = new Known(first);
  const selection = select(viewIn('en'), known.data.registry);
  if (!selection) throw new Error('the built-in data have no first picture');
  const simulation = await known.simulation(selection.horizon);
  // The page as it opens, in a browser that holds nothing of its own.
  const drawIn = (language: Spoken, today: string): string =>
    drawStill({ data: known.data, simulation, view: viewIn(language), language, today });
  const inYear = (of: number) =>
    pictureText(shareField(LANGUAGES.map((language) => drawIn(language, midsummer(of))).join('\n')));
  const picture = inYear(year);
  let until = year;
  while (until < year + YEARS_AHEAD && inYear(until + 1) === picture) until++;
  const pages = () => stillPages(first, rest, midsummer(year));
  return { first: writePrepared(first), rest: writePrepared(rest, first.tables), picture, until, pages };
}
