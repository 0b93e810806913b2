/** Which saved graph an open one is, as far as saving needs it beside the name that the session has. */
import type { GraphSession } from '../../../graph/model/graph-session.ts';

interface SavedFile {
  /** The version that was opened or saved last: what a change must have seen. */
  readonly version: number;
  /** State of the history that was saved. */
  readonly savedAt: number;
}

const files = new WeakMap<GraphSession, SavedFile>();

export const savedFileOf = (session: GraphSession): SavedFile | undefined => files.get(session);

/** The graph as it is now is what was saved under this name. */
export function markSaved(session: GraphSession, file: { id: number; name: string; version: number }): void {
  files.set(session, { version: file.version, savedAt: session.history.current });
  session.setFile(file.id, file.name);
}

/** The graph was saved in an earlier state. */
export function rememberSaved(session: GraphSession, file: SavedFile): void {
  files.set(session, file);
}
