import { toAreaId, type AreaId } from '../../domain/area.ts';
import { toProgrammeId, type ProgrammeId } from '../../domain/programme.ts';
import { dropMark, leaveMark, markOf } from '../data/marks.ts';

/** What was followed last, for an address that names nothing. */
export interface Followed {
  readonly area: AreaId | null;
  readonly programme: ProgrammeId | null;
}

export function followedLast(): Followed {
  const [area = '', programme = ''] = (markOf('followed') ?? '').split(' ');
  return { area: toAreaId(area), programme: toProgrammeId(programme) };
}

export const rememberFollowed = ({ area, programme }: Followed): void => {
  leaveMark('followed', `${area ?? ''} ${programme ?? ''}`);
};

/** The part of a country that was followed or picked out last: it stands out among its siblings when the country is followed. */
export const unitLast = (): AreaId | null => toAreaId(markOf('unit') ?? '');

export function rememberUnit(unit: AreaId | null): void {
  if (unit === null) dropMark('unit');
  else leaveMark('unit', unit);
}
