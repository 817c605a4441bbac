import type { AreaHeadline } from '../../assess/targets/areaHeadline.ts';
import type { Summary } from '../../assess/targets/summary.ts';
import { VERDICTS } from '../../domain/assessment.ts';
import { formatPeriod, formatWhole } from '../../domain/format.ts';
import type { Speaker } from './locale.svelte.ts';

const en = {
  following: 'Following',
  programme: 'Programme followed',
  noProgramme: 'none of its own',
  noMatch: 'No area matches.',
  more: (count: string) => `and ${count} more: type part of the name`,
  headline: (area: string, good: string, all: string, when: string) =>
    `${area}: ${good} of ${all} targets met or on track${when === '' ? '' : ` (${when})`}`,
  noGoals: (area: string) => `${area}: no targets of its own yet`,
  counts: (list: string) => `${list}.`,
  invite: 'Add targets of its own: import a file of targets, or add them one by one.',
  add: 'Add a target',
  reference: (programme: string, area: string) =>
    `The targets of ${programme} are for ${area} and are not used to assess other areas.`,
  figures: (area: string) => `Figures for ${area}`,
  noFigures: 'No figures for this area are loaded.',
  import: 'Import figures',
  siblings: 'Compare with other provinces',
  country: (country: string, area: string) =>
    `The survey ranks countries: this shows ${country}, which includes ${area}.`,
};

const vi: typeof en = {
  following: 'Đang theo dõi',
  programme: 'Chương trình đang theo dõi',
  noProgramme: 'chưa có chương trình riêng',
  noMatch: 'Không có địa bàn nào phù hợp.',
  more: (count) => `và ${count} địa bàn khác: hãy gõ một phần tên`,
  headline: (area, good, all, when) =>
    `${area}: ${good} trên ${all} mục tiêu đã đạt hoặc đúng tiến độ${when === '' ? '' : ` (${when})`}`,
  noGoals: (area) => `${area}: chưa có mục tiêu riêng`,
  counts: (list) => `${list}.`,
  invite: 'Hãy thêm mục tiêu riêng: nhập một tệp mục tiêu, hoặc thêm từng mục tiêu.',
  add: 'Thêm một mục tiêu',
  reference: (programme, area) => `Mục tiêu của ${programme} là của ${area}, không dùng để đánh giá địa bàn khác.`,
  figures: (area) => `Số liệu của ${area}`,
  noFigures: 'Chưa có số liệu nào của địa bàn này được nạp.',
  import: 'Nhập số liệu',
  siblings: 'So sánh với các tỉnh, thành phố khác',
  country: (country, area) => `Khảo sát xếp hạng các nước: đang hiển thị ${country}, trong đó có ${area}.`,
};

/** Texts about the area that is followed. */
export const areaMessages = { en, vi };

/** "Da Nang: 7 of 12 targets met or on track (October 2026)" */
export const headlineWords = (area: string, { good, total, when }: AreaHeadline, { language }: Speaker): string =>
  areaMessages[language].headline(
    area,
    formatWhole(good, language),
    formatWhole(total, language),
    when ? formatPeriod(when, language) : '',
  );

/** "2 missed, 1 at risk" */
export const countWords = ({ counts }: Pick<Summary, 'counts'>, { t, language }: Speaker): string =>
  VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${formatWhole(counts[verdict], language)} ${t.verdict[verdict]}`)
    .join(', ');
