import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { formatNumber, formatWhole } from '../../../../src/domain/format.ts';
import type { Issue } from '../../../../src/domain/issue.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { areaMessages } from '../../../../src/app/words/area.ts';
import { backupMessages } from '../../../../src/app/words/backup.ts';
import { byHandMessages } from '../../../../src/app/words/byHand.ts';
import { catalogueMessages } from '../../../../src/app/words/catalogue.ts';
import { citeMessages } from '../../../../src/app/words/cite.ts';
import { briefMessages } from '../../../../src/app/words/brief.ts';
import { editionMessages } from '../../../../src/app/words/edition.ts';
import { egdiMessages } from '../../../../src/app/words/egdi.ts';
import { en } from '../../../../src/app/words/en.ts';
import { forecastMessages } from '../../../../src/app/words/forecasts.ts';
import { findMessages } from '../../../../src/app/words/find.ts';
import { newAreaMessages } from '../../../../src/app/words/newArea.ts';
import { footerMessages } from '../../../../src/app/words/footer.ts';
import { forceMessages } from '../../../../src/app/words/force.ts';
import { dataMessages } from '../../../../src/app/words/import.ts';
import { goalListMessages } from '../../../../src/app/words/goalList.ts';
import { goalMessages } from '../../../../src/app/words/goals.ts';
import { handFileMessages } from '../../../../src/app/words/handFiles.ts';
import { honestTargetMessages } from '../../../../src/app/words/honestTarget.ts';
import { indicatorMessages } from '../../../../src/app/words/indicator.ts';
import { lifetimeMessages } from '../../../../src/app/words/lifetime.ts';
import { liveMessages } from '../../../../src/app/words/live.ts';
import { linkMessages } from '../../../../src/app/words/link.ts';
import { methodMessages } from '../../../../src/app/words/method.ts';
import { movementMessages } from '../../../../src/app/words/movement.ts';
import { noteMessages } from '../../../../src/app/words/notes.ts';
import { noteKindMessages } from '../../../../src/app/words/noteKinds.ts';
import { offlineMessages } from '../../../../src/app/words/offline.ts';
import { optionMessages } from '../../../../src/app/words/options.ts';
import { openDataMessages } from '../../../../src/app/words/openData.ts';
import { partialMessages } from '../../../../src/app/words/partial.ts';
import { partitionMessages } from '../../../../src/app/words/partition.ts';
import { programmeMessages } from '../../../../src/app/words/programme.ts';
import { projectionTestMessages } from '../../../../src/app/words/projectionTest.ts';
import { panelsMessages } from '../../../../src/app/words/panels.ts';
import { provinceMessages } from '../../../../src/app/words/provinces.ts';
import { publishedMessages } from '../../../../src/app/words/published.ts';
import { reachMessages } from '../../../../src/app/words/reach.ts';
import { reliabilityMessages } from '../../../../src/app/words/reliability.ts';
import { rowMessages } from '../../../../src/app/words/rows.ts';
import { ruleMessages } from '../../../../src/app/words/rules.ts';
import { scatterMessages } from '../../../../src/app/words/scatter.ts';
import { shareMessages } from '../../../../src/app/words/share.ts';
import { snapshotMessages } from '../../../../src/app/words/snapshots.ts';
import { stillMessages } from '../../../../src/app/words/still.ts';
import { targetMessages } from '../../../../src/app/words/targets.ts';
import { targetsPictureMessages } from '../../../../src/app/words/targetsPicture.ts';
import { typedMessages } from '../../../../src/app/words/typed.ts';
import { verdictMessages } from '../../../../src/app/words/verdict.ts';
import { vi } from '../../../../src/app/words/vi.ts';
import { whatIfMessages } from '../../../../src/app/words/whatIf.ts';
import { whatIfPictureMessages } from '../../../../src/app/words/whatIfPicture.ts';

export const WORDS = join(import.meta.dirname, '../../../../src/app/words');

