import { events, type EventName, type EventPayload } from '../../shared/contract/events.ts';
import type { Job } from '../../shared/contract/exchange.ts';
import type { HostEvent } from '../../shared/contract/host.ts';
import type { QueryRoot } from '../../shared/contract/row.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { findAction } from '../commands/registry.ts';
import { perform } from '../commands/perform.ts';
import { trackJob } from '../state/jobs.ts';
import { applySession, loadSession, useSession } from '../state/session.ts';
import { showDone, showFailure } from '../ui/toast.ts';
import { getHost } from './client.ts';
import { invalidateRoots } from './query.ts';

/** An import reports changed data many times a second; the screen reads again at most this often. */
const gatherMs = 300;

/** Joins the backend's events with queries and stores, until the returned function is called. */
export function connectEvents(): () => void {
  const gathered = new Set<QueryRoot>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const roots = [...gathered];
    gathered.clear();
    void invalidateRoots(roots);
  };
  const gather = (roots: readonly string[]) => {
    // A root that this version does not know matches no query.
    for (const root of roots) gathered.add(root as QueryRoot);
    timer ??= setTimeout(flush, gatherMs);
  };

  const unsubscribe = getHost().subscribe((event) => {
    const changed = payloadOf('data.changed', event);
    // The window that changed a preference knows it already, and reading it back could overtake the next change.
    if (changed !== undefined) gather(changed.roots.filter((root) => root !== 'preference'));

    const job = payloadOf('job.changed', event);
    if (job !== undefined) {
      trackJob(job, Date.now());
      if (job.state !== 'running') {
        gather(['job', 'object', 'association', 'workspace', 'changeSet']);
        sayHowItEnded(job);
      }
    }

    const session = payloadOf('session.changed', event);
    if (session !== undefined) applySession(session);

    if (payloadOf('workspace.changed', event) !== undefined) void loadSession();

    const chosen = payloadOf('menu.action', event);
    if (chosen !== undefined) perform(findAction(chosen.id));

    if (event.name === 'host.disconnected') useSession.setState({ status: 'unreachable' });
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}

/** The analyst may be on another screen by now. */
function sayHowItEnded({ state, label, error }: Job): void {
  if (state === 'done') showDone(`${label}: done`);
  if (state === 'failed') showFailure(new AppError('INTERNAL', `${label}: ${error ?? 'failed'}`));
}

function payloadOf<N extends EventName>(name: N, event: HostEvent): EventPayload<N> | undefined {
  if (event.name !== name) return undefined;
  const parsed = events[name].safeParse(event.payload);
  // The schema is the one of this name; the union over names hides that from the compiler.
  return parsed.success ? (parsed.data as EventPayload<N>) : undefined;
}
