import { MOST_PEERS } from '../../domain/offered.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { editionMessages } from '../words/edition.ts';
import type { ChartKind } from './chartKind.ts';
import { fanPoints, fanRows, fanYears } from './fanRows.ts';
import { fieldCaption, type FieldPicture, type PictureLine } from './field.ts';
import { noteRows, notesFrom } from './noteRows.ts';
import { notesTold } from './notes.ts';
import { isAt, isQuantile, readRole, writeRole, type Role } from './roles.ts';
import { grouped, row, valuesIn, withoutWords, yearOf } from './rows.ts';

const MOST_EDITIONS = 100;
const MOST_COUNTRIES = 400;
const MOST_CUT_OFFS = 10;
const MOST_TARGETS = 50;
const MOST_NOTES = 60;

const idOf = (indicator: string, measure: 'score' | 'rank'): string =>
  measure === 'rank' ? `${indicator}-rank` : indicator;

/** The figures, line by line. */
function fieldRows(p: FieldPicture, { t, language }: Speaker): readonly SnapshotRow[] {
  const unit = { score: t.word.score, rank: t.word.rank };
  const other = p.measure === 'score' ? 'rank' : 'score';
  const rows = (
    values: readonly (number | null)[],
    rest: Partial<SnapshotRow>,
    measure: 'score' | 'rank' = p.measure,
  ): SnapshotRow[] =>
    p.editions.map((edition, at) =>
      row({
        indicator: idOf(p.indicator, measure),
        unit: unit[measure],
        period: String(edition),
        value: values[at] ?? null,
        source: p.cited,
        ...rest,
      }),
    );
  // The survey gives ranks by the EGDI alone; those by its parts are worked out here.
  const isPublished = (measure: 'score' | 'rank'): boolean => measure === 'score' || p.indicator === 'egdi';
  const line = (of: PictureLine, is: 'main' | 'peer'): SnapshotRow[] =>
    ([p.measure, other] as const).flatMap((measure) => {
      const given = isPublished(measure)
        ? { role: writeRole({ is }) }
        : { role: writeRole({ is, marks: ['computed'] }), status: computed };
      return rows(measure === p.measure ? of.values : of.others, { area: of.id, areaName: of.name, ...given }, measure);
    });
  const m = t.outlook;
  const { computed } = editionMessages[language];
  const ahead = { indicator: idOf(p.indicator, p.measure), unit: unit[p.measure], source: m.simulated };
  const bar = p.cutOffs[0]?.rank ?? 0;
  return [
    ...line(p.followed, 'main'),
    ...p.peers.flatMap((peer) => line(peer, 'peer')),
    ...p.cutOffs.flatMap(({ rank, values }) =>
      rows(values, {
        areaName: t.field.cutOff(String(rank)),
        status: 'cut-off',
        role: writeRole({ is: 'cut-off', rank }),
      }),
    ),
    ...p.targets.map(({ year, rank }) =>
      row({
        indicator: idOf(p.indicator, 'rank'),
        unit: unit.rank,
        area: p.followed.id,
        areaName: p.followed.name,
        period: String(year),
        value: rank,
        status: t.word.target.toLowerCase(),
        role: writeRole({ is: 'target', comparator: null }),
      }),
    ),
    ...(p.fan
      ? [
          ...fanRows(
            p.fan.years,
            p.fan.followed,
            { ...ahead, area: p.followed.id, areaName: p.followed.name },
            m.quantile,
          ),
          ...fanRows(p.fan.years, p.fan.bar, { ...ahead, area: '', areaName: t.field.cutOff(String(bar)) }, m.quantile),
          ...(p.chance === null
            ? []
            : [
                row({
                  indicator: `${idOf(p.indicator, 'rank')}-within-${String(bar)}`,
                  unit: m.chance,
                  area: p.followed.id,
                  areaName: p.followed.name,
                  period: String(p.fan.years.at(-1)),
                  value: p.chance,
                  source: m.simulated,
                  role: writeRole({ is: 'chance', horizon: p.fan.years.length }),
                }),
              ]),
        ]
      : []),
    ...noteRows(p.notes, { area: p.followed.id, areaName: p.followed.name }),
    ...p.field.flatMap(({ id, values }) => rows(values, { area: id, role: writeRole({ is: 'field' }) })),
  ];
}

/** What the rows do not tell; the usual is left out. */
const fieldOptions = ({ indicator, index }: FieldPicture): Snapshot['options'] =>
  index === indicator.toUpperCase() ? {} : { index };

function rankOf({ role: text }: SnapshotRow): number | null {
  const role = readRole(text);
  return role?.is === 'cut-off' ? role.rank : null;
}

