import { fold } from '../../domain/fold.ts';

/** Words for one unit, folded; the first of each list stands for all. */
const ALIKE: readonly (readonly string[])[] = [
  [
    'percent',
    'per cent',
    'phan tram',
    'pct',
    'pc',
    'percentage',
    'percentage of population',
    'of population',
    'dan so',
  ],
  ['people', 'persons', 'nguoi', 'inhabitants', 'population', 'number of persons'],
  ['us dollars', 'usd', 'us', 'dollars', 'do la my', 'u s dollars', 'current us'],
  ['dong', 'vnd', 'viet nam dong'],
  ['rank', 'hang', 'place', 'position', 'thu hang'],
];
/** The longer words first: "nghìn tỷ" is no thousand. */
const FACTORS: readonly (readonly string[])[] = [
  ['trillion', 'trillions', 'nghin ty', 'nghin ti', 'ngan ty', 'ngan ti'],
  ['thousand', 'thousands', 'nghin', 'ngan'],
  ['million', 'millions', 'mn', 'trieu'],
  ['billion', 'billions', 'bn', 'ty', 'ti'],
];

const isPercent = (unit: string): boolean =>
  /%/.test(unit) || ALIKE[0]?.includes(fold(unit)) === true || /\bper ?cent|phần trăm/i.test(unit);

const factorOf = (unit: string): string => {
  // "Tỷ lệ %" is a rate, no billion.
  if (isPercent(unit)) return '';
  const words = fold(unit).split(' ');
  return (
    FACTORS.find((names) => names.some((name) => name.split(' ').every((word) => words.includes(word))))?.[0] ?? ''
  );
};

/**
 * Whether two units surely are not one: per cent and anything else, or another multiple ("million people", "people"). Where
 * neither is said, or only the words differ, nothing is sure.
 */
export function areOtherUnits(unit: string, other: string): boolean {
  if (unit.trim() === '' || other.trim() === '') return false;
  if (isPercent(unit) !== isPercent(other)) return true;
  return factorOf(unit) !== factorOf(other);
}
