import { describe, expect, it } from 'vitest';
import { columns, text } from '../guessed.ts';
import { figures, reading } from '../reading.ts';

/** Two measures of two countries, below headings in one language. */
const table = (measure: string, unit: string, value: string): string =>
  text(
    `Country,${measure},${unit},Year,${value}`,
    ...['Kenya', 'Ghana'].flatMap((country) => [`${country},Meals,Percent,2019,5`, `${country},Books,Tonnes,2019,6`]),
  );

describe('headings in the main languages of statistical offices', () => {
  it.each([
    ['Serie', 'Unidad', 'Valor'],
    ['Indicadores', 'Unidades', 'Valores'],
    ["Nom de l'indicateur", 'Unité', 'Valeur'],
    ['Kennzahl', 'Einheit', 'Wert'],
    ['Indicatore', 'Unità', 'Valore'],
    ['Wskaźnik', 'Jednostka', 'Wartość'],
    ['Ukazatel', 'Jednotka', 'Hodnota'],
    ['Pokazatelj', 'Jedinica', 'Vrijednost'],
    ['Gösterge', 'Birim', 'Değer'],
    ['Показатель', 'Единица измерения', 'Значение'],
    ['指標', '単位', '値'],
    ['지표', '단위', '값'],
    ['ตัวชี้วัด', 'หน่วย', 'ค่า'],
  ])('%s, %s, %s', async (...headings) => {
    const { roles } = await columns(table(...headings));
    expect(roles).toEqual(['area', 'indicator', 'unit', 'period', 'value ']);
    expect(figures(await reading(table(...headings)))).toEqual([
      'books GHA 2019 6',
      'books KEN 2019 6',
      'meals GHA 2019 5',
      'meals KEN 2019 5',
    ]);
  });
});
