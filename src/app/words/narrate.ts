import type { FutureHeadline, GapChange, GapSince, PastHeadline, Standing } from '../../assess/field/headline.ts';
import { isOrdinaryMove } from '../../domain/edition.ts';
import { formatNumber, formatPeriod, formatRank } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import type { Period } from '../../domain/period.ts';
import type { Messages } from './en.ts';

const inOneText = (...sentences: readonly string[]): string => sentences.filter((one) => one !== '').join(' ');

/** Turns the facts of `assess` into sentences of one language. No sentence is fixed: other data give other ones. */
export class Narrator {
  readonly #t: Messages;
  readonly #language: Language;

  constructor(t: Messages, language: Language) {
    this.#t = t;
    this.#language = language;
  }

  #number(value: number, decimals = 4): string {
    return formatNumber(value, decimals, this.#language);
  }

  /** Points in a sentence, alike in every sentence: three decimals, or four where one of them would be 0.000. */
  #points<Values extends readonly number[]>(...values: Values): { readonly [At in keyof Values]: string } {
    const decimals = values.some((value) => Math.abs(value) < 0.001) ? 4 : 3;
    return values.map((value) => this.#number(value, decimals)) as { readonly [At in keyof Values]: string };
  }

  /** "Viet Nam ranks 71st in the EGDI, 0.069 points short of the top 50." */
  headline(area: string, standing: Standing | null, k: number, edition: string, index = 'EGDI'): string {
    const { headline } = this.#t;
    if (!standing) return headline.unknown(area, edition, index);
    const rank = formatRank(standing.rank, this.#language);
    if (standing.gap === 0) return headline.level(area, rank, String(k), index);
    const [gap] = this.#points(Math.abs(standing.gap));
    return (standing.gap > 0 ? headline.short : headline.above)(area, rank, gap, String(k), index);
  }

  /** "Closer than ever, but never in the top 50 since 2003." */
  sinceWhen(facts: GapSince | null, k: number): string {
    if (!facts) return '';
    const { sinceWhen } = this.#t.headline;
    const edition = (period: Period): string => formatPeriod(period, this.#language);
    switch (facts.word) {
      case 'never':
        return facts.closest === 'now'
          ? sinceWhen.closerThanEver(String(k), edition(facts.first))
          : sinceWhen.never(String(k), edition(facts.first), edition(facts.closest));
      case 'behind':
        return sinceWhen.behind(String(k), edition(facts.since));
      case 'there':
        return sinceWhen.there(String(k), edition(facts.since));
      case 'always':
        return sinceWhen.always(String(k), edition(facts.first));
    }
  }

  /** "0.0010 points short of rank 70" */
  distance(gap: number, k: number): string {
    const { headline } = this.#t;
    if (gap === 0) return headline.levelWith(String(k));
    const text = this.#number(Math.abs(gap));
    return gap > 0 ? headline.shortOf(text, String(k)) : headline.aboveRank(text, String(k));
  }

  target(k: number, year: number): string {
    return this.#t.headline.top(String(k), String(year));
  }

  /** "2024 edition: rank 71, 0.0010 points short of rank 70." */
  judged({ edition, rank, gap }: PastHeadline, k: number): string {
    return this.#t.headline.judged(formatPeriod(edition, this.#language), String(rank), this.distance(gap, k));
  }

  past(facts: PastHeadline | null, k: number, year: number): string {
    const { headline, verdict } = this.#t;
    if (!facts) return headline.noScore;
    const edition = formatPeriod(facts.edition, this.#language);
    const next = facts.next
      ? (Number(facts.next.slice(0, 4)) > year ? headline.nextLater : headline.next)(
          formatPeriod(facts.next, this.#language),
        )
      : '';
    const since = facts.since
      ? headline.since(
          formatPeriod(facts.since.edition, this.#language),
          String(facts.since.rank),
          this.distance(facts.since.gap, k),
        )
      : '';
    const past = headline.past(verdict[facts.verdict], edition, String(facts.rank), this.distance(facts.gap, k));
    return inOneText(past, next, since);
  }

  future(facts: FutureHeadline | null, k: number): string {
    const { headline, verdict } = this.#t;
    if (!facts) return headline.noScore;
    const edition = formatPeriod(facts.edition, this.#language);
    const left = headline.editionsLeft(facts.editionsLeft.map((period) => formatPeriod(period, this.#language)));
    const first = headline.future(
      facts.verdict ? verdict[facts.verdict] : '',
      edition,
      String(facts.rank),
      this.distance(facts.gap, k),
    );
    if (!facts.narrowing) return inOneText(first, left);
    const { needed, achieved, base } = facts.narrowing;
    const since = formatPeriod(base.edition, this.#language);
    const pace = achieved >= 0 ? headline.narrowing : headline.widening;
    const paceSaid = pace(this.#number(needed), since, this.#number(Math.abs(achieved)));
    return inOneText(first, paceSaid, left, headline.paceRule);
  }

  /** "Viet Nam rose from 86th in 2022 to 71st in 2024." */
  moved(area: string, before: Standing, now: Standing): string {
    const { headline } = this.#t;
    const [from, to] = [formatRank(before.rank, this.#language), formatRank(now.rank, this.#language)];
    const [then, since] = [formatPeriod(before.edition, this.#language), formatPeriod(now.edition, this.#language)];
    const isUsual = isOrdinaryMove(before.rank - now.rank);
    return now.rank === before.rank
      ? headline.kept(area, to, then, since)
      : (now.rank < before.rank ? headline.rose : headline.fell)(area, from, then, to, since, isUsual);
  }

  /** "Viet Nam rose from 86th in 2022 to 71st in 2024. Its gap to rank 50 shrank from 0.105 to 0.069 points." */
  lastStep(area: string, before: Standing, now: Standing, k: number): string {
    const { headline } = this.#t;
    const moved = this.moved(area, before, now);
    if (before.gap <= 0 || now.gap <= 0) return inOneText(moved, headline.nowThere(this.distance(now.gap, k)));
    const [gapThen, gapNow] = this.#points(before.gap, now.gap);
    const gap = now.gap < before.gap ? headline.gapShrank : headline.gapGrew;
    return inOneText(moved, gapThen === gapNow ? headline.gapSame(String(k), gapNow) : gap(String(k), gapThen, gapNow));
  }

  /** "The gap to rank 50 has more than halved since 2014, from 0.147 to 0.069. Meanwhile, the score needed rose …" */
  change(facts: GapChange | null, k: number): string {
    if (!facts) return '';
    const { headline } = this.#t;
    const { since, now, ratio } = facts;
    const words = {
      halved: ratio <= 0.5 ? headline.change.moreThanHalved : headline.change.almostHalved,
      shrunk: headline.change.shrunk,
      unchanged: headline.change.unchanged,
      grown: headline.change.grown,
      doubled: ratio >= 2 ? headline.change.moreThanDoubled : headline.change.almostDoubled,
    };
    const edition = formatPeriod(since.edition, this.#language);
    const gap = words[facts.word](String(k), edition, ...this.#points(since.gap, now.gap));
    const [barThen, barNow] = this.#points(since.cutOff, now.cutOff);
    const bar = now.cutOff > since.cutOff ? headline.barRose : headline.barFell;
    return inOneText(gap, barThen === barNow ? headline.barSame(barNow) : bar(barThen, barNow));
  }
}
