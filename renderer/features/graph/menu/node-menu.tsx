import { ContextMenuPopover, Menu } from '@blueprintjs/core';
import type { KeyboardEvent, ReactElement } from 'react';
import { focusFirstChoice, moveFocus } from '../../../ui/object-menu/move-focus.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { ActionItems } from './action-items.tsx';
import { EdgeItems } from './edge-items.tsx';
import { NodeItems } from './node-items.tsx';
import styles from './node-menu.module.css';

/** The menu of nodes, of an edge, or of the canvas itself. */
export function NodeMenu({ graph }: GraphPartProps): ReactElement | null {
  const request = useRequestOf(graph.key, 'menu');
  if (request === null) return null;
  const { rows, edge, place } = request;
  return (
    <ContextMenuPopover
      isOpen
      transitionDuration={0}
      targetOffset={place}
      onClose={() => closeGraphRequest()}
      content={
        <div ref={focusFirstChoice} onKeyDown={onMenuKey}>
          <Menu size="small" className={styles.menu ?? ''} aria-label="Actions in the graph">
            {edge !== null && edge >= 0 ? (
              <EdgeItems graph={graph} edge={edge} />
            ) : rows.length > 0 ? (
              <NodeItems graph={graph} rows={rows} />
            ) : (
              <ActionItems ids={['graph.fit', 'graph.undo', 'graph.redo']} />
            )}
          </Menu>
        </div>
      }
    />
  );
}

function onMenuKey(event: KeyboardEvent): void {
  if (event.key === 'Tab' || event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    closeGraphRequest();
    return;
  }
  moveFocus(event);
}
