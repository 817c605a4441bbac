import { fold } from '../../domain/fold.ts';

/** What a header says of its figures beside their name: planned, reached, or one as a share of the other. */
export interface PlanWord {
  readonly kind: 'plan' | 'actual' | 'ratio';
  /** The header without the word. */
  readonly rest: string;
  /** False for a word that means this only beside its counterpart: "Goal difference", "Result". */
  readonly isSure: boolean;
}

/** Words at the head or the end of a header, folded; the longer ones first. */
const WORDS: readonly (readonly [PlanWord['kind'], readonly string[]])[] = [
  [
    'ratio',
    [
      ...['so voi ke hoach', 'so voi kh', 'ty le hoan thanh', 'muc do hoan thanh', 'hoan thanh ke hoach', 'th kh'],
      ...['thuc hien ke hoach', 'dat ke hoach', 'percent of plan', 'of plan', 'of target', 'achievement rate'],
      ...['actual vs plan', 'actual target', 'completion rate', 'ty le dat'],
    ],
  ],
  [
    'plan',
    [
      ...['ke hoach giao', 'chi tieu giao', 'chi tieu duoc giao', 'ke hoach nam', 'ke hoach', 'muc tieu', 'kh'],
      ...['planned', 'plan', 'target value', 'targets', 'target', 'goal'],
    ],
  ],
  [
    'actual',
    [
      ...['ket qua thuc hien', 'thuc hien nam', 'thuc hien', 'da thuc hien', 'thuc te', 'ket qua dat duoc', 'th'],
      ...['actual value', 'actuals', 'actual', 'achieved', 'achievement', 'result', 'realised', 'realized'],
      ...['estimated outturn', 'outturn'],
    ],
  ],
];

/** Words that mean many things. */
const UNSURE = new Set([
  ...['muc tieu', 'target value', 'targets', 'target', 'goal'],
  ...['achieved', 'achievement', 'result', 'realised', 'realized'],
]);

/** Words between which a plan is what figures are held against, wherever they stand: "5 tháng so với kế hoạch năm 2019". */
const AGAINST_PLAN =
  /(?:^| )(?:so voi|so|dat|hoan thanh|vs|versus|against|compared to|compared with|relative to) (?:the )?(?:ke hoach|kh|muc tieu|chi tieu|du toan|annual plan|plan|planned|target|targets)(?: |$)/;
/** Whether a header says of its figures that they are held against a plan. */
export const isAgainstPlan = (header: string): boolean => AGAINST_PLAN.test(fold(header));

/** "Kế hoạch 2024" without its year, "Actual", "% so với kế hoạch": which of the two a column is; `null` for neither. */
export function planOrActual(header: string): PlanWord | null {
  const folded = fold(header);
  for (const [kind, words] of WORDS)
    for (const word of words) {
      if (folded === word) return { kind, rest: '', isSure: kind !== 'actual' || !UNSURE.has(word) };
      if (word.length < 3 && kind !== 'ratio') continue;
      const isHead = folded.startsWith(`${word} `);
      const isEnd = folded.endsWith(` ${word}`);
      if (!isHead && !isEnd) continue;
      if (kind === 'ratio') return { kind, rest: '', isSure: true };
      const count = word.split(' ').length;
      const parts = header.trim().split(/\s+/);
      if (fold(parts.join(' ')).split(' ').length !== parts.length) continue;
      const rest = (isHead ? parts.slice(count) : parts.slice(0, -count))
        .join(' ')
        .replace(/^[\s:–—-]+|[\s:–—-]+$/gu, '');
      return { kind, rest, isSure: !UNSURE.has(word) };
    }
  return null;
}
