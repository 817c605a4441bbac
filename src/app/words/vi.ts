import SOURCE_NAMES from '../../../data/source-names.json';
import type { Messages } from './en.ts';
import { errorInVietnamese } from './errorVi.ts';

/** A source keeps its name of the data, by which revisions and conflicts are told apart; only what is read is Vietnamese. */
const inVietnamese = (name: string): string => (SOURCE_NAMES as Readonly<Record<string, string>>)[name] ?? name;

const list = (items: readonly string[]): string => new Intl.ListFormat('vi').format(items);

export const vi: Messages = {
  name: 'Targetline',
  nav: {
    label: 'Điều hướng chính',
    overview: 'Tổng quan',
    egdi: 'EGDI',
    goals: 'Mục tiêu của các nước',
    whatif: 'Giả định',
    targets: 'Mục tiêu',
    brief: 'Báo cáo tóm tắt (bản in)',
    profile: 'Hồ sơ quốc gia',
    provinces: 'Tỉnh, thành phố',
    snapshots: 'Ảnh chụp biểu đồ',
    method: 'Phương pháp',
    data: 'Dữ liệu',
    find: 'Tìm',
    more: 'Thêm',
    less: 'Thu gọn',
    skip: 'Đến nội dung chính',
  },
  state: {
    loading: 'Đang tải dữ liệu…',
    slow: 'Dữ liệu lưu ở đây mở lâu hơn bình thường. Có thể một thẻ khác, hoặc chính trình duyệt, đang giữ dữ liệu.',
    showBuiltIn: 'Xem dữ liệu có sẵn',
    notShown:
      'Không hiển thị được dữ liệu đã lưu ở đây; dữ liệu được giữ nguyên. Bạn đang xem dữ liệu có sẵn trong bộ nhớ: không có gì được lưu.',
    saveRest: 'Lưu dữ liệu đang có thành tệp',
    blocked:
      'Một thẻ khác đang mở phiên bản cũ của trang này và giữ dữ liệu. Hãy đóng hoặc tải lại thẻ đó: thẻ này sẽ tự tiếp tục.',
    lost: 'Số liệu từng nhập trong trình duyệt này không còn: trình duyệt đã xóa, hoặc hồ sơ người dùng của trình duyệt đã bị đặt lại. Trang đang hiển thị dữ liệu có sẵn.',
    toRestore: 'Khôi phục bản sao lưu',
    understood: 'Không hiện lại thông báo này',
    supplanted:
      'Một phiên bản mới hơn của trang đang mở ở thẻ khác và đã tiếp nhận dữ liệu. Hãy tải lại thẻ này: trước khi tải lại, không có gì được lưu từ đây.',
    damaged: (names) =>
      `Số liệu đang lưu của ${names} không đọc được nên không được hiển thị; chưa có gì bị xóa. Hãy nhập lại tệp gốc hoặc khôi phục bản sao lưu.`,
    notFound: 'Không có nội dung nào ở địa chỉ này.',
    toOverview: 'Về trang Tổng quan',
    failed: 'Không tải được dữ liệu.',
    failedWay:
      'Dữ liệu đã lưu của bạn vẫn nguyên vẹn. Hãy tải lại trang; nếu lỗi lặp lại, trình duyệt khác hoặc cửa sổ riêng tư vẫn hiển thị được dữ liệu có sẵn.',
    reload: 'Tải lại',
    memoryOnly:
      'Trình duyệt này không cho trang lưu trữ: mọi chức năng vẫn dùng được, nhưng dữ liệu đã nhập sẽ mất khi đóng trang.',
    noRoom:
      'Trình duyệt này không còn chỗ để lưu, nhiều khả năng do ổ đĩa đầy: mọi chức năng vẫn dùng được, nhưng dữ liệu đã nhập sẽ mất khi đóng trang. Hãy giải phóng dung lượng rồi khởi động lại trình duyệt.',
    makeRoom: 'Nhiều khả năng ổ đĩa đã đầy: hãy giải phóng dung lượng rồi khởi động lại trình duyệt.',
    chunkLost: 'Không tải được một phần của trang; có thể đã có phiên bản mới hơn. Hãy tải lại trang.',
    notOffered: 'Trang không có dữ liệu cho mục này.',
    noIndicator: 'Không có chỉ số này.',
    broken: 'Không hiển thị được phần này của trang. Dữ liệu của bạn vẫn nguyên vẹn.',
    brokenChart: 'Không vẽ được biểu đồ này. Dữ liệu của bạn vẫn nguyên vẹn.',
    detail: (error) => `Chi tiết kỹ thuật: ${errorInVietnamese(error)}.`,
    dropHere: 'Thả vào đây để mở: bảng số liệu, hình tải từ trang này, bản sao lưu',
    pastedName: 'Bảng đã dán',
    looking: (id, date) => `Bạn đang xem phiên bản dữ liệu ${id}, ngày ${date}.`,
    lookForward: 'Trở về dữ liệu hiện tại',
    noSuchRevision: (id) => `Trình duyệt này không có phiên bản dữ liệu ${id}: đang hiển thị dữ liệu hiện tại.`,
  },
  word: {
    rank: 'Hạng',
    score: 'Điểm',
    country: 'Quốc gia',
    edition: 'Kỳ khảo sát',
    period: 'Kỳ',
    value: 'Giá trị',
    gap: 'Khoảng cách',
    source: 'Nguồn',
    target: 'Mục tiêu',
    indicator: 'Chỉ số',
    latest: 'Mới nhất',
    verdict: 'Đánh giá',
    unit: 'Đơn vị',
    status: 'Tình trạng',
    area: 'Địa bàn',
    note: 'Ghi chú',
    confidence: 'Độ tin cậy',
    none: 'không có',
    change: 'Thay đổi',
  },
  chart: {
    showTable: 'Xem bảng',
    hideTable: 'Ẩn bảng',
    share: 'Chia sẻ',
    keys: 'Dùng các phím mũi tên để đi qua từng điểm.',
    source: (source) => (source === '' ? 'Không nêu nguồn' : `Nguồn: ${source}`),
    noSource: 'không nêu nguồn',
    sourceNames: (names) => names.split('; ').map(inVietnamese).join('; '),
    fieldNote: (countries) => `Mỗi đường xám là một trong ${countries} nước.`,
    bestFirst: (rank) => `${rank} (1 là cao nhất)`,
    ofOne: (score) => `${score} (từ 0 đến 1)`,
    axisStart: (value) => `Trục bắt đầu từ ${value}.`,
    endOfYear: 'Mỗi vạch trên trục ứng với thời điểm cuối năm đó.',
    endOfMonth: 'Mỗi vạch trên trục ứng với thời điểm cuối tháng hoặc cuối năm đó.',
    noData: 'Không có số liệu để vẽ.',
  },
  headline: {
    short: (area, rank, gap, k, index) =>
      `${area} xếp thứ\u00a0${rank} về ${index}, còn thiếu ${gap} điểm để vào nhóm ${k} nước dẫn đầu.`,
    above: (area, rank, gap, k, index) =>
      `${area} xếp thứ\u00a0${rank} về ${index}, cao hơn ngưỡng của nhóm ${k} nước dẫn đầu ${gap} điểm.`,
    level: (area, rank, k, index) =>
      `${area} xếp thứ\u00a0${rank} về ${index}, đúng bằng ngưỡng của nhóm ${k} nước dẫn đầu.`,
    unknown: (area, edition, index) => `${area} không có điểm ${index} trong kỳ khảo sát ${edition}.`,
    sinceWhen: {
      closerThanEver: (k, first) => `Gần hơn bao giờ hết, nhưng từ ${first} chưa lần nào vào nhóm ${k}.`,
      never: (k, first, closest) => `Từ ${first} chưa lần nào vào nhóm ${k}; gần nhất là năm ${closest}.`,
      behind: (k, since) => `Ở ngoài nhóm ${k} từ năm ${since}.`,
      there: (k, since) => `Ở trong nhóm ${k} từ năm ${since}.`,
      always: (k, first) => `Ở trong nhóm ${k} tại mọi kỳ khảo sát từ năm ${first}.`,
    },
    top: (k, year) => `Nhóm ${k} nước dẫn đầu vào năm ${year}`,
    past: (verdict, edition, rank, distance) => `${verdict}. Căn cứ kỳ khảo sát ${edition}: hạng ${rank}, ${distance}.`,
    judged: (edition, rank, distance) => `Kỳ khảo sát ${edition}: hạng ${rank}, ${distance}.`,
    shortOf: (gap, k) => `còn thiếu ${gap} điểm so với hạng ${k}`,
    aboveRank: (gap, k) => `cao hơn ${gap} điểm so với hạng ${k}`,
    levelWith: (k) => `bằng điểm của hạng ${k}`,
    nextLater: (edition) => `Kỳ khảo sát tiếp theo, ${edition}, diễn ra sau thời hạn.`,
    next: (edition) => `Kỳ khảo sát tiếp theo làm căn cứ đánh giá: ${edition}.`,
    since: (edition, rank, distance) => `Kỳ khảo sát ${edition} sau đó: hạng ${rank}, ${distance}.`,
    future: (verdict, edition, rank, distance) =>
      `${verdict && `${verdict}. `}Trong kỳ khảo sát ${edition}: hạng ${rank}, ${distance}.`,
    narrowing: (needed, base, achieved) =>
      `Khoảng cách cần thu hẹp ${needed} điểm mỗi năm; từ kỳ khảo sát ${base} đến nay đã thu hẹp ${achieved} điểm mỗi năm.`,
    widening: (needed, base, achieved) =>
      `Khoảng cách cần thu hẹp ${needed} điểm mỗi năm; từ kỳ khảo sát ${base} đến nay lại nới rộng ${achieved} điểm mỗi năm.`,
    editionsLeft: (editions) =>
      editions.length === 0
        ? 'Không còn kỳ khảo sát nào trước thời hạn.'
        : `Các kỳ khảo sát còn lại trước thời hạn: ${list(editions)}.`,
    paceRule: 'Trong các kỳ khảo sát đã qua, tốc độ như vậy không cho biết nước nào đạt được thứ hạng mục tiêu.',
    noScore: 'không đánh giá được: nước này không có điểm trong kỳ khảo sát dùng làm căn cứ.',
    change: {
      moreThanHalved: (k, since, then, now) =>
        `Khoảng cách đến hạng ${k} đã giảm hơn một nửa so với kỳ khảo sát ${since}, từ ${then} xuống ${now} điểm.`,
      almostHalved: (k, since, then, now) =>
        `Khoảng cách đến hạng ${k} đã giảm gần một nửa so với kỳ khảo sát ${since}, từ ${then} xuống ${now} điểm.`,
      shrunk: (k, since, then, now) =>
        `Khoảng cách đến hạng ${k} đã thu hẹp so với kỳ khảo sát ${since}, từ ${then} xuống ${now} điểm.`,
      unchanged: (k, since, then, now) =>
        `Khoảng cách đến hạng ${k} gần như không đổi so với kỳ khảo sát ${since}: khi đó ${then}, nay ${now} điểm.`,
      grown: (k, since, then, now) =>
        `Khoảng cách đến hạng ${k} đã nới rộng so với kỳ khảo sát ${since}, từ ${then} lên ${now} điểm.`,
      almostDoubled: (k, since, then, now) =>
        `Khoảng cách đến hạng ${k} đã tăng gần gấp đôi so với kỳ khảo sát ${since}, từ ${then} lên ${now} điểm.`,
      moreThanDoubled: (k, since, then, now) =>
        `Khoảng cách đến hạng ${k} đã tăng hơn gấp đôi so với kỳ khảo sát ${since}, từ ${then} lên ${now} điểm.`,
    },
    rose: (area, from, before, to, now, isUsual) =>
      `${area} tăng từ hạng ${from} năm ${before} lên hạng ${to} năm ${now}${isUsual ? ' (mức thay đổi thông thường)' : ''}.`,
    fell: (area, from, before, to, now, isUsual) =>
      `${area} giảm từ hạng ${from} năm ${before} xuống hạng ${to} năm ${now}${isUsual ? ' (mức thay đổi thông thường)' : ''}.`,
    kept: (area, rank, before, now) => `${area} giữ nguyên hạng ${rank} trong năm ${now}, như năm ${before}.`,
    gapShrank: (k, then, now) => `Khoảng cách đến hạng ${k} thu hẹp từ ${then} xuống ${now} điểm.`,
    gapGrew: (k, then, now) => `Khoảng cách đến hạng ${k} nới rộng từ ${then} lên ${now} điểm.`,
    gapSame: (k, now) => `Khoảng cách đến hạng ${k} không đổi, ở mức ${now} điểm.`,
    nowThere: (distance) => `Hiện ${distance}.`,
    barRose: (then, now) => `Cùng thời gian đó, ngưỡng tăng từ ${then} lên ${now} điểm.`,
    barSame: (now) => `Cùng thời gian đó, ngưỡng không đổi, ở mức ${now} điểm.`,
    barFell: (then, now) => `Cùng thời gian đó, ngưỡng giảm từ ${then} xuống ${now} điểm.`,
  },
  field: {
    title: (index, k) => `Điểm ${index} và ngưỡng hạng ${k}`,
    rankTitle: (index) => `Thứ hạng ${index}`,
    scoreTitle: (index) => `Điểm ${index}`,
    comparability:
      'Điểm số giữa các kỳ khảo sát chỉ so sánh được một phần; thứ hạng và khoảng cách thì so sánh được. Khoảng cách tính từ điểm số chưa làm tròn.',
    cutOff: (k) => `Ngưỡng hạng ${k}`,
    shortBy: (gap) => `còn thiếu ${gap}`,
    aboveBy: (gap) => `cao hơn ${gap}`,
    mark: (year, k) => `${year}: nhóm ${k}`,
    shortMark: (k) => `nhóm ${k}`,
    projected: (median, low, high) => `trung vị ${median}; khoảng 80%: từ ${low} đến ${high}`,
    projectedEnd: (year, low, high) => `${year}: ${low}–${high}`,
    chance: (k, chance) => `nhóm ${k}: ${chance}`,
    fan: 'Sau kỳ khảo sát gần nhất là kết quả mô phỏng: các dải chứa 50% và 80% số lần mô phỏng, nét đứt là trung vị.',
    summary: (area, first, firstScore, last, lastScore, rank) =>
      `${area}: ${firstScore} năm ${first}, ${lastScore} năm ${last} (hạng ${rank}).`,
    summaryCutOff: (k, first, last, gap) => ` Ngưỡng hạng ${k}: ban đầu ${first}, nay ${last}; ${gap}.`,
    noHolder: (k) =>
      `không nước nào giữ đúng hạng ${k} trong kỳ khảo sát này: ngưỡng lấy theo điểm đứng thứ ${k} sau khi sắp xếp`,
  },
  overview: {
    kicker: (edition, next) =>
      `Chỉ số Phát triển Chính phủ điện tử (EGDI) của Liên hợp quốc, kỳ khảo sát ${edition}${next === '' ? '' : `; kỳ tiếp theo dự kiến vào năm ${next}`}`,
    question: (area, k, edition) => `${area} có vào nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition} không?`,
    answer: {
      likely: (area, k, edition) => `${area} nhiều khả năng vào nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition}.`,
      'about-even': (area, k, edition) =>
        `Khả năng ${area} vào và không vào nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition} là tương đương.`,
      unlikely: (area, k, edition) => `${area} ít khả năng vào nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition}.`,
      'very-unlikely': (area, k, edition) =>
        `${area} rất ít khả năng vào nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition}.`,
    },
    newer: (basis, k) => `Văn bản mới hơn, ${basis}, đặt mục tiêu nhóm ${k}.`,
    why: 'Căn cứ và độ tin cậy',
    ownRank: (k) => `Trở về mục tiêu nhóm ${k} của chương trình`,
    also: 'đo thêm bằng',
    by: 'đo bằng',
    alsoItself: 'cũng được đo trực tiếp',
    noValue: 'không có số liệu',
    unverified:
      'Thường được trích dẫn, nhưng trong các văn bản đã xem chưa có văn bản nào xác nhận: chỉ liệt kê, không đánh giá.',
    noGoals: (area, k) =>
      `Không có chương trình nào trong dữ liệu đặt mục tiêu thứ hạng cho ${area}: hạng ${k} chỉ là mốc tham chiếu.`,
    addGoals: 'Thêm mục tiêu riêng',
  },
  pillar: {
    government: 'Chính phủ số',
    economy: 'Kinh tế số',
    society: 'Xã hội số',
    security: 'An toàn thông tin mạng',
  },
  verdict: {
    met: 'đạt',
    missed: 'không đạt',
    'met-early': 'đạt trước hạn',
    'on-track': 'đúng tiến độ',
    'at-risk': 'có nguy cơ không đạt',
    'off-track': 'chậm tiến độ',
    'moving-away': 'xa dần mục tiêu',
    open: 'chưa đến hạn',
    'not-assessable': 'không đánh giá được',
  },
  rule: {
    'by-value': 'theo giá trị đạt được',
    'gap-closing': 'tốc độ thu hẹp khoảng cách',
  },
  relation: {
    same: 'cùng một thước đo',
    stricter: 'thước đo chặt hơn',
    narrower: 'thước đo có phạm vi hẹp hơn',
    alternative: 'thước đo khác của cùng nội dung',
    successor: 'thước đo thay thế về sau',
    proxy: 'chỉ số đại diện',
  },
  confidence: {
    unstated: 'không nêu',
    low: 'thấp',
    medium: 'trung bình',
    high: 'cao',
  },
  egdi: {
    country: 'Quốc gia',
    rank: 'Hạng làm ngưỡng',
    peers: 'Nước so sánh',
    matches: (count) => `${String(count)} kết quả`,
    indices: 'Bốn chỉ số',
    indicesNote:
      'Dịch vụ trực tuyến, hạ tầng viễn thông và nguồn nhân lực hợp thành EGDI; tham gia điện tử được tính riêng.',
    edition: 'Kỳ khảo sát',
    notSimulated: 'không mô phỏng',
    notRanked: 'không xếp hạng',
    group: {
      asean: 'ASEAN',
      neighbours: 'Thứ hạng liền kề',
      region: 'Cùng tiểu vùng',
      income: 'Cùng nhóm thu nhập',
    },
    cutOffFact: (k) => `Ngưỡng hạng ${k}`,
    movement: 'Thay đổi từ một đến ba bậc là mức thay đổi thông thường.',
  },
  index: {
    egdi: 'EGDI',
    'egdi-rank': 'Thứ hạng EGDI',
    osi: 'Chỉ số dịch vụ trực tuyến',
    tii: 'Chỉ số hạ tầng viễn thông',
    hci: 'Chỉ số nguồn nhân lực',
    epi: 'Chỉ số tham gia điện tử',
  },
  outlook: {
    word: {
      likely: 'nhiều khả năng',
      'about-even': 'khả năng đạt và không đạt tương đương',
      unlikely: 'ít khả năng',
      'very-unlikely': 'rất ít khả năng',
    },
    chance: 'xác suất, từ 0 đến 1',
    percent: (percent) => `${percent}%`,
    underOne: 'dưới 1%',
    overNinetyNine: 'trên 99%',
    oneIn: (one, number) => `khoảng 1 trong ${one} lần, tức ${number}`,
    about: (number) => `khoảng ${number}`,
    equals: (low, high) => `các phương pháp từng cho kết quả tốt ngang nhau đưa ra từ ${low} đến ${high}`,
    equalsAgree: 'các phương pháp từng cho kết quả tốt ngang nhau cũng cho như vậy',
    equalsComing: 'kết quả của các phương pháp khác đang được tính',
    top: (k, edition) => `Vào nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition}`,
    inEdition: (edition, chance) => `ở kỳ khảo sát ${edition}: ${chance}`,
    tooFar: (year) => `Chưa tính được xác suất: mô phỏng không kéo dài đến năm ${year}.`,
    ranks: (median, low, high) =>
      `Hạng trung vị: ${median}; 80% số lần mô phỏng cho kết quả từ hạng ${low} đến hạng ${high}.`,
    method: (draws, edition) => `${draws} lần mô phỏng toàn bộ bảng xếp hạng, tính từ kỳ khảo sát ${edition}.`,
    tested: 'Kết quả kiểm nghiệm phương pháp',
    outlook: 'Triển vọng',
    pace: 'Tốc độ cần có',
    required: (step, score, year) =>
      `${step} điểm mỗi năm để đạt khoảng ${score} điểm, mức dự kiến cần có để giữ thứ hạng đó vào năm ${year}`,
    quantile: (share) => `mô phỏng, phân vị ${share}`,
    simulated: 'Targetline, mô phỏng toàn bộ bảng xếp hạng',
    credit: 'Phần sau kỳ khảo sát gần nhất: Targetline mô phỏng',
    waiting: 'Đang mô phỏng bảng xếp hạng…',
    noScore: (area, edition) =>
      `Chưa tính được triển vọng: ${area} không có điểm trong kỳ khảo sát ${edition}, là kỳ dùng để mô phỏng.`,
    failed: 'Mô phỏng bị dừng: hãy tải lại trang để thử lại.',
    refused: {
      'too-few-editions': 'Chưa tính được triển vọng: số kỳ khảo sát cách đều nhau chưa đủ để mô phỏng.',
      'too-few-areas':
        'Chưa tính được triển vọng: quá ít nước có mặt ở các cặp kỳ khảo sát liên tiếp để mô phỏng bảng xếp hạng.',
      'not-an-index':
        'Chưa tính được triển vọng: có điểm nằm ngoài khoảng 0 đến 1, nên đây không phải chỉ số mô phỏng được.',
      'no-variation': 'Chưa tính được triển vọng: mọi nước có cùng điểm trong một kỳ khảo sát.',
    },
  },
  indicator: {
    series: 'Chuỗi số liệu',
  },
};
