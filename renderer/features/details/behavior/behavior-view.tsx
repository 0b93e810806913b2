import { type ReactElement, useState } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { LoadingPanel } from '../../../ui/state-panels.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { ActionsCard } from './actions-card.tsx';
import { BehaviorGraphCard } from './behavior-graph-card.tsx';
import styles from './behavior.module.css';
import { useFileActions } from './file-actions.ts';

/** What a File does and what acts on it, as a table and as a graph. */
export function BehaviorView({ object }: { readonly object: ObjectView }): ReactElement {
  const actions = useFileActions();
  const [adding, setAdding] = useState(false);
  if (actions === undefined) return <LoadingPanel label="Loading the file actions" />;
  return (
    <div className={styles.view}>
      <ActionsCard object={object} actions={actions} onAdd={() => setAdding(true)} />
      <BehaviorGraphCard object={object} />
      {adding && (
        <ActionDialog
          object={object}
          actions={actions.filter(({ enabled }) => enabled)}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
