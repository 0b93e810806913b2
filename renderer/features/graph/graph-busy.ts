import { create } from 'zustand';
import { AppError } from '../../../shared/error/app-error.ts';

/** What each graph waits for, by its key. */
const useBusy = create<{ readonly work: ReadonlyMap<string, string> }>(() => ({ work: new Map() }));

const setWork = (key: string, label: string | null): void =>
  useBusy.setState(({ work }) => {
    const next = new Map(work);
    if (label === null) next.delete(key);
    else next.set(key, label);
    return { work: next };
  });

/** What the graph with this key waits for; undefined for nothing. */
export const useGraphBusy = (key: string): string | undefined => useBusy(({ work }) => work.get(key));

/**
 * Does something that asks the workspace and then changes the graph, and shows meanwhile what it is. One at a time, so
 * that nothing is added twice; throws CONFLICT while another runs.
 */
export async function whileBusy(key: string, label: string, work: () => Promise<void>): Promise<void> {
  const running = useBusy.getState().work.get(key);
  if (running !== undefined) throw new AppError('CONFLICT', `${running} is still running. Wait until it is done.`);
  setWork(key, label);
  try {
    await work();
  } finally {
    setWork(key, null);
  }
}
