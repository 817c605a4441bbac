import { progressOf } from '../../assess/targets/progress.ts';
import type { TargetRow } from '../../assess/targets/targetRows.ts';
import { csvLines } from '../../domain/csv.ts';
import { statusOf } from '../../domain/note.ts';
import { pillarOf } from '../../domain/programme.ts';
import { programmeOf } from '../../domain/registry.ts';
import { saidOf } from '../verdicts/saidOf.ts';
import { alsoMeasured, targetValue } from '../verdicts/verdictText.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { pillarName } from '../words/names.ts';
import { noteMessages } from '../words/notes.ts';
import { targetsPictureMessages } from '../words/targetsPicture.ts';
import type { Grounds } from './targetsPicture.ts';

/** The table of targets for a spreadsheet, one line a row of the screen: numbers as they are, with a point. */
export function targetsCsv(
  rows: readonly TargetRow[],
  { registry, rule, future, today }: Grounds,
  speaker: Speaker,
): string {
  const { t, language, of } = speaker;
  const m = targetsPictureMessages[language];
  const h = m.csvHead;
  const { status: note, owner, date } = noteMessages[language].csv;
  const plain = (value: number | null | undefined): string =>
    value == null ? '' : String(Number(value.toPrecision(12)));
  const head = [
    ...[h.programme, h.pillar, h.indicatorId, t.word.indicator, h.targetId, h.year, h.comparator, t.word.target],
    ...[h.unit, h.basePeriod, m.base, h.period, t.word.latest, h.share, h.requiredShare],
    ...[t.word.verdict, h.why, h.rule, h.source, h.url, note, owner, date],
  ];
  const lines = rows.map((row) => {
    const { target, indicator, latest } = row;
    const progress = progressOf(row);
    const status = statusOf(registry.notes, target.id);
    const said = saidOf(row, rule, future, today, speaker);
    const programme = programmeOf(registry, target.programme);
    return [
      programme ? of(programme.legalBasis) : target.programme,
      pillarName(pillarOf(target, programme), speaker),
      indicator.id,
      row.isJudgement ? of(indicator.name) : `${of(indicator.name)} (${alsoMeasured(row, speaker)})`,
      target.id,
      String(target.year),
      target.value === null ? '' : target.comparator,
      target.value === null ? targetValue(target, indicator, language) : plain(target.value),
      of(indicator.unit),
      progress?.base.period ?? '',
      plain(progress?.base.value),
      latest?.period ?? '',
      plain(latest?.value),
      plain(progress?.reached),
      plain(progress?.required),
      said.word,
      said.detail,
      said.rule,
      latest?.source.name ?? '',
      target.sourceUrl,
      ...(status ? [of(status.text), status.owner, status.date] : ['', '', '']),
    ];
  });
  return `\ufeff${csvLines([head, ...lines], ',')}`;
}
