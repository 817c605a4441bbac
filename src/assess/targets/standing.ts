import type { Registry } from '../../domain/registry.ts';
import type { Programme, ProgrammeId, Target } from '../../domain/programme.ts';

/** How a target stands beside those that other programmes set for the same indicator and year. */
export interface Precedence {
  /** The others for the same area, indicator and year that have a number and a source, the one issued last first. */
  readonly rivals: readonly Target[];
  /** The target that took its place; `null` while it is in force. */
  readonly supersededBy: Target | null;
}

/** Whether a date surely comes after another; both may be known to the month or year only, and `2023` may be after `2023-11`. */
const isAfter = (date: string, other: string): boolean =>
  other !== '' && date > other && !date.startsWith(other) && !other.startsWith(date);

/** Whether it has a number and a source. */
const counts = (one: Target): boolean => one.value !== null && one.verified;

const saysTheSame = (a: Target, b: Target): boolean => a.comparator === b.comparator && a.value === b.value;

/**
 * When the first of the programmes that set this very target for the same area was issued, as far as that is known: the same
 * area, indicator, year and value. Of several dates the earliest as text; empty where none is known.
 */
export function firstSetOf(target: Target, { targets, programmes }: Pick<Registry, 'targets' | 'programmes'>): string {
  const own = programmes.find(({ id }) => id === target.programme);
  const dates = targets
    .filter((one) => one.indicator === target.indicator && one.year === target.year && saysTheSame(one, target))
    .flatMap((one) => programmes.filter(({ id, area }) => id === one.programme && area === own?.area))
    .map(({ issued }) => issued)
    .filter((issued) => issued !== '');
  return dates.toSorted()[0] ?? '';
}

/**
 * Which of several targets for one area, indicator and year is in force: the one issued last, and every earlier one that says
 * the same. An earlier one that says something else is superseded. Where the dates do not tell which came last, all of
 * these are in force, and conflict. Targets without a number or a source neither supersede nor are superseded.
 * Our own rule (a later act prevails over an earlier one); no handbook gives one, so the page says it.
 */
export function precedenceOf(target: Target, targets: readonly Target[], programmes: readonly Programme[]): Precedence {
  const byId = new Map<ProgrammeId, Programme>(programmes.map((programme) => [programme.id, programme]));
  const areaOf = (one: Target): string => byId.get(one.programme)?.area ?? '';
  const issued = (one: Target): string => byId.get(one.programme)?.issued ?? '';
  if (!counts(target)) return { rivals: [], supersededBy: null };

  const rivals = targets
    .filter(
      (one) =>
        one.programme !== target.programme &&
        one.indicator === target.indicator &&
        one.year === target.year &&
        areaOf(one) === areaOf(target) &&
        counts(one),
    )
    .sort((a, b) => (issued(a) < issued(b) ? 1 : issued(a) > issued(b) ? -1 : 0));
  const all = [target, ...rivals];
  const last = all.filter((one) => !all.some((other) => isAfter(issued(other), issued(one))));
  const isInForce = last.some((one) => one === target || saysTheSame(one, target));
  return { rivals, supersededBy: isInForce ? null : (rivals.find((rival) => last.includes(rival)) ?? null) };
}

/** Whether a target is in force beside those of other programmes, and what a reader must know of these. */
export type LegalForce =
  /** Without a number or a source: nothing can take its place. */
  | { readonly name: 'uncounted' }
  | { readonly name: 'in-force' }
  /** In force, and others say the same, the one issued last first. */
  | { readonly name: 'shared'; readonly others: readonly Target[] }
  /** Others in force say something else: the dates do not tell which came last. */
  | { readonly name: 'conflicting'; readonly others: readonly Target[] }
  | { readonly name: 'superseded'; readonly by: Target };

/** What `precedenceOf` comes to. A conflict is graver than an agreement, and is what is told of a target that has both. */
export function legalForceOf(
  target: Target,
  { targets, programmes }: Pick<Registry, 'targets' | 'programmes'>,
): LegalForce {
  if (!counts(target)) return { name: 'uncounted' };
  const { rivals, supersededBy } = precedenceOf(target, targets, programmes);
  if (supersededBy) return { name: 'superseded', by: supersededBy };
  const same = rivals.filter((rival) => saysTheSame(rival, target));
  const others = rivals.filter(
    (rival) => !same.includes(rival) && precedenceOf(rival, targets, programmes).supersededBy === null,
  );
  if (others.length > 0) return { name: 'conflicting', others };
  return same.length > 0 ? { name: 'shared', others: same } : { name: 'in-force' };
}
