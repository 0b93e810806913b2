/** A disc for each type, types with many edges between them side by side; in a disc each node faces its neighbours. */
import { type Adjacency, buildAdjacency } from './adjacency.ts';
import { arrangeDiscs, edgesBetween } from './disc-arrangement.ts';
import { discRadius, fillDisc } from './disc-filling.ts';
import { groupBy } from './grouped-nodes.ts';
import { type LayoutOrder, type LayoutSteps, type Places, spacing } from './layout-graph.ts';

const gap = spacing * 0.8;
const sweeps = 5;

export function* typeLayout({ graph }: LayoutOrder, places: Places): LayoutSteps {
  const adjacency = buildAdjacency(graph);
  const groups = groupBy(graph.types, graph.count);
  const radii = Float64Array.from(groups.members, (nodes) => discRadius(nodes.length, gap) + spacing * 1.2);
  const centres = arrangeDiscs(edgesBetween(graph, groups.of), radii);
  let x: Float64Array = Float64Array.from(groups.of, (group) => centres.x[group] ?? 0);
  let y: Float64Array = Float64Array.from(groups.of, (group) => centres.y[group] ?? 0);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    [x, y] = [meanOfNeighbours(adjacency, x), meanOfNeighbours(adjacency, y)];
    groups.members.forEach((nodes, group) =>
      fillDisc({ nodes, centreX: centres.x[group] ?? 0, centreY: centres.y[group] ?? 0, gap }, x, y),
    );
    yield { state: 'placing', progress: sweep / sweeps };
  }
  places.x.set(x);
  places.y.set(y);
}

/** Its own place counts once. */
function meanOfNeighbours({ start, neighbour }: Adjacency, values: Float64Array): Float64Array {
  return values.map((own, node) => {
    let sum = own;
    const [from, to] = [start[node] ?? 0, start[node + 1] ?? 0];
    for (let i = from; i < to; i += 1) sum += values[neighbour[i] ?? 0] ?? 0;
    return sum / (1 + to - from);
  });
}
