import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { newPillarId } from '../../domain/ownProgramme.ts';
import { BAR, type OwnPillar, type PillarId, type Target } from '../../domain/programme.ts';
import { byHandMessages } from '../words/byHand.ts';
import { inBoth } from './draft.ts';

/** A pillar as it is typed; `id` is that of one that is there already. */
export interface TypedPillar {
  readonly id: PillarId | null;
  readonly name: string;
  readonly other: string;
}
export const NO_PILLAR: TypedPillar = { id: null, name: '', other: '' };

/** Pillars as they stand in the form. */
export const typedPillars = (pillars: readonly OwnPillar[] | undefined, language: Language): readonly TypedPillar[] =>
  (pillars ?? []).map(({ id, name }) => {
    const [own, other] = language === 'vi' ? [name.vi, name.en] : [name.en, name.vi];
    return { id, name: own, other: other === own ? '' : other };
  });

/**
 * The pillars that were typed, empty lines left out, or what is wrong: by its place `pillar-0` a name that cannot stand in a table or is
 * there twice, `pillars` for one that was taken out though targets of the programme are in it.
 */
export function pillarsTyped(
  typed: readonly TypedPillar[],
  before: readonly OwnPillar[],
  targets: readonly Pick<Target, 'pillar'>[],
  language: Language,
): { readonly pillars: readonly OwnPillar[]; readonly wrong: Readonly<Record<string, string>> } {
  const m = byHandMessages[language];
  const wrong: Record<string, string> = {};
  const pillars: OwnPillar[] = [];
  for (const [at, { id, name, other }] of typed.entries()) {
    if (id === null && name.trim() === '' && other.trim() === '') continue;
    const both = inBoth(name, other, language);
    const isTwice = pillars.some((one) => fold(one.name.en) === fold(both.en) || fold(one.name.vi) === fold(both.vi));
    const key = `pillar-${String(at)}`;
    if (name.trim() === '') wrong[key] = m.needName;
    else if (`${name}${other}`.includes(BAR)) wrong[key] = m.noBar;
    else if (isTwice) wrong[key] = m.nameTaken(name.trim());
    else pillars.push({ id: id ?? freshId(name, [...before, ...pillars]), name: both });
  }
  const gone = before.find(
    ({ id }) => !typed.some((one) => one.id === id) && targets.some(({ pillar }) => pillar === id),
  );
  if (gone) wrong['pillars'] = m.pillarInUse(language === 'vi' ? gone.name.vi : gone.name.en);
  return { pillars, wrong };
}

/** An id that no other pillar has; of one name the same wherever it is typed. */
function freshId(name: string, known: readonly OwnPillar[]): PillarId {
  for (let more = 1; ; more++) {
    const id = newPillarId(more === 1 ? name : `${name} ${String(more)}`);
    if (!known.some((one) => one.id === id)) return id;
  }
}
