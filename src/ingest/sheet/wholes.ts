import { fold } from '../../domain/fold.ts';

/** Words for all that a breakdown parts; folded. A column of nothing else says nothing of the figures. */
const WHOLE = new Set(
  (
    'total,totals,all,t,both,both sexes,all sexes,both genders,persons,all persons,all ages,all age groups,all areas,national,' +
    'mf,m f,tong,tong so,chung,tat ca,ca hai,ca hai gioi,hai gioi,toan quoc,ca nuoc,moi lua tuoi,' +
    'ensemble,tous,toutes,les deux sexes,gesamt,insgesamt,beide geschlechter,ambos sexos,ambos,todos,totaal,totalt,i alt,totale,celkem,ogolem,' +
    'всего,все,оба пола,总计,合計,総数,全国,รวม'
  ).split(','),
);
/** Whether a word means all that its column parts. */
export const isWhole = (text: string): boolean => WHOLE.has(fold(text));
