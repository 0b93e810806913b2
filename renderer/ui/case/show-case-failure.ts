import { AppError } from '../../../shared/error/app-error.ts';
import { invalidateRoots } from '../../api/query.ts';
import { showFailure } from '../toast.ts';

/** Reads the Case anew after a refusal: it may be refused because it is not as the window shows it. */
export function showCaseFailure(error: unknown): void {
  showFailure(error);
  if (error instanceof AppError && (error.code === 'STALE' || error.code === 'CONFLICT'))
    void invalidateRoots(['case']);
}
