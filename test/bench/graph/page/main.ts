/** What the benchmark calls in the page. */
import { createGraphData, type GraphData } from '../graph-data.ts';
import { type Contender, nextFrame } from './contender.ts';
import { createCytoscapeContender } from './cytoscape-contender.ts';
import { measureMotion, type Motion, wholeView } from './measure.ts';
import { createSigmaContender } from './sigma-contender.ts';
import { createStageContender, measureStageSpeed, type StageContender } from './stage-contender.ts';
import {
  type AddResult,
  graphBefore,
  type HoverResult,
  measureAdding,
  measureFirst,
  measureHover,
  watchFrames,
} from './stage-measures.ts';

const contenders = {
  stage: createStageContender,
  sigma: () => createSigmaContender('stock'),
  lean: () => createSigmaContender('lean'),
  cytoscape: createCytoscapeContender,
} as const satisfies Record<string, () => Contender>;
export type ContenderName = keyof typeof contenders;

export interface GraphSpec {
  readonly name: string;
  readonly nodes: number;
  readonly edges: number;
  readonly far: number;
}

const host = document.getElementById('host');
if (!host) throw new Error('no host');
let data: GraphData | null = null;
let contender: Contender | null = null;

const bench = {
  /** Answers how long the first complete picture took, the columns being there. */
  async load(name: ContenderName, spec: GraphSpec): Promise<number> {
    data = createGraphData(spec.name, spec.nodes, spec.edges, spec.far);
    const view = wholeView(data, host);
    if (name === 'stage') measureStageSpeed(host);
    await nextFrame();
    const start = performance.now();
    contender = contenders[name]();
    await contender.show(host, data, view);
    return performance.now() - start;
  },
  async motion(forMs: number, framesMin: number): Promise<Motion> {
    if (!contender || !data) throw new Error('nothing is loaded');
    return measureMotion(contender, wholeView(data, host), forMs, framesMin);
  },
  /** Share of the pixels of a screenshot that differ from the ground. */
  async drawnShare(screenshot: string): Promise<number> {
    const bytes = Uint8Array.from(atob(screenshot), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2D canvas');
    context.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    const ground = pixels[0];
    return pixels.reduce((drawn, pixel) => drawn + (pixel === ground ? 0 : 1), 0) / pixels.length;
  },
  async hover(spec: GraphSpec): Promise<HoverResult> {
    watchFrames();
    const stage = await showStage(createGraphData(spec.name, spec.nodes, spec.edges, spec.far));
    return measureHover(stage, host);
  },
  /** Adds nodes to a graph, beside the first paint of a graph of that many alone. */
  async adding(spec: GraphSpec, nodes: number): Promise<AddResult & { readonly firstMs: number }> {
    const whole = createGraphData(spec.name, spec.nodes + nodes, spec.edges + 3 * nodes, spec.far);
    const before = graphBefore(whole, spec.nodes);
    measureStageSpeed(host);
    const firstMs = await measureFirst(host, nodes, 3 * nodes, wholeView(whole, host));
    return { ...(await measureAdding(await showStage(before), whole, before)), firstMs };
  },
  /** Bytes of the page and its workers, or null where the browser does not tell. */
  async memory(): Promise<number | null> {
    const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
      // not in TypeScript's library
      measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
    };
    return measure ? (await measure.call(performance)).bytes : null;
  },
  dispose(): void {
    contender?.dispose();
    contender = null;
  },
};

async function showStage(shown: GraphData): Promise<StageContender> {
  if (!host) throw new Error('no host');
  data = shown;
  const stage = createStageContender();
  contender = stage;
  await stage.show(host, shown, wholeView(shown, host));
  return stage;
}

export type Bench = typeof bench;
Object.assign(window, { bench });
