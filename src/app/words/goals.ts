import type { Comparator } from '../../domain/programme.ts';
import type { GoalState } from '../../domain/goalState.ts';
import { plural } from './plural.ts';
import { texts } from './texts.ts';

type InWords = Readonly<Record<Comparator, (value: string) => string>>;

const en = {
  title: 'Goals that countries have set for the EGDI',
  intro:
    'Every goal in the data for the rank or score of the EGDI or of one of its parts, from any country’s programme and from your own. Goals for a rank within a region are listed with their programmes only.',
  due: 'Show',
  dues: { open: 'Not due yet', past: 'Past', all: 'All' },
  index: 'Index',
  anyIndex: 'All indices',
  shown: (_count: number, text: string, total: string) => `Goals shown: ${text} of ${total}`,
  nothing: 'No goal matches.',
  addOwn: 'Add a goal of your own',
  columns: {
    country: 'Country',
    goal: 'Goal',
    year: 'By the end of',
    now: 'Now',
    gap: 'Gap now',
    chance: 'Chance, or result',
    programme: 'Programme',
  },
  download: 'Download this table (CSV)',
  csv: { chance: 'Chance (0 to 1)', edition: 'Edition that judges it', result: 'Result' },
  rank: {
    '<=': (rank: string) => `rank ${rank} or better`,
    '<': (rank: string) => `better than rank ${rank}`,
    '=': (rank: string) => `exactly rank ${rank}`,
    '>=': (rank: string) => `rank ${rank} or below`,
    '>': (rank: string) => `below rank ${rank}`,
  } satisfies InWords as InWords,
  score: {
    '>=': (score: string) => `score of ${score} or more`,
    '>': (score: string) => `score above ${score}`,
    '=': (score: string) => `score of exactly ${score}`,
    '<=': (score: string) => `score of ${score} or less`,
    '<': (score: string) => `score below ${score}`,
  } satisfies InWords as InWords,
  gained: {
    '>=': (places: string) => `places gained over the edition before: ${places} or more`,
    '>': (places: string) => `places gained over the edition before: more than ${places}`,
    '=': (places: string) => `places gained over the edition before: exactly ${places}`,
    '<=': (places: string) => `places gained over the edition before: ${places} or fewer`,
    '<': (places: string) => `places gained over the edition before: fewer than ${places}`,
  } satisfies InWords as InWords,
  of: (index: string, goal: string) => `${index} ${goal}`,
  by: (goal: string, year: string) => `${goal} by ${year}`,
  rankNow: (rank: string) => `rank ${rank}`,
  placesNow: (count: number, text: string) => `${text} ${plural(count, 'place', 'places')} gained`,
  in: (figure: string, edition: string) => `${figure} (${edition})`,
  reached: 'reached',
  placesShort: (count: number, text: string) => `${text} ${plural(count, 'place', 'places')}`,
  chanceIn: (chance: string, edition: string) => `${chance} in the ${edition} edition`,
  holds: 'reached now',
  state: {
    open: 'not due yet',
    early: 'met early',
    met: 'met',
    missed: 'missed',
    unknown: 'not assessable',
  } satisfies Record<GoalState, string> as Record<GoalState, string>,
  missedIn: (edition: string) => `missed in the ${edition} edition`,
  metIn: (edition: string) => `met in the ${edition} edition`,
  tooFar: 'too far ahead',
  tooFarNote: 'Too far ahead: the simulation does not reach the year of the goal, so no chance is given.',
  beaten: (index: string) =>
    `No chance is given for the ${index}: in tests on past editions, this simulation was clearly worse at it than repeating past changes of rank.`,
  untested: (index: string) =>
    `The chance for the ${index} comes from the same method, run on the scores of that index. In tests on past editions it was about as good there as repeating past changes of rank, and no better.`,
  chances: (draws: string) =>
    `A chance is of the edition that judges the goal, from ${draws} simulations of all countries. It is a chance in that edition, not at any time until then. Plans and laws are not taken into account.`,
  heads: { rank: 'Rank', score: 'Score', none: 'Places gained' },
  picture: {
    title: 'Goals for the EGDI: where countries are and where they want to be',
    subtitle: 'Chance: of the edition that judges the goal, from a simulation of all countries.',
    finding: (count: number, likely: string, total: string, years: string) =>
      `${likely} of ${total} goals for the EGDI ${plural(count, 'has', 'have')} a chance of 50% or more (${years})`,
    ended: (_count: number, met: string, total: string, years: string) =>
      `Goals for the EGDI met: ${met} of ${total} (${years})`,
    now: 'now',
    goal: 'goal',
    chance: 'Chance',
    line: (name: string, goal: string, now: string, end: string) => `${name}: ${goal}; now ${now}; ${end}`,
    noFigure: 'no figure',
    unit: 'chance, 0 to 1',
    table: { country: 'Country', goal: 'Goal', now: 'Now', end: 'Chance, or result', basis: 'Programme' },
  },
  together: {
    heading: 'Can they all succeed?',
    intro:
      'One country’s place is lost to another, so goals compete. Only a simulation of all countries shows how much.',
    k: 'Among the first',
    edition: 'In the edition of',
    who: (count: number, text: string, k: string, edition: string, names: string) =>
      `By the ${edition} edition, ${text} ${plural(count, 'country wants', 'countries want')} to be in the top ${k} and ${plural(count, 'is', 'are')} not there now: ${names}.`,
    nobody: (k: string, edition: string) =>
      `By the ${edition} edition, no country with a goal for the top ${k} is still outside it.`,
    most: (count: number, text: string) =>
      `By arithmetic alone at most ${text} of them can be there at once, ${plural(count, 'which is the number of places', 'as many as there are places')}.`,
    allCould: (count: number, text: string) =>
      `By arithmetic alone all could be there at once, if ${text} of the countries there now ${plural(count, 'leaves', 'leave')}.`,
    leave: (k: string, mean: string, low: string, high: string) =>
      `In the simulations, ${mean} of today’s top ${k} are out by then on average (80%: ${low} to ${high}), and countries without such a goal take places too.`,
    expected: (mean: string, total: string, low: string, high: string) =>
      `On average ${mean} of the ${total} are there (80% of the simulations: ${low} to ${high}).`,
    all: (chance: string) => `Chance that all of them are: ${chance}.`,
    sum: 'The average is the sum of the single chances above; the chance of all together cannot be worked out from them.',
    table: (k: string, edition: string) => `Each alone: chance of the top ${k} in the ${edition} edition`,
    columns: { country: 'Country', now: 'Rank now', goal: 'Its own goal', chance: 'Chance' },
    distribution: 'How many of them are there',
    number: 'Number',
    share: 'Chance',
  },
};

