// The draft of what a new edition changed, by country, in English and Vietnamese.
// @ts-check
import { cell } from './csv.mjs';

/** @typedef {import('./csv.mjs').Row} Row */
/** @typedef {import('./verdicts.mjs').Judged} Judged */
/** @typedef {'en' | 'vi'} Language */

const WORDS = {
  en: {
    title: (/** @type {string} */ now, /** @type {string} */ before) =>
      `What changed by country: ${now} against ${before}`,
    draft:
      'A draft made by `npm run data:release`. Read it before you publish it: ranks are facts, what they mean is not said here.',
    crossed: 'Ranks that are targets',
    within: (/** @type {string} */ k, /** @type {string} */ whose) => `Top ${k} (a target of ${whose})`,
    came: 'Came in',
    left: 'Dropped out',
    nobody: 'nobody',
    verdicts: 'Verdicts that changed',
    noVerdicts: 'No verdict changed.',
    verdict: ['Area', 'Target', 'Before', 'Now'],
    ranks: 'Ranks gained and lost',
    rank: ['Country', 'Rank before', 'Rank now', 'Places', 'Score before', 'Score now'],
    unranked: 'not ranked',
    decimal: '.',
  },
  vi: {
    title: (/** @type {string} */ now, /** @type {string} */ before) =>
      `Thay đổi theo từng nước: kỳ ${now} so với kỳ ${before}`,
    draft:
      'Bản nháp do `npm run data:release` tạo. Hãy đọc lại trước khi công bố: thứ hạng là dữ kiện, ý nghĩa của thứ hạng không nêu ở đây.',
    crossed: 'Các thứ hạng là mục tiêu',
    within: (/** @type {string} */ k, /** @type {string} */ whose) => `Nhóm ${k} nước dẫn đầu (mục tiêu của ${whose})`,
    came: 'Vào nhóm',
    left: 'Ra khỏi nhóm',
    nobody: 'không có nước nào',
    verdicts: 'Các đánh giá thay đổi',
    noVerdicts: 'Không có đánh giá nào thay đổi.',
    verdict: ['Địa bàn', 'Mục tiêu', 'Trước', 'Nay'],
    ranks: 'Số bậc tăng và giảm',
    rank: ['Nước', 'Hạng kỳ trước', 'Hạng kỳ này', 'Số bậc', 'Điểm kỳ trước', 'Điểm kỳ này'],
    unranked: 'không xếp hạng',
    decimal: ',',
  },
};

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** @param {number} value */
const signed = (value) => (value > 0 ? `+${String(value)}` : value < 0 ? `−${String(-value)}` : '0');

/** Ranks of the survey that somebody has as a target, ascending, with whose they are. @param {readonly Judged[]} judged */
function rankTargets(judged) {
  /** @type {Map<number, Set<string>>} */
  const found = new Map();
  for (const { area, row } of judged) {
    const { indicator, value, verified } = row.target;
    if (String(indicator) !== 'egdi-rank' || value === null || !verified) continue;
    found.set(value, (found.get(value) ?? new Set()).add(area));
  }
  return [...found].sort(([a], [b]) => a - b);
}

/** The verdicts that are not what they were. @param {readonly Judged[]} before @param {readonly Judged[]} now */
export function changedVerdicts(before, now) {
  const key = (/** @type {Judged} */ { area, row }) => `${area} ${row.target.id}`;
  const told = (/** @type {Judged | undefined} */ one) => {
    const assessment = one?.row.assessment;
    return assessment?.verdict === 'not-assessable' ? assessment.reason : assessment?.verdict;
  };
  const was = new Map(before.map((one) => [key(one), one]));
  return now.map((is) => ({ was: was.get(key(is)), is })).filter(({ was: earlier, is }) => told(earlier) !== told(is));
}

