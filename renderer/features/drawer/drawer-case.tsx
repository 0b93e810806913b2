import type { ReactElement } from 'react';
import type { ObjectView } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { openDrawer } from '../../state/drawer.ts';
import { AssigneeText } from '../../ui/assignee/assignee-text.tsx';
import { SeverityTag } from '../../ui/case/severity-tag.tsx';
import { StatusTag } from '../../ui/case/status-tag.tsx';
import { countText } from '../../ui/count-text.ts';
import styles from './drawer-content.module.css';

/** What a Case or an Artifact has instead of fields; nothing for other kinds. */
export function DrawerCase({ object }: { readonly object: ObjectView }): ReactElement | null {
  const { detail } = object;
  if (detail.kind === 'case') return <CaseFacts id={object.id} />;
  if (detail.kind !== 'artifact') return null;
  const { artifactType, caseId, caseNumber, suggests } = detail.fields;
  return (
    <dl className={styles.facts}>
      <dt>Type</dt>
      <dd>{artifactType}</dd>
      <dt>Case</dt>
      <dd>
        <button type="button" className={styles.link} onClick={() => openDrawer(caseId)}>
          Case {caseNumber}
        </button>
      </dd>
      <dt>Suggests</dt>
      <dd>{suggests ? 'Used to potentially associate Cases' : 'Not used to potentially associate Cases'}</dd>
    </dl>
  );
}

function CaseFacts({ id }: { readonly id: number }): ReactElement | null {
  const { data: kase } = useContractQuery('case.get', { id }, { keepPrevious: true });
  if (kase === undefined) return null;
  const { total, closed } = kase.tasks;
  return (
    <dl className={styles.facts}>
      <dt>Severity</dt>
      <dd>
        <SeverityTag severity={kase.severity} />
      </dd>
      <dt>Status</dt>
      <dd>
        <StatusTag status={kase.status} />
      </dd>
      <dt>Assignee</dt>
      <dd>
        <AssigneeText assignee={kase.assignee} />
      </dd>
      <dt>Tasks</dt>
      <dd>{total === 0 ? 'none' : `${countText(closed)} of ${countText(total)} closed`}</dd>
      {kase.responseOverdue && (
        <>
          <dt>Response</dt>
          <dd className={styles.overdue}>overdue</dd>
        </>
      )}
    </dl>
  );
}
