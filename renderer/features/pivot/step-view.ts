import { create } from 'zustand';
import type { PivotStep } from '../../state/tab-address.ts';

export const pivotSorts = ['newest', 'summary', 'type', 'modified'] as const;
export type PivotSort = (typeof pivotSorts)[number];

/** How the analyst looks at a step, and the row at which she left it: kept while the window lives. */
export interface StepView {
  readonly text: string;
  readonly sort: PivotSort;
  readonly descending: boolean;
  readonly row: number;
}

const initial: StepView = { text: '', sort: 'newest', descending: true, row: 0 };
/** Steps that are remembered; the oldest is forgotten first. */
const remembered = 200;

const useStepViews = create<{ readonly views: ReadonlyMap<string, StepView> }>(() => ({ views: new Map() }));

/** A step is the same one when the same objects and kinds led to it; the types chosen in it may differ. */
export const stepKey = (trail: readonly PivotStep[]): string =>
  trail.map(({ id, kind, derived }) => `${id}/${kind}${derived === true ? '/via' : ''}`).join('>');

export const useStepView = (key: string): StepView => useStepViews((state) => state.views.get(key) ?? initial);

/** What is kept of a step at this moment, for the first drawing of its table. */
export const readStepView = (key: string): StepView => useStepViews.getState().views.get(key) ?? initial;

/** Another text or order begins at the first row again. */
export function changeStepView(key: string, change: Partial<StepView>): void {
  useStepViews.setState(({ views }) => {
    const next = { ...(views.get(key) ?? initial), ...('row' in change ? {} : { row: 0 }), ...change };
    const others = [...views].filter(([other]) => other !== key).slice(1 - remembered);
    return { views: new Map([...others, [key, next]]) };
  });
}