/** Rank and score of each country in one edition. @param {readonly Row[]} egdi @param {string} year */
const fieldOf = (egdi, year) =>
  new Map(egdi.filter((row) => cell(row, 'year') === year).map((row) => [cell(row, 'iso3'), row]));

/** Ranks of each country in two editions; `null` where it has none. @param {readonly Row[]} egdi @param {string} before @param {string} now */
export function moves(egdi, before, now) {
  const [then, today] = [fieldOf(egdi, before), fieldOf(egdi, now)];
  const number = (/** @type {Row | undefined} */ row, /** @type {string} */ column) =>
    row && cell(row, column) !== '' ? Number(cell(row, column)) : null;
  return [...new Set([...today.keys(), ...then.keys()])].map((area) => ({
    area,
    before: number(then.get(area), 'rank'),
    now: number(today.get(area), 'rank'),
    scores: [number(then.get(area), 'egdi'), number(today.get(area), 'egdi')],
  }));
}

/**
 * @param {{ egdi: readonly Row[], areas: readonly Row[], before: string, now: string, judgedBefore: readonly Judged[],
 *   judgedNow: readonly Judged[] }} of
 * @param {Language} language
 * @param {import('./verdicts.mjs').Words} said of verdicts and targets in that language
 */
export function whatChanged({ egdi, areas, before, now, judgedBefore, judgedNow }, language, said) {
  const w = WORDS[language];
  const names = new Map(areas.map((row) => [cell(row, 'area'), cell(row, `name_${language}`)]));
  const nameOf = (/** @type {string} */ area) => names.get(area) ?? area;
  const moved = moves(egdi, before, now);
  const rankText = (/** @type {number | null} */ rank) => (rank === null ? w.unranked : String(rank));
  const scoreText = (/** @type {number | null | undefined} */ score) =>
    score == null ? '–' : score.toFixed(4).replace('.', w.decimal);
  const list = (/** @type {typeof moved} */ of) =>
    of.length === 0
      ? w.nobody
      : of.map((one) => `${nameOf(one.area)} (${rankText(one.before)} → ${rankText(one.now)})`).join('; ');
  const isWithin = (/** @type {number | null} */ rank, /** @type {number} */ k) => rank !== null && rank <= k;
  const crossed = rankTargets(judgedNow).map(([k, whose]) => {
    const came = moved.filter((one) => !isWithin(one.before, k) && isWithin(one.now, k));
    const left = moved.filter((one) => isWithin(one.before, k) && !isWithin(one.now, k));
    return `### ${w.within(String(k), [...whose].map(nameOf).join(', '))}\n\n- ${w.came}: ${list(came)}\n- ${w.left}: ${list(left)}`;
  });
  const verdicts = changedVerdicts(judgedBefore, judgedNow).map(({ was, is }) => {
    const name = `${is.row.indicator.name[language]}: ${said.target(is)} (${is.programme.legalBasis[language]})`;
    return [nameOf(is.area), name, was ? said.verdict(was) : '–', said.verdict(is)];
  });
  const places = (/** @type {(typeof moved)[number]} */ one) =>
    one.before === null || one.now === null ? null : one.before - one.now;
  const rows = moved
    .toSorted(
      (a, b) => (places(b) ?? -Infinity) - (places(a) ?? -Infinity) || (a.now ?? Infinity) - (b.now ?? Infinity),
    )
    .map((one) => {
      const gained = places(one);
      const scores = one.scores.map(scoreText);
      return [
        nameOf(one.area),
        rankText(one.before),
        rankText(one.now),
        gained === null ? '–' : signed(gained),
        ...scores,
      ];
    });
  return [
    `# ${w.title(now, before)}`,
    w.draft,
    `## ${w.crossed}`,
    ...crossed,
    `## ${w.verdicts}`,
    verdicts.length === 0 ? w.noVerdicts : table(w.verdict, verdicts),
    `## ${w.ranks}`,
    table(w.rank, rows),
    '',
  ].join('\n\n');
}
