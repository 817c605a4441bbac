import { expect, test } from 'vitest';
import { saidOf } from '../../../../src/app/verdicts/saidOf.ts';
import { countedWords } from '../../../../src/app/verdicts/ruleVerdict.ts';
import { en } from '../../../../src/app/words/en.ts';
import type { Speaker } from '../../../../src/app/words/locale.svelte.ts';
import { fieldsOf } from '../../../../src/assess/field/field.ts';
import { RULES } from '../../../../src/assess/rules/rule.ts';
import { verdictUnder } from '../../../../src/assess/targets/shownVerdict.ts';
import { summariseByPillar } from '../../../../src/assess/targets/summary.ts';
import { chosenRows, countVerdicts } from '../../../../src/assess/targets/targetOrder.ts';
import { targetRows } from '../../../../src/assess/targets/targetRows.ts';
import { EGDI } from '../../../../src/domain/edition.ts';
import { speaksOf } from '../../../../src/domain/programme.ts';
import { area } from '../../domain/made.ts';
import { readBuiltIn, TODAY } from '../../ingest/reading.ts';

const SPEAKER: Speaker = { t: en, language: 'en', of: (text) => text.en };

test('C8 C14 whichever rule is chosen, bars, filter and its counts say what the rows say', async () => {
  const { registry, blocks } = await readBuiltIn();
  const [country, scores] = [area('VNM'), blocks.get(EGDI)];
  const own = registry.programmes.filter((one) => speaksOf(one, country));
  const block = (id: string) => [...blocks].find(([indicator]) => indicator === id)?.[1] ?? null;
  const groups = targetRows(registry, own, country, block, scores ? fieldsOf(scores) : [], TODAY);
  const counted: string[] = [];
  for (const rule of [null, ...RULES]) {
    const verdictOf = verdictUnder(rule, TODAY);
    const told = groups.map(({ rows }) =>
      rows.filter(({ isJudgement }) => isJudgement).map((row) => saidOf(row, rule, null, TODAY, SPEAKER)),
    );
    const said = told.map((rows) => rows.map(({ shape }) => shape));
    // The filter's options are called what stands in the rows.
    const wordsOf = countedWords(
      groups.flatMap(({ rows }) => rows),
      rule,
      TODAY,
      SPEAKER,
    );
    for (const { shape, word } of told.flat()) expect(wordsOf(shape).split(' / ')).toContain(word);
    const counts = countVerdicts(groups, verdictOf);
    const bars = summariseByPillar(groups, verdictOf);
    for (const [verdict, count] of counts) {
      expect(said.flat().filter((one) => one === verdict)).toHaveLength(count);
      expect(bars.map((bar) => bar.counts[verdict])).toEqual(
        said.filter((one) => one.length > 0).map((one) => one.filter((shape) => shape === verdict).length),
      );
      const chosen = chosenRows(groups, verdict, '', () => [], verdictOf).flatMap(({ rows }) => rows);
      const judging = chosen.filter(({ isJudgement }) => isJudgement);
      expect(judging.map(verdictOf)).toEqual(judging.map(() => verdict));
      expect(judging).toHaveLength(count);
    }
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(said.flat().length);
    counted.push(JSON.stringify(counts));
  }
  // The rules differ, or nothing was tested.
  expect(new Set(counted).size).toBeGreaterThan(3);
});
