import { fold } from '../../domain/fold.ts';
import { callsRowForecast, mayCallForecasts } from '../cell/forecastWords.ts';
import type { ObservationMapping, SheetHead } from './layout.ts';

/** Headings, folded, below which words say how figures came about: counted, estimated, forecast. */
const TELLS_KIND =
  /^(?:(?:data|figure|value|series|estimate|record|row|obs|observation) )?(?:types?|kinds?|status|state|nature|basis|method(?:s|ology)?|sources?|origin|scenario|variant)(?: (?:of|for) (?:the )?(?:data|figures?|values?|estimates?))?$|^(?:loai(?: so lieu| so| du lieu)?|phuong phap(?: tinh)?|nguon(?: so lieu| du lieu| so)?|tinh chat(?: so lieu)?|trang thai|kich ban|phuong an|art|typ|tipo|methode|metodo|quelle|fuente|statut|estado)$/;

/** Whether a heading says that the words below it tell how figures came about; one that is missing may. */
export const tellsKind = (header: string): boolean =>
  header === '' || TELLS_KIND.test(fold(header.replaceAll('_', ' ')));

/** Headings of those who count or are counted, folded. */
const OF_OFFICES =
  /(?:^| )(?:departments?|offices?|divisions?|sections?|units? in charge|agency|institutions?|organi[sz]ations?|authors?|phong ban|co quan|don vi(?: phu trach| thuc hien| bao cao)|so nganh|bo nganh)(?: |$)/;

/** Whether a word of a column that calls its row a forecast is to be believed: as a measure it is, and as a part below a heading that tells kinds. */
export function saysWhatFiguresAre(
  { columns, headers }: Pick<ObservationMapping, 'columns' | 'headers'>,
  at: number,
): boolean {
  const header = headers[at] ?? '';
  if (columns[at]?.role === 'dimension') return tellsKind(header);
  return columns[at]?.role !== 'ignore' && columns[at]?.role !== 'noteEn' && !OF_OFFICES.test(fold(header));
}

const MAY_SPEAK: readonly string[] = ['dimension', 'indicator', 'indicatorName', 'ignore'];
/** A remark below a heading of states is more than one. */
const isState = (role: string, header: string): boolean => role === 'noteEn' && header !== '' && tellsKind(header);

/**
 * The first heading, line or word that speaks of forecasts without saying that the figures beside it are some: a department
 * of projections, a place where they are made. Empty where there is none.
 */
export function forecastInDoubt(
  { columns, headers, headerRow }: Pick<ObservationMapping, 'columns' | 'headers' | 'headerRow'>,
  { rows }: Pick<SheetHead, 'rows'>,
): string {
  const body = rows.slice(headerRow + 1);
  const ofHeading = headers.find((header, at) => columns[at]?.role === 'value' && mayCallForecasts(header));
  if (ofHeading !== undefined) return ofHeading;
  const speaking = columns.flatMap(({ role }, at) =>
    MAY_SPEAK.includes(role) || isState(role, headers[at] ?? '') ? [at] : [],
  );
  for (const at of speaking) {
    // What a measure or a word below "Type" calls a forecast is one.
    const isSaid = saysWhatFiguresAre({ columns, headers }, at);
    const words = new Set(body.map((row) => row[at] ?? ''));
    for (const word of words) if (mayCallForecasts(word) || (!isSaid && callsRowForecast(word))) return word;
  }
  return '';
}
