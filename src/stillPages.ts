// A page of one view each, for those who come by a link or a search: every country of the survey and every programme, in both
// languages, as the page's own screens show them, at an address without hash (tests/tools/stillPages.mjs writes the files).
import { IndexPanel } from './assess/field/indexPanel.ts';
import { standingIn } from './assess/field/headline.ts';
import { together } from './app/data/together.ts';
import Profile from './app/front/Profile.svelte';
import TargetsScreen from './app/targets/TargetsScreen.svelte';
import { select } from './app/view/selection.ts';
import { formatView, parseView, type Screen, type View } from './app/view/view.ts';
import { stillMessages } from './app/words/still.ts';
import { Narrator } from './app/words/narrate.ts';
import { EGDI, EGDI_RANK } from './domain/edition.ts';
import { formatNumber, formatWhole } from './domain/format.ts';
import type { ImportPlan } from './domain/revision.ts';
import { drawStill, Known, LANGUAGES, speakerIn, type Spoken } from './drawStill.ts';

/** One page in one language. */
export interface StillPage {
  readonly language: Spoken;
  /** Below the language, by id, for names change: "areas/VNM", "programmes/vn-749". */
  readonly path: string;
  /** The address of the view within the page: "#/en/overview?area=VNM". */
  readonly view: string;
  readonly title: string;
  readonly description: string;
  /** Which screen: those that the page fetches when they are asked for have styles of their own. */
  readonly screen: Screen;
  /** It as markup. */
  readonly picture: string;
  /** What its figures are of; `null` where the page shows none. */
  readonly dataset: StillDataset | null;
}

/** Of what schema.org calls a Dataset. */
export interface StillDataset {
  readonly name: string;
  readonly place: string;
  /** First and last edition. */
  readonly from: number;
  readonly to: number;
}

const SCREENS = { profile: Profile, targets: TargetsScreen };

/** Every page, from the two parts of the built-in data, as on a day. */
export async function stillPages(first: ImportPlan, rest: ImportPlan, today: string): Promise<readonly StillPage[]> {
  const known = new Known(together(first, rest));
  const { data } = known;
  const { registry } = data;
  const [scores, ranks] = [data.block(EGDI), data.block(EGDI_RANK)];
  if (!scores || !ranks) throw new Error('the built-in data have no survey');
  const panel = new IndexPanel(scores, ranks);

  async function draw(view: View, language: Spoken): Promise<string> {
    const selection = select(view, registry);
    if (!selection) throw new Error(`nothing is to be seen at ${formatView(view)}`);
    const simulation = await known.simulation(selection.horizon);
    return drawStill({ data, simulation, view, language, today, screens: SCREENS, isSmall: true });
  }

  const pages: StillPage[] = [];
  for (const area of registry.areas) {
    const editions = panel.editions.filter((_, at) => panel.values(area.id)[at] != null);
    const [from, to] = [editions[0], editions.at(-1)];
    if (area.kind !== 'country' || from === undefined || to === undefined) continue;
    for (const language of LANGUAGES) {
      const speaker = speakerIn(language);
      const view = viewOf(`#/${language}/overview?area=${area.id}`);
      const selection = select(view, registry);
      if (!selection) continue;
      // One that leads with its own targets has its place in the survey on its profile.
      const shown: View = selection.lead === 'survey' ? view : { ...view, screen: 'profile' };
      const m = stillMessages[language];
      const name = speaker.of(area.name);
      const last = panel.fields.at(-1);
      const standing = last ? standingIn(last, area.id, selection.rank) : null;
      const edition = String(panel.editions.at(-1));
      const headline = new Narrator(speaker.t, language).headline(name, standing, selection.rank, edition);
      const score = standing ? m.score(formatNumber(standing.score, 4, language), edition) : '';
      pages.push({
        language,
        path: `areas/${area.id}`,
        view: formatView(shown),
        screen: shown.screen,
        title: standing
          ? m.ranked(
              name,
              formatWhole(standing.rank, language),
              formatWhole(last?.areas.length ?? 0, language),
              edition,
            )
          : m.unranked(name),
        description: [headline, score, from === to ? m.edition(String(to)) : m.editions(String(from), String(to))]
          .filter(Boolean)
          .join(' '),
        picture: await draw(shown, language),
        dataset: { name: m.dataset(name), place: name, from, to },
      });
    }
  }
  for (const programme of registry.programmes)
    for (const language of LANGUAGES) {
      const { of } = speakerIn(language);
      const m = stillMessages[language];
      const view = viewOf(`#/${language}/targets?programme=${programme.id}`);
      const targets = registry.targets.filter((target) => target.programme === programme.id);
      pages.push({
        language,
        path: `programmes/${programme.id}`,
        view: formatView(view),
        screen: view.screen,
        title: of(programme.name),
        description:
          targets.length === 0
            ? m.noTargets(of(programme.legalBasis))
            : m.programme(of(programme.legalBasis), targets.length, formatWhole(targets.length, language)),
        picture: await draw(view, language),
        dataset: null,
      });
    }
  return pages;
}

function viewOf(address: string): View {
  const view = parseView(address, 'en');
  if (!view) throw new Error(`${address} is not readable`);
  return view;
}
