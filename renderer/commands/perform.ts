import { showFailure } from '../ui/toast.ts';
import type { Action } from './registry.ts';

/** Does an action that is available; what goes wrong is shown. An action that is not available says why. */
export function perform(action: Action | undefined): void {
  if (action === undefined) return;
  if (action.available() !== true) return;
  try {
    const done = action.perform();
    if (done instanceof Promise) done.catch(showFailure);
  } catch (error) {
    showFailure(error);
  }
}
