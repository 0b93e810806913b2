import { InputGroup, Radio, RadioGroup } from '@blueprintjs/core';
import { type ReactElement, useState } from 'react';
import type { ObjectView } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import styles from './share-dialog.module.css';
import type { Into, ShareForm, ShareTarget } from './share-form.ts';

interface ShareIntoProps {
  readonly object: ObjectView;
  readonly form: ShareForm;
  readonly target: ShareTarget;
  readonly onChange: (form: ShareForm) => void;
}

/** What the Group becomes in a single target: a new one, part of one that is there, or its earlier copy anew. */
export function ShareInto({ object, form, target, onChange }: ShareIntoProps): ReactElement {
  return (
    <fieldset className={styles.section}>
      <legend>As</legend>
      <RadioGroup
        aria-label="As"
        selectedValue={form.into}
        onChange={(event) => onChange({ ...form, into: intoFrom(event.currentTarget.value) })}
      >
        {target.earlier !== null && (
          <Radio value="update" label={`Its earlier copy, brought up to date: ${target.earlier.summary}`} />
        )}
        <Radio value="new" label="A new Group" />
        {form.into === 'new' && (
          <div className={styles.indented}>
            <InputGroup
              size="small"
              aria-label="Name of the new Group"
              maxLength={500}
              value={form.name}
              onValueChange={(name) => onChange({ ...form, name })}
            />
          </div>
        )}
        <Radio value="merge" label={`Merged into a Group that is there (type ${object.type})`} />
      </RadioGroup>
      {form.into === 'merge' && (
        <MergeChoice
          type={object.type}
          ownerId={target.ownerId}
          chosen={form.mergeInto}
          onChoose={(mergeInto) => onChange({ ...form, mergeInto })}
        />
      )}
    </fieldset>
  );
}

const intoFrom = (value: string): Into => (value === 'merge' || value === 'update' ? value : 'new');

interface MergeChoiceProps {
  readonly type: string;
  readonly ownerId: number;
  readonly chosen: number | null;
  readonly onChoose: (id: number) => void;
}

const shortest = 3;

/** Groups of the type in the target owner, looked for after three characters. */
function MergeChoice({ type, ownerId, chosen, onChoose }: MergeChoiceProps): ReactElement {
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim(), 200);
  const { data } = useContractQuery(
    'object.list',
    {
      filter: { kind: 'group', types: [{ kind: 'group', name: type }], owners: [ownerId], text },
      sort: 'summary',
      descending: false,
      offset: 0,
      limit: 20,
    },
    { enabled: text.length >= shortest, keepPrevious: true },
  );
  const rows = text.length >= shortest ? (data?.rows ?? []) : [];
  return (
    <div className={styles.indented}>
      <SearchField
        label="Find the Group to merge into"
        placeholder={`Find a ${type} there (three characters or more)`}
        value={typed}
        onChange={setTyped}
      />
      <div className={styles.found}>
        <RadioGroup
          aria-label="Group to merge into"
          selectedValue={String(chosen ?? '')}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        >
          {rows.map((row) => (
            <Radio key={row.id} value={String(row.id)} label={`${row.summary} (#${row.id})`} />
          ))}
        </RadioGroup>
        {text.length >= shortest && data !== undefined && rows.length === 0 && (
          <p className={styles.muted}>No {type} of this name there.</p>
        )}
        {(data?.total ?? 0) > rows.length && rows.length > 0 && (
          <p className={styles.muted}>The first {rows.length} are shown; type more of the name.</p>
        )}
      </div>
    </div>
  );
}
