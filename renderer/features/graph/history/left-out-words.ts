/** What is said about steps of a history that are not kept: nothing is cut silently. */
import { keptHistory } from '../../../graph/model/document.ts';
import { historyLimit } from '../../../graph/model/history.ts';
import { countOf, countText } from '../../../ui/count-text.ts';

const savedRoom = `${keptHistory.megabytes} MB or ${countText(keptHistory.steps)} steps of its history`;
/** The way back from the present state is what is kept longest. */
const order = 'branches first, then the oldest';

/** After saving. `left`: steps that are on the screen and not in what was saved. */
export function savedInWords(name: string, left: number): string {
  if (left === 0) return `Saved ${name}`;
  const steps = `${countOf(left, 'step')} of the history ${left === 1 ? 'was' : 'were'} left out`;
  return `Saved ${name}. ${steps}, ${order}: a saved graph keeps ${savedRoom}. Here they stay until the graph is closed.`;
}

/** In the history itself. `left`: all steps that there were and that are not in it. */
export function leftOutInWords(left: number): string {
  const open = historyLimit / 2 ** 20;
  return `${countOf(left, 'step')} ${left === 1 ? 'is' : 'are'} no longer kept, ${order}: a saved graph keeps ${savedRoom}, an open one ${open} MB.`;
}
