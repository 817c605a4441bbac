import { plural } from './plural.ts';

const en = {
  title: 'Provinces',
  indicator: 'Indicator',
  period: 'Period',
  complete: (period: string) => `${period}: complete`,
  partial: (period: string, known: string, total: string) => `${period}: ${known} of ${total}`,
  units: 'Units',
  asPublished: 'as published',
  today: 'today’s provinces, after the mergers',
  order: 'Order',
  best: 'Best first',
  name: 'By name',
  province: 'Highlight',
  none: 'none',
  caption: (indicator: string, period: string) => `${indicator}, ${period}`,
  allKnown: (count: number, text: string) => `All ${text} ${plural(count, 'unit has', 'units have')} a figure.`,
  someKnown: (known: string, total: string) =>
    `${known} of ${total} units have a figure: this is not a ranking of all.`,
  besides: (list: string) =>
    `Also published for this period, for units before or after the mergers: ${list}. Ranks among the old and among the new units are two different lists.`,
  summary: (indicator: string, period: string, best: string, figure: string) =>
    `${indicator}, ${period}: ${best} leads (${figure}).`,
  mergedNote:
    'The rings show the figures of the units that were merged. No figure is calculated for the new unit, because the sizes of the old ones are not known here.',
  range: (low: string, high: string) => `${low} – ${high}`,
  of: (name: string, figure: string) => `${name}: ${figure}`,
  noFigure: 'no figure',
  mean: (period: string, figure: string) => `National average ${figure}, ${period}`,
  noMean: 'No national average is published for this period.',
  history: (name: string) => `${name}, period by period`,
  became: (name: string) => `Now part of ${name} (after the mergers)`,
  figures: 'Figures',
  unit: 'Unit',
  sorted: (order: string) => `Order: ${order}.`,
  nothing: 'There are no provincial figures yet.',
  nothingWay:
    'Import a CSV with a column of provinces, such as “Tỉnh, thành phố”, a column of periods and one of values: each indicator in it can then be viewed here.',
  toData: 'Import data',
  unknown: 'This indicator has no provincial figures; another one is shown.',
  noPeriod: (period: string) => `There are no figures for ${period}: another period is shown.`,
  noCountry: (name: string) => `There is no list of provinces for ${name}.`,
};

const vi: typeof en = {
  title: 'Tỉnh, thành phố',
  indicator: 'Chỉ số',
  period: 'Kỳ',
  complete: (period) => `${period}: đầy đủ`,
  partial: (period, known, total) => `${period}: ${known} trên ${total}`,
  units: 'Đơn vị',
  asPublished: 'theo thời điểm công bố',
  today: 'hiện nay, sau sắp xếp',
  order: 'Thứ tự',
  best: 'Xếp từ dẫn đầu',
  name: 'Theo tên',
  province: 'Làm nổi bật',
  none: 'không',
  caption: (indicator, period) => `${indicator}, ${period}`,
  allKnown: (_count, text) => `Cả ${text} đơn vị đều có số liệu.`,
  someKnown: (known, total) => `${known} trên ${total} đơn vị có số liệu: đây không phải bảng xếp hạng đầy đủ.`,
  besides: (list) =>
    `Số liệu cùng kỳ của các đơn vị trước hoặc sau sắp xếp: ${list}. Thứ hạng của các đơn vị cũ và của các đơn vị mới là hai danh sách khác nhau.`,
  summary: (indicator, period, best, figure) => `${indicator}, ${period}: ${best} dẫn đầu (${figure}).`,
  mergedNote:
    'Vòng tròn là số liệu của các đơn vị cũ đã sáp nhập, đặt cạnh nhau. Không tính số liệu cho đơn vị mới vì ở đây không có quy mô của các đơn vị cũ.',
  range: (low, high) => `${low} – ${high}`,
  of: (name, figure) => `${name}: ${figure}`,
  noFigure: 'không có số liệu',
  mean: (period, figure) => `Trung bình cả nước ${figure}, ${period}`,
  noMean: 'Kỳ này chưa công bố số trung bình cả nước.',
  history: (name) => `${name} qua từng kỳ`,
  became: (name) => `Nay thuộc ${name} (sau sắp xếp)`,
  figures: 'Số liệu',
  unit: 'Đơn vị',
  sorted: (order) => `Thứ tự: ${order}.`,
  nothing: 'Chưa có số liệu của tỉnh, thành phố nào.',
  nothingWay:
    'Hãy nhập một tệp CSV có cột “Tỉnh, thành phố”, cột kỳ và cột giá trị: mỗi chỉ số trong tệp sẽ xem được tại đây.',
  toData: 'Nhập dữ liệu',
  unknown: 'Chỉ số này không có số liệu của tỉnh, thành phố: đang hiển thị một chỉ số khác.',
  noPeriod: (period) => `Không có số liệu cho ${period}: đang hiển thị một kỳ khác.`,
  noCountry: (name) => `Chưa có danh mục tỉnh, thành phố của ${name}.`,
};

/** Texts of the screen of the provinces. */
export const provinceMessages = { en, vi };
