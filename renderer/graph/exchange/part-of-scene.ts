import type { Scene } from '../scene/scene.ts';

/** The scene with only some of its items and the edges between them. */
export function partOfScene(scene: Scene, isWanted: (item: number) => boolean): Scene {
  const items = Uint32Array.from({ length: scene.count }, (_, item) => item).filter(isWanted);
  const placeOf = new Int32Array(scene.count).fill(-1);
  items.forEach((item, place) => void (placeOf[item] = place));
  const edges = Uint32Array.from({ length: scene.edgeCount }, (_, edge) => edge).filter(
    (edge) => (placeOf[scene.source[edge] ?? 0] ?? -1) >= 0 && (placeOf[scene.target[edge] ?? 0] ?? -1) >= 0,
  );
  const end = (of: Uint32Array): Uint32Array => edges.map((edge) => placeOf[of[edge] ?? 0] ?? 0);
  return {
    ...scene,
    count: items.length,
    x: Float32Array.from(items, (item) => scene.x[item] ?? 0),
    y: Float32Array.from(items, (item) => scene.y[item] ?? 0),
    size: Float32Array.from(items, (item) => scene.size[item] ?? 0),
    color: Uint16Array.from(items, (item) => scene.color[item] ?? 0),
    shape: Uint8Array.from(items, (item) => scene.shape[item] ?? 0),
    flags: Uint8Array.from(items, (item) => scene.flags[item] ?? 0),
    rows: Int32Array.from(items, (item) => scene.rows[item] ?? 0),
    types: Uint16Array.from(items, (item) => scene.types[item] ?? 0),
    edgeCount: edges.length,
    source: end(scene.source),
    target: end(scene.target),
    edgeColor: Uint16Array.from(edges, (edge) => scene.edgeColor[edge] ?? 0),
    weight: Float32Array.from(edges, (edge) => scene.weight[edge] ?? 1),
    edgeOwners: (edge) => scene.edgeOwners(edges[edge] ?? 0),
    edgeRows: Int32Array.from(edges, (edge) => scene.edgeRows[edge] ?? -1),
    edgeFlags: Uint8Array.from(edges, (edge) => scene.edgeFlags[edge] ?? 0),
    label: (item) => scene.label(items[item] ?? 0),
    edgeLabel: (edge) => scene.edgeLabel(edges[edge] ?? 0),
    itemOf: (row) => {
      const item = scene.itemOf(row);
      return item < 0 ? -1 : (placeOf[item] ?? -1);
    },
  };
}