/** Every file of texts, with its two languages and where the English ones are written. */
export const FILES: Readonly<Record<string, { readonly en: unknown; readonly vi: unknown; readonly source?: string }>> =
  {
    area: areaMessages,
    backup: backupMessages,
    brief: briefMessages,
    byHand: byHandMessages,
    edition: editionMessages,
    egdi: egdiMessages,
    en: { en, vi },
    find: findMessages,
    newArea: newAreaMessages,
    footer: footerMessages,
    force: forceMessages,
    forecasts: forecastMessages,
    catalogue: catalogueMessages,
    cite: citeMessages,
    live: liveMessages,
    openData: openDataMessages,
    goalList: goalListMessages,
    goals: goalMessages,
    handFiles: handFileMessages,
    honestTarget: honestTargetMessages,
    import: { ...dataMessages, source: 'importEn' },
    indicator: indicatorMessages,
    lifetime: lifetimeMessages,
    link: linkMessages,
    method: methodMessages,
    movement: movementMessages,
    notes: noteMessages,
    noteKinds: noteKindMessages,
    offline: offlineMessages,
    options: optionMessages,
    partial: partialMessages,
    partition: partitionMessages,
    programme: programmeMessages,
    projectionTest: projectionTestMessages,
    panels: panelsMessages,
    provinces: provinceMessages,
    published: publishedMessages,
    reach: reachMessages,
    reliability: reliabilityMessages,
    rows: rowMessages,
    rules: ruleMessages,
    scatter: scatterMessages,
    share: shareMessages,
    snapshots: snapshotMessages,
    still: stillMessages,
    targets: targetMessages,
    targetsPicture: targetsPictureMessages,
    typed: typedMessages,
    verdict: verdictMessages,
    whatIf: whatIfMessages,
    whatIfPicture: whatIfPictureMessages,
  };

/** Files of `words/` that hold no texts of their own, or whose texts stand in another file. */
const WITHOUT = [
  'bound',
  'errorVi',
  'added',
  'capital',
  'importEn',
  'importVi',
  'locale.svelte',
  'names',
  'messageFormat',
  'narrate',
  'outlook',
  'parted',
  'plural',
  'story',
  'texts',
  'vi',
];

export const untested = (): readonly string[] =>
  readdirSync(WORDS)
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => !(file in FILES) && !WITHOUT.includes(file));

interface Parameter {
  readonly name: string;
  readonly type: string;
}

