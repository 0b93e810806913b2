/** What files of graphs are written from: plain rows of what the model has, which is only what the user may see. */
import { kindOf } from '../../../shared/model/object-type.ts';
import { edgeKind } from '../model/edge-table.ts';
import type { GraphModel } from '../model/graph-model.ts';
import { foreignType } from '../model/node-table.ts';
import type { Scene } from '../scene/scene.ts';
import { typeLabel } from '../scene/type-label.ts';

export interface ExportedNode {
  /** Object id of the first copy; negative for what no workspace has. */
  readonly id: number;
  readonly label: string;
  /** Word of `objectKinds`, or `foreign`. */
  readonly kind: string;
  readonly type: string;
  /** Names of the owners of all copies. */
  readonly owners: readonly string[];
  /** 0-5 and 0-100; null where there is none. */
  readonly rating: number | null;
  readonly confidence: number | null;
  /** ISO 8601, UTC. */
  readonly created: string | null;
  readonly modified: string | null;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels and CSS colour as drawn; of what is hidden the smallest and grey. */
  readonly size: number;
  readonly color: string;
  readonly pinned: boolean;
  /** Object ids of all copies. */
  readonly copies: readonly number[];
}

export interface ExportedEdge {
  readonly source: number;
  readonly target: number;
  /** Association type, or what a derived or foreign edge says. */
  readonly type: string;
  readonly directed: boolean;
  readonly owners: readonly string[];
  /** Who states it: `manual`, `import`, `bundle`, `derived` or `file`. */
  readonly sources: readonly string[];
  readonly created: string | null;
}

export interface ExportedGraph {
  readonly name: string;
  readonly nodes: readonly ExportedNode[];
  readonly edges: readonly ExportedEdge[];
}

export interface ExportSource {
  readonly name: string;
  readonly model: GraphModel;
  /** Rows to write; edges between them go along. */
  readonly rows: ArrayLike<number>;
  readonly scene: Scene;
  /** Text of a node: defanged or as it is, as the user chose. */
  readonly label: (row: number) => string;
  readonly ownerName: (owner: number) => string;
}

const grey = '#8f99a8';
const originWords = [
  [1, 'manual'],
  [2, 'import'],
  [4, 'bundle'],
] as const;

/** Rows between two pauses. */
const rowsAtOnce = 1000;

/** Pauses now and then: a large graph takes seconds. */
export function* exportGraph({
  name,
  model,
  rows,
  scene,
  label,
  ownerName,
}: ExportSource): Generator<void, ExportedGraph> {
  const { nodes, edges } = model;
  const isWanted = new Uint8Array(nodes.count);
  for (let at = 0; at < rows.length; at += 1) isWanted[rows[at] ?? 0] = 1;
  const names = (owners: readonly number[]): string[] => owners.map(ownerName);
  const toNode = (row: number): ExportedNode => {
    const item = scene.itemOf(row);
    const isDrawn = item >= 0 && scene.rows[item] === row;
    const type = nodes.types[row] ?? 0;
    return {
      id: nodes.objects[row] ?? 0,
      label: label(row),
      kind: type === foreignType ? 'foreign' : kindOf(type),
      type: typeLabel(type),
      owners: type === foreignType ? [] : names(nodes.ownersOf(row)),
      rating: numberOf(nodes.rating[row]),
      confidence: numberOf(nodes.confidence[row]),
      created: timeOf(nodes.created[row]),
      modified: timeOf(nodes.modified[row]),
      x: numberOf(nodes.x[row]) ?? 0,
      y: numberOf(nodes.y[row]) ?? 0,
      size: isDrawn ? rounded(scene.size[item] ?? 1) : 1,
      color: isDrawn ? (scene.palette[scene.color[item] ?? 0] ?? grey) : grey,
      pinned: nodes.pinned[row] === 1,
      copies: nodes.objectsOf(row),
    };
  };
  const written: ExportedNode[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    written.push(toNode(rows[at] ?? 0));
    if (at % rowsAtOnce === 0) yield;
  }
  const linked: ExportedEdge[] = [];
  for (let row = 0; row < edges.count; row += 1) {
    if (row % rowsAtOnce === 0) yield;
    const [source, target] = [edges.source[row] ?? 0, edges.target[row] ?? 0];
    if (!model.hasEdge(row) || isWanted[source] !== 1 || isWanted[target] !== 1) continue;
    const isStored = edges.kinds[row] === edgeKind.association;
    linked.push({
      source: nodes.objects[source] ?? 0,
      target: nodes.objects[target] ?? 0,
      type: edges.textOf(row),
      directed: edges.isDirected(row),
      owners: isStored ? names(edges.ownersOf(row)) : [],
      sources: isStored
        ? originsOf(edges.origins[row] ?? 0)
        : [edges.kinds[row] === edgeKind.derived ? 'derived' : 'file'],
      created: isStored ? timeOf(edges.created[row]) : null,
    });
  }
  return { name, nodes: written, edges: linked };
}

const numberOf = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : rounded(value);
/** Columns hold single precision: further digits would be noise. */
const rounded = (value: number): number => Number(value.toPrecision(7));
const timeOf = (value: number | undefined): string | null =>
  value === undefined || !Number.isFinite(value) ? null : new Date(value).toISOString();
const originsOf = (bits: number): string[] => originWords.flatMap(([bit, word]) => ((bits & bit) === 0 ? [] : [word]));
