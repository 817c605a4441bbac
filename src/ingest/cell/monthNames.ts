const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * January to December as files write them, in small letters without marks: English, French, Spanish, German, Portuguese, Italian, Dutch,
 * Indonesian, Polish, Turkish, Russian and Thai; Vietnamese counts its months.
 */
export const MONTHS: readonly (readonly string[])[] = [
  'jan january janv janvier ene enero januar janeiro gennaio januari styczeń ocak январь มกราคม',
  'feb february fev fevr févr février febrero februar fevereiro febbraio februari luty şubat февраль กุมภาพันธ์',
  'mar march mars marzo marz märz mrz março maart maret marzec mart март มีนาคม',
  'apr april avr avril abr abril aprile kwiecień nisan апрель เมษายน',
  'may mai mayo maio maggio mei maj mayıs май พฤษภาคม',
  'jun june juin junio juni junho giugno czerwiec haziran июнь มิถุนายน',
  'jul july juil juillet julio juli julho luglio lipiec temmuz июль กรกฎาคม',
  'aug august août aout ago agosto agustus augustus sierpień ağustos август สิงหาคม',
  'sep sept september septembre septiembre setembro settembre wrzesień eylül сентябрь กันยายน',
  'oct october octobre octubre okt oktober outubro ottobre październik ekim октябрь ตุลาคม',
  'nov november novembre noviembre novembro listopad kasım ноябрь พฤศจิกายน',
  'dec december décembre decembre dic diciembre dez dezember dezembro dicembre desember grudzień aralık декабрь ธันวาคม',
].map((names) => [...new Set(names.split(' ').map(plain))]);
