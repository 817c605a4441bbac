/** Short programs that read the open data and print rank and score of Viet Nam in every edition. `folder` is its address, with a slash at its end. */
export const readExamples = (folder: string): readonly { readonly name: string; readonly code: string }[] => [
  {
    name: 'R',
    code: `egdi <- read.csv("${folder}egdi.csv", encoding = "UTF-8", na.strings = "")
print(subset(egdi, iso3 == "VNM", c(year, rank, egdi)), row.names = FALSE)`,
  },
  {
    name: 'Python',
    code: `import csv, io, json
from urllib.request import urlopen

folder = "${folder}"
with urlopen(folder + "egdi.csv") as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8")))
for row in rows:
    if row["iso3"] == "VNM":
        print(row["year"], row["rank"], row["egdi"])

# One indicator with its sources. The same in pandas: pandas.DataFrame(rank["observations"])
with urlopen(folder + "indicators/egdi-rank.json") as answer:
    rank = json.load(answer)
print(rank["name"]["en"], len(rank["observations"]))`,
  },
  {
    name: 'Excel (Power Query)',
    code: `let
  Source = Csv.Document(Web.Contents("${folder}egdi.csv"), [Delimiter = ",", Encoding = 65001]),
  Headed = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
  Typed = Table.TransformColumnTypes(
    Headed, {{"year", Int64.Type}, {"rank", Int64.Type}, {"egdi", type number}}, "en-US"),
  Country = Table.SelectRows(Typed, each [iso3] = "VNM")
in
  Country`,
  },
];
