/** Sigma as it comes, and with the programs that draw least. */
import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import type { GraphData } from '../graph-data.ts';
import { type Contender, nextFrame, ownerColors, radius, typeColors, type View } from './contender.ts';

export function createSigmaContender(programs: 'stock' | 'lean'): Contender {
  let sigma: Sigma | null = null;
  let rendered: (() => void)[] = [];
  const waitForRender = (): Promise<void> => new Promise((resolve) => rendered.push(resolve));
  let firstScale = 1;
  let firstRatio = 1;

  const look = (view: View): void => {
    if (!sigma) return;
    const framed = sigma.viewportToFramedGraph(sigma.graphToViewport({ x: view.x, y: view.y }));
    sigma.getCamera().setState({ x: framed.x, y: framed.y, ratio: (firstRatio * firstScale) / view.scale, angle: 0 });
    // Also where the camera was there already: the frame is waited for.
    sigma.scheduleRender();
  };

  return {
    async show(host, data, view) {
      const graph = createGraph(data);
      const lean = { nodeProgramClasses: { circle: NodePointProgram }, edgeProgramClasses: { line: EdgeLineProgram } };
      sigma = new Sigma(graph, host, programs === 'lean' ? lean : {});
      sigma.on('afterRender', () => {
        for (const resolve of rendered.splice(0)) resolve();
      });
      // Pixels per unit at ratio 1, which Sigma chooses by itself.
      const [zero, one] = [sigma.graphToViewport({ x: 0, y: 0 }), sigma.graphToViewport({ x: 1, y: 0 })];
      firstScale = one.x - zero.x;
      firstRatio = sigma.getCamera().ratio;
      look(view);
      sigma.refresh();
      finish(sigma);
      await nextFrame();
      await nextFrame();
    },
    look,
    async frame() {
      await waitForRender();
    },
    async complete() {
      if (sigma) finish(sigma);
      await nextFrame();
    },
    dispose: () => {
      rendered = [];
      sigma?.kill();
    },
  };
}

/** Waits until everything that was asked of WebGL is drawn: reading a pixel needs it. */
function finish(sigma: Sigma): void {
  for (const canvas of Object.values(sigma.getCanvases())) {
    const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    if (gl instanceof WebGL2RenderingContext || gl instanceof WebGLRenderingContext)
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

function createGraph(data: GraphData): Graph {
  const graph = new Graph({ multi: true });
  for (let node = 0; node < data.nodes; node += 1)
    graph.addNode(String(node), {
      x: data.x[node] ?? 0,
      y: data.y[node] ?? 0,
      size: radius,
      color: typeColors[data.type[node] ?? 0] ?? '#000000',
      label: `node ${node}`,
    });
  for (let edge = 0; edge < data.edges; edge += 1)
    graph.addEdgeWithKey(`e${edge}`, String(data.source[edge]), String(data.target[edge]), {
      color: ownerColors[data.owner[edge] ?? 0] ?? '#000000',
      size: 1,
    });
  return graph;
}
