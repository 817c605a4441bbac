import { toAreaId, type AreaId } from '../../domain/area.ts';
import { toProgrammeId, type ProgrammeId } from '../../domain/programme.ts';
import { leaveMark, markOf } from '../data/marks.ts';

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
