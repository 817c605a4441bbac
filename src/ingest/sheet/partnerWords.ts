import { fold } from '../../domain/fold.ts';

/** Words of headings below which those stand with whom some other deals, folded. */
const PARTNER =
  /(?:^| )(?:partners?|counterparts?|counterparty|destinations?|origins?|markets?|nationality|nationalities|citizenships?|nationalitat(?:en)?|nationalites?|nacionalidad(?:es)?|nacionalidade|nazionalita|staatsangehorigkeit(?:en)?|heimatland|cittadinanza|ciudadania|kewarganegaraan|гражданство|donors?|investors?|creditors?|lenders?|buyers?|suppliers?|(?:source|sending|birth|home) (?:country|countries|market)|(?:country|place) of (?:birth|residence)|(?:importing|exporting) (?:country|countries)|doi tac|ban hang|thi truong|quoc tich|quoc gia (?:den|di|xuat xu)|nha tai tro|nha dau tu|chu no|xuat xu|nguon khach|(?:noi|diem|nuoc) den|(?:noi|nuoc) di|nuoc (?:nhap khau|xuat khau|dau tu|tai tro|cu tru|goc))(?= |$)/;
/** Of trade one of two: whose figures these are is said by neither beside the other. */
const TRADER = /(?:^| )(?:exporters?|importers?)(?= |$)/;
/** Those whose figures a table of trade has. */
const REPORTER = /(?:^| )(?:reporters?|reporting|declarants?|exporters?|importers?)(?= |$)/;

const wordsOf = (header: string): string => fold(header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replaceAll('_', ' '));

/** Whether a heading says that partners of some other stand below it: "Partner", "Country of origin", "Thị trường". */
export const isOfPartners = (header: string): boolean => PARTNER.test(wordsOf(header));
/** "Exporter", "Importer". */
export const isTrader = (header: string): boolean => TRADER.test(wordsOf(header));
export const isReporter = (header: string): boolean => REPORTER.test(wordsOf(header));

/** All partners together: their trade is that of the area. Folded. */
const IS_WORLD =
  /^(?:world|all (?:countries|partners)|the gioi|toan the gioi|tat ca cac nuoc|w00|wld|tong so|tong cong|total)$/;
export const isAllPartners = (text: string): boolean => IS_WORLD.test(fold(text));

/** A line above a table that parts it by partners, and by nothing that may be whose the figures are ("by country"). */
const BY_PARTNER =
  /(?<!\p{L})theo (?:một số |các )?(?:(?:nước|quốc gia) )?(?:quốc tịch|thị trường|đối tác|nhà tài trợ|nước xuất xứ|nước đến)|\bby (?:(?:main|major|leading|selected|top) )?(?:(?:trading|trade|country of|source) )?(?:nationality|nationalities|partners?|markets?|citizenship|origin|destinations?|donors?)\b/iu;
export const isByPartner = (line: string): boolean => BY_PARTNER.test(line.normalize('NFC'));
