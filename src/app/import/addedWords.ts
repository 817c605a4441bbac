import { formatWhole } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { dataMessages } from '../words/import.ts';

/** "119 figures and 12 targets", where a file plans what its figures are to reach. */
export const addedWords = (figures: number, targets: number, language: Language): string =>
  dataMessages[language].data.figuresAndTargets(
    figures,
    formatWhole(figures, language),
    targets,
    formatWhole(targets, language),
  );
