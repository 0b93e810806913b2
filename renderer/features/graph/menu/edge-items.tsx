import { MenuDivider } from '@blueprintjs/core';
import { Select, Unlink } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { containmentCode } from '../../../../shared/graph/containment.ts';
import { edgeKind } from '../../../graph/model/edge-table.ts';
import type { GraphModel } from '../../../graph/model/graph-model.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { askGraph, closeGraphRequest } from '../graph-request.ts';
import { shortNode } from '../node-words.ts';
import { ChoiceItem } from '../../../ui/context-menu/choice-item.tsx';
import styles from '../../../ui/context-menu/context-menu.module.css';

/** What can be done with an edge. */
export function EdgeItems({ graph, edge }: GraphPartProps & { readonly edge: number }): ReactElement {
  const { session } = graph;
  const { edges } = session.model;
  const ends = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
  return (
    <>
      <MenuDivider title={edgeWords(session.model, edge)} className={styles.title ?? ''} titleId="graph-menu-title" />
      <ChoiceItem
        text="Select both ends"
        icon={<Select />}
        onChoose={() => {
          closeGraphRequest();
          session.select(ends);
        }}
      />
      <DissociateItem graph={graph} edge={edge} />
    </>
  );
}

/** Removing the associations behind an edge. */
export function DissociateItem({ graph, edge }: GraphPartProps & { readonly edge: number }): ReactElement {
  const { model } = graph.session;
  const type = model.edges.textOf(edge);
  return (
    <ChoiceItem
      text={type === '' ? 'Dissociate…' : `Dissociate: ${type}…`}
      icon={<Unlink />}
      denied={notRemovable(model, edge)}
      onChoose={() => {
        closeGraphRequest();
        askGraph(graph.key, { kind: 'dissociate', edge });
      }}
    />
  );
}

/** "APT29 — Associated — GoldMax", with an arrow where it has a direction. */
export function edgeWords(model: GraphModel, edge: number): string {
  const { edges } = model;
  const [source, target] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
  const middle = edges.textOf(edge) === '' ? '' : ` ${edges.textOf(edge)} `;
  return `${shortNode(model, source)} —${middle}${edges.isDirected(edge) ? '→' : '—'} ${shortNode(model, target)}`;
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