const vi: typeof en = {
  title: 'Mục tiêu EGDI của các nước',
  intro:
    'Mọi mục tiêu trong dữ liệu về thứ hạng hoặc điểm EGDI hay các chỉ số thành phần, trong chương trình của các nước và do bạn tự đặt. Mục tiêu về thứ hạng trong khu vực chỉ được liệt kê ở chương trình tương ứng.',
  due: 'Hiển thị',
  dues: { open: 'Chưa đến hạn', past: 'Đã đến hạn', all: 'Tất cả' },
  index: 'Chỉ số',
  anyIndex: 'Mọi chỉ số',
  shown: (_count, text, total) => `Hiển thị ${text}/${total} mục tiêu`,
  nothing: 'Không có mục tiêu nào phù hợp.',
  addOwn: 'Thêm mục tiêu của bạn',
  columns: {
    country: 'Nước',
    goal: 'Mục tiêu',
    year: 'Đến hết năm',
    now: 'Hiện tại',
    gap: 'Khoảng cách hiện tại',
    chance: 'Xác suất hoặc kết quả',
    programme: 'Chương trình',
  },
  download: 'Tải bảng này (CSV)',
  csv: { chance: 'Xác suất (0 đến 1)', edition: 'Kỳ khảo sát dùng để đánh giá', result: 'Kết quả' },
  rank: {
    '<=': (rank) => `hạng ${rank} trở lên`,
    '<': (rank) => `cao hơn hạng ${rank}`,
    '=': (rank) => `đúng hạng ${rank}`,
    '>=': (rank) => `hạng ${rank} trở xuống`,
    '>': (rank) => `thấp hơn hạng ${rank}`,
  },
  score: {
    '>=': (score) => `điểm từ ${score} trở lên`,
    '>': (score) => `điểm trên ${score}`,
    '=': (score) => `điểm đúng bằng ${score}`,
    '<=': (score) => `điểm từ ${score} trở xuống`,
    '<': (score) => `điểm dưới ${score}`,
  },
  gained: {
    '>=': (places) => `số bậc tăng so với kỳ trước: từ ${places} trở lên`,
    '>': (places) => `số bậc tăng so với kỳ trước: trên ${places}`,
    '=': (places) => `số bậc tăng so với kỳ trước: đúng ${places}`,
    '<=': (places) => `số bậc tăng so với kỳ trước: từ ${places} trở xuống`,
    '<': (places) => `số bậc tăng so với kỳ trước: dưới ${places}`,
  },
  of: (index, goal) => `${index}: ${goal}`,
  by: (goal, year) => `${goal} vào năm ${year}`,
  rankNow: (rank) => `hạng ${rank}`,
  placesNow: (_count, text) => `tăng ${text} bậc`,
  in: (figure, edition) => `${figure} (${edition})`,
  reached: 'đã đạt',
  placesShort: (_count, text) => `${text} bậc`,
  chanceIn: (chance, edition) => `${chance} ở kỳ khảo sát ${edition}`,
  holds: 'hiện đã đạt',
  state: {
    open: 'chưa đến hạn',
    early: 'đạt trước hạn',
    met: 'đạt',
    missed: 'không đạt',
    unknown: 'không đánh giá được',
  },
  missedIn: (edition) => `không đạt ở kỳ khảo sát ${edition}`,
  metIn: (edition) => `đạt ở kỳ khảo sát ${edition}`,
  tooFar: 'quá xa',
  tooFarNote: 'Quá xa: mô phỏng không kéo dài đến năm của mục tiêu nên chưa tính xác suất.',
  beaten: (index) =>
    `Không nêu xác suất cho ${index}: khi kiểm nghiệm trên các kỳ đã qua, mô phỏng này kém rõ rệt so với việc lặp lại các thay đổi thứ hạng trong quá khứ.`,
  untested: (index) =>
    `Xác suất cho ${index} được tính bằng cùng phương pháp trên điểm của chỉ số đó. Khi kiểm nghiệm trên các kỳ đã qua, phương pháp này chỉ tốt ngang với việc lặp lại các thay đổi thứ hạng trong quá khứ.`,
  chances: (draws) =>
    `Xác suất tính cho kỳ khảo sát dùng để đánh giá mục tiêu, từ ${draws} lần mô phỏng mọi nước. Đó là xác suất ở đúng kỳ đó, không phải tại bất kỳ thời điểm nào trước đó; không tính đến kế hoạch hay luật.`,
  heads: { rank: 'Thứ hạng', score: 'Điểm', none: 'Số bậc tăng' },
  picture: {
    title: 'Mục tiêu EGDI: vị trí hiện tại và vị trí muốn đạt của các nước',
    subtitle: 'Xác suất: ở kỳ khảo sát dùng để đánh giá mục tiêu, theo mô phỏng mọi nước.',
    finding: (_count, likely, total, years) =>
      `${likely} trên ${total} mục tiêu EGDI có xác suất đạt từ 50% trở lên (${years})`,
    ended: (_count, met, total, years) => `${met} trên ${total} mục tiêu EGDI đã đạt (${years})`,
    now: 'hiện tại',
    goal: 'mục tiêu',
    chance: 'Xác suất',
    line: (name, goal, now, end) => `${name}: ${goal}; hiện tại ${now}; ${end}`,
    noFigure: 'không có số liệu',
    unit: 'xác suất, 0 đến 1',
    table: { country: 'Nước', goal: 'Mục tiêu', now: 'Hiện tại', end: 'Xác suất hoặc kết quả', basis: 'Chương trình' },
  },
  together: {
    heading: 'Tất cả có thể cùng đạt không?',
    intro:
      'Một nước vào nhóm thì một nước khác phải ra, nên các mục tiêu cạnh tranh nhau. Chỉ khi mô phỏng mọi nước mới thấy được mức độ.',
    k: 'Trong nhóm dẫn đầu gồm',
    edition: 'Ở kỳ khảo sát',
    who: (_count, text, k, edition, names) =>
      `Đến kỳ khảo sát ${edition}, ${text} nước muốn vào nhóm ${k} nước dẫn đầu mà hiện chưa ở trong nhóm: ${names}.`,
    nobody: (k, edition) =>
      `Đến kỳ khảo sát ${edition}, không còn nước nào có mục tiêu vào nhóm ${k} nước dẫn đầu mà đang ở ngoài nhóm.`,
    most: (_count, text) =>
      `Chỉ xét về số học, nhiều nhất ${text} nước trong số đó có thể cùng ở trong nhóm, bằng số vị trí.`,
    allCould: (_count, text) =>
      `Chỉ xét về số học, tất cả có thể cùng ở trong nhóm, nếu ${text} nước hiện ở trong nhóm phải ra.`,
    leave: (k, mean, low, high) =>
      `Theo mô phỏng, đến khi đó trung bình ${mean} nước trong nhóm ${k} nước hiện nay đã ra khỏi nhóm (80%: từ ${low} đến ${high}), và các nước không có mục tiêu như vậy cũng chiếm chỗ.`,
    expected: (mean, total, low, high) =>
      `Trung bình ${mean} trong ${total} nước ở trong nhóm (80% số lần mô phỏng: từ ${low} đến ${high}).`,
    all: (chance) => `Xác suất tất cả cùng ở trong nhóm: ${chance}.`,
    sum: 'Số trung bình bằng tổng các xác suất riêng ở trên; còn xác suất để tất cả cùng đạt thì không tính được từ các xác suất đó.',
    table: (k, edition) => `Từng nước: xác suất vào nhóm ${k} nước dẫn đầu ở kỳ khảo sát ${edition}`,
    columns: { country: 'Nước', now: 'Hạng hiện tại', goal: 'Mục tiêu đã đặt', chance: 'Xác suất' },
    distribution: 'Số nước cùng ở trong nhóm',
    number: 'Số nước',
    share: 'Xác suất',
  },
};

/** Texts of the board of goals, of its picture, and of what they take from each other. */
export const goalMessages = texts('goals', { en, vi });
