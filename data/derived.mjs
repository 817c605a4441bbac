// What the page works out of a data package, as tables for others to read: verdicts, chances on record, the backtest.
// By the page's own code; the same package gives the same tables.
//   node data/derived.mjs     writes data/derived/backtest.csv, which takes too long for every build
// @ts-check
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cell, readTable, writeTable } from './csv.mjs';
import { sha256 } from './ledger.mjs';
import { page, readPackage, verdicts } from './verdicts.mjs';

/** @typedef {import('./verdicts.mjs').Package} Package */
/** @typedef {Readonly<Record<string, string | number | boolean | null>>} DerivedRow */
/** @typedef {{ readonly name: string, readonly title: string, readonly title_vi: string, readonly rows: readonly DerivedRow[] }} Derived */

/** As on the Method page. */
const TESTED = { k: 50, horizons: 3, draws: 10_000, seed: 1 };
/** Of a package, below its folder. */
const KEPT = 'derived/backtest.csv';
const round = (/** @type {number} */ value) => Number(value.toPrecision(6));

/** Every target with what its figures say on a day. @param {Package} of @param {string} asOf @returns {Promise<DerivedRow[]>} */
async function verdictRows(of, asOf) {
  return (await verdicts(of, asOf)).map(({ area, programme, row }) => {
    const { target, assessment, measured, latest } = row;
    const judged = assessment.verdict === 'not-assessable' ? null : assessment;
    const pace = judged && 'pace' in judged ? judged.pace : null;
    return {
      ...{ as_of: asOf, programme: programme.id, target: target.id, area, indicator: target.indicator },
      ...{ year: target.year, comparator: target.comparator, value: target.value },
      verdict: assessment.verdict,
      reason: assessment.verdict === 'not-assessable' ? assessment.reason : null,
      rule: judged?.rule ?? null,
      ...{ measured: latest ? measured.id : null, relation: row.relation },
      ...{ latest_period: latest?.period ?? null, latest_value: latest?.value ?? null },
      latest_source: latest?.source.name ?? null,
      ...{ base_period: pace?.base.period ?? null, base_value: pace?.base.value ?? null },
      ...{ pace_needed: pace ? round(pace.needed) : null, pace_achieved: pace ? round(pace.achieved) : null },
      pace_ratio: pace ? round(pace.ratio) : null,
    };
  });
}

/** The page's own method of the forecasts on record, by country and edition; of several filings of an edition the last. @param {string} folder @returns {DerivedRow[]} */
function outlookRows(folder) {
  const names = new Map(readTable(join(folder, 'areas.csv')).map((row) => [cell(row, 'area'), cell(row, 'name_en')]));
  const newest = new Map(
    readTable(join(folder, 'forecasts/filings.csv')).map((row) => [cell(row, 'edition'), cell(row, 'file')]),
  );
  return [...newest.values()].flatMap((file) =>
    readTable(join(folder, 'forecasts', file))
      .filter((row) => cell(row, 'method') === 'reference')
      .map(({ method: _method, first_rank: _first, thousandths: _thousandths, ...row }) => {
        const { filed = '', edition = '', area = '', ...figures } = row;
        const numbers = Object.entries(figures).map(([name, text]) => [name, text === '' ? null : Number(text)]);
        return {
          filed,
          edition: Number(edition),
          area,
          area_name: names.get(area) ?? '',
          ...Object.fromEntries(numbers),
        };
      }),
  );
}

/** What the backtest is made from. @param {Package} of */
export async function pastOf({ registry, blocks }) {
  const { EGDI, dataText, fieldsOf, partialEditions, withoutEditions } = await page();
  const scores = blocks.get(EGDI);
  const fields = scores ? fieldsOf(withoutEditions(scores, partialEditions(scores))) : [];
  const countries = registry.areas.filter(({ kind }) => kind === 'country');
  const regions = new Map(countries.map(({ id, region, subregion }) => [id, { region, subregion }]));
  return { fields, regions, print: sha256(dataText(fields, regions)) };
}

/** How the method and its rivals did on editions that are known by now. @param {Package} of @returns {Promise<DerivedRow[]>} */
async function testAnew(of) {
  const code = await page();
  const { fields, regions, print } = await pastOf(of);
  const { k, horizons, draws, seed } = TESTED;
  const plan = { draws, seed, regions };
  const found = code.backtest(fields, { k, horizons, forecaster: code.reference(plan), rivals: plan });
  if ('refused' in found) throw new Error(`no backtest: ${found.refused}`);
  const own = found.horizons.map((h) => ({
    ...{ method: 'reference', editions_ahead: h.horizon, forecasts: h.forecasts, crps: round(h.crps) },
    ...{ brier: round(h.brier), within80: round(h.within80), expected80: round(h.expected80) },
    ...{ median_error: round(h.medianError), same_error: round(h.sameError), line_error: round(h.lineError) },
    ...{ crps_gain_of_reference: null, gain_low95: null, gain_high95: null },
  }));
  const others = found.rivals.flatMap(({ name, horizons: scored }) =>
    scored.map((h, index) => ({
      ...{ method: name, editions_ahead: index + 1, forecasts: own[index]?.forecasts ?? null, crps: round(h.crps) },
      ...{ brier: round(h.brier), within80: round(h.within80), expected80: null },
      ...{ median_error: null, same_error: null, line_error: null },
      ...{ crps_gain_of_reference: round(h.gain), gain_low95: round(h.interval[0]), gain_high95: round(h.interval[1]) },
    })),
  );
  return [...own, ...others].map(({ method, ...row }) => ({ data_sha256: print, method, rank: k, ...row }));
}

/** The backtest that is kept, if it is of these data; else a new one. @param {string} folder @param {Package} of @returns {Promise<DerivedRow[]>} */
async function backtestRows(folder, of) {
  const kept = join(folder, KEPT);
  const rows = existsSync(kept) ? readTable(kept) : [];
  const { print } = await pastOf(of);
  if (rows.length === 0 || rows.some((row) => cell(row, 'data_sha256') !== print)) return testAnew(of);
  return rows.map(({ data_sha256 = '', method = '', ...figures }) => ({
    ...{ data_sha256, method },
    ...Object.fromEntries(Object.entries(figures).map(([name, text]) => [name, text === '' ? null : Number(text)])),
  }));
}

/** @param {string} folder of a package @param {Package} of what is in it @param {string} asOf the day of its version @returns {Promise<Derived[]>} */
export async function derivedTables(folder, of, asOf) {
  return [
    {
      name: 'verdicts',
      title: 'Targets with their verdicts',
      title_vi: 'Mục tiêu kèm đánh giá',
      rows: await verdictRows(of, asOf),
    },
    {
      name: 'outlook',
      title: 'Chances of a rank in the next survey editions',
      title_vi: 'Khả năng đạt thứ hạng ở các kỳ khảo sát tới',
      rows: outlookRows(folder),
    },
    {
      name: 'backtest',
      title: 'Backtest of the simulation',
      title_vi: 'Kiểm nghiệm mô phỏng trên quá khứ',
      rows: await backtestRows(folder, of),
    },
  ];
}

/** @param {string} folder */
export async function keepBacktest(folder) {
  const rows = await testAnew(await readPackage(folder));
  mkdirSync(dirname(join(folder, KEPT)), { recursive: true });
  const text = (/** @type {DerivedRow} */ row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]));
  writeTable(join(folder, KEPT), Object.keys(rows[0] ?? {}), rows.map(text));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await keepBacktest(fileURLToPath(new URL('.', import.meta.url)));
