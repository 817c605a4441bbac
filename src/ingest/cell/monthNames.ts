const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * January to December as files write them, in small letters without marks: English, French, Spanish, German, Portuguese,
 * Italian, Dutch, Indonesian, Polish, Turkish, Russian and Thai; Vietnamese counts its months.
 */
export const MONTHS: readonly (readonly string[])[] = [
  'jan gen sty янв january janv janvier ene enero januar janeiro gennaio januari styczeń ocak январь มกราคม',
  'feb fev lut фев february fev fevr févr février febrero februar fevereiro febbraio februari luty şubat февраль กุมภาพันธ์',
  'mar мар march mars marzo marz märz mrz março maart maret marzec mart март มีนาคม',
  'apr kwi апр april avr avril abr abril aprile kwiecień nisan апрель เมษายน',
  'may mag mai mayo maio maggio mei maj mayıs май พฤษภาคม',
  'jun giu cze июн june juin junio juni junho giugno czerwiec haziran июнь มิถุนายน',
  'jul lug lip июл july juil juillet julio juli julho luglio lipiec temmuz июль กรกฎาคม',
  'aug agu sie авг august août aout ago agosto agustus augustus sierpień ağustos август สิงหาคม',
  'sep set wrz сен сент sept september septembre septiembre setembro settembre wrzesień eylül сентябрь กันยายน',
  'oct out ott paź окт october octobre octubre okt oktober outubro ottobre październik ekim октябрь ตุลาคม',
  'nov lis ноя november novembre noviembre novembro listopad kasım ноябрь พฤศจิกายน',
  'dec des gru дек december décembre decembre dic diciembre dez dezember dezembro dicembre desember grudzień aralık декабрь ธันวาคม',
].map((names) => [...new Set(names.split(' ').map(plain))]);
