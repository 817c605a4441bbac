import type { Reason, Verdict } from '../../domain/assessment.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

/** What stands between the word of a verdict and what is said of it. */
type Joint = Readonly<Record<Verdict, string>>;

const en = {
  joint: {
    met: '',
    missed: '',
    'met-early': '',
    'on-track': ':',
    'at-risk': ':',
    'off-track': ':',
    'moving-away': ':',
    open: ':',
    'not-assessable': ':',
  } satisfies Joint as Joint,
  assessedBy: (rule: string) => `Rule: ${rule}`,
  /** How old the figure behind a verdict is, for a target whose year is to come. */
  age: (years: string) => `figure ${years} years old`,
  /** The same for a target whose year is over. */
  ageAtDeadline: (years: string) => `figure from ${years} years before the deadline`,
  rulesNote:
    'After its deadline a target counts as met or missed by the latest figure that falls within the deadline. Before it, the pace since the base year is compared with the pace still needed: on track at 95% or more, at risk from 60%, off track below that, moving away when negative.',
  target: (value: string, year: string) => `${value} by ${year}`,
  /** In the cell of a table whose head says what it is. */
  dated: (value: string, when: string) => `${value} (${when})`,
  rankOrBetter: (rank: string) => `rank ${rank} or better`,
  /** Beside a line of a chart, where there is no room for more. */
  percentagePointsShort: (text: string) => `${text} pp`,
  percentagePoints: (size: number, text: string) => `${text} ${plural(size, 'percentage point', 'percentage points')}`,
  points: (size: number, text: string) => `${text} ${plural(size, 'point', 'points')}`,
  places: (size: number, text: string) => `${text} ${plural(size, 'place', 'places')}`,
  amount: (text: string, unit: string) => `${text} ${unit}`,
  missedBy: (gap: string) => `by ${gap}`,
  beyond: (gap: string) => `with ${gap} to spare`,
  short: (gap: string) => `${gap} short`,
  exactly: 'exactly',
  pace: (achieved: string, needed: string, since: string) =>
    `${achieved} a year so far (since ${since}), ${needed} a year needed`,
  paceWithinYear: (left: string, year: string, achieved: string, needed: string, since: string) =>
    `${left} left until the end of ${year}: ${needed} a month needed, ${achieved} a month so far (since ${since})`,
  lastOf: (margin: string, period: string, stopped: string) => `${margin}, by the figure of ${period}: ${stopped}`,
  narrowing: (short: string, achieved: string, needed: string, since: string) =>
    `${short}; gap changing by ${achieved} points a year (since ${since}), ${needed} points a year needed`,
  reason: {
    'no-numeric-target': 'the target sets no number',
    'not-verified': 'no source found confirms the target',
    'group-total': 'the target is a total of the whole group, of which a member has a part',
    'unit-abolished': 'the unit was abolished',
    'definition-changed': 'the definition changed',
    discontinued: 'the source has stopped publishing it',
    'only-proxy': 'only a proxy has figures',
    'no-observation': 'no figure found',
    'too-few-observations': 'fewer than two figures',
  } satisfies Record<Reason, string> as Record<Reason, string>,
  abolished: (date: string) => `the unit was abolished (${date})`,
  redefined: (date: string) => `the definition changed (${date})`,
  discontinued: (year: string) => `the source has stopped publishing it (last in ${year})`,
};

const COLON: Joint = {
  met: ':',
  missed: ':',
  'met-early': ':',
  'on-track': ':',
  'at-risk': ':',
  'off-track': ':',
  'moving-away': ':',
  open: ':',
  'not-assessable': ':',
};

const vi: typeof en = {
  joint: COLON,
  assessedBy: (rule) => `Quy tắc: ${rule}`,
  age: (years) => `số liệu đã cũ ${years} năm`,
  ageAtDeadline: (years) => `số liệu trước thời hạn ${years} năm`,
  rulesNote:
    'Sau năm mục tiêu, mục tiêu được đánh giá đạt hay không đạt theo số liệu mới nhất có kỳ kết thúc trong thời hạn. Trước đó, tốc độ kể từ năm gốc được so với tốc độ cần có: đạt từ 95% trở lên là đúng tiến độ, từ 60% đến dưới 95% là có nguy cơ không đạt, dưới 60% là chậm tiến độ, âm là xa dần mục tiêu.',
  target: (value, year) => `${value} vào năm ${year}`,
  dated: (value, when) => `${value} (${when})`,
  rankOrBetter: (rank) => `hạng ${rank} trở lên`,
  percentagePointsShort: (text) => `${text} điểm %`,
  percentagePoints: (_size, text) => `${text} điểm phần trăm`,
  points: (_size, text) => `${text} điểm`,
  places: (_size, text) => `${text} bậc`,
  amount: (text, unit) => `${text} ${unit}`,
  missedBy: (gap) => `thiếu ${gap}`,
  beyond: (gap) => `vượt ${gap}`,
  short: (gap) => `còn cách mục tiêu ${gap}`,
  exactly: 'vừa đúng mục tiêu',
  pace: (achieved, needed, since) => `thực tế ${achieved} mỗi năm (tính từ ${since}), cần ${needed} mỗi năm`,
  paceWithinYear: (left, year, achieved, needed, since) =>
    `còn ${left} đến hết năm ${year}: cần ${needed} mỗi tháng, thực tế ${achieved} mỗi tháng (tính từ ${since})`,
  lastOf: (margin, period, stopped) => `${margin}, theo số liệu kỳ ${period}: ${stopped}`,
  narrowing: (short, achieved, needed, since) =>
    `${short}; khoảng cách thay đổi ${achieved} điểm mỗi năm (tính từ ${since}), cần ${needed} điểm mỗi năm`,
  reason: {
    'no-numeric-target': 'mục tiêu không nêu con số',
    'not-verified': 'chưa tìm thấy văn bản nào xác nhận mục tiêu',
    'group-total': 'mục tiêu là tổng của cả khối, mỗi thành viên chỉ đóng góp một phần',
    'unit-abolished': 'đơn vị đã kết thúc hoạt động',
    'definition-changed': 'định nghĩa đã thay đổi',
    discontinued: 'nguồn đã ngừng công bố',
    'only-proxy': 'chỉ có số liệu của chỉ số đại diện',
    'no-observation': 'chưa tìm thấy số liệu',
    'too-few-observations': 'chưa đủ hai số liệu',
  },
  abolished: (date) => `đơn vị đã kết thúc hoạt động từ ${date}`,
  redefined: (date) => `định nghĩa đã thay đổi từ ${date}`,
  discontinued: (year) => `nguồn đã ngừng công bố (lần cuối năm ${year})`,
};

/** What is said beside the word of a verdict. */
export const verdictMessages = texts('verdict', { en, vi });
