import { fold } from '../../domain/fold.ts';

/** Longer texts say something else, or more, than a unit. */
const LONGEST = 60;
const SIGNS = /[%‰°€$£¥₫₹₩฿²³]/;
/** Words of units in English and Vietnamese, and the short forms that every language has; folded. */
const WORDS = new Set(
  (
    'percent per cent percentage pct pp point points percentage index score scores rank place ratio rate number count units unit ' +
    'thousand thousands million millions mn billion billions bn trillion trillions hundred hundreds dozen ' +
    'usd us eur euro euros gbp vnd jpy cny rmb inr thb idr dollar dollars dong yuan yen rupee rupees baht peso pesos som soms tenge ' +
    'ruble rubles rouble roubles lari dram manat hryvnia kip riel kyat taka ringgit rupiah lira zloty krona krone franc francs ' +
    'shilling shillings naira dinar dinars dirham riyal pounds currency lcu ppp ' +
    'person persons people population inhabitant inhabitants capita household households employee employees worker workers ' +
    'student students pupil pupils teacher teachers enterprise enterprises firm firms company companies case cases death deaths ' +
    'birth births live year years month months week weeks day days hour hours minute minutes second seconds times ' +
    'm km km2 sqkm m2 m3 ha hectare hectares acre acres mile miles foot feet kg g gram grams ton tons tonne tonnes mt kt ' +
    'litre litres liter liters barrel barrels kwh mwh gwh twh kw mw gw joule joules tj pj toe ktoe mtoe co2e co2eq ' +
    'млрд млн тыс руб рублей долл человек тонн штук единиц процент процентов ' +
    'bit bits byte bytes kb mb gb tb kbps mbps gbps kbit mbit ghz mhz hz celsius degree degrees ppm ppb db subscription subscriptions ' +
    'nguoi dan ho gia dinh hoc sinh giao vien doanh nghiep lao dong vu ca luot cai chiec may thue bao nghin ngan trieu ty ti tram ' +
    'diem hang phan tram nam thang ngay gio phut lan don vi tan ta lit met tan/ha'
  ).split(' '),
);

/** "6 year", "15-24 years" are ages. */
const AGE = /^\d+(?:\s*[-–]\s*\d+|\+)?\s+(?:years?|tuổi)\b/i;
const PEOPLE =
  /^(?:persons?|people|employees?|workers?|students?|pupils?|teachers?|households?|enterprises?|firms?|companies)$/i;
/** What people have is not counted in people. */
const OF_PEOPLE = /\b(?:pay|wages?|salary|salaries|earnings|incomes?|rates?|ratio|index|prices?|share|percentage)\b/i;

/** Whether a unit in brackets says instead of whom the figures of a name are: "Monthly pay (Employees)". */
export const saysOfWhom = (name: string, unit: string): boolean => PEOPLE.test(unit.trim()) && OF_PEOPLE.test(name);

/** Whether what stands in brackets behind a name is its unit, "(Mbps)", "(% of GDP)", "(Nghìn người)", and not a remark, "(right axis)". */
export function looksLikeUnit(text: string): boolean {
  const written = text.trim();
  if (written === '' || written.length > LONGEST) return false;
  if (SIGNS.test(written)) return true;
  // "Nam" is men; only with its mark a year.
  if (/^nam$/i.test(written)) return false;
  if (AGE.test(written)) return false;
  // "Giá trị trung vị" and "giá hiện hành" say which figure is meant.
  if (/^giá(?!\p{L})/iu.test(written.normalize('NFC'))) return false;
  const words = fold(written.replaceAll('/', ' ')).split(' ').filter(Boolean);
  // A remark may have such a word in it ("GDP per capita"): the first says what is counted, of two also the last.
  return WORDS.has(words[0] ?? '') || (words.length === 2 && WORDS.has(words[1] ?? ''));
}
