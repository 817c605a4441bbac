import fc from 'fast-check';
import { SNAPSHOT_KINDS, type Snapshot, type SnapshotRow } from '../../../src/snapshot/snapshot.ts';

/** One country over three editions, as it would be shared. */
export const snapshot = (rest: Partial<Snapshot> = {}): Snapshot => ({
  version: 1,
  kind: 'field',
  language: 'vi',
  title: '',
  subtitle: '',
  note: 'Đã kiểm tra',
  summary: '',
  source: '',
  made: '2026-11-24',
  method: '1',
  view: '#/vi/overview',
  options: { rank: 50, inverted: false },
  rows: [0.6667, 0.6787, null].map((value, at) => row({ period: String(2020 + 2 * at), value })),
  ...rest,
});

export const row = (rest: Partial<SnapshotRow> = {}): SnapshotRow => ({
  indicator: 'egdi',
  unit: '',
  area: 'VNM',
  areaName: '',
  period: '2024',
  value: 0.7709,
  status: '',
  source: '',
  role: 'main',
  ...rest,
});

const text = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '',
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '\t\n\\',
        '__proto__',
        '=1+1',
        '+2',
        'Đắk Lắk',
      ),
    )
    .filter((made) => made.length <= most && !/\p{Surrogate}/u.test(made));
const value = fc.option(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, Number.MIN_VALUE, Number.MAX_VALUE, 1e21, 0.1, 0.44543999999999995),
  ),
);

/** Any snapshot that the page could make. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc.record({
  version: fc.constant(1 as const),
  kind: fc.constantFrom(...SNAPSHOT_KINDS),
  language: fc.constantFrom('en' as const, 'vi' as const),
  title: text(1000),
  subtitle: text(1000),
  note: text(1000),
  summary: text(1000),
  source: text(1000),
  made: fc.constantFrom('2026-11-24', '2024-02-29'),
  method: text(200),
  view: fc.constantFrom('', '#/en/egdi?area=VNM', '#/vi/overview?peers=THA.MYS&rank=50'),
  options: fc.dictionary(
    fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,10}$/).filter((name) => !(name in {})),
    fc.oneof(text(100), fc.boolean(), fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true })),
    { maxKeys: 5, noNullPrototype: true },
  ),
  rows: fc.array(
    fc.record({
      indicator: text(100),
      unit: text(100),
      area: text(100),
      areaName: text(100),
      period: fc.constantFrom('', '2003', '2004', '2024', '2024-Q3', '2016/2020', '2025-03'),
      value,
      status: text(100),
      source: text(100),
      role: text(100),
    }),
    { maxLength: 30 },
  ),
});
