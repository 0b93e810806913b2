import { z } from 'zod';
import { metricNames } from '../../../shared/graph/view.ts';
import { contractQuery, queryClient } from '../../api/query.ts';
import { parsePreference, savePreference, showPreference, usePreference } from '../../state/preference.ts';

export const objectColumnIds = ['type', 'owner', 'rating', ...metricNames] as const;
export type ObjectColumnId = (typeof objectColumnIds)[number];

/** Widths and heights in pixels of what surrounds the canvas. */
export const sideWidth = { least: 200, usual: 254, most: 720 } as const;
export const panelHeight = { least: 120, usual: 290, most: 700 } as const;

/** How the user likes the graph screen; kept from one run to the next. */
const GraphPreference = z.object({
  version: z.literal(1),
  side: z.boolean(),
  sideWidth: z.number().min(sideWidth.least).max(sideWidth.most),
  panelHeight: z.number().min(panelHeight.least).max(panelHeight.most),
  panel: z.string().max(30),
  /** Columns of the table beside the object and its links. */
  columns: z.array(z.enum(objectColumnIds)).max(objectColumnIds.length),
  legend: z.enum(['closed', 'types', 'all']),
});
type GraphPreference = z.infer<typeof GraphPreference>;

const usual: GraphPreference = {
  version: 1,
  side: true,
  sideWidth: sideWidth.usual,
  panelHeight: panelHeight.usual,
  panel: 'around',
  columns: [],
  legend: 'types',
};

const name = 'graph';

/** The preference, and how to change parts of it. */
export function useGraphPreference(): readonly [GraphPreference, (patch: Partial<GraphPreference>) => void] {
  const [preference] = usePreference(name, GraphPreference, usual);
  return [preference, (patch) => changeGraphPreference(() => patch)];
}

/** Sizes while they are being dragged: shown, and not kept before the next change is. */
export function showGraphPreference(patch: Partial<GraphPreference>): void {
  changeGraphPreference(() => patch, showPreference);
}

/** Changes what is kept now; for actions, which outlive many drawings of the screen. */
export function changeGraphPreference(
  change: (now: GraphPreference) => Partial<GraphPreference>,
  put: (name: string, value: GraphPreference) => unknown = savePreference,
): void {
  const asked = contractQuery('preference.get', { name });
  const apply = (): void => {
    const kept = queryClient.getQueryData<{ readonly value: string | null }>(asked.queryKey);
    const now = parsePreference(kept?.value ?? null, GraphPreference) ?? usual;
    void put(name, { ...now, ...change(now) });
  };
  if (queryClient.getQueryData(asked.queryKey) !== undefined) return apply();
  // A key may be pressed before what was kept has arrived: it must not be lost, and must not replace all of it.
  queryClient.fetchQuery(asked).then(apply, apply);
}
