import { Checkbox } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { type UserGroup, userGroupLimits } from '../../../../shared/contract/case-admin.ts';
import { runCommand, useContractQuery } from '../../../api/query.ts';
import { countOf } from '../../../ui/count-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { showDone } from '../../../ui/toast.ts';
import { toggledIn } from '../../../ui/toggled-in.ts';
import styles from './group-dialog.module.css';

interface GroupDialogProps {
  readonly ownerId: number;
  /** Undefined adds one. */
  readonly group: UserGroup | undefined;
  readonly onClose: () => void;
}

/** Adds or changes a group. Only what was changed is sent: what somebody else changes at the same time stays. */
export function GroupDialog({ ownerId, group, onClose }: GroupDialogProps): ReactElement {
  const before: readonly number[] = group?.members.map(({ id }) => id) ?? [];
  const [typed, setTyped] = useState(group?.name ?? '');
  const [members, setMembers] = useState<readonly number[]>(before);
  const name = typed.trim();
  const send = async (): Promise<void> => {
    const { changeSet } =
      group === undefined
        ? await runCommand('userGroup.create', { ownerId, name, members: [...members] })
        : await runCommand('userGroup.update', {
            id: group.id,
            ...(name === group.name ? {} : { name }),
            add: members.filter((id) => !before.includes(id)),
            remove: before.filter((id) => !members.includes(id)),
          });
    showDone(group === undefined ? `Added ${name}` : `Saved ${name}`, changeSet);
    onClose();
  };
  return (
    <FormDialog
      title={group === undefined ? 'Add group' : `Edit ${group.name}`}
      submitText={group === undefined ? 'Add' : 'Save'}
      disabled={name === ''}
      onClose={onClose}
      send={send}
    >
      <TextField label="Name" value={typed} onChange={setTyped} maxLength={userGroupLimits.name} autoFocus />
      <Members ownerId={ownerId} group={group} value={members} onChange={setMembers} />
    </FormDialog>
  );
}

interface MembersProps {
  readonly ownerId: number;
  readonly group: UserGroup | undefined;
  readonly value: readonly number[];
  readonly onChange: (members: readonly number[]) => void;
}

function Members({ ownerId, group, value, onChange }: MembersProps): ReactElement {
  const { data, error } = useContractQuery('case.people', { ownerId });
  const [text, setText] = useState('');
  if (error !== null) return <FailedPanel error={error} />;
  if (data === undefined) return <LoadingPanel label="Reading the users" />;
  // Members whose role shows no Cases any more can still be taken out.
  const others = group?.members.filter(({ id }) => !data.users.some((user) => user.id === id)) ?? [];
  const wanted = text.trim().toLowerCase();
  const shown = [...others, ...data.users].filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <>
      <SearchField label="Find users" value={text} onChange={setText} />
      <fieldset className={styles.users}>
        <legend className="visually-hidden">Members</legend>
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            className={styles.user ?? ''}
            checked={value.includes(id)}
            label={name}
            onChange={() => onChange(toggledIn(value, id))}
          />
        ))}
        {shown.length === 0 && <p className={styles.note}>No user has this in the name.</p>}
      </fieldset>
      <p className={styles.note} role="status">
        {countOf(value.length, 'member')}.{data.more && ' Only the first 1,000 users are listed.'}
      </p>
    </>
  );
}
