import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../src/domain/language.ts';
import { cell, readTable } from '../../../../data/csv.mjs';
import { everyText } from './everyText.ts';

const DATA = join(import.meta.dirname, '../../../../data');

/** Words that the page has said and no office could sign, with what they were read as. The glossary has the words in their place. */
const FORBIDDEN: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\brulers?\b/i, 'a monarch; "how the survey measures"'],
    [/\bfutures\b/i, 'contracts on an exchange; "simulations", "projected paths"'],
    [/\bthe bar\b|\bbar (?:moves|rose)/i, 'one of four words for the cut-off'],
    [/\bthe (?:whole )?field\b/i, '"all countries"'],
    [/\bin force\b|\bsuperseded?\b/i, 'a legal status that the page cannot know; "latest target", "newer text"'],
    [/\bdossiers?\b|\blocalit(?:y|ies)\b/i, '"applications", "local authorities"'],
    [/\bordinary movement\b/i, '"a usual change"'],
    [/(?<!there )\b(?:is|are) no (?!longer|better)[a-z]+/i, '"is not a …"'],
    [/\b(?:stands|stood)\b(?! in for)/i, '"is", "was"'],
    [/\bscore it takes\b/i, '"the score needed"'],
    [/\bcame true\b|\bhangs on\b/i, '"happened", "depends on"'],
    [/\bfor nobody\b|\bnobody can\b/i, '"because it is not known"'],
    [/\bjudged an error\b|\bcannot be\.$/i, 'who judged? "probably an error"'],
    [/\bplain reference\b|\blisted, never\b/i, 'telegram'],
    [/(?<!percentage )\bpoints of per ?cent/i, '"percentage points"'],
    [/\bleading indicator\b/i, 'one that predicts; "main indicator"'],
    [
      /\btext seen\b|\bsecondary text\b|\bmachine translation\b/i,
      'a note to oneself; "as reported by the press; the text was not seen"',
    ],
    [/\bthe ministry\b/, 'which ministry?'],
  ],
  vi: [
    [/(?<!đánh )(?<!\p{L})giá(?!\p{L}| trị| hiện hành| cố định| so sánh)/iu, 'price; "danh sách"'],
    [/bản chụp(?! màn hình)/i, 'photocopy; "ảnh chụp biểu đồ"'],
    [/chệch hướng/i, 'a slogan of politics; "chậm tiến độ"'],
    [/không có triển vọng/i, 'there is no hope; "chưa tính được triển vọng"'],
    [/(?<!không phải kết luận về )hiệu lực|bị thay thế/i, 'a legal status; "mục tiêu mới nhất", "văn bản mới hơn"'],
    [/(?:^|[.:;] )Trước \S+ kỳ/, 'editions ago; "dự báo trước … kỳ"'],
    [/còn để ngỏ/i, '"chưa đến hạn"'],
    [/đi ngược mục tiêu/i, 'an accusation; "xa dần mục tiêu"'],
    [/khả năng ngang nhau/i, '"khả năng đạt và không đạt tương đương"'],
    [/rút thăm/i, 'to draw lots; "chọn ngẫu nhiên"'],
    [/đang nạp/i, 'still being loaded; "đã nạp"'],
    [/kịch bản/i, '"lần mô phỏng"'],
    [/mâu thuẫn/i, 'too harsh between two documents of the State; "khác với"'],
    [/cho là sai|vô lý/i, 'a judgement on an office; "có thể nhầm", "cần kiểm tra lại"'],
    [/ghi là (?:trên|gần|khoảng|hơn|xấp xỉ)/i, 'as above; “trên” in quotation marks'],
    [/đã hứa|yếu ở đâu|suy ra|số đếm/i, 'spoken'],
    [/(?<!\p{L}|(?:Nam|Bắc|Trung) )Bộ(?: báo cáo| ghi|[,;:.)]|$)/u, 'which ministry?'],
    [/mức gốc|giá trị gốc/i, '"mức xuất phát"'],
    [/chỉ số đứng đầu/i, 'the one that ranks first; "chỉ số chính"'],
    [/nguồn thứ cấp|bản dịch máy|chưa xem (?:được )?văn bản/i, '"theo báo chí, chưa đối chiếu với văn bản gốc"'],
    [/cuối trước hết/i, 'first of all; "cuối cùng trước khi kết thúc"'],
    [/Liên Hợp Quốc/, '"Liên hợp quốc"'],
    [/(?:Quyết định|Nghị quyết|Nghị định|Chỉ thị) \d/, '"Quyết định số …"'],
  ],
};

const found = (text: string, language: Language): readonly string[] =>
  FORBIDDEN[language].filter(([word]) => word.test(text)).map(([word, why]) => `${String(word)} (${why}): ${text}`);

describe('the words of the glossary', () => {
  test.each(['en', 'vi'] as const)('no forbidden word comes back in a text of the page: %s', (language) => {
    const said = new Set<string>();
    for (const { path, of } of everyText(language))
      for (const text of fc.sample(of, { numRuns: 12, seed: 1 }))
        for (const one of found(text, language)) said.add(`${path} ${one}`);
    expect([...said]).toEqual([]);
  });

  test.each(['en', 'vi'] as const)('nor in a text of the data: %s', (language) => {
    const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv'));
    const said = files.flatMap((file) => {
      const rows = readTable(join(DATA, file));
      const columns = Object.keys(rows[0] ?? {}).filter((name) => name === language || name.endsWith(`_${language}`));
      return rows.flatMap((row) =>
        columns.flatMap((column) => found(cell(row, column), language).map((one) => `${file} ${one}`)),
      );
    });
    expect(said).toEqual([]);
  });

  test('each forbidden word is found where it stands', () => {
    const examples = {
      en: ['a change of ruler', 'the superseded ones', 'the bar moves', 'simulated futures', 'is no number'],
      vi: [
        'Giữ trên giá',
        'chệch hướng',
        'Bản chụp',
        'có hiệu lực',
        'Trước 3 kỳ, phương pháp',
        'ước tính của Bộ, cao hơn',
      ],
    };
    for (const language of ['en', 'vi'] as const)
      for (const text of examples[language]) expect(found(text, language), text).not.toEqual([]);
    for (const fine of ['đánh giá', 'giá trị', 'theo giá hiện hành', 'Bộ Công an', 'Bộ TT&TT ghi 84%', 'toàn bộ'])
      expect(found(fine, 'vi'), fine).toEqual([]);
  });

  test('CONTRIBUTING has the glossary, once for each word', () => {
    const text = readFileSync(join(DATA, '../CONTRIBUTING.md'), 'utf8');
    const rows = [...text.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, en = '']) => en.trim());
    for (const word of ['Programme', 'Target', 'Cut-off', 'Survey edition', 'Snapshot', 'off track', 'not due yet'])
      expect(
        rows.filter((one) => one === word),
        word,
      ).toHaveLength(1);
  });
});