/** Reads back what `fieldRows` and `fieldOptions` wrote; `null` for rows that make no such picture. */
export function fieldFrom(kind: FieldPicture['kind'], { rows, options }: Snapshot): FieldPicture | null {
  const byRole = grouped(rows, ({ role }) => readRole(role)?.is ?? null);
  const of = (is: Role['is']): readonly SnapshotRow[] => byRole.get(is) ?? [];
  const [first] = of('main');
  if (!first) return null;
  const drawn = first.indicator;
  const indicator = drawn.replace(/-rank$/, '');
  const editions = of('main').flatMap(({ indicator, period }) => (indicator === drawn ? [yearOf(period)] : []));
  const years = editions.filter((year, at) => year !== null && year > (editions[at - 1] ?? 0));
  if (years.length !== editions.length || years.length === 0 || years.length > MOST_EDITIONS) return null;
  const valuesOf = (given: readonly SnapshotRow[]): readonly (number | null)[] => valuesIn(years, given);
  const line = (given: readonly SnapshotRow[]): PictureLine => ({
    id: given[0]?.area ?? '',
    name: given[0]?.areaName ?? '',
    values: valuesOf(given.filter(({ indicator }) => indicator === drawn)),
    others: valuesOf(given.filter(({ indicator }) => indicator !== drawn)),
  });
  const byArea = (is: 'peer' | 'field') => [...grouped(of(is), ({ area }) => area).values()];
  const peers = byArea('peer').map(line);
  const cutOffs = [...grouped(of('cut-off'), rankOf)].flatMap(([rank, given]) =>
    rank === null ? [] : [{ rank, values: valuesOf(given) }],
  );
  const ahead = rows.filter(isQuantile);
  const fanned = fanYears(ahead).filter((year) => year > (years.at(-1) ?? 0));
  const inArea = (area: string) =>
    fanPoints(
      ahead.filter((one) => one.area === area),
      fanned,
    );
  const followed = fanned.length > 0 ? inArea(first.area) : null;
  const field = byArea('field');
  if (peers.length > MOST_PEERS || field.length > MOST_COUNTRIES || cutOffs.length > MOST_CUT_OFFS) return null;
  const notes = notesFrom(of('note'));
  if (of('target').length > MOST_TARGETS || notes.length > MOST_NOTES) return null;
  return {
    kind,
    measure: indicator === drawn ? 'score' : 'rank',
    indicator,
    index: String(options['index'] ?? indicator.toUpperCase()),
    editions: years.filter((year) => year !== null),
    followed: line(of('main')),
    peers,
    cutOffs,
    field: field.map((given) => ({ id: given[0]?.area ?? '', values: valuesOf(given) })),
    targets: of('target').flatMap(({ period, value }) => {
      const year = yearOf(period);
      return year === null || value === null ? [] : [{ year, rank: value }];
    }),
    fan: followed ? { years: fanned, followed, bar: inArea('') ?? [] } : null,
    notes,
    chance: followed ? chanceIn(of('chance')) : null,
    cited: first.source,
  };
}

/** A snapshot of before chances were carried has none. */
function chanceIn([row]: readonly SnapshotRow[]): number | null {
  const value = row?.value ?? null;
  return value !== null && value >= 0 && value <= 1 ? value : null;
}

/** Without the grey lines of all other countries, and without what stands beside the figures drawn and is not told of. */
function fieldSlim(rows: readonly SnapshotRow[], { measure }: FieldPicture): readonly SnapshotRow[] {
  const isBeside = (one: SnapshotRow): boolean => isAt(one, 'main', 'peer') && one.indicator !== rows[0]?.indicator;
  const latest = rows.findLast((one) => isAt(one, 'main') && !isBeside(one) && one.value !== null)?.period;
  // The description names the followed country's latest rank, or its scores.
  const isTold = (one: SnapshotRow): boolean => isAt(one, 'main') && (measure === 'rank' || one.period === latest);
  const kept = rows.filter((one) => !isAt(one, 'field') && (!isBeside(one) || isTold(one)));
  // What a person wrote is nobody else's to say.
  return kept.flatMap((one) => (isAt(one, 'note') ? [one] : withoutWords([one])));
}

/** Apart from field.ts, for the first screen draws the field and freezes nothing. */
export const fieldKind: ChartKind<FieldPicture> = {
  rows: fieldRows,
  options: fieldOptions,
  thaw: (snapshot) => fieldFrom('field', snapshot),
  caption: (picture, speaker) => {
    const caption = fieldCaption(picture, speaker);
    return { ...caption, summary: caption.summary + notesTold(picture.notes, speaker.language) };
  },
  slim: fieldSlim,
  height: () => null,
};
