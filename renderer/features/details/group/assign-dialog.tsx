import { Checkbox } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { TaskDuty } from '../../../../shared/contract/group.ts';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone } from '../../../ui/toast.ts';
import styles from './group-cards.module.css';

export const dutyLabel: Readonly<Record<TaskDuty, string>> = { assigned: 'Assigned to', escalate: 'Escalates to' };

interface AssignDialogProps {
  readonly object: ObjectView;
  readonly duty: TaskDuty;
  readonly assigned: readonly number[];
  readonly onClose: () => void;
}

/** Chooses the users of the Task's owner who are on a duty. */
export function AssignDialog({ object, duty, assigned, onClose }: AssignDialogProps): ReactElement {
  const { data, error } = useContractQuery('task.candidates', { id: object.id });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(assigned));
  const [text, setText] = useState('');
  const shown = (data ?? []).filter(({ userName }) => userName.toLowerCase().includes(text.trim().toLowerCase()));
  const send = async (): Promise<void> => {
    const { changeSet } = await runCommand('task.assign', { id: object.id, duty, userIds: [...chosen] });
    showDone('Assignment saved', changeSet);
    onClose();
  };
  const toggle = (userId: number): void => {
    const next = new Set(chosen);
    if (!next.delete(userId)) next.add(userId);
    setChosen(next);
  };
  return (
    <FormDialog
      title={`${dutyLabel[duty]}: ${object.summary}`}
      submitText="Save"
      disabled={data === undefined}
      onClose={onClose}
      send={send}
    >
      <SearchField autoFocus label="Find users" value={text} onChange={setText} />
      {error !== null && <FailedPanel error={error} />}
      {error === null && data === undefined && <LoadingPanel label="Reading the users" />}
      <div className={styles.people} role="group" aria-label="Users">
        {shown.map(({ userId, userName }) => (
          <Checkbox key={userId} label={userName} checked={chosen.has(userId)} onChange={() => toggle(userId)} />
        ))}
        {data !== undefined && shown.length === 0 && <p className={styles.muted}>No user of this name.</p>}
      </div>
    </FormDialog>
  );
}
