/** Makes the scene of a graph: what its legend, filters and grouping let through, in the colours and sizes of its view. */
import { typeLabel } from './type-label.ts';
import { genericAssociationCode } from '../../../shared/association/association-types.ts';
import { kindOf } from '../../../shared/model/object-type.ts';
import { countText } from '../../ui/count-text.ts';
import { edgeKind } from '../model/edge-table.ts';
import type { GraphModel } from '../model/graph-model.ts';
import { foreignType } from '../model/node-table.ts';
import { closedGroups, type DrawnGroup } from './grouping.ts';
import { type MetricValues, rangeOf } from './metric-values.ts';
import { baseRadius } from './node-size.ts';
import { degreesOf, type DrawnEdges, drawnEdges } from './drawn-edges.ts';
import { itemFlag, type Scene, shapeNames } from './scene.ts';
import { plainColor, SceneColors } from './scene-colors.ts';
import { updatePlaces } from './scene-places.ts';
import { visibleRows } from './visible-rows.ts';

export interface SceneSources {
  readonly model: GraphModel;
  readonly metrics: MetricValues;
  /** CSS colour of an owner; undefined for one that is not known. */
  readonly colorOfOwner: (owner: number) => string | undefined;
  readonly version: number;
  /** Text of a node: the value of an Indicator is shown defanged. */
  readonly shownLabel: (row: number) => string;
  /** Name of a community with these members, of which there is at least one. */
  readonly communityName: (members: Uint32Array) => string;
}

export function buildScene(sources: SceneSources): Scene {
  const { model, metrics } = sources;
  const visible = visibleRows(model, metrics);
  const groups = closedGroups(model, visible, metrics);
  const rows = itemRows(model, visible, groups);
  const itemOf = itemsByRow(model, rows, groups);
  const edges = drawnEdges(model, itemOf);
  const degree = degreesOf(rows.length, groups.length, edges);
  const colors = new SceneColors();
  const count = rows.length;
  const scene = {
    x: new Float32Array(count),
    y: new Float32Array(count),
    size: new Float32Array(count),
    color: new Uint16Array(count),
    shape: new Uint8Array(count),
    flags: new Uint8Array(count),
    types: new Uint16Array(count),
  };
  const sizeOf = sizeScheme(sources, count, degree);
  const colorOf = colorScheme(sources, colors, degree, rows);
  for (let item = 0; item < count; item += 1) {
    const row = rows[item] ?? 0;
    const group = row < 0 ? groups[-1 - row] : undefined;
    if (group !== undefined) {
      const isType = model.view.grouping.by === 'type';
      scene.types[item] = isType ? group.id : 0;
      scene.color[item] = isType ? colors.ofType(group.id) : colors.ofCategory(group.id);
      scene.size[item] = Math.min(34, 9 + Math.sqrt(group.rows.length) * 0.9);
      scene.shape[item] = clusterShape;
      scene.flags[item] = itemFlag.cluster;
      continue;
    }
    const type = model.nodes.types[row] ?? 0;
    scene.types[item] = type;
    scene.shape[item] = type === foreignType ? foreignShape : shapeNames.indexOf(kindOf(type));
    scene.size[item] = sizeOf(item, row);
    scene.color[item] = colorOf(item, row);
    scene.flags[item] =
      (model.nodes.hasSeveralOwners(row) ? itemFlag.severalOwners : 0) |
      (model.nodes.pinned[row] === 1 ? itemFlag.pinned : 0) |
      (row === model.origin ? itemFlag.origin : 0);
  }
  updatePlaces({ ...scene, count, itemOf: (row) => itemOf[row] ?? -1 }, model);
  const edgeOwners = ownersOfLines(model, edges);
  const edgeColorOf = edgeColors(sources, edges.count, edgeOwners, colors);
  const edgeColor = new Uint16Array(edges.count);
  const edgeFlags = new Uint8Array(edges.count);
  for (let edge = 0; edge < edges.count; edge += 1) {
    edgeColor[edge] = edgeColorOf(edge);
    edgeFlags[edge] = edges.directed[edge] ?? 0;
  }
  return {
    ...scene,
    version: sources.version,
    count,
    rows,
    edgeCount: edges.count,
    source: edges.source,
    target: edges.target,
    weight: edges.weight,
    edgeRows: edges.rows,
    edgeOwners,
    edgeColor,
    edgeFlags,
    palette: colors.palette,
    label: (item) => labelOf(sources, groups, rows[item] ?? 0),
    edgeLabel: (edge) => {
      const several = edges.several.get(edge);
      if (several === undefined) return edgeLabelOf(model, edges.rows[edge] ?? -1);
      // Groups come first among the items.
      const isOfNodes = Math.min(edges.source[edge] ?? 0, edges.target[edge] ?? 0) >= groups.length;
      return isOfNodes ? severalLabel(model, several) : countText(several.length);
    },
    itemOf: (row) => itemOf[row] ?? -1,
  };
}

const clusterShape = shapeNames.indexOf('cluster');
const foreignShape = shapeNames.indexOf('foreign');

