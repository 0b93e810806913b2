/** What this machine draws in a frame, measured once and kept by the window: it is of the machine, not of the user. */
import { z } from 'zod';
import { parsePreference } from '../../state/preference.ts';
import { itemBudget, type StageSpeed } from '../../graph/stage/draw-budget.ts';

const storageKey = 'ligature.graphSpeed';

const KeptSpeed = z.strictObject({
  renderer: z.enum(['gpu', 'software']),
  baseMs: z.number(),
  itemMs: z.number(),
  edgeMs: z.number(),
});

export const keptSpeed = (): StageSpeed | undefined =>
  parsePreference(window.localStorage.getItem(storageKey), KeptSpeed);

/** So few nodes in a frame: the machine was busy with something else while it was measured. */
const implausible = 200;

export function keepSpeed(speed: StageSpeed): void {
  if (itemBudget(speed) < implausible) return;
  window.localStorage.setItem(storageKey, JSON.stringify(speed));
}
