import type { PivotStep } from '../../state/tab-address.ts';
import { openTab } from '../../state/tabs.ts';

/** As many steps as an address keeps; then the oldest is forgotten. */
const longest = 50;

/**
 * Shows what a step leads to. It goes on from the steps of a trail in their tab; in the background it begins a trail
 * of its own, because the tab that the analyst is in must not move.
 */
export function goPivot(step: PivotStep, trail: readonly PivotStep[] = [], background = false): void {
  const first = trail[0];
  const elsewhere = background && first?.id !== step.id;
  openTab(
    { screen: 'pivot', trail: elsewhere ? [step] : [...trail, step].slice(-longest) },
    { background: elsewhere, title: 'Pivot' },
  );
}
