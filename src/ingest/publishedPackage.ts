import type { AreaId } from '../domain/area.ts';
import { toIndicatorId, type IndicatorId } from '../domain/indicator.ts';
import { issuesIn, type Issue } from '../domain/issue.ts';
import type { Registry } from '../domain/registry.ts';
import { oncePer } from '../domain/oncePer.ts';
import { own } from '../domain/own.ts';
import { isDefined, newSeries, proposedDefinition } from './define.ts';
import type { OpenedFile } from './messages.ts';
import type { Descriptor, Resource, ResourceReading } from './published/descriptor.ts';
import { NONE } from './published/descriptor.ts';
import { descriptionFault, type AskedCode, type Fault } from './published/fault.ts';
import { DESCRIPTOR, SITE_FILE } from './published/paths.ts';
import type { Site } from './published/siteFile.ts';
import type { Review } from './review.ts';
import { NO_CHOICES, type Choices } from './rows/choices.ts';

/** Kinds of issues that are named, each once a file, with its number. */
const MOST_KINDS = 40;

/** The resources of a package that the importer reads, and what is said of the others; `isElse` tells which others somebody else reads. */
export function tablesIn(
  { resources }: Descriptor,
  isElse: (resource: Resource) => boolean = () => false,
): { readonly tables: readonly Resource[]; readonly faults: readonly Fault[] } {
  const wanted = resources.filter(({ record }) => record['reading'] !== NONE);
  const tables = wanted.filter(({ format }) => format === 'csv');
  const others = wanted.filter((one) => one.format !== 'csv' && !isElse(one));
  const faults = others.map(({ path, format }) => descriptionFault(path, false, 'not-read', '', format, 'csv'));
  const hasNone = tables.length === 0 && !wanted.some(isElse);
  return {
    tables,
    faults: hasNone ? [...faults, descriptionFault(DESCRIPTOR, true, 'no-tables', 'resources')] : faults,
  };
}

/** What a package says of how a table is read, as the importer takes what a person decides. */
export const choicesOf = ({ reading }: Resource): Choices => choicesBy(reading);

const choicesBy = oncePer((reading: ResourceReading): Choices => ({
  ...NO_CHOICES,
  encoding: reading.encoding,
  delimiter: reading.delimiter,
  marks: reading.marks,
  // What is no area, and no indicator, is found out by the importer.
  areas: reading.areas as Readonly<Record<string, AreaId>>,
  series: Object.fromEntries(
    Object.entries(reading.series).flatMap(([text, id]): [string, IndicatorId][] => {
      const known = toIndicatorId(id);
      return known === null ? [] : [[text, known]];
    }),
  ),
  answers: reading.answers,
}));

const asked = (file: string, code: AskedCode, found = ''): Fault => ({
  kind: 'asked',
  file,
  isFatal: true,
  code,
  found,
});

/** What a person would have to say before tables can be read at all. */
export const faultsOfAsked = (files: readonly OpenedFile[]): readonly Fault[] =>
  files.flatMap(({ name, isRead, inspection }) => (isRead ? [] : inspection.needs.map((need) => asked(name, need))));

/** A table that cannot be read. */
export const faultOfRefusal = (file: string, issue: Issue): Fault => ({
  kind: 'issue',
  file,
  isFatal: true,
  issue,
  count: 1,
});

/**
 * What must be said to an office of tables that were read: what the import would ask before it stores anything (fatal, for nothing
 * is guessed), and what it left out. Each kind once a file, with its first place and its number.
 */
export function faultsOfReview(review: Pick<Review, 'files'>, choices: readonly Choices[]): readonly Fault[] {
  const open = new Set(
    newSeries(review)
      .filter((series) => !isDefined(proposedDefinition(series)))
      .map(({ id }) => id),
  );
  return review.files.flatMap(({ place, facts: { name }, ambiguous, questions, series, issues }): readonly Fault[] => [
    ...ambiguous.map(({ column, example }) => asked(name, 'decimal-mark', `${column}: ${example}`)),
    ...questions
      .filter(({ id }) => own(choices[place]?.answers ?? {}, id) === undefined)
      .map(({ id }) => asked(name, 'question', id)),
    ...series.filter(({ id }) => open.has(id)).map((one) => asked(name, 'definition', one.text || one.name)),
    ...issueFaults(name, issuesIn(issues)),
  ]);
}

function issueFaults(file: string, issues: readonly Issue[]): readonly Fault[] {
  const kinds = new Map<string, { readonly issue: Issue; count: number }>();
  for (const issue of issues) {
    if (issue.severity === 'notice') continue;
    const kind = kinds.get(issue.code);
    if (kind) kind.count++;
    else if (kinds.size < MOST_KINDS) kinds.set(issue.code, { issue, count: 1 });
  }
  return [...kinds.values()].map(({ issue, count }) => ({ kind: 'issue', file, isFatal: false, issue, count }));
}

/** What a package, or the page that it stands beside, names and the data do not hold. */
export function faultsOfNames(
  { areas, indicators, programmes }: Registry,
  tables: readonly Resource[],
  { area, programme }: Pick<Site, 'area' | 'programme'>,
): readonly Fault[] {
  const known = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  const [areaIds, indicatorIds, programmeIds] = [known(areas), known(indicators), known(programmes)];
  // Files of one resource are read alike.
  const readings = new Map(tables.toReversed().map(({ path, reading }) => [reading, path]));
  const named = [...readings].toReversed().flatMap(([reading, path]) =>
    (
      [
        ['areas', areaIds],
        ['series', indicatorIds],
      ] as const
    ).flatMap(([field, ids]) =>
      Object.values(reading[field])
        .filter((id) => !ids.has(id))
        .map((id) => descriptionFault(DESCRIPTOR, true, 'not-there', `${path}: reading.${field}`, id)),
    ),
  );
  const opened = [
    ['area', area, areaIds],
    ['programme', programme, programmeIds],
  ] as const;
  return [
    ...named,
    ...opened.flatMap(([field, id, ids]) =>
      id === null || ids.has(id) ? [] : [descriptionFault(SITE_FILE, false, 'not-there', field, id)],
    ),
  ];
}
