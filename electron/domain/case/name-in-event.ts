const longest = 200;

/** A name of the Case's own parts as a line of the timeline holds it: names can be as long as a file. */
export const nameInEvent = (name: string): string =>
  name.length <= longest ? name : `${Array.from(name.slice(0, longest)).slice(0, -1).join('')}…`;
