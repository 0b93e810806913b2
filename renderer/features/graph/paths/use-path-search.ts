import { useEffect, useRef, useState } from 'react';
import { AppError } from '../../../../shared/error/app-error.ts';
import { call } from '../../../api/client.ts';
import { type FoundPaths, type PathEnd, type PathWish, searchPaths } from './path-search.ts';

export type PathState =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'found'; readonly found: FoundPaths }
  | { readonly state: 'failed'; readonly error: unknown };

export interface PathSearch {
  readonly state: PathState;
  readonly start: (from: PathEnd, to: PathEnd, wish: PathWish) => void;
  readonly cancel: () => void;
  /** Forgets what was found for other ends. */
  readonly reset: () => void;
}

/** One search at a time; it is taken back when the dialog goes. */
export function usePathSearch(): PathSearch {
  const [state, setState] = useState<PathState>({ state: 'idle' });
  const running = useRef<string | null>(null);
  const cancel = (): void => {
    const token = running.current;
    running.current = null;
    // A search that has ended meanwhile is no failure.
    if (token !== null) call('network.cancel', { token }).catch(() => undefined);
  };
  useEffect(() => cancel, []);
  const show = (token: string, next: PathState): void => {
    if (running.current !== token) return;
    running.current = null;
    setState(next);
  };
  return {
    state,
    start(from, to, wish) {
      cancel();
      const token = crypto.randomUUID();
      running.current = token;
      setState({ state: 'running' });
      searchPaths(from, to, wish, token).then(
        (found) => show(token, { state: 'found', found }),
        (error: unknown) => show(token, isCancelled(error) ? { state: 'idle' } : { state: 'failed', error }),
      );
    },
    cancel() {
      cancel();
      setState({ state: 'idle' });
    },
    reset: () => setState((before) => (before.state === 'running' ? before : { state: 'idle' })),
  };
}

const isCancelled = (error: unknown): boolean => error instanceof AppError && error.code === 'CANCELLED';
