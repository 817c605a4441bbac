import type { Language } from '../../domain/language.ts';

const en = {
  edition: (year: string, known: string, missing: string) =>
    `The ${year} edition of the UN survey is stored in part: ${known} countries have a figure in it, ${missing} of the edition before have none. It is no field, so no rank, cut-off, chance or verdict is computed from it until the others come.`,
  missing: 'Which are missing',
};
const vi: typeof en = {
  edition: (year, known, missing) =>
    `Kỳ khảo sát ${year} của Liên hợp quốc mới được lưu một phần: ${known} nước đã có số liệu, ${missing} nước của kỳ trước chưa có. Chưa đủ để xếp hạng, nên trang không tính thứ hạng, ngưỡng, khả năng hay kết luận nào từ kỳ này cho đến khi có đủ.`,
  missing: 'Những nước chưa có số liệu',
};

export const partialMessages: Readonly<Record<Language, typeof en>> = { en, vi };
