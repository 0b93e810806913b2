/** Longest time for which the window does nothing else, in milliseconds. */
const turnMs = 25;

/** Collects the pieces of a long file in many turns, so that the window stays usable. */
export async function collectPieces(pieces: Iterable<string>): Promise<string[]> {
  const collected: string[] = [];
  let turn = performance.now();
  for (const piece of pieces) {
    collected.push(piece);
    if (performance.now() - turn < turnMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    turn = performance.now();
  }
  return collected;
}
