import type { Synonyms } from './headers.ts';

/**
 * Names of columns that say what they hold whoever wrote the file. `region` and `order` are columns that look like areas
 * or values and are none; `part` is a part of the year that stands beside the year.
 */
export const COLUMN_NAMES: Synonyms<
  | 'area'
  | 'areaCode'
  | 'region'
  | 'period'
  | 'part'
  | 'indicator'
  | 'indicatorCode'
  | 'value'
  | 'unit'
  | 'source'
  | 'sourceUrl'
  | 'published'
  | 'note'
  | 'status'
  | 'order'
> = {
  area: [
    ...['area', 'area_id', 'area name', 'country', 'country name', 'country or area', 'countries', 'nation', 'economy'],
    ...['entity', 'entity name', 'member state', 'location', 'territory', 'state', 'geo', 'geography', 'GeoAreaName'],
    ...['ref_area', 'reference area', 'geographic area', 'province', 'provinces', 'province name', 'city', 'locality'],
    ...['Cities, provinces', 'Cities, provincies', 'Province/City', 'City/Province', 'Country/Territory'],
    ...['Địa bàn', 'Địa phương', 'Tên địa phương', 'Tỉnh', 'Tên tỉnh', 'Tỉnh, thành phố', 'Tỉnh thành', 'Tỉnh/TP'],
    ...['Tỉnh/Thành', 'Tên tỉnh, thành phố', 'Tỉnh, TP', 'Thành phố', 'Quốc gia', 'Tên nước', 'Nước', 'Tên quốc gia'],
    ...['Quốc gia/vùng lãnh thổ', 'Đơn vị hành chính', 'Tỉnh thành phố trực thuộc trung ương', 'Huyện', 'Quận/Huyện'],
  ],
  areaCode: [
    ...['iso3', 'iso3c', 'iso2', 'iso2c', 'iso', 'iso_code', 'iso code', 'iso alpha 3', 'alpha 3', 'alpha-3 code'],
    ...[
      'code',
      'country code',
      'countrycode',
      'country_iso3',
      'area code',
      'location code',
      'geo code',
      'province code',
    ],
    ...['Mã', 'Mã nước', 'Mã quốc gia', 'Mã tỉnh', 'Mã địa phương', 'Mã ISO', 'Mã đơn vị hành chính', 'GeoAreaCode'],
  ],
  region: [
    ...['region', 'regions', 'subregion', 'sub-region', 'continent', 'world region', 'world region according to OWID'],
    ...['world regions according to OWID', 'income group', 'incomegroup', 'group', 'Châu lục', 'Vùng', 'Miền'],
    ...['Khu vực', 'Vùng kinh tế', 'Nhóm thu nhập', 'Nhóm', 'Vùng kinh tế - xã hội'],
  ],
  period: [
    ...['period', 'year', 'years', 'time', 'date', 'day', 'time period', 'TimePeriod', 'reference period', 'ref year'],
    ...[
      'TimeDim',
      'time dim',
      'REF_DATE',
      'ref date',
      'time_period',
      'YYYYMMDD',
      'yyyymm',
      'yr',
      'yrs',
      'period covered',
      'year (B.E.)',
    ],
    ...['periodo', 'período', 'periode', 'période', 'zeitraum', 'anio', 'rok', 'период', 'дата', 'fecha', 'mes año'],
    ...[
      'năm học',
      'fy',
      'fiscal yr',
      'an',
      'año',
      'ano',
      'année',
      'jahr',
      'anno',
      'tahun',
      'yıl',
      'год',
      'ปี',
      '年份',
      '年',
    ],
    ...['time/geo', 'time\\geo', 'godina', 'година'],
    ...['survey year', 'reporting year', 'data year', 'fiscal year', 'calendar year', 'year quarter', 'year month'],
    ...['Năm', 'Kỳ', 'Thời gian', 'Ngày', 'Năm khảo sát', 'Kỳ báo cáo', 'Năm báo cáo', 'Thời kỳ', 'Giai đoạn'],
  ],
  part: [
    ...[
      'months',
      'quarters',
      'bulan',
      'mes',
      'mês',
      'mois',
      'monat',
      'mese',
      'trimestre',
      'triwulan',
      'kwartał',
      'quartal',
      'semestre',
      'เดือน',
      '月',
      'месяц',
      'квартал',
    ],
    ...['mesec', 'měsíc', 'miesiąc'],
    ...['quarter', 'qtr', 'half', 'half-year', 'semester', 'month', 'Quý', 'Tháng', 'Nửa năm', '6 tháng'],
  ],
  indicator: [
    ...['indicator', 'indicators', 'indicator_id', 'indicator name', 'series', 'series name', 'variable', 'measure'],
    ...['serie', 'série', 'serija', 'series', 'sarja', 'indicador', 'indicadores', 'indicateur', 'indicateurs'],
    ...['indikator', 'indikatoren', 'indicatore', 'indicatori', 'indicatoren', 'wskaźnik', 'ukazatel', 'ukazovateľ'],
    ...['pokazatelj', 'mutató', 'gösterge', 'göstergeler', 'показатель', 'показатели', 'показник', 'показател'],
    ...['индикатор', 'kennzahl', 'kenngröße', 'nombre del indicador', "nom de l'indicateur", 'nome do indicador'],
    ...['наименование показателя', '指標', '指标', '지표', 'ตัวชี้วัด', 'δείκτης', 'المؤشر'],
    ...['metric', 'item', 'items', 'kpi', 'subject', 'statistic', 'Chỉ số', 'Chỉ tiêu', 'Tên chỉ tiêu', 'Tên chỉ số'],
    ...['Chỉ báo', 'Tiêu chí', 'Nội dung', 'Chỉ tiêu thống kê', 'Các chỉ tiêu'],
  ],
  indicatorCode: [
    ...['indicator code', 'series code', 'series id', 'variable code', 'Mã chỉ tiêu', 'Mã chỉ số', 'Mã số chỉ tiêu'],
  ],
  value: [
    ...['value', 'values', 'obs_value', 'observation value', 'data value', 'Giá trị', 'Số liệu', 'Kết quả', 'Trị số'],
    ...['valor', 'valores', 'valeur', 'valeurs', 'wert', 'werte', 'valore', 'valori', 'waarde', 'værdi', 'verdi'],
    ...['värde', 'arvo', 'wartość', 'hodnota', 'vrednost', 'vrijednost', 'érték', 'valoare', 'değer', 'nilai'],
    ...['значение', 'значения', 'значення', 'стойност', 'вредност', 'τιμή', 'القيمة', '値', '值', '数值', '값', 'ค่า'],
  ],
  unit: [
    ...[
      'scale',
      'scalar factor',
      'SCALAR_FACTOR',
      'unit_mult',
      'unit multiplier',
      'multiplier',
      'maßeinheit',
      'einheit',
    ],
    ...[
      'unidades',
      'unità',
      'unità di misura',
      'unité de mesure',
      'unidade de medida',
      'einheiten',
      'eenheid',
      'enhet',
    ],
    ...['enhed', 'yksikkö', 'jednostka', 'jednostka miary', 'jednotka', 'jedinica', 'jedinica mjere', 'mértékegység'],
    ...[
      'birim',
      'единица измерения',
      'единицы измерения',
      'ед. изм.',
      'ед.изм.',
      'одиниця виміру',
      '単位',
      '单位',
      '단위',
    ],
    ...['หน่วย', 'μονάδα'],
    ...['satuan', 'unidad', 'unité', 'unidade', 'unidad de medida', 'unit_label', 'unit label', 'units label'],
    ...['unit', 'units', 'unit of measure', 'unit_measure', 'measurement unit', 'uom', 'unit of measurement'],
    ...['Đơn vị', 'Đơn vị tính', 'ĐVT', 'Đơn vị đo'],
  ],
  source: ['source', 'source_name', 'data source', 'sources', 'Nguồn', 'Nguồn số liệu', 'Nguồn dữ liệu', 'Cơ quan'],
  sourceUrl: ['source_url', 'url', 'link', 'Đường dẫn', 'Địa chỉ nguồn', 'Liên kết'],
  published: ['published', 'publication date', 'Ngày công bố'],
  note: [
    ...['value footnotes', 'value footnote', 'footnote id', 'subject notes', 'country/series-specific notes'],
    ...['note_en', 'note', 'notes', 'footnote', 'footnotes', 'remark', 'remarks', 'comment', 'comments', 'annotations'],
    ...['Ghi chú', 'Chú thích', 'Nhận xét'],
  ],
  status: ['status', 'flag', 'flags', 'obs_status', 'obs_flag', 'observation status', 'Trạng thái'],
  order: [
    ...['ccode', 'cowcode', 'cow', 'gwno', 'gwcode', 'gw', 'isonum', 'iso_n3', 'un_code', 'uncode', 'm49code', 'fips'],
    ...['DGUID', 'VECTOR', 'COORDINATE', 'UOM_ID', 'SCALAR_ID', 'DECIMALS', 'TERMINATED', 'SYMBOL', 'vector id'],
    ...['TT', 'STT', 'Số TT', 'Số thứ tự', 'No', 'No.', 'Nr', 'order', 'index', 'id', 'Unnamed: 0', 'row', 'rownum'],
    ...[
      'latitude',
      'longitude',
      'long',
      'latitud',
      'longitud',
      'x coordinate',
      'y coordinate',
      'geocode',
      'geo code',
      'geoid',
      'objectid',
      'sort order',
      'sort',
      'lat',
      'lon',
      'lng',
      'm49',
      'm49 code',
      'iso numeric',
      'numeric code',
      'geometry',
    ],
  ],
};
