/** Makes the file of an export: what the graph holds is all that the user may see, and nothing is asked for again. */
import { AppError } from '../../../../shared/error/app-error.ts';
import { CanvasPen } from '../../../graph/exchange/canvas-pen.ts';
import { collectPieces, inTurns } from '../../../graph/exchange/collect-pieces.ts';
import { writeEdgesCsv, writeNodesCsv } from '../../../graph/exchange/csv-writer.ts';
import { type ExportedGraph, exportGraph } from '../../../graph/exchange/exported-graph.ts';
import { writeGexf } from '../../../graph/exchange/gexf-writer.ts';
import { type DrawingOptions, drawGraph } from '../../../graph/exchange/graph-drawing.ts';
import { writeGraphml } from '../../../graph/exchange/graphml-writer.ts';
import { writeJson } from '../../../graph/exchange/json-writer.ts';
import { legendOf } from '../../../graph/exchange/legend.ts';
import { partOfScene } from '../../../graph/exchange/part-of-scene.ts';
import { frameOfAll, frameOfView, isInFrame } from '../../../graph/exchange/picture-frame.ts';
import { joined } from '../../../graph/exchange/pieces.ts';
import { estimatedWidth, SvgPen } from '../../../graph/exchange/svg-pen.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import type { Scene } from '../../../graph/scene/scene.ts';
import type { Extent, ViewTransform } from '../../../graph/stage/view-transform.ts';
import { stageColors } from '../canvas-look.ts';
import { shownNode } from '../node-words.ts';
import type { ExportFormat, ExportScope, ExportWish, PicturePart } from './export-format.ts';

/** A picture of everything in pixels of its drawing; labels and nodes have the size that they have on the screen. */
const picture = { width: 1600, height: 1200 };

/** Pixels of the drawing: what is in view has those of the canvas, so that it looks as it does there. */
export const extentOf = ({ canvas }: OpenGraph, part: PicturePart): Extent =>
  (part === 'view' ? canvas.seen?.extent : undefined) ?? picture;

function frameOf({ canvas, keeper }: OpenGraph, drawn: Scene, part: PicturePart): ViewTransform {
  const { seen } = canvas;
  return part === 'view' && seen !== null
    ? frameOfView(keeper.scene, seen.view, seen.extent)
    : frameOfAll(drawn, picture);
}

/** Rows that a picture shows, members of groups each. */
export function rowsOfPicture(graph: OpenGraph, scope: ExportScope, part: PicturePart): ArrayLike<number> {
  const rows = rowsOf(graph, scope);
  if (part === 'whole' || graph.canvas.seen === null) return rows;
  const { scene } = graph.keeper;
  const frame = frameOf(graph, scene, part);
  return Array.from(rows).filter((row) => {
    const item = scene.itemOf(row);
    return item >= 0 && isInFrame(scene, frame, item);
  });
}

export function rowsOf({ session, keeper }: OpenGraph, scope: ExportScope): ArrayLike<number> {
  if (scope === 'selection') return [...session.selection].sort((a, b) => a - b);
  return scope === 'all' ? session.model.presentRows() : keeper.shownRows;
}

export interface ExportNames {
  readonly title: string;
  readonly ownerName: (owner: number) => string;
  /** SVG path data in a box of 16 for a type number. */
  readonly glyph: (type: number) => readonly string[];
}

export async function exportFile(graph: OpenGraph, wish: ExportWish, names: ExportNames): Promise<BlobPart[]> {
  const { model } = graph.session;
  const label = (row: number): string => (wish.raw ? (model.nodes.labels[row] ?? '') : shownNode(model, row));
  const rows = rowsOf(graph, wish.scope);
  if (wish.format.isPicture) return drawPicture(graph, wish, names, label);
  const exported = await inTurns(
    exportGraph({ name: names.title, model, rows, scene: graph.keeper.scene, label, ownerName: names.ownerName }),
  );
  return collectPieces(joined(piecesOf(wish.format.id, exported, graph)));
}

function piecesOf(format: ExportFormat['id'], exported: ExportedGraph, { session }: OpenGraph): Iterable<string> {
  switch (format) {
    case 'gexf':
      return writeGexf(exported);
    case 'graphml':
      return writeGraphml(exported);
    case 'nodes':
      return writeNodesCsv(exported);
    case 'edges':
      return writeEdgesCsv(exported);
    default:
      return writeJson(exported, session.model.view);
  }
}

async function drawPicture(
  graph: OpenGraph,
  { format, scope, part, raw, scale }: ExportWish,
  { title, ownerName, glyph }: ExportNames,
  label: (row: number) => string,
): Promise<BlobPart[]> {
  const { scene, session } = { scene: graph.keeper.scene, session: graph.session };
  const drawn = scope === 'selection' ? partOfScene(scene, isSelected(graph, scene)) : scene;
  const frame = frameOf(graph, drawn, part);
  const options = (measure: DrawingOptions['measure']): DrawingOptions => ({
    frame,
    colors: stageColors(),
    legend: legendOf(
      partOfScene(drawn, (item) => isInFrame(drawn, frame, item)),
      session.model,
      ownerName,
    ),
    glyph,
    labels: session.model.view.nodeLabels,
    label: (item) => {
      const row = drawn.rows[item] ?? -1;
      return raw && row >= 0 ? label(row) : drawn.label(item);
    },
    measure,
  });
  if (format.id === 'svg') {
    const pen = new SvgPen(title);
    await inTurns(drawGraph(drawn, options(estimatedWidth), pen));
    return collectPieces(joined(pen.finish()));
  }
  const canvas = document.createElement('canvas');
  canvas.width = frame.width * scale;
  canvas.height = frame.height * scale;
  const context = canvas.getContext('2d');
  const pen = context === null ? null : new CanvasPen(context, scale);
  if (pen !== null)
    await inTurns(
      drawGraph(
        drawn,
        options((text, fontPx, bold) => pen.measure(text, fontPx, bold)),
        pen,
      ),
    );
  const blob = pen === null ? null : await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null)
    throw new AppError('UNSUPPORTED', 'This machine could not draw so large a picture. Choose a smaller size, or SVG.');
  return [blob];
}

/** A group is chosen when any of its members is. */
function isSelected({ session }: OpenGraph, scene: Scene): (item: number) => boolean {
  const items = new Set([...session.selection].map((row) => scene.itemOf(row)));
  return (item) => items.has(item);
}
