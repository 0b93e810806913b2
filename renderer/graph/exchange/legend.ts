/** The legend of a picture: what shapes, colours and edge colours stand for, with numbers. */
import { countText } from '../../ui/count-text.ts';
import { foreignType } from '../model/node-table.ts';
import type { GraphModel } from '../model/graph-model.ts';
import { itemFlag, type Scene } from '../scene/scene.ts';
import { type ShapeOutline, shapeOutlines } from '../scene/shape-outline.ts';
import { typeLabel } from '../scene/type-label.ts';

export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  /** Null for the colour of edges. */
  readonly shape: ShapeOutline | null;
}

const entriesMax = 30;
const plain = '#8f99a8';

/** Types by their number of nodes, then the owners of edges. What does not fit is counted in the last line. */
export function legendOf(scene: Scene, model: GraphModel, ownerName: (owner: number) => string): LegendEntry[] {
  const types = new Map<number, { count: number; item: number }>();
  for (let item = 0; item < scene.count; item += 1) {
    if (((scene.flags[item] ?? 0) & itemFlag.cluster) !== 0) continue;
    const type = scene.types[item] ?? foreignType;
    const known = types.get(type);
    if (known === undefined) types.set(type, { count: 1, item });
    else known.count += 1;
  }
  const isByType = model.view.color === 'type';
  const nodes = [...types]
    .sort(([a, one], [b, other]) => other.count - one.count || a - b)
    .map(([type, { count, item }]) => ({
      label: `${typeLabel(type)} (${countText(count)})`,
      color: isByType ? (scene.palette[scene.color[item] ?? 0] ?? plain) : plain,
      shape: shapeOutlines[scene.shape[item] ?? 0] ?? null,
    }));
  const all = [...nodes, ...ownersOf(scene, ownerName)];
  if (all.length <= entriesMax) return all;
  const rest = all.length - entriesMax;
  return [...all.slice(0, entriesMax), { label: `and ${rest} more`, color: plain, shape: null }];
}

/** One line for each owner that alone has an edge, and one for edges of several. */
function ownersOf(scene: Scene, ownerName: (owner: number) => string): LegendEntry[] {
  const colors = new Map<string, string>();
  for (let edge = 0; edge < scene.edgeCount; edge += 1) {
    const owners = scene.edgeOwners(edge);
    const [only] = owners;
    if (only === undefined || only === 0) continue;
    const name = owners.length > 1 ? 'Several owners' : ownerName(only);
    if (!colors.has(name)) colors.set(name, scene.palette[scene.edgeColor[edge] ?? 0] ?? plain);
  }
  return [...colors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, color]) => ({ label, color, shape: null }));
}
