/**
 * Autosave: some seconds after whatever has changed, what came since the last time is written, so that a window that is
 * reloaded or killed opens the graph as it was. What has nothing to save is forgotten with its tab.
 */
import { AppError } from '../../../../shared/error/app-error.ts';
import type { DraftHead } from '../../../../shared/contract/saved-graph.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { call } from '../../../api/client.ts';
import { invalidateRoots } from '../../../api/query.ts';
import { DraftLog } from '../../../graph/model/draft-log.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { useSession } from '../../../state/session.ts';
import { useTabs } from '../../../state/tabs.ts';
import { showFailure } from '../../../ui/toast.ts';
import { savedFileOf } from './saved-file.ts';

const intervalMs = 2000;
const parts = ['content', 'places', 'selection', 'history', 'file'] as const;

/** Begins; the answer ends it when the tab is closed. */
export function autosave(graph: OpenGraph): () => void {
  const draft = new Draft(graph);
  const timer = setInterval(() => void draft.write(), intervalMs);
  const now = (): void => void draft.write();
  window.addEventListener('pagehide', now);
  document.addEventListener('visibilitychange', now);
  now();
  return () => {
    clearInterval(timer);
    window.removeEventListener('pagehide', now);
    document.removeEventListener('visibilitychange', now);
    void draft.end();
  };
}

class Draft {
  readonly #graph: OpenGraph;
  readonly #log: DraftLog;
  readonly #userId = useSession.getState().user?.id;
  #title = 'Graph';
  #written = '';
  #piece = 0;
  #isWriting = false;
  #hasFailed = false;

  constructor(graph: OpenGraph) {
    this.#graph = graph;
    this.#log = new DraftLog(graph.session);
  }

  /** Somebody else's session must not get this graph, and a locked one takes nothing. */
  #mayWrite(): boolean {
    const { user, locked } = useSession.getState();
    return user?.id === this.#userId && !locked;
  }

  /** Changes whenever there is something to write. */
  #mark(): string {
    const { session, canvas } = this.#graph;
    return JSON.stringify([...parts.map((part) => session.version(part)), canvas.stage?.camera.get(), this.#head()]);
  }

  async write(): Promise<void> {
    const { session } = this.#graph;
    if (this.#isWriting || session.isWalking || !this.#mayWrite()) return;
    const mark = this.#mark();
    if (mark === this.#written) return;
    this.#isWriting = true;
    try {
      await this.#send();
      this.#written = mark;
      this.#hasFailed = false;
    } catch (error) {
      this.#log.forget();
      // Another window writes the same draft: the next time everything is written. Else it is said once.
      if (!this.#hasFailed && !(error instanceof AppError && ['CONFLICT', 'LOCKED'].includes(error.code)))
        showFailure(error);
      this.#hasFailed = true;
    } finally {
      this.#isWriting = false;
    }
  }

  async #send(): Promise<void> {
    const camera = this.#graph.canvas.stage?.camera.get() ?? null;
    const head = this.#head();
    const tail = this.#log.tail(camera);
    if (tail === null) {
      this.#piece = 0;
      await call('graphDraft.put', { ...head, document: this.#log.whole(camera) });
    } else {
      this.#piece += 1;
      await call('graphDraft.append', { ...head, piece: this.#piece, tail });
    }
  }

  #head(): Input<'graphDraft.put'> extends infer Whole ? Omit<Whole, 'document'> : never {
    const { key, session } = this.#graph;
    const { id, name } = session.file;
    const saved = id === null ? undefined : savedFileOf(session);
    return {
      key,
      title: id === null ? this.#titleOf(key) : name,
      savedId: id,
      savedVersion: (saved?.version ?? null) as DraftHead['savedVersion'], // was one of the contract's own numbers
      savedAt: saved?.savedAt ?? null,
    };
  }

  /** The tab was closed: what was changed is kept to be restored, anything else is not. */
  async end(): Promise<void> {
    const { session, key } = this.#graph;
    if (!this.#mayWrite()) return;
    const isKept = session.file.id === null ? session.history.steps().length > 0 : session.file.isChanged;
    if (isKept) await this.write();
    else await call('graphDraft.drop', { key }).catch(() => undefined);
    await invalidateRoots(['graph']);
  }

  /** What the tab is called; also when it was just closed. */
  #titleOf(key: string): string {
    const tab = useTabs.getState().tabs.find(({ address }) => address.screen === 'graph' && address.key === key);
    if (tab !== undefined) this.#title = tab.title.replace(/ \*$/, '').slice(0, 200);
    return this.#title;
  }
}
