/** Cytoscape.js on its 2D canvas, without labels. */
import cytoscape from 'cytoscape';
import type { GraphData } from '../graph-data.ts';
import { type Contender, nextFrame, ownerColors, radius, typeColors, type View } from './contender.ts';

/** Cytoscape sets its styles in units of the world, so the world must be large. */
const worldScale = 1000;

export function createCytoscapeContender(): Contender {
  let cy: cytoscape.Core | null = null;
  const waitForRender = (): Promise<void> => new Promise((resolve) => cy?.one('render', () => resolve()));
  let size = { width: 0, height: 0 };
  const look = ({ x, y, scale }: View): void => {
    const zoom = scale / worldScale;
    cy?.viewport({ zoom, pan: { x: size.width / 2 - scale * x, y: size.height / 2 + scale * y } });
  };
  return {
    async show(host, data, view) {
      size = { width: host.clientWidth, height: host.clientHeight };
      const diameter = (2 * radius * worldScale) / view.scale;
      const thin = worldScale / view.scale;
      cy = cytoscape({
        container: host,
        elements: elementsOf(data),
        layout: { name: 'preset', fit: false },
        style: [
          { selector: 'node', style: { width: diameter, height: diameter, 'background-color': 'data(color)' } },
          { selector: 'edge', style: { width: thin, 'line-color': 'data(color)', 'curve-style': 'haystack' } },
        ],
        pixelRatio: 1,
        minZoom: 1e-6,
        maxZoom: 1e6,
      });
      look(view);
      await waitForRender();
      await nextFrame();
    },
    look,
    frame: waitForRender,
    async complete() {
      await nextFrame();
    },
    dispose: () => cy?.destroy(),
  };
}

function elementsOf(data: GraphData): cytoscape.ElementDefinition[] {
  const elements: cytoscape.ElementDefinition[] = [];
  for (let node = 0; node < data.nodes; node += 1)
    elements.push({
      group: 'nodes',
      data: { id: String(node), color: typeColors[data.type[node] ?? 0] },
      position: { x: (data.x[node] ?? 0) * worldScale, y: -(data.y[node] ?? 0) * worldScale },
    });
  for (let edge = 0; edge < data.edges; edge += 1)
    elements.push({
      group: 'edges',
      data: {
        id: `e${edge}`,
        source: String(data.source[edge]),
        target: String(data.target[edge]),
        color: ownerColors[data.owner[edge] ?? 0],
      },
    });
  return elements;
}