/** Row of each item: groups first, so that what is drawn over them is what was chosen to stand out. */
function itemRows(model: GraphModel, visible: Uint32Array, groups: readonly DrawnGroup[]): Int32Array {
  const grouped = new Uint8Array(model.nodes.count);
  for (const { rows } of groups) for (const row of rows) grouped[row] = 1;
  const rows = new Int32Array(groups.length + visible.length);
  groups.forEach((_, group) => void (rows[group] = -1 - group));
  let count = groups.length;
  for (const row of visible) if (grouped[row] !== 1) rows[count++] = row;
  return rows.subarray(0, count);
}

function itemsByRow(model: GraphModel, rows: Int32Array, groups: readonly DrawnGroup[]): Int32Array {
  const items = new Int32Array(model.nodes.count).fill(-1);
  rows.forEach((row, item) => {
    if (row >= 0) items[row] = item;
    else for (const member of groups[-1 - row]?.rows ?? []) items[member] = item;
  });
  return items;
}

/** Radius in pixels: the more nodes, the smaller the smallest. */
function sizeScheme(
  { model, metrics }: SceneSources,
  count: number,
  degree: Float64Array,
): (item: number, row: number) => number {
  const scheme = model.view.size;
  const base = baseRadius(count);
  const highest = base * 2;
  if (scheme === 'same') return () => base;
  const values = scheme === 'degree' ? undefined : metrics[scheme];
  const { max } = values === undefined ? rangeOf(degree) : rangeOf(values);
  return (item, row) => {
    const value = values === undefined ? (degree[item] ?? 0) : (values[row] ?? 0);
    const share = max > 0 && value > 0 ? Math.sqrt(value / max) : 0;
    return (row === model.origin ? 1.25 : 1) * (base + (highest - base) * share);
  };
}

function colorScheme(
  { model, metrics, colorOfOwner }: SceneSources,
  colors: SceneColors,
  degree: Float64Array,
  rows: Int32Array,
): (item: number, row: number) => number {
  const scheme = model.view.color;
  switch (scheme) {
    case 'type':
      return (_, row) => colors.ofType(model.nodes.types[row] ?? 0);
    case 'owner':
      return (_, row) => colors.ofOwners(model.nodes.ownersOf(row), colorOfOwner);
    case 'community':
    case 'component': {
      const values = metrics[scheme];
      return (_, row) => colors.ofCategory(values?.[row] ?? -1);
    }
    case 'degree': {
      const { max } = rangeOf(degree.subarray(0, rows.length));
      return (item) => colors.ofShare(max > 0 ? (degree[item] ?? 0) / max : 0);
    }
    case 'betweenness':
    case 'pageRank':
    case 'core': {
      const values = metrics[scheme];
      const { min, max } = rangeOf(values ?? new Float64Array(0));
      return (_, row) => colors.ofShare(max > min ? ((values?.[row] ?? NaN) - min) / (max - min) : NaN);
    }
  }
}

function ownersOfLines({ edges }: GraphModel, { first, several }: DrawnEdges): Scene['edgeOwners'] {
  return (line) => {
    const rows = several.get(line);
    if (rows === undefined) return edges.ownersOf(first[line] ?? 0);
    return [...new Set(rows.flatMap((row) => [...edges.ownersOf(row)]))];
  };
}

/** Edges have the colour of their owner, where there is more than one to tell apart. */
function edgeColors(
  { colorOfOwner }: SceneSources,
  count: number,
  ownersOf: Scene['edgeOwners'],
  colors: SceneColors,
): (edge: number) => number {
  const [only] = count === 0 ? [] : ownersOf(0);
  let isOne = true;
  for (let edge = 0; edge < count && isOne; edge += 1) {
    const owners = ownersOf(edge);
    isOne = owners.length === 1 && owners[0] === only;
  }
  return isOne ? () => plainColor : (edge) => colors.ofOwners(ownersOf(edge), colorOfOwner);
}

function labelOf(sources: SceneSources, groups: readonly DrawnGroup[], row: number): string {
  if (row >= 0) return sources.shownLabel(row);
  const group = groups[-1 - row];
  if (group === undefined) return '';
  const name = sources.model.view.grouping.by === 'type' ? typeLabel(group.id) : sources.communityName(group.rows);
  return `${name} (${countText(group.rows.length)})`;
}

/** Type names that have room beside a line. */
const nameMax = 3;

/** What the edges of one line are; their number where that has no name. */
function severalLabel({ edges }: GraphModel, rows: readonly number[]): string {
  const sorted = rows.toSorted((a, b) => a - b);
  const names = new Set(sorted.map((row) => (edges.kinds[row] === edgeKind.derived ? 'derived' : edges.textOf(row))));
  const [only = '', second] = names;
  if (second === undefined) return only === '' ? countText(rows.length) : `${only} (${countText(rows.length)})`;
  const shown = [...names].filter((name) => name !== '').slice(0, nameMax);
  const rest = rows.length - shown.length;
  return rest > 0 ? `${shown.join(' · ')} +${countText(rest)}` : shown.join(' · ');
}

function edgeLabelOf({ edges }: GraphModel, row: number): string {
  // An association without a type of its own says nothing that the line does not say.
  const isGeneric =
    edges.kinds[row] === edgeKind.association && (edges.types[row] ?? 0) >> 1 === genericAssociationCode;
  return isGeneric ? '' : edges.textOf(row);
}
