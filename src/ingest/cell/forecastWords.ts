import { fold } from '../../domain/fold.ts';

/** Words of forecasts and projections in the languages of the offices whose files we know, folded. Estimates are none. */
const WORDS =
  'forecasts?|forecasted|projections?|projected|prognosen?|prognos(?:er)?|prognoz[aey]?|vorhersagen?|vorausberechnung(?:en)?|vorausschatzung(?:en)?|previsions?|previsiones|previsioni|previsione|pronosticos?|proyeccion(?:es)?|projec(?:c)?ao|projec(?:c)?oes|previsao|previsoes|proiezion[ei]|ennuste(?:et)?|projeksiyon(?:lar[iı])?|proyeksi|du bao|прогноз[а-я]*|проекци[а-я]+';
const SAID = new RegExp(`(?:^| )(?:${WORDS})(?: |$)`, 'u');
const IN_CHARACTERS = /预测|預測|予測|추계|전망|คาดการณ์/;

/** Whether a title, or the name of a file, speaks of forecasts. */
export const speaksOfForecasts = (text: string): boolean =>
  SAID.test(fold(text.replace(/(?<=\p{Ll})(?=[\p{Lu}\d])|(?<=\d)(?=\p{L})/gu, ' '))) || IN_CHARACTERS.test(text);

/** Offices and the people in them, folded: "Budget projections department" may be what is counted, or who counted. */
const OF_MAKERS =
  /(?:^| )(?:departments?|divisions?|units?|teams?|sections?|desks?|directorates?|branch(?:es)?|staff|posts?|employees|phong|cuc|vu|can bo|bo phan)(?: |$)/;
/** Whether words speak of forecasts and of those that make some: of what the figures are nobody but a person can say. */
export const mayCallForecasts = (text: string): boolean =>
  speaksOfForecasts(text) && !OF_FORECASTS.test(text) && OF_MAKERS.test(fold(text));

/** Whether words call their figures forecasts, whatever their time: "Forecast(ETS)", "GDP, dự báo"; and not how good these were, or who makes them. */
export const callsForecasts = (text: string): boolean =>
  speaksOfForecasts(text) && !OF_FORECASTS.test(text) && !OF_MAKERS.test(fold(text));
const OF_FORECASTS =
  /^(?:excludes?|excluding|except|without|no|not|non|before|không (?:kể|gồm|phải))[ _-]|error|accuracy|horizon|differ|variance|deviation|versus|\bvs\b|against|actual|chênh|sai số|so với|^(?:forecast(?:ing|er)?|projection)s?[ _-](?:skill|quality|scores?|bias|cent(?:er|re)s?|offices?|services?|staff|bulletins?|users?|hits?|misses|lead time)$|^(?:number|count|quality|skill|cost) of (?:forecast|projection)s$|^(?:số (?:lần|bản tin)|chất lượng|trạm|trung tâm|bản tin|công tác|độ tin cậy|cán bộ) dự báo$|dự báo viên/iu;

/**
 * Whether a cell calls its row a forecast: "GDP, forecast", "Dự báo dân số"; and not "Below projection", nor what is spent on
 * forecasts of the weather.
 */
export function callsRowForecast(text: string): boolean {
  if (!callsForecasts(text)) return false;
  if (IN_CHARACTERS.test(text) || text.split(/[,;:()[\]·–—|]| - /u).some((part) => ALONE.test(fold(part)))) return true;
  const folded = fold(text);
  return AT_EDGE.test(folded) && !OF_OTHERS.test(folded);
}
const BEHIND = '(?: (?:values?|data|figures?|series|scenarios?|so lieu|nam|\\d+))*$';
const ALONE = new RegExp(`^(?:${WORDS})${BEHIND}`, 'u');
/** Whether a text says that and nothing else: "Projected", "Dự báo 2030". */
export const saysForecastAlone = (text: string): boolean => ALONE.test(fold(text));
const AT_EDGE = new RegExp(`^(?:${WORDS})(?: |$)|(?:^| )(?:${WORDS})${BEHIND}`, 'u');
/** Folded words of what only refers to forecasts, and of those that make some. */
const OF_OTHERS = new RegExp(
  `(?:^| )(?:(?:above|below|than|beyond|based|from|using|with|on|and|va|dua|hon|vuot) (?:.{0,60} )?(?:${WORDS})|(?:cho|ve|duoc|de|des) (?:${WORDS})|denominators?|weather|climate|meteorolog\\p{L}*|hydrolog\\p{L}*|floods?|storms?|khi tuong|thuy van|thoi tiet|thien tai|bulletins?|stations?|services?|systems?|offices?|staff|models?|issued|equipment|maps?|mapped|ban tin|tram|he thong|cong tac|nang luc|hoat dong)(?: |$)`,
  'u',
);

/** Words of figures that are no forecasts, beside those that are, folded. */
const OF_FACT =
  /^(?:actuals?|actual (?:data|values?)|observed|observations?|measured|historical|historic|history|past|realised|realized|reported|outturn|fact|thuc te|thuc hien|da thuc hien|quan sat|ist|istwert|realise|observe|real|observado|realizado|факт)$/;
/** Whether a word says of a figure that it is of what was. */
export const callsFact = (text: string): boolean => OF_FACT.test(fold(text));
