import type { ColumnRole } from '../../domain/mapping.ts';
import { KEYS } from './dimensions.ts';
import { isDitto } from '../cell/missingMarks.ts';
import type { SheetTable } from './sheetTable.ts';
import { isWhole } from './wholes.ts';

/**
 * Columns of keys in which a filled cell stands for the blank ones below it, as merged cells of a spreadsheet do. Only where
 * the first row is filled, the blank rows have figures, every group repeats what the others have, and
 * more than the end, or a row here and there, is blank: one row without a name is a total. Signs that repeat what stands
 * above do so in columns of units too.
 */
export function fillDownOf({ body }: SheetTable, roles: readonly ColumnRole[]): readonly number[] {
  const keys = roles.flatMap(({ role }, at) => (KEYS.includes(role) ? [at] : []));
  const units = roles.flatMap(({ role }, at) => (role === 'unit' || KEYS.includes(role) ? [at] : []));
  const repeated = units.filter((at) => body.some((row, index) => index > 0 && isDitto(row[at] ?? '')));
  const values = roles.flatMap(({ role }, at) => (role === 'value' ? [at] : []));
  // Regions in one column, their provinces in the next: what is blank is said there.
  const isInTurn = (at: number): boolean => {
    const others = keys.filter((other) => other !== at && roles[at]?.role === 'area' && roles[other]?.role === 'area');
    return (
      others.length > 0 && body.every((row) => (row[at] ?? '') === '' || others.every((one) => (row[one] ?? '') === ''))
    );
  };
  const merged = keys.filter((at) => {
    if (isInTurn(at)) return false;
    const filled = body.map((row) => (row[at] ?? '') !== '');
    const blank = filled.filter((is) => !is).length;
    if (blank === 0 || !filled[0] || blank === body.length) return false;
    // "Total" above the parts is none of them.
    if (body.every((row, index) => !filled[index] || isWhole(row[at] ?? ''))) return false;
    const hasFigures = body.every((row, index) => filled[index] || values.some((column) => (row[column] ?? '') !== ''));
    if (!hasFigures) return false;
    const sizes: number[] = [];
    filled.forEach((is) => {
      if (is) sizes.push(1);
      else sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
    });
    const others = keys.filter((other) => other !== at);
    const isAtEndOnly = sizes.length > 1 && sizes.slice(0, -1).every((size) => size === 1);
    if (isAtEndOnly) return false;
    const labels = new Map<number, Set<string>>();
    let group = -1;
    body.forEach((row, index) => {
      if (filled[index]) group++;
      const label = others.map((other) => row[other] ?? '').join('\n');
      labels.set(group, (labels.get(group) ?? new Set()).add(label));
    });
    const isSaidTwice = [...labels.values()].some((set, at) => set.size < (sizes[at] ?? 0));
    if (isSaidTwice && sizes.filter((size) => size === 1).length > sizes.length / 2) return false;
    const groups = [...labels.values()].map((set) => [...set].sort().join('\u0000'));
    // The last group may be cut by the end of what is looked at.
    const whole = groups.slice(0, Math.max(1, groups.length - 1));
    return new Set(whole).size === 1 || new Set(sizes.slice(0, -1)).size <= 1;
  });
  return [...new Set([...merged, ...repeated])].sort((a, b) => a - b);
}
