const OTHER = String.raw`(?!\p{Script=Latin})\p{L}`;
/** Between the two languages of a heading: "Năm (Year)", "Tháng/Month", "Tỉnh - Province"; of other letters, a blank is enough ("Year 年"). */
const BETWEEN = new RegExp(
  String.raw`[()/|]|\s[-–]\s|(?<=[\p{Script=Latin}.])\s(?=${OTHER})|(?<=${OTHER})\s(?=\p{Script=Latin})`,
  'u',
);

/** What a heading says in each of two languages; alone where it is in one. */
export const halvesOf = (header: string): readonly string[] =>
  header
    .split(BETWEEN)
    .map((half) => half.trim())
    .filter(Boolean);
