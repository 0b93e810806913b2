/** Rows and columns: a block for each type, the best connected nodes first. */
import { buildAdjacency, degreeOf } from './adjacency.ts';
import { groupBy } from './grouped-nodes.ts';
import { type LayoutOrder, type LayoutSteps, type Places, spacing } from './layout-graph.ts';

const aspect = 1.5;
/** Text stands right of a node. */
const column = spacing * 1.5;
const row = spacing * 0.75;

export function* gridLayout({ graph }: LayoutOrder, places: Places): LayoutSteps {
  const adjacency = buildAdjacency(graph);
  yield { state: 'placing', progress: 0.5 };
  const columns = Math.max(1, Math.ceil(Math.sqrt((graph.count * aspect * row) / column)));
  let y = 0;
  for (const members of groupBy(graph.types, graph.count).members) {
    const ordered = members.slice().sort((a, b) => degreeOf(adjacency, b) - degreeOf(adjacency, a) || a - b);
    ordered.forEach((node, at) => {
      places.x[node] = ((at % columns) - (columns - 1) / 2) * column;
      places.y[node] = y - Math.floor(at / columns) * row;
    });
    // Some more, so that one sees where a type ends.
    y -= (Math.ceil(ordered.length / columns) + 0.75) * row;
  }
}
