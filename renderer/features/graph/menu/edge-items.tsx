import { MenuDivider } from '@blueprintjs/core';
import { Select, Unlink } from '@blueprintjs/icons';
import { type ReactElement, useId } from 'react';
import { containmentCode } from '../../../../shared/graph/containment.ts';
import { edgeKind } from '../../../graph/model/edge-table.ts';
import type { GraphModel } from '../../../graph/model/graph-model.ts';
import { countOf } from '../../../ui/count-text.ts';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { askGraph, closeGraphRequest } from '../graph-request.ts';
import { shortNode } from '../node-words.ts';
import { ChoiceItem } from '../../../ui/context-menu/choice-item.tsx';
import { edgeFacts } from './edge-facts.ts';
import styles from '../../../ui/context-menu/context-menu.module.css';

interface EdgesProps extends GraphPartProps {
  /** Between the same two nodes. */
  readonly edges: readonly number[];
}

/** What can be done with the edges of one line. */
export function EdgeItems({ graph, edges }: EdgesProps): ReactElement {
  const { session } = graph;
  const { model } = session;
  const [first = 0] = edges;
  const ends = [model.edges.source[first] ?? 0, model.edges.target[first] ?? 0];
  const between = ends.map((row) => shortNode(model, row)).join(' — ');
  const title = edges.length === 1 ? edgeWords(model, first) : `${countOf(edges.length, 'edge')}: ${between}`;
  return (
    <>
      <MenuDivider title={title} className={styles.title ?? ''} titleId="graph-menu-title" />
      <ChoiceItem
        text="Select both ends"
        icon={<Select />}
        onChoose={() => {
          closeGraphRequest();
          session.select(ends);
        }}
      />
      <EdgeList graph={graph} edges={edges} from={ends[0] ?? 0} />
    </>
  );
}

/** Each edge with its direction seen from a node, owners and sources, and how to remove it. */
export function EdgeList({ graph, edges, from }: EdgesProps & { readonly from: number }): ReactElement {
  return (
    <>
      {edges.map((edge) => (
        <EdgeLines key={edge} graph={graph} edge={edge} from={from} />
      ))}
    </>
  );
}

interface EdgeLinesProps extends GraphPartProps {
  readonly edge: number;
  readonly from: number;
}

function EdgeLines({ graph, edge, from }: EdgeLinesProps): ReactElement {
  const owners = useOwners();
  const facts = useId();
  return (
    <>
      <li id={facts} className={styles.note}>
        {edgeFacts(graph.session.model, edge, from, (owner) => owners.get(owner)?.name ?? `owner ${owner}`)}
      </li>
      {/* Arrow keys reach the item alone: it says the facts, too. */}
      <DissociateItem graph={graph} edge={edge} facts={facts} />
    </>
  );
}

/** Removing the associations behind an edge. */
function DissociateItem({
  graph,
  edge,
  facts,
}: Omit<EdgeLinesProps, 'from'> & { readonly facts: string }): ReactElement {
  const { model } = graph.session;
  const type = model.edges.textOf(edge);
  return (
    <ChoiceItem
      text={type === '' ? 'Dissociate…' : `Dissociate: ${type}…`}
      icon={<Unlink />}
      denied={notRemovable(model, edge)}
      describedBy={facts}
      onChoose={() => {
        closeGraphRequest();
        askGraph(graph.key, { kind: 'dissociate', edge });
      }}
    />
  );
}

/** "APT29 — Associated — GoldMax", with an arrow where it has a direction. */
export function edgeWords(
  model: GraphModel,
  edge: number,
  wordOf = (row: number): string => shortNode(model, row),
): string {
  const { edges } = model;
  const [source, target] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
  const middle = edges.textOf(edge) === '' ? '' : ` ${edges.textOf(edge)} `;
  return `${wordOf(source)} —${middle}${edges.isDirected(edge) ? '→' : '—'} ${wordOf(target)}`;
}

/** Why an edge is no association that can be removed; null when it is one. */
function notRemovable({ edges }: GraphModel, edge: number): string | null {
  const kind = edges.kinds[edge];
  if (kind === edgeKind.derived)
    return 'This relation is computed through a shared Group. Dissociate either end from the Group.';
  if (kind === edgeKind.foreign) return 'This edge came with a file and is in no workspace.';
  if ((edges.types[edge] ?? 0) >> 1 === containmentCode)
    return 'One belongs to the other. That ends only when the part is deleted.';
  return null;
}
