import { AppError } from '../../shared/error/app-error.ts';

/** The refusal of what must not succeed. */
export function refusal(attempt: () => unknown): AppError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
