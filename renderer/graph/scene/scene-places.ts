import type { GraphModel } from '../model/graph-model.ts';
import type { Scene } from './scene.ts';

type Places = Pick<Scene, 'x' | 'y' | 'count' | 'itemOf'>;

/** Writes where the nodes are now into a scene; a group is in the middle of its members. */
export function updatePlaces(scene: Places, { nodes }: GraphModel): void {
  const members = new Uint32Array(scene.count);
  scene.x.fill(0);
  scene.y.fill(0);
  for (let row = 0; row < nodes.count; row += 1) {
    const item = scene.itemOf(row);
    const [x, y] = [nodes.x[row] ?? Number.NaN, nodes.y[row] ?? Number.NaN];
    if (item < 0 || Number.isNaN(x + y)) continue;
    members[item] = (members[item] ?? 0) + 1;
    scene.x[item] = (scene.x[item] ?? 0) + x;
    scene.y[item] = (scene.y[item] ?? 0) + y;
  }
  for (let item = 0; item < scene.count; item += 1) {
    const n = members[item] ?? 0;
    if (n < 2) continue;
    scene.x[item] = (scene.x[item] ?? 0) / n;
    scene.y[item] = (scene.y[item] ?? 0) / n;
  }
}

/** The same where no more than these rows have moved since; null: any may have. */
export function updateSomePlaces(
  scene: Places & Pick<Scene, 'rows'>,
  model: GraphModel,
  moved: Uint32Array | null,
): void {
  // The middle of a group is that of all its members.
  const isAny = moved === null || moved.some((row) => (scene.rows[scene.itemOf(row)] ?? 0) < 0);
  if (isAny) return updatePlaces(scene, model);
  const { x, y } = model.nodes;
  for (const row of moved) {
    const item = scene.itemOf(row);
    if (item < 0) continue;
    const [px, py] = [x[row] ?? Number.NaN, y[row] ?? Number.NaN];
    const isPlaced = !Number.isNaN(px + py);
    scene.x[item] = isPlaced ? px : 0;
    scene.y[item] = isPlaced ? py : 0;
  }
}
