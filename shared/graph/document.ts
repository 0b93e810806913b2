/**
 * A graph as it is kept: saved, autosaved, or sent from one to the other. Columns are typed arrays in base64, because
 * a call carries JSON. Edges of the workspace are never kept: a graph has those that the workspace has.
 */
import { z } from 'zod';
import { graphNodeMax, objectNameMax } from './limits.ts';
import { GraphView } from './view.ts';

/** Rows of a graph: nodes that it has, and those of earlier states. */
export const graphRowMax = 2 * graphNodeMax;
/** Derived and foreign edges that a graph remembers. */
export const rememberedEdgeMax = 1_000_000;
export const graphStepMax = 20_000;
/** Largest JSON of a document in characters, escapes not counted. */
export const graphDocumentMax = 32 * 1024 * 1024;

const base64 = (bytes: number) => z.string().max(Math.ceil(bytes / 3) * 4);
const rows = base64(4 * rememberedEdgeMax);
const places = base64(8 * graphRowMax);
const row = z
  .int()
  .min(0)
  .max(graphRowMax - 1);

const DocumentChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['nodes', 'edges', 'pins']), rows, on: z.boolean() }),
  z.strictObject({ kind: z.literal('places'), rows, before: places, after: places }),
  z.strictObject({ kind: z.literal('view'), before: GraphView, after: GraphView }),
]);
export type DocumentChange = z.infer<typeof DocumentChange>;

const StepId = z.int().min(0).max(1_000_000_000);
const StepCount = z.int().min(0).max(1_000_000_000);
const StepName = z.string().max(500);
const ChangeSetOrNone = z.int().min(1).nullable();

export const DocumentStep = z.strictObject({
  id: StepId.min(1),
  parent: StepId,
  at: z.int(),
  name: StepName,
  /** What the step did to the workspace. */
  changeSet: ChangeSetOrNone,
  changes: z.array(DocumentChange).max(50),
});
export type DocumentStep = z.infer<typeof DocumentStep>;

export const DocumentNodes = z.strictObject({
  count: z.int().min(0).max(graphRowMax),
  /** Float64: an object id of each row; negative for nodes that no workspace has. */
  objects: base64(8 * graphRowMax),
  /** Names of the rows that no workspace has. */
  labels: z.array(z.strictObject({ row, text: z.string().max(objectNameMax) })).max(graphRowMax),
});

export const DocumentEdges = z.strictObject({
  count: z.int().min(0).max(rememberedEdgeMax),
  /** Uint32: rows of nodes. */
  source: base64(4 * rememberedEdgeMax),
  target: base64(4 * rememberedEdgeMax),
  /** Uint8: `edgeFlag`. */
  flags: base64(rememberedEdgeMax),
  texts: z
    .array(
      z.strictObject({
        edge: z
          .int()
          .min(0)
          .max(rememberedEdgeMax - 1),
        text: z.string().max(objectNameMax),
      }),
    )
    .max(rememberedEdgeMax),
});
/** Bits of a remembered edge; without `foreign` it is derived through a shared Group. */
export const edgeFlag = { shown: 1, directed: 2, foreign: 4 } as const;
/** Bits of a row. */
export const nodeFlag = { present: 1, pinned: 2 } as const;

const coordinate = z.number().min(-1e30).max(1e30);
/** Centre in coordinates of the graph, and how many of them the shorter side of the picture shows. */
export const GraphCamera = z.strictObject({ x: coordinate, y: coordinate, span: z.number().min(1e-30).max(1e30) });
export type GraphCamera = z.infer<typeof GraphCamera>;

export const GraphDocument = z.strictObject({
  format: z.literal('ligature-graph'),
  version: z.literal(1),
  nodes: DocumentNodes,
  /** Float32: x and y of each row; NaN before it was placed. */
  places,
  /** Uint8: `nodeFlag` of each row. */
  flags: base64(graphRowMax),
  origin: row.nullable(),
  view: GraphView,
  edges: DocumentEdges,
  camera: GraphCamera.nullable(),
  /** Uint32: chosen rows. */
  selection: base64(4 * graphRowMax),
  history: z
    .strictObject({
      /** Name of the state before all steps. */
      start: StepName,
      current: StepId,
      /** The oldest state that can be reached. */
      root: StepId,
      /** Parents before children. */
      steps: z.array(DocumentStep).max(graphStepMax),
      /** Where "redo" leads from steps with several children. */
      redo: z.array(StepId).max(graphStepMax),
      /** Steps that there were and that are not kept; none without. */
      left: StepCount.optional(),
    })
    .nullable(),
});
export type GraphDocument = z.infer<typeof GraphDocument>;

/** What has come to a document since it was kept: short, however large the graph. */
export const GraphTail = z.strictObject({
  /** Rows and remembered edges after those that there were. */
  nodes: DocumentNodes,
  edges: DocumentEdges,
  steps: z.array(DocumentStep).max(graphStepMax),
  /** Steps that have another name or change set now. */
  renamed: z.array(z.strictObject({ id: StepId, name: StepName, changeSet: ChangeSetOrNone })).max(graphStepMax),
  current: StepId,
  root: StepId,
  redo: z.array(StepId).max(graphStepMax),
  left: StepCount.optional(),
  camera: GraphCamera.nullable(),
  /** Uint32: chosen rows. */
  selection: base64(4 * graphRowMax),
});
export type GraphTail = z.infer<typeof GraphTail>;
