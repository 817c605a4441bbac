import type { AreaHeadline } from '../../assess/targets/areaHeadline.ts';
import type { Leading } from '../../assess/targets/leading.ts';
import type { Summary } from '../../assess/targets/summary.ts';
import { AS_COUNTED } from '../../domain/assessment.ts';
import { formatPeriod, formatValue, formatWhole } from '../../domain/format.ts';
import type { Speaker } from './locale.svelte.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

const en = {
  following: 'Following',
  programme: 'Programme',
  noProgramme: 'none of its own',
  noMatch: 'No area matches.',
  more: (count: string) => `and ${count} more: type part of the name`,
  headline: (area: string, good: string, all: string, when: string) =>
    `${area}: ${good} of ${all} targets met or on track${when === '' ? '' : ` (${when})`}`,
  /** The indicator that the programme leads with. */
  leading: (area: string, indicator: string, value: string, when: string) =>
    `${indicator}, ${area}: ${value} (${when})`,
  leadingGoal: (target: string) => `Target: ${target}`,
  noLeading: (indicator: string) => `Main indicator: ${indicator}. No figure was found.`,
  count: (good: string, all: string, when: string) =>
    `${good} of ${all} targets met or on track${when === '' ? '' : ` (${when})`}.`,
  noCount: (count: number, text: string) => `No verdict yet on ${text} ${plural(count, 'target', 'targets')}.`,
  unjudged: (area: string, count: number, text: string) =>
    `${area}: no verdict yet on ${text} ${plural(count, 'target', 'targets')}`,
  noGoals: (area: string) => `${area}: no targets of its own yet`,
  counts: (list: string) => `${list}.`,
  invite: 'Add targets of its own: import a file of targets, or enter a programme and its targets by hand.',
  add: 'Add targets and figures by hand',
  reference: (programme: string, area: string) =>
    `The targets of ${programme} are for ${area} and are not used to assess other areas.`,
  figures: (area: string) => `Figures for ${area}`,
  /** Areas follow. */
  later: 'Now part of:',
  earlier: 'Merged from:',
  noFigures: 'No figures for this area are loaded.',
  import: 'Import figures',
  country: (country: string, area: string) =>
    `The survey ranks countries: this shows ${country}, which includes ${area}.`,
  noCountry: (country: string, area: string) =>
    `The survey ranks countries, and ${area} is not one: this shows ${country}.`,
};

const vi: typeof en = {
  following: 'Đang theo dõi',
  programme: 'Chương trình',
  noProgramme: 'chưa có chương trình riêng',
  noMatch: 'Không có địa bàn nào phù hợp.',
  more: (count) => `và ${count} địa bàn khác: hãy gõ một phần tên`,
  headline: (area, good, all, when) =>
    `${area}: ${good} trên ${all} mục tiêu đã đạt hoặc đúng tiến độ${when === '' ? '' : ` (${when})`}`,
  leading: (area, indicator, value, when) => `${indicator}, ${area}: ${value} (${when})`,
  leadingGoal: (target) => `Mục tiêu: ${target}`,
  noLeading: (indicator) => `Chỉ số chính: ${indicator}. Chưa tìm thấy số liệu.`,
  count: (good, all, when) =>
    `${good} trên ${all} mục tiêu đã đạt hoặc đúng tiến độ${when === '' ? '' : ` (${when})`}.`,
  noCount: (_count, text) => `Chưa có đánh giá cho mục tiêu nào trong ${text} mục tiêu.`,
  unjudged: (area, _count, text) => `${area}: chưa có đánh giá cho mục tiêu nào trong ${text} mục tiêu`,
  noGoals: (area) => `${area}: chưa có mục tiêu riêng`,
  counts: (list) => `${list}.`,
  invite: 'Hãy thêm mục tiêu riêng: nhập một tệp mục tiêu, hoặc tự điền chương trình và các mục tiêu.',
  add: 'Thêm mục tiêu, số liệu thủ công',
  reference: (programme, area) => `Mục tiêu của ${programme} là của ${area}, không dùng để đánh giá địa bàn khác.`,
  figures: (area) => `Số liệu của ${area}`,
  later: 'Nay thuộc:',
  earlier: 'Được sắp xếp từ:',
  noFigures: 'Chưa có số liệu nào của địa bàn này được nạp.',
  import: 'Nhập số liệu',
  country: (country, area) => `Khảo sát xếp hạng các nước: đang hiển thị ${country}, trong đó có ${area}.`,
  noCountry: (country, area) => `Khảo sát xếp hạng các nước, ${area} không phải là một nước: đang hiển thị ${country}.`,
};

/** Texts about the area that is followed. */
export const areaMessages = texts('area', { en, vi });

/** "Da Nang: 7 of 12 targets met or on track (October 2026)"; none of them is said to be, where none can be assessed. */
export function headlineWords(
  area: string,
  { good, total, when, counts }: AreaHeadline,
  { language }: Speaker,
): string {
  const m = areaMessages[language];
  const all = formatWhole(total, language);
  return total > 0 && counts['not-assessable'] === total
    ? m.unjudged(area, total, all)
    : m.headline(area, formatWhole(good, language), all, when ? formatPeriod(when, language) : '');
}

/** The same below a headline that names the area: "7 of 12 targets met or on track (October 2026)." */
export function countSentence({ good, total, when, counts }: AreaHeadline, { language }: Speaker): string {
  const m = areaMessages[language];
  const all = formatWhole(total, language);
  return total > 0 && counts['not-assessable'] === total
    ? m.noCount(total, all)
    : m.count(formatWhole(good, language), all, when ? formatPeriod(when, language) : '');
}

/** "Homes with fibre, Da Nang: 62.5% (October 2026)"; `null` without a figure. */
export const leadingWords = (area: string, { measured, latest }: Leading, { language, of }: Speaker): string | null =>
  latest &&
  areaMessages[language].leading(
    area,
    of(measured.name),
    formatValue(latest.value, measured, language),
    formatPeriod(latest.period, language),
  );

/** "1 at risk, 2 missed" */
export const countWords = ({ counts }: Pick<Summary, 'counts'>, { t, language }: Speaker): string =>
  AS_COUNTED.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${formatWhole(counts[verdict], language)} ${t.verdict[verdict]}`)
    .join(', ');
