import { fold } from '../../domain/fold.ts';

/** Words of forecasts and projections in the languages of the offices whose files we know, folded. Estimates are none. */
const WORDS =
  /(?:^| )(?:forecasts?|forecasted|projections?|projected|prognosen?|prognos(?:er)?|prognoz[aey]?|vorhersagen?|vorausberechnung(?:en)?|vorausschatzung(?:en)?|previsions?|previsiones|previsioni|previsione|pronosticos?|proyeccion(?:es)?|projec(?:c)?ao|projec(?:c)?oes|previsao|previsoes|proiezion[ei]|ennuste(?:et)?|projeksiyon(?:lar[iı])?|proyeksi|du bao|прогноз[а-я]*|проекци[а-я]+)(?: |$)/;
const IN_CHARACTERS = /预测|預測|予測|추계|전망|คาดการณ์/;

/** Whether a title, or the name of a file, speaks of forecasts. */
export const speaksOfForecasts = (text: string): boolean =>
  WORDS.test(fold(text.replace(/(?<=\p{Ll})(?=[\p{Lu}\d])|(?<=\d)(?=\p{L})/gu, ' '))) || IN_CHARACTERS.test(text);
