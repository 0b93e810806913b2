/** A graph outside the screen: its tables, what of them is present, and its view. Changed only by changes and by the store. */
import type { GraphAnswer } from '../../../shared/graph/answer.ts';
import { graphObjectMax } from '../../../shared/graph/limits.ts';
import { type GraphView, initialView } from '../../../shared/graph/view.ts';
import type { GraphChange } from './change.ts';
import { edgeKind, EdgeTable } from './edge-table.ts';
import { NodeTable } from './node-table.ts';

export class GraphModel {
  readonly nodes = new NodeTable();
  readonly edges = new EdgeTable();
  view: GraphView = initialView;
  /** Row of the node from which the graph began, which nothing hides; -1 when it began with several. */
  origin = -1;

  /** Whether a row is in the graph and in the store. */
  hasNode(row: number): boolean {
    return this.nodes.present[row] === 1 && this.nodes.gone[row] !== 1;
  }

  hasEdge(row: number): boolean {
    return (
      this.edges.known[row] === 1 &&
      this.hasNode(this.edges.source[row] ?? 0) &&
      this.hasNode(this.edges.target[row] ?? 0)
    );
  }

  /** Rows in the graph, ascending. */
  presentRows(): Uint32Array {
    const rows = new Uint32Array(this.nodes.count);
    let count = 0;
    for (let row = 0; row < this.nodes.count; row += 1) if (this.hasNode(row)) rows[count++] = row;
    return rows.slice(0, count);
  }

  /** Edges in the graph, ascending. */
  presentEdges(): Uint32Array {
    const rows = new Uint32Array(this.edges.count);
    let count = 0;
    for (let row = 0; row < this.edges.count; row += 1) if (this.hasEdge(row)) rows[count++] = row;
    return rows.slice(0, count);
  }

  /**
   * Ids of every copy of the nodes in the graph that a workspace has: what the store is asked about. Where that is more
   * than a call takes, one copy names each.
   */
  presentObjects(): number[] {
    const rows = this.presentRows();
    const objects: number[] = [];
    for (const row of rows) for (const id of this.nodes.objectsOf(row)) if (id > 0) objects.push(id);
    if (objects.length <= graphObjectMax) return objects;
    return Array.from(rows, (row) => this.nodes.objectOf(row)).filter((id) => id > 0);
  }

  /** Takes what the store answered, without showing any of its nodes yet. Answers the row of each node. */
  take(answer: GraphAnswer): Uint32Array {
    const rows = this.nodes.take(answer.nodes);
    this.edges.take(answer.edges, this.nodes);
    for (const { code, name } of answer.edgeTypes) this.edges.typeNames.set(code, name);
    return rows;
  }

  /**
   * Makes the graph what the store says now of `asked` rows: those that it does not answer are gone, and so are their
   * associations that it no longer has. Several answers are those to calls after each other; what changes in between is
   * asked about again.
   */
  retake(asked: Uint32Array, ...answers: readonly GraphAnswer[]): void {
    const isAsked = new Uint8Array(this.nodes.count);
    for (const row of asked) {
      isAsked[row] = 1;
      if ((this.nodes.objects[row] ?? 0) > 0) this.nodes.gone[row] = 1;
    }
    this.edges.forget((row) => isAsked[row] === 1);
    for (const answer of answers) this.take(answer);
  }

  apply(change: GraphChange): void {
    switch (change.kind) {
      case 'nodes':
        for (const row of change.rows) this.nodes.present[row] = change.on ? 1 : 0;
        return;
      case 'edges':
        for (const row of change.rows)
          if (this.edges.kinds[row] !== edgeKind.association) this.edges.known[row] = change.on ? 1 : 0;
        return;
      case 'pins':
        for (const row of change.rows) this.nodes.pinned[row] = change.on ? 1 : 0;
        return;
      case 'places':
        change.rows.forEach((row, at) => {
          this.nodes.x[row] = change.after[at * 2] ?? Number.NaN;
          this.nodes.y[row] = change.after[at * 2 + 1] ?? Number.NaN;
        });
        return;
      case 'view':
        this.view = change.after;
    }
  }
}
