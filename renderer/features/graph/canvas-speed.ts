/** What this machine draws in a frame, as it was measured last: it is of the machine, not of the user. */
import { z } from 'zod';
import { parsePreference } from '../../state/preference.ts';
import type { StageSpeed } from '../../graph/stage/draw-budget.ts';
import { isReliable } from '../../graph/stage/machine-speed.ts';

const storageKey = 'ligature.graphSpeed';

const KeptSpeed = z.strictObject({
  renderer: z.enum(['gpu', 'software']),
  baseMs: z.number(),
  itemMs: z.number(),
  edgeMs: z.number(),
  measuredAt: z.number(),
  spread: z.number(),
});

export const keptSpeed = (): StageSpeed | undefined =>
  parsePreference(window.localStorage.getItem(storageKey), KeptSpeed);

export function keepSpeed(speed: StageSpeed): void {
  if (!isReliable(speed, Date.now())) return;
  window.localStorage.setItem(storageKey, JSON.stringify(speed));
}
