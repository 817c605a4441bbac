import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  heading: 'Against another indicator',
  with: 'Compare with',
  none: 'no other indicator',
  period: 'Period of both',
  periodOf: (period: string, count: number, text: string) => `${period}: ${text} ${plural(count, 'unit', 'units')}`,
  noPeriod: 'No unit has figures of both indicators for the same period, so they cannot be set against each other.',
  unknown: 'The other indicator has no figures for these units.',
  tooMany: (most: string) =>
    `More than ${most} units have both figures: the chart would be a cloud, so it is not drawn.`,
  title: (x: string, y: string, period: string) => `${y} against ${x}, ${period}`,
  axis: (name: string, unit: string) => `${name} (${unit})`,
  both: (count: number, text: string) => `${text} ${plural(count, 'unit has', 'units have')} both figures.`,
  followed: (name: string, x: string, xFigure: string, y: string, yFigure: string) =>
    `${name}: ${x} ${xFigure}, ${y} ${yFigure}.`,
  correlation: (coefficient: string, count: string) =>
    `Spearman’s rank correlation of the two orders as drawn: ${coefficient} (n = ${count}). It says how alike the two orders are, not that one causes the other.`,
  unit: 'Unit',
  empty: 'No unit has both figures.',
  fromIndicator: 'Compare areas, also with another indicator',
};

const vi: typeof en = {
  heading: 'So với chỉ số khác',
  with: 'So với',
  none: 'không so sánh',
  period: 'Kỳ của cả hai chỉ số',
  periodOf: (period, _count, text) => `${period}: ${text} đơn vị`,
  noPeriod: 'Không đơn vị nào có số liệu của cả hai chỉ số trong cùng một kỳ, nên không thể đặt cạnh nhau.',
  unknown: 'Chỉ số kia không có số liệu của các đơn vị này.',
  tooMany: (most) => `Hơn ${most} đơn vị có cả hai số liệu: biểu đồ sẽ là một đám điểm không đọc được nên không vẽ.`,
  title: (x, y, period) => `${y} so với ${x}, ${period}`,
  axis: (name, unit) => `${name} (${unit})`,
  both: (_count, text) => `${text} đơn vị có cả hai số liệu.`,
  followed: (name, x, xFigure, y, yFigure) => `${name}: ${x} ${xFigure}, ${y} ${yFigure}.`,
  correlation: (coefficient, count) =>
    `Hệ số tương quan hạng Spearman của hai thứ tự như trên hình: ${coefficient} (n = ${count}). Hệ số cho biết hai thứ tự giống nhau đến đâu, không cho biết cái nào là nguyên nhân.`,
  unit: 'Đơn vị',
  empty: 'Không đơn vị nào có cả hai số liệu.',
  fromIndicator: 'So sánh các địa bàn, hoặc với một chỉ số khác',
};

/** Texts of two indicators against each other. */
export const scatterMessages = texts('scatter', { en, vi });
