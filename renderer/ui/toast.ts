import { create } from 'zustand';
import { AppError } from '../../shared/error/app-error.ts';
import { runCommand } from '../api/query.ts';
import { useSession } from '../state/session.ts';

export interface ToastMessage {
  readonly id: number;
  readonly tone: 'done' | 'failure';
  readonly message: string;
  /** Change set that the Undo button takes back. */
  readonly changeSet?: number;
}

export const useToasts = create<{ readonly toasts: readonly ToastMessage[] }>(() => ({ toasts: [] }));

// A message may name what the next user may not see, and its Undo is not theirs.
useSession.subscribe((now, before) => {
  if (now.user?.id !== before.user?.id) useToasts.setState({ toasts: [] });
});

let nextId = 1;
const shownAtOnce = 4;

function show(toast: Omit<ToastMessage, 'id'>): void {
  useToasts.setState((state) => ({ toasts: [...state.toasts, { ...toast, id: nextId++ }].slice(-shownAtOnce) }));
}

/** Says that something is done; with a change set, offers to undo it. */
export function showDone(message: string, changeSet?: number): void {
  show({ tone: 'done', message, ...(changeSet === undefined ? {} : { changeSet }) });
}

/** Says why something failed. What was cancelled is no failure. */
export function showFailure(error: unknown): void {
  if (error instanceof AppError && error.code === 'CANCELLED') return;
  show({ tone: 'failure', message: messageOf(error) });
}

export function dismissToast(id: number): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }));
}

/** Takes a change set back and says so. */
export async function undoChangeSet(changeSet: number): Promise<void> {
  try {
    const undone = await runCommand('changeSet.undo', { id: changeSet });
    showDone(`Undone: ${undone.label}`);
  } catch (error) {
    showFailure(error);
  }
}

/** The sentence of an expected failure; a bug says only that it is one. */
export function messageOf(error: unknown): string {
  return error instanceof AppError ? error.message : 'Something went wrong in this window. Reload it and try again.';
}
