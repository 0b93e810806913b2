import { MenuDivider } from '@blueprintjs/core';
import { DrawerRight, Duplicate, OpenApplication } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { pivotFromMax } from '../../../../shared/graph/limits.ts';
import { edgesBetween } from '../../../graph/model/edges-between.ts';
import { ShortcutKeys } from '../../../commands/shortcut-keys.tsx';
import { openDrawer } from '../../../state/drawer.ts';
import { openTab } from '../../../state/tabs.ts';
import { countOf, countText } from '../../../ui/count-text.ts';
import { KindIcon } from '../../../ui/kind-icon.tsx';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { messageOf } from '../../../ui/toast.ts';
import { copyValue } from '../../../ui/value-text-copy.ts';
import { typeOf } from '../canvas-look.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest } from '../graph-request.ts';
import { shortNode, shownNode } from '../node-words.ts';
import { choosePivot } from '../pivot/choose-pivot.ts';
import { freshText } from '../pivot/fresh-text.ts';
import { freshOf, pivotChoices } from '../pivot/pivot-choices.ts';
import { objectsOf } from '../pivot/run-pivot.ts';
import { useReach } from '../pivot/use-reach.ts';
import { ChoiceItem } from '../../../ui/context-menu/choice-item.tsx';
import { ActionItems } from './action-items.tsx';
import { EdgeList } from './edge-items.tsx';
import styles from '../../../ui/context-menu/context-menu.module.css';

interface NodeItemsProps extends GraphPartProps {
  readonly rows: readonly number[];
}

/** What can be done with one node or with several. */
export function NodeItems({ graph, rows }: NodeItemsProps): ReactElement {
  const { model } = graph.session;
  const [only, second] = rows;
  const single = rows.length === 1 && only !== undefined ? only : null;
  const title = single === null ? countOf(rows.length, 'node') : shortNode(model, single);
  return (
    <>
      <MenuDivider title={title} className={styles.title ?? ''} titleId="graph-menu-title" />
      {single !== null && <DetailItems graph={graph} row={single} />}
      {rows.some((row) => typeOf(model.nodes.types[row] ?? 0) === undefined) && <ActionItems ids={['graph.match']} />}
      <MenuDivider title="Pivot to" />
      <PivotItems graph={graph} rows={rows} />
      <ActionItems ids={['graph.pivot']} />
      <MenuDivider />
      <ActionItems
        ids={[
          'graph.associate',
          'graph.paths',
          ...(single === null ? [] : ['graph.walk']),
          'graph.selectNeighbours',
          'graph.pin',
          'graph.remove',
        ]}
      />
      {second !== undefined && rows.length === 2 && (
        <EdgeList graph={graph} edges={edgesBetween(model, only ?? second, second)} from={only ?? second} />
      )}
    </>
  );
}

/** Details of each copy: a node may be in several owners. */
function DetailItems({ graph, row }: GraphPartProps & { readonly row: number }): ReactElement {
  const { model } = graph.session;
  const owners = useOwners();
  const type = typeOf(model.nodes.types[row] ?? 0);
  if (type === undefined) return <li className={styles.note}>In no workspace: it came with a file.</li>;
  const copies = model.nodes.copiesOf(row);
  const ownerName = (owner: number): string => owners.get(owner)?.name ?? `owner ${owner}`;
  const open = (id: number): void => {
    closeGraphRequest({ stay: true });
    openTab({ screen: 'object', id }, { title: shownNode(model, row).slice(0, 200) });
  };
  return (
    <>
      {copies.map(({ object, owner }, at) => (
        <ChoiceItem
          key={object}
          text={copies.length === 1 ? 'View details' : `View details in ${ownerName(owner)}`}
          icon={<DrawerRight />}
          label={at === 0 ? <ShortcutKeys shortcut="Space" /> : undefined}
          onChoose={() => {
            closeGraphRequest();
            openDrawer(object);
          }}
        />
      ))}
      {copies.map(({ object, owner }) => (
        <ChoiceItem
          key={object}
          text={copies.length === 1 ? 'Open in a tab' : `Open in a tab from ${ownerName(owner)}`}
          icon={<OpenApplication />}
          onChoose={() => open(object)}
        />
      ))}
      <ChoiceItem
        text={type.kind === 'indicator' ? 'Copy value defanged' : 'Copy name'}
        icon={<Duplicate />}
        onChoose={() => {
          closeGraphRequest();
          void copyValue(type.kind, type.name, model.nodes.labels[row] ?? '', false);
        }}
      />
    </>
  );
}

/** The kinds that can be reached, with what each would add, before anything is added. */
function PivotItems({ graph, rows }: NodeItemsProps): ReactElement {
  const { data, error } = useReach(graph, rows);
  if (objectsOf(graph.session.model, rows).length === 0)
    return <li className={styles.note}>Match the nodes of a file to known objects to pivot from them.</li>;
  if (rows.length > pivotFromMax)
    return <li className={styles.note}>One pivot starts from at most {countText(pivotFromMax)} nodes.</li>;
  if (error !== null) return <li className={styles.note}>{messageOf(error)}</li>;
  if (data === undefined) return <li className={styles.note}>Counting…</li>;
  const choices = pivotChoices(data, false);
  if (choices.length === 0) return <li className={styles.note}>Nothing is associated yet.</li>;
  return (
    <>
      {choices.map((choice) => (
        <ChoiceItem
          key={choice.key}
          text={choice.label}
          icon={
            <span className={styles.kind}>
              <KindIcon kind={choice.types[0]?.kind ?? 'group'} />
            </span>
          }
          label={<span className={styles.count}>{freshText(choice)}</span>}
          denied={freshOf(choice) > 0 ? null : 'Everything that you may see of it is in the graph.'}
          onChoose={() => choosePivot(graph, rows, choice)}
        />
      ))}
    </>
  );
}
