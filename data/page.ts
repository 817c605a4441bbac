// What the page's own code says, for scripts: Vite loads all of it at once, each source once.
export { verdictMessages } from '../src/app/words/verdict.ts';
export { en } from '../src/app/words/en.ts';
export { vi } from '../src/app/words/vi.ts';
export { targetByYear } from '../src/app/verdicts/verdictText.ts';
export { fieldsOf } from '../src/assess/field/field.ts';
export { partialEditions, withoutEditions } from '../src/assess/field/partial.ts';
export { backtest } from '../src/assess/simulation/backtest.ts';
export { dataText } from '../src/assess/simulation/fileForecasts.ts';
export { reference } from '../src/assess/simulation/methods.ts';
export { targetRows } from '../src/assess/targets/targetRows.ts';
export { observationAt } from '../src/domain/blocks/block.ts';
export { EGDI } from '../src/domain/edition.ts';
export { EMPTY_REGISTRY } from '../src/domain/registry.ts';
export { readFiles } from '../src/ingest/importer.ts';
export { review } from '../src/ingest/review.ts';
export { NO_CHOICES } from '../src/ingest/rows/choices.ts';
export { obsStatusOf } from '../src/domain/obsStatus.ts';
export { toSdmxCsv } from '../src/snapshot/sdmx.ts';
