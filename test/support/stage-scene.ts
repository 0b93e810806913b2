/** Small scenes for tests of the stage. */
import type { Scene } from '../../renderer/graph/scene/scene.ts';

export interface StageItem {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly label?: string;
  readonly flags?: number;
}

export interface StageEdge {
  readonly from: number;
  readonly to: number;
  readonly weight?: number;
  readonly label?: string;
  readonly directed?: boolean;
}

export function stageScene(items: readonly StageItem[], edges: readonly StageEdge[] = []): Scene {
  return {
    version: 1,
    count: items.length,
    x: Float32Array.from(items, ({ x }) => x),
    y: Float32Array.from(items, ({ y }) => y),
    size: Float32Array.from(items, ({ size }) => size ?? 5),
    color: new Uint16Array(items.length),
    shape: new Uint8Array(items.length),
    flags: Uint8Array.from(items, ({ flags }) => flags ?? 0),
    rows: Int32Array.from(items, (_, item) => item),
    types: new Uint16Array(items.length),
    edgeCount: edges.length,
    source: Uint32Array.from(edges, ({ from }) => from),
    target: Uint32Array.from(edges, ({ to }) => to),
    edgeColor: new Uint16Array(edges.length).fill(1),
    weight: Float32Array.from(edges, ({ weight }) => weight ?? 1),
    edgeOwners: () => [],
    edgeRows: Int32Array.from(edges, (_, edge) => edge),
    edgeFlags: Uint8Array.from(edges, ({ directed }) => (directed === true ? 1 : 0)),
    palette: ['#ff8000', '#102030'],
    label: (item) => items[item]?.label ?? `item ${item}`,
    edgeLabel: (edge) => edges[edge]?.label ?? '',
    itemOf: (row) => row,
  };
}
