import type { Action } from './registry.ts';

/**
 * Actions for a text, best first: a label that begins with it, then a word that does, then its letters in order.
 * Without a text, all of them as registered.
 */
export function rankActions(actions: readonly Action[], text: string): readonly Action[] {
  const wanted = text.trim().toLowerCase();
  const unique = [...new Map(actions.map((action) => [action.id, action])).values()];
  if (wanted === '') return unique;
  return unique
    .map((action) => ({ action, score: score(action.label.toLowerCase(), wanted) }))
    .filter(({ score: value }) => value > 0)
    .sort((left, right) => right.score - left.score)
    .map(({ action }) => action);
}

function score(label: string, wanted: string): number {
  if (label.startsWith(wanted)) return 3;
  if (label.split(/[\s/-]+/).some((word) => word.startsWith(wanted))) return 2;
  return wanted.length > 2 && label.includes(wanted) ? 1 : 0;
}
