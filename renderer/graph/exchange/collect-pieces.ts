/** Longest time for which the window does nothing else, in milliseconds. */
const turnMs = 25;

/** Does long work to its end in many turns, so that the window stays usable: it may pause wherever it yields. */
export async function inTurns<Result>(work: Generator<unknown, Result>): Promise<Result> {
  let turn = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - turn < turnMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    turn = performance.now();
  }
}

/** Collects the pieces of a long file. */
export const collectPieces = (pieces: Iterable<string>): Promise<string[]> => inTurns(collecting(pieces));

function* collecting(pieces: Iterable<string>): Generator<void, string[]> {
  const collected: string[] = [];
  for (const piece of pieces) {
    collected.push(piece);
    yield;
  }
  return collected;
}
