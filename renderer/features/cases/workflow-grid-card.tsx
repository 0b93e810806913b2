import { Tag } from '@blueprintjs/core';
import type { ReactElement, ReactNode } from 'react';
import type { WorkflowSummary } from '../../../shared/contract/workflow.ts';
import { openTab } from '../../state/tabs.ts';
import { countOf } from '../../ui/count-text.ts';
import styles from './workflow-grid.module.css';

interface WorkflowGridCardProps {
  readonly workflow: WorkflowSummary;
  /** What it is at the moment, such as "Active". */
  readonly status: { readonly text: string; readonly good: boolean };
  /** Facts after the numbers of phases and tasks. */
  readonly facts?: ReactNode;
  readonly menu?: ReactNode;
  readonly actions: ReactNode;
}

/** A Workflow or a Template in the grid of its area. */
export function WorkflowGridCard({ workflow, status, facts, menu, actions }: WorkflowGridCardProps): ReactElement {
  const { id, name, phases, tasks, description } = workflow;
  return (
    <li>
      <article className={styles.card} aria-label={name}>
        <header className={styles.head}>
          <h3 className={styles.name}>
            <button
              type="button"
              className={styles.open}
              onClick={() => openTab({ screen: 'workflow', id }, { title: name })}
            >
              {name}
            </button>
          </h3>
          <Tag minimal intent={status.good ? 'success' : 'none'}>
            {status.text}
          </Tag>
          {menu}
        </header>
        <div className={styles.facts}>
          <span>{countOf(phases, 'phase')}</span>
          <span>{countOf(tasks, 'task')}</span>
          {facts}
        </div>
        <p className={styles.description}>{plain(description)}</p>
        <div className={styles.foot}>{actions}</div>
      </article>
    </li>
  );
}

/** A Markdown text without its marks, as far as a card has room. */
const plain = (markdown: string): string =>
  markdown
    .slice(0, 400)
    .replaceAll(/[*_`#>]/g, '')
    .trim();
