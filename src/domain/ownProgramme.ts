import type { Area } from './area.ts';
import { fold } from './fold.ts';
import type { Localised } from './language.ts';
import { shortHash } from './newArea.ts';
import { toPillarId, toProgrammeId, type PillarId, type Programme, type ProgrammeId } from './programme.ts';

const NAME = { en: 'Own targets', vi: 'Các mục tiêu tự đặt' };
/** The legal basis of targets that have none. */
export const OWN_BASIS: Localised = { en: 'Own target', vi: 'Mục tiêu tự đặt' };

/** Room for a number behind them. */
const MOST_LETTERS = 32;

function ownProgrammeId(area: Pick<Area, 'id'>): ProgrammeId {
  const id = toProgrammeId(`own-${area.id.toLowerCase()}`);
  if (!id) throw new Error(`no programme for ${area.id}`);
  return id;
}

function lettersOf(name: string): string {
  const letters = fold(name).replace(/ /g, '-');
  const isWhole = /^[a-z0-9-]+$/.test(letters) && letters.length <= MOST_LETTERS;
  const cut = letters.replace(/[^a-z0-9-]/g, '').slice(0, MOST_LETTERS - 8);
  return isWhole ? letters : `${cut.replace(/^-/, '') || 'p'}-${shortHash(fold(name) || name).toLowerCase()}`;
}

/** The id of a pillar that a programme names: the letters of its name, the same wherever it is made. */
export function newPillarId(name: string): PillarId {
  const id = toPillarId(lettersOf(name));
  if (!id) throw new Error(`no id for ${name}`);
  return id;
}

/**
 * The id of a programme that is new: the letters of its name, the same in another's browser; with a number behind where a programme
 * of another name has it already (`known`). Letters that an id does not take, or too many, are told apart by a hash.
 */
export function newProgrammeId(name: string, known: readonly Pick<Programme, 'id'>[]): ProgrammeId {
  const base = lettersOf(name);
  for (let more = 1; ; more++) {
    const id = toProgrammeId(more === 1 ? base : `${base}-${String(more)}`);
    if (!id) throw new Error(`no id for ${name}`);
    if (!known.some((one) => one.id === id)) return id;
  }
}

/** The programme that holds the targets which an area's own people set, by hand or by a plan in a file: nobody filed them under a pillar. */
export const ownProgramme = (area: Area, issued: string): Programme => ({
  id: ownProgrammeId(area),
  name: { en: `${NAME.en}, ${area.name.en}`, vi: `${NAME.vi}, ${area.name.vi}` },
  legalBasis: OWN_BASIS,
  issued,
  area: area.id,
  pillars: [{ id: newPillarId('own'), name: NAME }],
});
