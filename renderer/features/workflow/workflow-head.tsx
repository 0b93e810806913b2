import { Tag } from '@blueprintjs/core';
import { FlowLinear } from '@blueprintjs/icons';
import type { ReactElement, ReactNode } from 'react';
import type { WorkflowView } from '../../../shared/contract/workflow.ts';
import { countOf } from '../../ui/count-text.ts';
import { OwnerEdge } from '../../ui/owner-edge.tsx';
import styles from './workflow.module.css';

interface WorkflowHeadProps {
  readonly view: WorkflowView;
  readonly name: string;
  readonly actions?: ReactNode;
}

/** Name, state and numbers of a Workflow or a Template. */
export function WorkflowHead({ view, name, actions }: WorkflowHeadProps): ReactElement {
  const { ownerId, builtIn, active, edition, phases, tasks } = view;
  return (
    <header className={styles.head}>
      <span className={styles.icon}>
        <FlowLinear size={20} />
      </span>
      <div className={styles.title}>
        <h1 className={styles.name}>{name}</h1>
        <div className={styles.facts}>
          {ownerId === null ? (
            <Tag minimal>{builtIn ? 'Built-in Template' : 'Template'}</Tag>
          ) : (
            <Tag minimal intent={active ? 'success' : 'none'}>
              {active ? 'Active' : 'Not active'}
            </Tag>
          )}
          {ownerId !== null && <OwnerEdge ownerId={ownerId} />}
          <span>version {edition}</span>
          <span>
            {countOf(phases, 'phase')}, {countOf(tasks, 'task')}
          </span>
        </div>
      </div>
      <div className={styles.actions}>{actions}</div>
    </header>
  );
}
