/** Building the model from columns beside building a graphology graph with the same facts: time and memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Graph from 'graphology';
import { GraphSession } from '../../../renderer/graph/model/graph-session.ts';
import { atLeast, median, processorMs, round, timed } from '../support/figures.ts';
import { answerOf, placesOf } from './graph-answer.ts';
import { createGraphData } from './graph-data.ts';

const repeats = 5;

export function benchModel() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void; // the flag puts it there
  const data = createGraphData('model', 100_000, 300_000, 0.03);
  const answer = answerOf(data);
  const places = placesOf(data);
  const ours = (): unknown => {
    const session = new GraphSession('bench', {
      undo: () => Promise.reject(new Error('no store')),
      read: () => Promise.reject(new Error('no store')),
    });
    session.begin('bench', { rows: session.model.take(answer), places });
    return session;
  };
  const graphology = (): unknown => {
    const graph = new Graph({ multi: true });
    for (let node = 0; node < data.nodes; node += 1)
      graph.addNode(String(node), {
        label: answer.nodes.labels[node],
        type: answer.nodes.types[node],
        x: data.x[node],
        y: data.y[node],
        owner: answer.nodes.owners[node],
      });
    for (let edge = 0; edge < data.edges; edge += 1)
      graph.addEdgeWithKey(String(edge), String(data.source[edge]), String(data.target[edge]), {
        type: answer.edges.types[edge],
        owner: answer.edges.owners[edge],
      });
    return graph;
  };
  const bytes = (build: () => unknown): number => {
    collect();
    const before = process.memoryUsage();
    const built = build();
    collect();
    const after = process.memoryUsage();
    if (!built) throw new Error('nothing was built');
    return after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  };
  const times = { ours: [] as number[], graphology: [] as number[] };
  const sizes = { ours: [] as number[], graphology: [] as number[] };
  const processor = { ours: [] as number[], graphology: [] as number[] };
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const before = processorMs();
    times.ours.push(timed(ours));
    const between = processorMs();
    times.graphology.push(timed(graphology));
    processor.ours.push(between - before);
    processor.graphology.push(processorMs() - between);
    sizes.ours.push(bytes(ours));
    sizes.graphology.push(bytes(graphology));
  }
  const [oursMs, theirsMs] = [median(times.ours), median(times.graphology)];
  const [oursMb, theirsMb] = [median(sizes.ours) / 1e6, median(sizes.graphology) / 1e6];
  return {
    'model: time against graphology': atLeast(theirsMs / oursMs, 10, {
      oursMs,
      theirsMs,
      processorRatio: round(median(processor.graphology) / median(processor.ours)),
    }),
    'model: memory against graphology': atLeast(theirsMb / oursMb, 5, { oursMb, theirsMb }),
  };
}
