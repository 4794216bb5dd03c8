/** What came with the template stays among the choices, even if no cluster has it. */
export function withChosen<Choice, Unknown = Choice>(
  choices: Choice[],
  chosen: string[],
  nameOf: (choice: Choice) => string,
  unknown: (name: string) => Unknown,
): (Choice | Unknown)[] {
  const known = new Set(choices.map(nameOf));
  return [...choices, ...chosen.filter(name => !known.has(name)).map(unknown)];
}
