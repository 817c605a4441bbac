const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * January to December as files write them, in small letters without marks: English, French, Spanish, German, Portuguese,
 * Italian, Dutch, Indonesian, Polish, Turkish, Russian, Thai, Croatian, Serbian, Slovene, Czech, Slovak, Ukrainian, Romanian,
 * Hungarian, Finnish and Scandinavian; Vietnamese counts its months. "Listopad" is November but in Croatian, where it is October
 * (`datesAs.ts`).
 */
export const MONTHS: readonly (readonly string[])[] = [
  'jan gen sty янв january janv janvier ene enero januar janeiro gennaio januari styczeń ocak январь มกราคม ianuarie leden ledna siječanj siječnja stycznia јануар января січень січня tammikuu',
  'feb fev lut фев february fev fevr févr février febrero februar fevereiro febbraio februari pebruari luty şubat февраль กุมภาพันธ์ februarie únor února veljača veljače lutego фебруар февраля лютий лютого helmikuu',
  'mar мар march mars marzo marz märz mrz março maart maret marzec mart март มีนาคม marts martie marec březen března ožujak ožujka marca марта березень березня maaliskuu március',
  'apr kwi апр april avr avril abr abril aprile kwiecień nisan апрель เมษายน aprilie duben dubna travanj travnja kwietnia април апреля квітень квітня huhtikuu április',
  'may mag mai mayo maio maggio mei maj mayıs май พฤษภาคม květen května svibanj svibnja maja мај мая травень травня toukokuu május',
  'jun giu cze июн june juin junio juni junho giugno czerwiec haziran июнь มิถุนายน iunie jún červen června lipanj lipnja czerwca јун июня червень червня junij kesäkuu június',
  'jul lug lip июл july juil juillet julio juli julho luglio lipiec temmuz июль กรกฎาคม iulie júl červenec července srpanj srpnja lipca јул июля липень липня julij heinäkuu július',
  'aug agu sie авг august août aout ago agosto agustus augustus sierpień ağustos август สิงหาคม augusti augusztus srpen srpna kolovoz kolovoza avgust sierpnia август августа серпень серпня elokuu',
  'sep set wrz сен сент sept september septembre septiembre setembro settembre wrzesień eylül сентябрь กันยายน septembrie septembar szeptember září rujan rujna września септембар сентября вересень вересня syyskuu',
  'oct out ott paź окт october octobre octubre okt oktober outubro ottobre październik ekim октябрь ตุลาคม octombrie oktobar október říjen října października октобар октября жовтень жовтня lokakuu',
  'nov lis ноя november nopember novembre noviembre novembro listopad kasım ноябрь พฤศจิกายน noiembrie novembar listopadu listopada studeni studenoga studenog новембар ноября листопад листопада marraskuu',
  'dec des gru дек december décembre decembre dic diciembre dez dezember dezembro dicembre desember grudzień aralık декабрь ธันวาคม decembrie decembar prosinec prosince prosinac prosinca grudnia децембар декабря грудень грудня joulukuu',
].map((names) => [...new Set(names.split(' ').map(plain))]);

/** Any of these names, for a pattern: longer ones first. */
export const ANY_MONTH = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');

/** From 1; 0 for what is no name of a month. */
export const monthNumber = (name: string): number => MONTHS.findIndex((names) => names.includes(name)) + 1;

/** Thai months as they are shortened; without their marks some are alike. */
export const THAI_SHORT: readonly (readonly [string, string])[] = [
  ['ม.ค.', 'มกราคม'],
  ['ก.พ.', 'กุมภาพันธ์'],
  ['มี.ค.', 'มีนาคม'],
  ['เม.ย.', 'เมษายน'],
  ['พ.ค.', 'พฤษภาคม'],
  ['มิ.ย.', 'มิถุนายน'],
  ['ก.ค.', 'กรกฎาคม'],
  ['ส.ค.', 'สิงหาคม'],
  ['ก.ย.', 'กันยายน'],
  ['ต.ค.', 'ตุลาคม'],
  ['พ.ย.', 'พฤศจิกายน'],
  ['ธ.ค.', 'ธันวาคม'],
];
