/** A long file in pieces: a string of all of it would need its memory several times over. */

/** Joins small pieces into larger ones, each a part of the file that is saved. */
export function* joined(pieces: Iterable<string>, size = 65_536): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < size) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
