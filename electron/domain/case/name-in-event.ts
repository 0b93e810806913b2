const longest = 200;

/** A name of the Case's own parts as a line of the timeline holds it: names can be as long as a file. */
export const nameInEvent = (name: string): string =>
  name.length <= longest ? name : `${Array.from(name.slice(0, longest)).slice(0, -1).join('')}…`;

/** Words that somebody typed, in a line with places for names: they take no place themselves. */
export const wordsInEvent = (words: string): string => nameInEvent(words).replaceAll(/\{(\d+)\}/g, '($1)');
