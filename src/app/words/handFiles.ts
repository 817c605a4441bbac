import type { Language } from '../../domain/language.ts';
import { texts } from './texts.ts';

/** What is entered by hand goes through the review as files of these names. */
export const HAND_FILES = {
  en: {
    programmes: 'by-hand-programmes',
    indicators: 'by-hand-indicators',
    targets: 'by-hand-targets',
    figures: 'by-hand-figures',
  },
  vi: {
    programmes: 'thu-cong-chuong-trinh',
    indicators: 'thu-cong-chi-so',
    targets: 'thu-cong-muc-tieu',
    figures: 'thu-cong-so-lieu',
  },
};

const en = {
  programmes: 'Programmes, entered by hand',
  indicators: 'Indicators, entered by hand',
  targets: 'Targets, entered by hand',
  figures: 'Figures, entered by hand',
  note: 'Note',
};
const vi: typeof en = {
  programmes: 'Chương trình, nhập thủ công',
  indicators: 'Chỉ số, nhập thủ công',
  targets: 'Mục tiêu, nhập thủ công',
  figures: 'Số liệu, nhập thủ công',
  note: 'Ghi chú',
};

export const handFileMessages = texts('handFiles', { en, vi });

const KINDS = new Map(
  Object.values(HAND_FILES).flatMap((names) =>
    Object.entries(names).map(([kind, name]): [string, keyof typeof en] => [`${name}.csv`, kind as keyof typeof en]),
  ),
);

/** Of app/notes/noteFiles.ts. */
const NOTE_FILE = /^note-n-\d{4}-\d\d-\d\d-\d{1,6}\.csv$/;

/** What a file is called whose name nobody gave it; `null` of any other. */
export function handTitle(file: string, language: Language): string | null {
  const kind = NOTE_FILE.test(file) ? 'note' : KINDS.get(file);
  return kind === undefined ? null : handFileMessages[language][kind];
}

/** The same, or the name of the file. */
export const fileTitle = (file: string, language: Language): string => handTitle(file, language) ?? file;
