import type { Area } from './area.ts';
import { toProgrammeId, type Programme, type ProgrammeId } from './programme.ts';

const NAME = { en: 'Own targets', vi: 'Các mục tiêu tự đặt' };
const BASIS = { en: 'Own target', vi: 'Mục tiêu tự đặt' };

function ownProgrammeId(area: Pick<Area, 'id'>): ProgrammeId {
  const id = toProgrammeId(`own-${area.id.toLowerCase()}`);
  if (!id) throw new Error(`no programme for ${area.id}`);
  return id;
}

/** The programme that holds the targets which an area's own people set, by hand or by a plan in a file. */
export const ownProgramme = (area: Area, issued: string): Programme => ({
  id: ownProgrammeId(area),
  name: { en: `${NAME.en}, ${area.name.en}`, vi: `${NAME.vi}, ${area.name.vi}` },
  legalBasis: BASIS,
  issued,
  area: area.id,
});
