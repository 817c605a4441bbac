import { texts } from './texts.ts';

const en = {
  edition: (year: string, known: string, missing: string) =>
    `Only part of the ${year} edition of the UN survey is stored: ${known} countries have a figure in it, and ${missing} countries of the previous edition have none. No rank, cut-off, chance or verdict is calculated from it until the edition is complete.`,
  missing: 'Countries without a figure',
};
const vi: typeof en = {
  edition: (year, known, missing) =>
    `Kỳ khảo sát ${year} của Liên hợp quốc mới được lưu một phần: ${known} nước đã có số liệu, ${missing} nước của kỳ trước chưa có. Trang không tính thứ hạng, ngưỡng, xác suất hay đánh giá từ kỳ này cho đến khi có đủ số liệu.`,
  missing: 'Những nước chưa có số liệu',
};

export const partialMessages = texts('partial', { en, vi });
