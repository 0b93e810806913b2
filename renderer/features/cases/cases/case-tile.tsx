import type { ReactElement } from 'react';
import type { CaseRow } from '../../../../shared/contract/case-list.ts';
import { plainText } from '../../../../shared/text/markdown.ts';
import { followInDrawer } from '../../../state/drawer.ts';
import { AssigneeText } from '../../../ui/assignee/assignee-text.tsx';
import { SeverityTag } from '../../../ui/case/severity-tag.tsx';
import { StatusTag } from '../../../ui/case/status-tag.tsx';
import { countText } from '../../../ui/count-text.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { CaseMenuButton } from './case-menu.tsx';
import { CaseTagNames } from './case-tag-names.tsx';
import { openCase } from './open-case.ts';
import { percentOf } from './progress.ts';
import { ResponseText } from './response-text.tsx';
import styles from './cases-area.module.css';

interface CaseTileProps {
  readonly row: CaseRow;
  /** Whose Case it is: shown where there are several Organizations. */
  readonly showOwner: boolean;
}

/** A Case at a glance. */
export function CaseTile({ row, showOwner }: CaseTileProps): ReactElement {
  const { tasks, description } = row;
  return (
    <article className={styles.tile} aria-label={`Case ${row.number} ${row.name}`}>
      <div className={styles.title}>
        <button
          type="button"
          className={styles.name}
          title={row.name}
          onClick={({ ctrlKey, metaKey }) => openCase(row, ctrlKey || metaKey)}
          onAuxClick={({ button }) => {
            if (button === 1) openCase(row, true);
          }}
          onFocus={() => followInDrawer(row.id)}
        >
          <span className={styles.number}>{row.number}</span>
          {row.name}
        </button>
        <CaseMenuButton row={row} />
      </div>
      <div className={styles.marks}>
        <SeverityTag severity={row.severity} />
        <StatusTag status={row.status} />
        {row.resolution !== 'Not Specified' && <span>{row.resolution}</span>}
      </div>
      <CaseTagNames row={row} most={4} />
      {description !== null && description.trim() !== '' && (
        <p className={styles.description}>
          {plainText(description)}
          {row.isDescriptionCut && '…'}
        </p>
      )}
      <div className={styles.foot}>
        <AssigneeText assignee={row.assignee} />
        <ResponseText row={row} />
        {showOwner && <OwnerEdge ownerId={row.ownerId} />}
      </div>
      <div className={styles.progress}>
        <progress
          className={styles.meter}
          max={Math.max(1, tasks.total)}
          value={tasks.closed}
          aria-label={`Tasks of Case ${row.number}`}
        />
        {tasks.total === 0
          ? 'no tasks'
          : `${percentOf(tasks)} · ${countText(tasks.closed)} of ${countText(tasks.total)}`}
      </div>
    </article>
  );
}
