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

/** So many are kept: more than anybody follows in turn. */
const MOST_UNITS = 24;

/**
 * The parts of a country that were followed or picked out, the last one first: among its siblings one stands out when the country
 * is followed, and to follow a ministry does not forget the province.
 */
export const unitsLast = (): readonly AreaId[] =>
  (markOf('unit') ?? '').split(' ').flatMap((unit) => toAreaId(unit) ?? []);

const keepUnits = (units: readonly AreaId[]): void => {
  if (units.length === 0) dropMark('unit');
  else leaveMark('unit', units.slice(0, MOST_UNITS).join(' '));
};

export const rememberUnit = (unit: AreaId): void => {
  keepUnits([unit, ...unitsLast().filter((one) => one !== unit)]);
};

/** Of those that are remembered only these go on being so. */
export const forgetUnits = (isKept: (unit: AreaId) => boolean): void => {
  keepUnits(unitsLast().filter(isKept));
};