/** The parameters of every message of a file, by its path, with the types that the English texts declare. */
function parametersIn(file: string): ReadonlyMap<string, readonly Parameter[]> {
  const tree = ts.createSourceFile(file, readFileSync(join(WORDS, `${file}.ts`), 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, readonly Parameter[]>();
  const bare = (node: ts.Expression): ts.Expression =>
    ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
      ? bare(node.expression)
      : ts.isCallExpression(node)
        ? bare(node.arguments[0] ?? node)
        : node;
  function walk(node: ts.Expression, path: readonly string[]): void {
    const inner = bare(node);
    if (ts.isArrowFunction(inner))
      found.set(
        path.join('.'),
        inner.parameters.map(({ name, type }) => ({ name: name.getText(), type: type?.getText() ?? 'Issue' })),
      );
    else if (ts.isObjectLiteralExpression(inner))
      for (const property of inner.properties)
        if (ts.isPropertyAssignment(property))
          walk(property.initializer, [...path, property.name.getText().replaceAll("'", '')]);
  }
  for (const statement of tree.statements)
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer && /^(en|dataEn)$/.test(name.getText())) walk(initializer, []);
  return found;
}

/** A text as it stands in one place, and how it is made. */
export interface Text {
  readonly path: string;
  readonly language: Language;
  readonly of: fc.Arbitrary<string>;
  /** Of one that is made of parts: what they may be, and how it is made of them. */
  readonly made?: {
    readonly given: fc.Arbitrary<readonly unknown[]>;
    readonly say: (...given: readonly unknown[]) => string;
  };
  /** Whether it stands as it is. */
  readonly isFixed: boolean;
  /** Whether it counts things: then English has to tell one from many. */
  readonly counts: boolean;
}

const LONG = { en: 'Republic United '.repeat(8).trim(), vi: 'Cộng hòa Liên bang '.repeat(8).trim() };
const numbers = fc.constantFrom(0, 1, 2, 21, -3, 1234567);
const shares = fc.constantFrom(0, 0.004, 0.77, 1, 21.5, -0.3, 1234.5);

const textArgument = (language: Language): fc.Arbitrary<string> =>
  fc.oneof(
    numbers.map((value) => formatWhole(value, language)),
    shares.map((value) => formatNumber(value, 2, language)),
    fc.constantFrom(
      ...(language === 'en'
        ? ['Viet Nam', 'Ba Ria – Vung Tau', 'O’Higgins “A”, B', '2024', '71st', LONG.en]
        : ['Việt Nam', 'Bà Rịa – Vũng Tàu', 'Ấp “Đông”, Xã', '2024', 'quý\u00a0I/2024', LONG.vi]),
    ),
  );

/** Codes whose issues may expect nothing. */
const EXPECTS_NOTHING = /duplicate|bad-field/;

const issueArgument = (path: string, language: Language): fc.Arbitrary<Issue> =>
  fc.record({
    code: fc.constant('bad-field' as const),
    severity: fc.constant('rejected' as const),
    line: fc.constantFrom(0, 2, 21),
    column: fc.constantFrom(...(/mixed-numbers/.test(path) ? [] : ['']), language === 'vi' ? 'Năm' : 'Year'),
    // What is found and expected may be a count or a size.
    found: fc.constantFrom('0', '21', '1234567'),
    expected: fc.constantFrom(
      '193',
      ...(EXPECTS_NOTHING.test(path) ? [''] : /figures-differ/.test(path) ? ['12; 3'] : []),
    ),
  });

/** Arguments of the declared types; a text beside a number is that number as the page writes it. */
function argumentsOf(
  path: string,
  parameters: readonly Parameter[],
  language: Language,
): fc.Arbitrary<readonly unknown[]> {
  return fc.tuple(...parameters.map(({ type }) => argumentOf(path, type, language))).map((values) =>
    values.map((value, at) => {
      const before = values[at - 1];
      const isItsText = /text$/i.test(parameters[at]?.name ?? '') && typeof before === 'number';
      return isItsText ? formatWhole(before, language) : value;
    }),
  );
}

function argumentOf(path: string, type: string, language: Language): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return textArgument(language);
    case 'string | null':
      return fc.option(textArgument(language));
    case 'number':
      return numbers;
    case 'boolean':
      return fc.boolean();
    case 'readonly string[]':
      return fc.array(textArgument(language), { minLength: /editionsLeft/.test(path) ? 0 : 1, maxLength: 3 });
    case 'Issue':
      return issueArgument(path, language);
    case "'up' | 'down' | null":
      return fc.constantFrom('up', 'down', null);
    default:
      throw new Error(`no arguments known for the type ${type}`);
  }
}

/** Every text of the page in one language: those that stand as they are, and those that are made of parts. */
export function everyText(language: Language): readonly Text[] {
  return Object.entries(FILES).flatMap(([file, messages]) => {
    const parameters = parametersIn(messages.source ?? file);
    const texts: Text[] = [];
    function walk(value: unknown, path: readonly string[]): void {
      const at = path.join('.');
      if (typeof value === 'string')
        texts.push({ path: `${file}.${at}`, language, of: fc.constant(value), isFixed: true, counts: false });
      else if (typeof value === 'function') {
        const known = parameters.get(at);
        if (!known) throw new Error(`the parameters of ${file}.${at} are not known`);
        const message = value as (...args: readonly unknown[]) => string;
        const given = argumentsOf(at, known, language);
        texts.push({
          path: `${file}.${at}`,
          language,
          of: given.map((args) => message(...args)),
          made: { given, say: message },
          isFixed: false,
          counts: known.some(({ type }) => type === 'number'),
        });
      } else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    }
    walk(messages[language], []);
    return texts;
  });
}
