/** What of a session has been autosaved already, so that the next time only what came since is written. */
import { encodeBase64 } from '../../../shared/graph/base64.ts';
import { type GraphContent, pack, packEdges, packNodes, packStep } from '../../../shared/graph/document-content.ts';
import { type GraphCamera, type GraphDocument, graphStepMax, type GraphTail } from '../../../shared/graph/document.ts';
import { bytesOf, contentOf, edgesOf, leftOf, nodesOf, redoOf, toContentStep } from './document.ts';
import type { GraphSession } from './graph-session.ts';
import type { Step } from './history.ts';

interface Written {
  readonly nodes: number;
  readonly edges: number;
  readonly reworded: number;
  /** Name and change set of each step, as written; null for those that did not fit. */
  readonly steps: ReadonlyMap<number, string | null>;
  readonly root: number;
  /** Bytes of the document, and of what followed it. */
  readonly base: number;
  readonly followed: number;
  readonly tails: number;
}

/** A document is written anew when what followed it is larger, or comes in more pieces than are quickly read. */
const tailMax = 200;
const smallest = 256 * 1024;
const columnBytes = 17;

export class DraftLog {
  readonly #session: GraphSession;
  #written: Written | null = null;

  constructor(session: GraphSession) {
    this.#session = session;
  }

  /** The whole graph; what is asked for next follows it. */
  whole(camera: GraphCamera | null): GraphDocument {
    const content = contentOf(this.#session, camera);
    const { history } = this.#session;
    const written = content.history?.steps ?? [];
    this.#written = {
      nodes: content.objects.length,
      edges: content.edges.source.length,
      reworded: this.#session.model.edges.rewordedCount,
      steps: new Map<number, string | null>([
        ...history.steps().map(({ id }) => [id, null] as const),
        ...written.map((step) => [step.id, labelOf(step.name, step.changeSet)] as const),
      ]),
      root: content.history?.root ?? history.root,
      base: sizeOf(content),
      followed: 0,
      tails: 0,
    };
    return pack(content);
  }

  /** What came since the last call; null when the whole graph has to be written. */
  tail(camera: GraphCamera | null): GraphTail | null {
    const written = this.#written;
    const { model, history } = this.#session;
    if (written === null || written.tails >= tailMax) return null;
    const steps = history.steps().filter(({ id }) => written.steps.get(id) !== null);
    const fresh = steps.filter(({ id }) => !written.steps.has(id));
    const isThere = (id: number): boolean => id === history.root || history.step(id) !== undefined;
    const root = isThere(written.root) ? written.root : history.root;
    const states = new Set([root, ...steps.map(({ id }) => id)]);
    const isFollowing = states.has(history.current) && fresh.every(({ parent }) => states.has(parent));
    const bytes = fresh.reduce((sum, step) => sum + bytesOf(step), (model.nodes.count - written.nodes) * columnBytes);
    const isShort = fresh.length <= graphStepMax && written.followed + bytes <= Math.max(written.base, smallest);
    // What follows says nothing of edges that were written already.
    const isReworded = model.edges.isRewordedBelow(written.edges, written.reworded);
    if (!isFollowing || !isShort || isReworded) return null;
    const nodes = nodesOf(model.nodes, written.nodes);
    const now = steps.map((step) => [step.id, labelOf(step.name, step.store?.changeSet ?? null)] as const);
    this.#written = {
      ...written,
      nodes: model.nodes.count,
      edges: model.edges.rememberedCount,
      reworded: model.edges.rewordedCount,
      steps: new Map([...written.steps, ...now]),
      root,
      followed: written.followed + bytes,
      tails: written.tails + 1,
    };
    return {
      nodes: packNodes(nodes.objects, nodes.labels),
      edges: packEdges(edgesOf(model.edges, written.edges)),
      steps: fresh.map((step) => packStep(toContentStep(step, model.edges))),
      renamed: steps.flatMap((step) => renamedOf(step, written.steps.get(step.id) ?? undefined)),
      current: history.current,
      root,
      redo: redoOf(history, steps),
      ...leftOf(history, steps),
      camera,
      selection: encodeBase64(Uint32Array.from(this.#session.selection)),
    };
  }

  /** What was written last did not arrive: the next time everything is. */
  forget(): void {
    this.#written = null;
  }
}

const labelOf = (name: string, changeSet: number | null): string => `${changeSet ?? ''} ${name}`;

function renamedOf({ id, name, store }: Step, was: string | undefined): GraphTail['renamed'] {
  const changeSet = store?.changeSet ?? null;
  return was === undefined || was === labelOf(name, changeSet) ? [] : [{ id, name, changeSet }];
}

const sizeOf = ({ objects, edges, history }: GraphContent): number =>
  (objects.length + edges.source.length) * columnBytes +
  (history?.steps ?? []).reduce((sum, step) => sum + bytesOf(step), 0);
