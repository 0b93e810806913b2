import { Button, MenuItem } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { Suggest } from '@blueprintjs/select';
import { type ReactElement, useState } from 'react';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { useContractQuery } from '../../api/query.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import styles from './paste.module.css';

interface GroupChoiceProps {
  readonly id: string;
  readonly ownerId: number | undefined;
  readonly value: ObjectRow | null;
  readonly onChange: (group: ObjectRow | null) => void;
}

/** One Group of the owner, found by its name. */
export function GroupChoice({ id, ownerId, value, onChange }: GroupChoiceProps): ReactElement {
  const [text, setText] = useState('');
  const { data } = useContractQuery(
    'object.search',
    { text: text.trim() === '' ? 'a' : text.trim(), kinds: ['group'], limit: 50 },
    { enabled: text.trim() !== '', keepPrevious: true },
  );
  const found = text.trim() === '' ? [] : (data?.rows ?? []).filter((row) => row.ownerId === ownerId).slice(0, 20);
  return (
    <div className={styles.group}>
      <Suggest<ObjectRow>
        fill
        items={found}
        query={text}
        onQueryChange={setText}
        selectedItem={value}
        onItemSelect={onChange}
        inputValueRenderer={({ summary }) => summary}
        itemsEqual="id"
        itemRenderer={(row, { ref, handleClick, modifiers }) => (
          <MenuItem
            key={row.id}
            ref={ref ?? null}
            icon={<KindIcon kind="group" type={row.type} />}
            text={row.summary}
            label={row.type}
            active={modifiers.active}
            onClick={handleClick}
            roleStructure="listoption"
          />
        )}
        noResults={
          <MenuItem
            disabled
            text={text.trim() === '' ? 'Type the name of a Group' : 'No Group of this owner has this in its name'}
            roleStructure="listoption"
          />
        }
        inputProps={{ id, placeholder: 'None' }}
        popoverProps={{ minimal: true, matchTargetWidth: true }}
      />
      {value !== null && (
        <Button
          size="small"
          variant="minimal"
          icon={<Cross size={12} />}
          aria-label="No Group"
          onClick={() => {
            onChange(null);
            setText('');
          }}
        />
      )}
    </div>
  );
}
