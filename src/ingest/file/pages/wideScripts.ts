import { countryNames } from './countryNames.ts';
import { foreignCells, namesAmong, type Standing } from './readings.ts';

/** Encodings of two bytes a letter, with what is written in them. */
export type WideEncoding = 'gb18030' | 'big5' | 'shift_jis' | 'euc-jp' | 'euc-kr';

/** The commonest characters of running text, and those of tables of figures: a wrong reading hits few of them. */
const SIMPLIFIED =
  '的一是不在人有我他这中大来上个国和地到说时们为子出会也你对生能而于那得里后自之年过发成家学作用可业方面法比例计数据总率单位万元亿度省市区县全合口值量指标名称线网络服务使增长贸易经济社农村城镇居民户入收第二三四五六七八九十男女月份日地均按分组类型目其中出口进产品工资金费教育' +
  '国家越南泰德法美英日本印度尼亚西马来新加坡菲律宾老挝柬埔寨缅甸韩俄罗斯意大利班牙巴澳普及阿根廷兰乌克沙特拉伯挪威希腊哈萨瑞士丹麦芬匈波捷秘鲁智埃及土耳其古';
const TRADITIONAL =
  '的一是不在人有我他這中大來上個國和地到說時們為子出會也你對生能而於那得裡後自之年過發成家學作用可業方面法比例計數據總率單位萬元億度省市區縣全合口值量指標名稱線網路服務使增長貿易經濟社農村城鎮居民戶入收第二三四五六七八九十男女月份日均按分組類型目其出進產品工資金費教育臺台灣百人' +
  '越南泰德法美英本印尼亞西馬來新加坡菲律賓寮柬埔寨緬甸韓俄羅斯義大利班牙巴澳洲普及上阿根廷蘭烏克沙特拉伯挪威希臘哈薩瑞士丹麥芬匈波捷秘魯智埃及土耳其古';
const JAPANESE_KANJI =
  '日一国人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達値合計単位';
const HANGUL =
  '의이다는을에가고도로한하지는기리사은인대자시서어일정과해수나보아국제부전만그여주원라장상구공유연경동들조선우미성계중소신안무문비민회금성방치지역업세도년명율률위개단총합별남녀인터넷사용자이용전체통계값표지수출입생산가구시군평균월천억건' +
  '베트남태국독일프랑스미영중본인도네시아말레이싱포르필핀캄보디라오얀마러탈페웨덴란드캐나호브질';

interface Wide {
  readonly encoding: WideEncoding;
  readonly languages: readonly string[];
  /** What counts as at home in it: frequent characters, or all letters of a script that nothing else gives by chance. */
  readonly isCommon: (letter: string) => boolean;
}

const among = (letters: string): ((letter: string) => boolean) => {
  const set = new Set(letters);
  return (letter) => set.has(letter);
};
const isKanji = among(JAPANESE_KANJI);
const isJapanese = (letter: string): boolean => /[\u3041-\u3093\u30a1-\u30f6ー]/.test(letter) || isKanji(letter);

const CANDIDATES: readonly Wide[] = [
  { encoding: 'gb18030', languages: ['zh'], isCommon: among(SIMPLIFIED) },
  { encoding: 'big5', languages: ['zh-Hant', 'zh-HK'], isCommon: among(TRADITIONAL) },
  { encoding: 'shift_jis', languages: ['ja'], isCommon: isJapanese },
  { encoding: 'euc-jp', languages: ['ja'], isCommon: isJapanese },
  { encoding: 'euc-kr', languages: ['ko'], isCommon: among(HANGUL) },
];

/** How the bytes read in each encoding of two bytes a letter; those in which they are not valid are left out. */
export function wideReadings(bytes: Uint8Array, isWhole: boolean): readonly (Standing & { encoding: WideEncoding })[] {
  return CANDIDATES.flatMap(({ encoding, languages, isCommon }) => {
    const text = validText(bytes, encoding, isWhole);
    if (text === null) return [];
    // Commas, full stops and letters of full width are in all of them and tell nothing; half kana are single bytes.
    const letters = [...text.matchAll(/[^\0-\u00ff\u2000-\u206f\u3000-\u3020\uff01-\uff60]/gu)];
    if (letters.length < FEWEST_LETTERS) return [];
    // A word of Latin letters in which one is replaced, "S這wacja", is a Western word read wrongly.
    const common = letters.filter(
      ({ 0: letter, index }) => isCommon(letter) && !/[a-z]/i.test((text[index - 1] ?? '') + (text[index + 1] ?? '')),
    );
    const points = common.length / letters.length;
    return [{ encoding, points, names: namesAmong(foreignCells(text), languages.map(countryNames)) }];
  });
}
const FEWEST_LETTERS = 3;

function validText(bytes: Uint8Array, encoding: WideEncoding, isWhole: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch {
    // Not one letter of it can be trusted.
    return null;
  }
}
