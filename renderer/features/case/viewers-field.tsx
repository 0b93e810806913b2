import { Checkbox, Radio, RadioGroup } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { countOf } from '../../ui/count-text.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { FailedPanel, LoadingPanel } from '../../ui/state-panels.tsx';
import { toggledIn } from '../../ui/toggled-in.ts';
import { useSession } from '../../state/session.ts';
import styles from './viewers-field.module.css';

interface ViewersFieldProps {
  readonly ownerId: number;
  /** Ids of those who alone may view; null for everyone. */
  readonly value: readonly number[] | null;
  /** Who is on the list now, although the role of the user may show no Cases any more. */
  readonly current?: readonly { readonly id: number; readonly name: string }[];
  readonly onChange: (viewers: readonly number[] | null) => void;
}

/** Who may view a Case: everyone whose role shows Cases, or chosen users. Oneself is always among them. */
export function ViewersField({ ownerId, value, current = [], onChange }: ViewersFieldProps): ReactElement {
  const self = useSession(({ user }) => user?.id);
  return (
    <>
      <RadioGroup
        label="Viewable by"
        selectedValue={value === null ? 'everyone' : 'list'}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === 'everyone' || self === undefined ? null : [self])
        }
      >
        <Radio value="everyone" label="Everyone whose role shows Cases" />
        <Radio value="list" label="Only chosen users" />
      </RadioGroup>
      {value !== null && <UserList ownerId={ownerId} value={value} current={current} self={self} onChange={onChange} />}
    </>
  );
}

interface UserListProps extends ViewersFieldProps {
  readonly value: readonly number[];
  readonly current: readonly { readonly id: number; readonly name: string }[];
  readonly self: number | undefined;
}

function UserList({ ownerId, value, current, self, onChange }: UserListProps): ReactElement {
  const { data, error } = useContractQuery('case.people', { ownerId });
  const [text, setText] = useState('');
  if (error !== null) return <FailedPanel error={error} />;
  if (data === undefined) return <LoadingPanel label="Reading the users" />;
  const gone = current.filter(({ id }) => !data.users.some((user) => user.id === id));
  const wanted = text.trim().toLowerCase();
  const shown = [...gone, ...data.users].filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <>
      <SearchField label="Find users" value={text} onChange={setText} />
      <fieldset className={styles.users}>
        <legend className="visually-hidden">Users who may view the Case</legend>
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            className={styles.user ?? ''}
            checked={value.includes(id)}
            disabled={id === self && value.includes(id)}
            label={id === self ? `${name} (you)` : name}
            onChange={() => onChange(toggledIn(value, id))}
          />
        ))}
        {shown.length === 0 && <p className={styles.note}>No user has this in the name.</p>}
      </fieldset>
      <p className={styles.note} role="status">
        {countOf(value.length, 'user')} may view the Case.
        {data.more && ' Only the first 1,000 users are listed.'}
      </p>
    </>
  );
}
