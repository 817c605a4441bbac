/** Whole sentences begin with a capital letter, also where no line is known that would stand before them. */
export const capitalised = <Code extends string, Fact>(
  texts: Readonly<Record<Code, (fact: Fact) => string>>,
): Readonly<Record<Code, (fact: Fact) => string>> =>
  Object.fromEntries(
    Object.entries<(fact: Fact) => string>(texts).map(([code, text]) => [
      code,
      (fact: Fact) => text(fact).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('en')),
    ]),
  ) as Record<Code, (fact: Fact) => string>;
