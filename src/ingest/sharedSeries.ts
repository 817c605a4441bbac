import { observationAt } from '../domain/blocks/block.ts';
import { fold } from '../domain/fold.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import { oncePer } from '../domain/oncePer.ts';
import { isGeneric } from './cell/genericNames.ts';
import { asWritten, idApart } from './cell/seriesNames.ts';
import type { Choices } from './rows/choices.ts';
import type { FoundSeries, Question, ReadFile } from './rows/reading.ts';

/** Id of the question whether a heading that names no thing means the same in two files. */
const SHARED = 'shared';

interface Found {
  readonly file: ReadFile;
  readonly series: FoundSeries;
}

/**
 * Files that are read together, their new series kept apart where one id would join what is not one: names that differ by
 * their marks alone ("Tân Thành", "Tân Thạnh"), figures in other units. A heading that names no thing ("Score"), or
 * of which the figures of two files differ where both have one, joins them only if a person says so: it is asked of the later one.
 */
export function partShared(files: readonly ReadFile[], choices: readonly Choices[]): readonly ReadFile[] {
  if (files.length < 2) return files;
  const shared = sharedIn(files);
  if (shared.length === 0) return files;
  return files.map((file) => {
    const disputed = disputedIn(file, shared);
    const renamed = new Map<IndicatorId, IndicatorId>();
    const generic: Found[] = [];
    for (const found of shared) {
      const own = found.find((one) => one.file === file);
      if (!own) continue;
      const { id, text, unit } = own.series;
      if (differ(found, ({ series }) => asWritten(series.text))) renamed.set(id, idApart(id, text));
      else if (differ(found, ({ series }) => fold(series.unit))) renamed.set(id, idApart(id, `${text} · ${unit}`));
      else if (found[0] && found[0].file !== file && (isGeneric(text) || disputed.has(id))) {
        generic.push(found[0], own);
        if (choices[file.place]?.answers[SHARED] === 'apart')
          renamed.set(id, idApart(id, `${text} · ${file.facts.name}`));
      }
    }
    return asking(renaming(file, renamed), generic);
  });
}

/** Fewer figures may be corrected from one sheet to the next. */
const FEWEST = 2;
/** So many figures of a series are looked at. */
const MOST = 20_000;

/**
 * The series of which a file says otherwise than the first file that has them, for most areas and times that both speak of, if
 * it does so more than once: it counts in other prices, or other people.
 */
function disputedIn(file: ReadFile, shared: readonly (readonly Found[])[]): ReadonlySet<IndicatorId> {
  const pairs = shared.flatMap((found) => {
    const own = found.find((one) => one.file === file);
    const [first] = found;
    if (!own || !first || first.file === file) return [];
    const known = figuresOf(first);
    const both = [...figuresOf(own)].filter(([key]) => known.has(key));
    const differing = both.filter(([key, value]) => known.get(key) !== value).length;
    return differing > both.length / 2 ? [{ id: own.series.id, differing }] : [];
  });
  const all = pairs.reduce((sum, { differing }) => sum + differing, 0);
  return new Set(all >= FEWEST ? pairs.map(({ id }) => id) : []);
}

/** The blocks of a file by what they are of: thousands of series may be shared. */
const blocksOf = oncePer(({ reading }: ReadFile) => new Map(reading.blocks.map((block) => [block.indicator, block])));

function figuresOf({ file, series }: Found): ReadonlyMap<string, number> {
  const block = blocksOf(file).get(series.id);
  const figures = new Map<string, number>();
  for (let row = 0; block && row < Math.min(block.count, MOST); row++) {
    const { area, period, value } = observationAt(block, row);
    figures.set(`${area} ${period}`, value);
  }
  return figures;
}

/** The new series of one id that several files have, in the order in which these were read. */
function sharedIn(files: readonly ReadFile[]): readonly (readonly Found[])[] {
  const found = new Map<IndicatorId, Found[]>();
  for (const file of files)
    for (const series of file.reading.series)
      if (!series.isKnown) found.set(series.id, [...(found.get(series.id) ?? []), { file, series }]);
  return [...found.values()].filter((one) => new Set(one.map(({ file }) => file)).size > 1);
}

const differ = (found: readonly Found[], saidBy: (one: Found) => string): boolean =>
  new Set(found.map(saidBy)).size > 1;

function renaming(file: ReadFile, renamed: ReadonlyMap<IndicatorId, IndicatorId>): ReadFile {
  if (renamed.size === 0) return file;
  const { reading } = file;
  const idOf = (id: IndicatorId): IndicatorId => renamed.get(id) ?? id;
  return {
    ...file,
    reading: {
      ...reading,
      blocks: reading.blocks.map((block) => ({ ...block, indicator: idOf(block.indicator) })),
      series: reading.series.map((one) => ({ ...one, id: idOf(one.id) })),
      targets: reading.targets.map((target) => ({ ...target, indicator: idOf(target.indicator) })),
    },
  };
}

function asking(file: ReadFile, generic: readonly Found[]): ReadFile {
  const [first] = generic;
  if (!first) return file;
  const { reading } = file;
  const names = [...new Set(generic.map(({ series }) => series.name))];
  const question: Question = { id: SHARED, kind: 'shared', names, other: first.file.facts.name };
  return { ...file, reading: { ...reading, questions: [...reading.questions, question] } };
}
